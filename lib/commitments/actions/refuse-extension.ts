import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { answerExtension, noneWaits, waitingExtension } from "./waiting-extension";
import { writeDecision } from "./write-decision";

/** Refuses the later control date that was asked for, with a reason; the date in force stays. It is granted by extending (extend.ts). */
export const refuseExtension = defineAction("refuse_extension", {
  event: "extension_refused",
  fields: { reason: text },
  hinderedBy: noneWaits,
  run: async (context, { action, reason, language }) => {
    const waiting = await waitingExtension(context);
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    await answerExtension(context, waiting, { answer: "refused", decisionId });
    return { decisionId, event: { kind: "extension_refused", to: waiting.requestedEdtf, reason, reasonIn: language } };
  },
});
