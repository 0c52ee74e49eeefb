import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { answerObjection, noObjectionWaits, waitingObjection } from "./waiting-objection";
import { writeDecision } from "./write-decision";

/** Refuses what the lead objected, with a reason: it leads on, and its term to object is over. */
export const refuseObjection = defineAction("refuse_objection", {
  event: "objection_refused",
  fields: { reason: text },
  hinderedBy: noObjectionWaits,
  run: async (context, { action, reason, language }) => {
    const waiting = await waitingObjection(context);
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    await answerObjection(context, waiting, { answer: "refused", decisionId });
    return {
      columns: { objectionUntil: null },
      event: { kind: "objection_refused", ground: waiting.ground, reason, reasonIn: language },
    };
  },
});
