import type { Action } from "@/lib/vocabulary/commitments";
import { answerByAct } from "../proposal-answer";
import { statusChange } from "../transitions";
import type { Change, ChangeContext } from "../write";
import { homeLead } from "./home-lead";
import { answerProposal, waitingProposal } from "./waiting-proposal";

/** They answer it themselves. */
const ofProposals: readonly Action[] = ["propose_decision", "decline_proposal", "withdraw_proposal"];

/**
 * The change with what it means for the proposal that waits: whoever decides answers it by deciding, whether or not it was looked at, and
 * the event tells it. Source: docs/decisions/30-proposals.md.
 */
export async function answeringProposal(context: ChangeContext, action: Action, change: Change): Promise<Change> {
  const { commitment } = context;
  if (commitment.proposal === null || ofProposals.includes(action)) return change;
  const waiting = await waitingProposal(context);
  const { event, columns, decisionId, before } = change;
  const proposal = answerByAct(waiting, event, homeLead(context).organisationId, {
    status: statusChange(action, commitment.status, before)?.to ?? commitment.status,
    standing: typeof columns?.standing === "boolean" ? columns.standing : commitment.standing,
  });
  if (proposal === null) return change;
  await answerProposal(context, waiting, { answer: proposal, decisionId });
  return { ...change, event: Object.assign({}, event, { proposal }) };
}
