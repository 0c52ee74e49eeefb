import { text } from "@/lib/forms/fields";
import { assigned } from "./assign-lead";
import { defineAction } from "./define-action";
import { writeDecision } from "./write-decision";

/**
 * Takes up a closed commitment again, with a reason; how it was closed stays in its history. Its lead has a term to object again unless
 * it has accepted in words.
 */
export const reopen = defineAction("reopen", {
  event: "reopened",
  fields: { reason: text },
  run: async (context, { action, reason, language }) => {
    const { acceptedById } = await context.tx.commitment.findUniqueOrThrow({
      where: { id: context.commitment.id },
      select: { acceptedById: true },
    });
    await writeDecision(context, { type: action, reason, reasonIn: language });
    return {
      columns: {
        outcome: null,
        supersededById: null,
        closedOn: null,
        ...(acceptedById === null ? assigned(context.clock) : {}),
      },
      event: { kind: "reopened", reason, reasonIn: language },
    };
  },
});
