import { text } from "@/lib/forms/fields";
import { isTheirProposal } from "../proposals";
import { defineAction } from "./define-action";
import { answerProposal, noProposalWaits, waitingProposal } from "./waiting-proposal";

/** Takes back a proposal that nobody has answered, with a reason. Refused to whose side did not make it. */
export const withdrawProposal = defineAction("withdraw_proposal", {
  event: "proposal_withdrawn",
  fields: { reason: text },
  hinderedBy: (commitment, _today, viewer) => {
    const { proposal } = commitment;
    if (proposal === null) return noProposalWaits(commitment);
    return isTheirProposal(viewer, proposal) ? null : "not_own_entry";
  },
  run: async (context, { reason, language }) => {
    const waiting = await waitingProposal(context);
    await answerProposal(context, waiting, { answer: "withdrawn", answerReason: reason, answerIn: language });
    return { event: { kind: "proposal_withdrawn", decision: waiting.decision, reason, reasonIn: language } };
  },
});
