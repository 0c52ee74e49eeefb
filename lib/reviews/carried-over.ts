import type { AgendaState, ReviewDecisionType } from "@/lib/vocabulary/reviews";

/** What became of an item after the review that had it. */
type Since = {
  state: AgendaState;
  /** Whether the item itself was carried over from a review before. */
  wasCarried: boolean;
  /** What stands of it. */
  decision: { type: ReviewDecisionType; isProposal: boolean } | null;
  /** On control still. */
  isOpen: boolean;
  /** A report that stands was sent after it was decided. */
  wasReported: boolean;
  /** The proposal waits for an answer. */
  proposalWaits: boolean;
};

/** What is carried out only once somebody answers for it; the others were when they were decided. */
const answeredByReport: ReadonlySet<ReviewDecisionType> = new Set(["keep", "request_report"]);

/**
 * Did a review leave something to do, so that the next one begins with it? What was parked; what was kept, or asked for, and nothing was
 * heard of since; what was proposed and nobody answered; what was carried over and not reached again. Never what is off control.
 * Source: docs/decisions/29-reviews.md.
 */
export function isLeftToDo({ state, wasCarried, decision, isOpen, wasReported, proposalWaits }: Since): boolean {
  if (!isOpen) return false;
  if (state === "parked") return true;
  if (state === "waiting") return wasCarried;
  if (!decision) return false;
  return decision.isProposal ? proposalWaits : answeredByReport.has(decision.type) && !wasReported;
}
