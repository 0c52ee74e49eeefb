import { z } from "zod";
import { text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { defineAction } from "./define-action";
import { noneWaits, waitingExtension } from "./waiting-extension";

/**
 * Passes the request for a later control date on to the head, with an opinion for or against it and why. Refused where none waits, and
 * where it was passed on already. A head may decide before that.
 */
export const forwardExtension = defineAction("forward_extension", {
  event: "extension_forwarded",
  fields: { opinion: z.enum(["for", "against"], problem("required")), reason: text },
  hinderedBy: (commitment) =>
    commitment.extensionState === "forwarded" ? "extension_forwarded" : noneWaits(commitment),
  run: async (context, { opinion, reason, language }) => {
    const { tx, viewer, clock } = context;
    const { id, requestedEdtf } = await waitingExtension(context);
    const isSupported = opinion === "for";
    await tx.extensionRequest.update({
      where: { id },
      data: { isSupported, opinion: reason, opinionIn: language, forwardedById: viewer.id, forwardedAt: clock.now },
    });
    return {
      event: { kind: "extension_forwarded", supported: isSupported, to: requestedEdtf, reason, reasonIn: language },
    };
  },
});
