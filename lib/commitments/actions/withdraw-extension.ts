import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";
import { answerExtension, noneWaits, waitingExtension } from "./waiting-extension";

/** Takes back a request for a later control date that nobody has answered; it stays on the page as withdrawn. */
export const withdrawExtension = defineAction("withdraw_extension", {
  event: "extension_withdrawn",
  fields: { reason: text },
  hinderedBy: noneWaits,
  run: async (context, { reason, language }) => {
    const waiting = await waitingExtension(context);
    await answerExtension(context, waiting, { answer: "withdrawn", answerReason: reason, answerIn: language });
    return { event: { kind: "extension_withdrawn", to: waiting.requestedEdtf, reason, reasonIn: language } };
  },
});
