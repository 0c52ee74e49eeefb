import type { Actor } from "@/lib/access/permissions";
import { can, hasAuthority } from "@/lib/access/permissions";
import { hinderedBy } from "@/lib/commitments/actions";
import type { CommitmentToHinder } from "@/lib/commitments/actions/define-action";
import { proposableDecisions } from "@/lib/commitments/proposals";
import { isPossible } from "@/lib/commitments/transitions";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Problem } from "@/lib/forms/problems";
import type { Action, ProposedDecision } from "@/lib/vocabulary/commitments";
import { type ControlLevel, controlLevels } from "@/lib/vocabulary/people";
import { type ReviewDecisionType, reviewDecisionTypes } from "@/lib/vocabulary/reviews";

/** By which step of a commitment each decision is carried out. */
export const stepOf = {
  keep: "set_next_step",
  extend: "extend",
  reassign: "change_parts",
  request_report: "request_report",
  escalate: "change_control",
  close: "take_off_control",
  drop: "take_off_control",
} as const satisfies Record<ReviewDecisionType, Action>;

/** The level above; null at the highest, and for what has none. */
export function levelAbove(level: ControlLevel | null): ControlLevel | null {
  return level === null ? null : (controlLevels[controlLevels.indexOf(level) + 1] ?? null);
}

/** What is proposed where somebody else decides; a next step and a request are nobody's to propose. */
const proposedAs: Record<ReviewDecisionType, ProposedDecision | null> = {
  keep: null,
  extend: "extend",
  reassign: "change_lead",
  request_report: null,
  escalate: "escalate",
  close: "take_off_control",
  drop: "take_off_control",
};

/** `how`: by the person's own act, or proposed to who may; null where it can't be decided so, with the reason. */
export type PossibleDecision = { type: ReviewDecisionType; how: "act" | "propose" | null; reason: Problem | null };

/**
 * What this person may decide about an item of a review as its commitment stands today, in the order of the keys. What the commitment can't
 * take is not possible for anybody; what is for somebody else to decide is proposed to them, where that can be. Source: docs/decisions/29-reviews.md.
 */
export function possibleDecisions(
  viewer: Actor,
  commitment: CommitmentToHinder,
  today: CalendarDate,
): PossibleDecision[] {
  return reviewDecisionTypes.map((type) => {
    const no = (reason: Problem) => ({ type, how: null, reason });
    const action = stepOf[type];
    const level = type === "escalate" ? levelAbove(commitment.controlLevel) : null;
    if (!isPossible(action, commitment.status)) return no("not_from_status");
    if (type === "escalate" && level === null) return no("highest_level");
    const hinders = hinderedBy(action, commitment, today, viewer);
    if (hinders) return no(hinders);
    const mayAct = can(viewer, action, commitment) && (level === null || hasAuthority(viewer.authorityLevel, level));
    if (mayAct) return { type, how: "act", reason: null };
    const reason = whyNotProposed(viewer, commitment, today, proposedAs[type]);
    return reason === null ? { type, how: "propose", reason } : no(reason);
  });
}

function whyNotProposed(
  viewer: Actor,
  commitment: CommitmentToHinder,
  today: CalendarDate,
  decision: ProposedDecision | null,
): Problem | null {
  if (decision === null || !can(viewer, "propose_decision", commitment)) return "beyond_authority";
  const hinders = hinderedBy("propose_decision", commitment, today, viewer);
  if (hinders) return hinders;
  return proposableDecisions(viewer, commitment).includes(decision) ? null : "beyond_authority";
}
