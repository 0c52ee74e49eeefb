import type { Problem } from "@/lib/forms/problems";
import type { ProposalAnswer, ProposedDecision } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import type { Proposed } from "../proposal-answer";
import type { ChangeContext } from "../write";
import type { CommitmentToHinder } from "./define-action";
import { homeLead } from "./home-lead";

/** Of what answers a proposal: there is none. */
export function noProposalWaits({ proposal }: Pick<CommitmentToHinder, "proposal">): Problem | null {
  return proposal === null ? "no_proposal_waits" : null;
}

/** The proposal that waits; refused where none does. That one waits at most the database holds: prisma/sql/proposals.sql. */
export async function waitingProposal({
  tx,
  commitment,
}: Pick<ChangeContext, "tx"> & { commitment: { id: string } }): Promise<Proposed & { id: string }> {
  const found = await tx.decisionProposal.findFirst({
    where: { commitmentId: commitment.id, answer: null },
    select: {
      id: true,
      decision: true,
      outcome: true,
      supersededBy: { select: { reference: true } },
      controlEdtf: true,
      controlLatest: true,
      controlLevel: true,
      leadId: true,
    },
  });
  if (!found) throw new FormRefused("no_proposal_waits");
  return { ...found, supersededBy: found.supersededBy?.reference ?? null };
}

type Answer = { answer: ProposalAnswer; decisionId?: string | undefined; answerReason?: string; answerIn?: Language };

/** Answers a proposal that waits, by a decision or by itself: prisma/sql/proposals.sql holds which needs what. */
export async function answerProposal(
  { tx, viewer, clock }: ChangeContext,
  { id }: { id: string },
  { decisionId, ...answer }: Answer,
): Promise<void> {
  await tx.decisionProposal.update({
    where: { id },
    data: { ...answer, ...(decisionId && { decisionId }), answeredById: viewer.id, answeredAt: clock.now },
  });
}

/**
 * The decision that answered it was none: what was proposed waits again, unless another proposal does or the lead that it named leads
 * by now. Gives what waits.
 */
export async function letProposalWaitAgain(
  context: ChangeContext,
  decisionId: string,
): Promise<ProposedDecision | null> {
  const { tx, commitment } = context;
  if (commitment.proposal !== null) return null;
  const answered = await tx.decisionProposal.findFirst({
    where: { commitmentId: commitment.id, decisionId },
    select: { id: true, decision: true, leadId: true },
  });
  if (!answered || answered.leadId === homeLead(context).organisationId) return null;
  await tx.decisionProposal.update({
    where: { id: answered.id },
    data: { answer: null, answeredById: null, answeredAt: null, decisionId: null },
  });
  return answered.decision;
}
