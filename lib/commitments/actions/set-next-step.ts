import { blankOr, text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { defineAction } from "./define-action";

/**
 * Says what comes next, in the place of what stood there; the same words are said anew, and empty takes them away. Refused: nothing where
 * nothing stands. A review keeps an item on control by it. Source: docs/decisions/29-reviews.md.
 */
export const setNextStep = defineAction("set_next_step", {
  event: "next_step_set",
  fields: { nextStep: blankOr(text) },
  run: async ({ tx, commitment }, { nextStep: to, language }) => {
    const { nextStep: from, nextStepIn: fromIn } = await tx.commitment.findUniqueOrThrow({
      where: { id: commitment.id },
      select: { nextStep: true, nextStepIn: true },
    });
    if (to === null && from === null) throw new FormRefused("required", "nextStep");
    const toIn = to === null ? null : language;
    return {
      columns: { nextStep: to, nextStepIn: toIn },
      event: { kind: "next_step_set", from, fromIn, to, toIn },
    };
  },
});
