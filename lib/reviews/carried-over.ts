import type { AgendaState, ReviewDecisionType } from "@/lib/vocabulary/reviews";

/** What became of an item since the last review that had it. */
export type Since = {
  state: AgendaState;
  /** The decision that stands of it; null for what was parked or not reached. */
  decision: ReviewDecisionType | null;
  /** Of a decision that was proposed: whether nobody has answered it; null for one that was carried out. */
  proposalWaits: boolean | null;
  /** On control. */
  isOpen: boolean;
  /** A report that stands was sent after it was decided. */
  wasReported: boolean;
  /** The closing that carried it out was withdrawn. */
  wasWithdrawn: boolean;
};

/** What is carried out only once somebody answers for it. */
const answeredByReport: ReadonlySet<ReviewDecisionType> = new Set(["keep", "request_report"]);

/**
 * Did the last review that had an item leave something to do, so that the next one begins with it? What was not reached or parked; what was
 * kept, or asked for, and nothing was heard of since; what was proposed and nobody answered; a closing that was withdrawn. Never what is off
 * control. Source: docs/decisions/29-reviews.md.
 */
export function isLeftToDo(since: Since): boolean {
  const { state, decision, proposalWaits, isOpen, wasReported, wasWithdrawn } = since;
  if (!isOpen) return false;
  if (state !== "decided" || decision === null) return state !== "decided";
  if (proposalWaits !== null) return proposalWaits;
  return answeredByReport.has(decision) ? !wasReported : wasWithdrawn;
}
