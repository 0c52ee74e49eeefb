import type { Problem } from "@/lib/forms/problems";
import type { Action } from "@/lib/vocabulary/commitments";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";

const steps = {
  keep: "set_next_step",
  extend: null,
  reassign: null,
  request_report: "withdraw_entry",
  escalate: null,
  close: "withdraw_decision",
  drop: "withdraw_decision",
} as const satisfies Record<ReviewDecisionType, Action | null>;

/** A decision, the number of the event that carried it out or the proposal that was made, and the commitment's version now. */
type Made = {
  type: ReviewDecisionType;
  eventSeq: number | null;
  proposal: { answer: string | null } | null;
  version: number;
};

/**
 * By which step of the commitment a decision is taken back; null where the rules have none that leaves no trace of it: a date that was moved is
 * corrected, and another lead or level is another decision, each on the commitment's own page. A proposal is withdrawn, whatever it was of.
 */
export function stepBackOf({ type, proposal }: Pick<Made, "type" | "proposal">): Action | null {
  return proposal ? "withdraw_proposal" : steps[type];
}

/** Why a decision of a review is not taken back there, whoever asks; null where it may be. */
export function whyNotTakenBack(made: Made): Problem | null {
  if (stepBackOf(made) === null) return "cannot_take_back";
  const stands = made.proposal ? made.proposal.answer === null : made.eventSeq === made.version;
  return stands ? null : "overtaken";
}
