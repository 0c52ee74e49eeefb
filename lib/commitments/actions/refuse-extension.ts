import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { answerExtension, noneWaits } from "./waiting-extension";
import { writeDecision } from "./write-decision";

/** Refuses the later control date that was asked for, with a reason; the date in force stays. It is granted by extending (extend.ts). */
export const refuseExtension = defineAction("refuse_extension", {
  event: "extension_refused",
  fields: { reason: text },
  hinderedBy: noneWaits,
  run: async (context, { action, reason, language }) => {
    const decisionId = await writeDecision(context, { type: action, reason, reasonIn: language });
    const to = await answerExtension(context, { answer: "refused", decisionId });
    return { event: { kind: "extension_refused", to, reason, reasonIn: language } };
  },
});
