import type { AuditEvent } from "@/lib/audit/events";
import { type Action, type Outcome, openStatuses, type Status, statuses } from "@/lib/vocabulary/commitments";

/** Where work goes on, so that an executor has something to report. */
const underway = ["on_control", "in_progress", "returned", "additional_control"] as const;

/**
 * The only place that knows from where an action starts and where it leads: null leaves the status alone, "before" leads back
 * to where what is taken back came from. Interim information
 * never closes an item, and what is reported as done waits for a decision, so no report is asked for then. Source:
 * docs/decisions/05-statuses-and-decisions.md. Who may: lib/access/permissions.ts. The database holds the event to it: prisma/sql/history-tells.sql.
 */
export const transitions = {
  put_on_control: { from: ["captured"], to: "on_control" },
  set_for_record: { from: ["captured"], to: "record_only" },
  return_to_captured: { from: ["record_only"], to: "captured" },
  start: { from: ["on_control", "returned", "additional_control"], to: "in_progress" },
  report_interim: { from: underway, to: "in_progress" },
  report_final: { from: underway, to: "reported" },
  verify_report: { from: ["reported"], to: null },
  return: { from: ["reported"], to: "returned" },
  additional_control: { from: ["reported"], to: "additional_control" },
  take_off_control: { from: openStatuses, to: "off_control" },
  reopen: { from: ["off_control"], to: "in_progress" },
  extend: { from: openStatuses, to: null },
  // What is reported as done asks for no more time.
  request_extension: { from: underway, to: null },
  forward_extension: { from: openStatuses, to: null },
  refuse_extension: { from: openStatuses, to: null },
  withdraw_extension: { from: openStatuses, to: null },
  accept_assignment: { from: openStatuses, to: null },
  raise_objection: { from: openStatuses, to: null },
  uphold_objection: { from: openStatuses, to: null },
  uphold_and_return: { from: openStatuses, to: "captured" },
  refuse_objection: { from: openStatuses, to: null },
  withdraw_objection: { from: openStatuses, to: null },
  propose_decision: { from: openStatuses, to: null },
  decline_proposal: { from: openStatuses, to: null },
  withdraw_proposal: { from: openStatuses, to: null },
  request_report: { from: underway, to: null },
  assign_owner: { from: openStatuses, to: null },
  add_evidence: { from: statuses, to: null },
  add_note: { from: statuses, to: null },
  restrict: { from: statuses, to: null },
  lift_restriction: { from: statuses, to: null },
  edit_wording: { from: statuses, to: null },
  set_next_step: { from: openStatuses, to: null },
  edit_facts: { from: statuses, to: null },
  change_parts: { from: statuses, to: null },
  change_control: { from: openStatuses, to: null },
  correct_control_date: { from: openStatuses, to: null },
  move_statement: { from: statuses, to: null },
  separate_statement: { from: statuses, to: null },
  withdraw_report: { from: ["reported"], to: "before" },
  withdraw_decision: {
    from: ["on_control", "in_progress", "returned", "additional_control", "off_control"],
    to: "before",
  },
  withdraw_entry: { from: statuses, to: null },
  withdraw_note: { from: statuses, to: null },
  hand_over: { from: ["captured", ...openStatuses], to: null },
  translate: { from: statuses, to: null },
} as const satisfies Record<Action, { from: readonly Status[]; to: Status | "before" | null }>;

/** Does the status allow the action? Independent of who asks. */
export function isPossible(action: Action, status: Status): boolean {
  const allowed: readonly Status[] = transitions[action].from;
  return allowed.includes(status);
}

export function changesStatus(action: Action): boolean {
  return transitions[action].to !== null;
}

type StatusChange = { from: Status; to: Status };

/**
 * Where the action leads from here; null when it leaves the status alone. `before` is where what it takes back came from, for actions
 * that take something back. Throws where it is not possible, or where that is not said.
 */
export function statusChange(action: Action, from: Status, before?: Status): StatusChange | null {
  if (!isPossible(action, from)) throw new RangeError(`${action} is not possible from ${from}`);
  const { to } = transitions[action];
  if (to !== "before") return to === null ? null : { from, to };
  if (before === undefined) throw new RangeError(`${action} was not told where to`);
  return { from, to: before };
}

/** An event as an action tells it: of a change of status it can't say from where and to where. */
export type EventOfAction = WithoutStatuses<AuditEvent>;
type WithoutStatuses<Event> = Event extends StatusChange ? Omit<Event, keyof StatusChange> : Event;

/** The event whole, with the statuses of the table: of actions, of the demonstration and of the synthetic register. */
export function eventOf(action: Action, status: Status, event: EventOfAction, before?: Status): AuditEvent {
  const { kind, ...told } = event;
  return { kind, ...statusChange(action, status, before), ...told } as AuditEvent;
}

/** Outcomes that claim something was done, and so need at least one piece of evidence. */
export function needsEvidence(outcome: Outcome): boolean {
  return outcome === "fulfilled" || outcome === "partially_fulfilled";
}

/**
 * Whether the decision to close it so rests on somebody's having looked: the report that waits for it was verified. What claims nothing
 * done has nothing to verify. Source: docs/decisions/28-verification.md.
 */
export function isVerified({ status, verifiedAt }: { status: Status; verifiedAt: Date | null }): boolean {
  return status === "reported" && verifiedAt !== null;
}

/** Outcomes that give something up, and so need a reason; decisions are held to it by prisma/sql/commitment-values.sql. */
export function needsReason(outcome: Outcome): boolean {
  return outcome === "not_fulfilled" || outcome === "lapsed";
}
