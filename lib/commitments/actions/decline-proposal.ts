import { text } from "@/lib/forms/fields";
import { mayDecline } from "../proposals";
import { defineAction } from "./define-action";
import { answerProposal, noProposalWaits, waitingProposal } from "./waiting-proposal";

/** Says no to a proposal, with a reason; nothing else changes. It is adopted by carrying out what is proposed. Refused to who may not decide it. */
export const declineProposal = defineAction("decline_proposal", {
  event: "proposal_declined",
  fields: { reason: text },
  hinderedBy: (commitment, _today, viewer) => {
    const { proposal } = commitment;
    if (proposal === null) return noProposalWaits(commitment);
    return mayDecline(viewer, proposal, commitment) ? null : "not_yours_to_decide";
  },
  run: async (context, { reason, language }) => {
    const waiting = await waitingProposal(context);
    await answerProposal(context, waiting, { answer: "declined", answerReason: reason, answerIn: language });
    return { event: { kind: "proposal_declined", decision: waiting.decision, reason, reasonIn: language } };
  },
});
