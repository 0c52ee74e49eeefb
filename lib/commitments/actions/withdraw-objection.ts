import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { answerObjection, noObjectionWaits, waitingObjection } from "./waiting-objection";

/** Takes back an objection that nobody has answered, with a reason; it stays on the page as withdrawn, and the term goes on. */
export const withdrawObjection = defineAction("withdraw_objection", {
  event: "objection_withdrawn",
  fields: { reason: text },
  hinderedBy: noObjectionWaits,
  run: async (context, { reason, language }) => {
    const waiting = await waitingObjection(context);
    await answerObjection(context, waiting, { answer: "withdrawn", answerReason: reason, answerIn: language });
    return { event: { kind: "objection_withdrawn", ground: waiting.ground, reason, reasonIn: language } };
  },
});
