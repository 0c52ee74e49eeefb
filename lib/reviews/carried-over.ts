import type { AgendaState, ReviewDecisionType } from "@/lib/vocabulary/reviews";

/** What became of an item after the last review that reached it. */
export type Since = {
  state: AgendaState;
  /** The decision that stands of it; null for what was parked. */
  decision: ReviewDecisionType | null;
  /** Of a decision that was proposed: whether nobody has answered it; null for one that was carried out. */
  proposalWaits: boolean | null;
  /** On control. */
  isOpen: boolean;
  /** A report that stands was sent after it was decided. */
  wasReported: boolean;
};

/** What is carried out only once somebody answers for it. */
const answeredByReport: ReadonlySet<ReviewDecisionType> = new Set(["keep", "request_report"]);
/** What is not so any more where the item is on control: the closing was withdrawn, or it was taken up again. */
const closing: ReadonlySet<ReviewDecisionType> = new Set(["close", "drop"]);

/**
 * Did the review that reached an item last leave something to do, so that the next one begins with it? What was parked; what was kept, or
 * asked for, and nothing was heard of since; what was proposed and nobody answered; what was closed and is on control all the same. Never
 * what is off control. Source: docs/decisions/29-reviews.md.
 */
export function isLeftToDo({ state, decision, proposalWaits, isOpen, wasReported }: Since): boolean {
  if (!isOpen || state === "waiting") return false;
  if (state === "parked" || decision === null) return state === "parked";
  if (proposalWaits !== null) return proposalWaits;
  return closing.has(decision) || (answeredByReport.has(decision) && !wasReported);
}
