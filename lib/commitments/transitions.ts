import { type Action, isOpen, type Outcome, openStatuses, type Status } from "@/lib/vocabulary/commitments";

/** The actions that move a status, and what each may start from. Everything else is not a move. */
export const moves = {
  put_on_control: { from: ["captured"], to: "on_control" },
  set_for_record: { from: ["captured"], to: "record_only" },
  return_to_captured: { from: ["record_only"], to: "captured" },
  start: { from: ["on_control", "returned", "additional_control"], to: "in_progress" },
  report_interim: { from: ["on_control", "in_progress", "returned", "additional_control"], to: "in_progress" },
  report_final: { from: ["on_control", "in_progress", "returned", "additional_control"], to: "reported" },
  return: { from: ["reported"], to: "returned" },
  additional_control: { from: ["reported"], to: "additional_control" },
  take_off_control: { from: openStatuses, to: "off_control" },
  reopen: { from: ["off_control"], to: "in_progress" },
} as const satisfies Partial<Record<Action, { from: readonly Status[]; to: Status }>>;

export type Move = keyof typeof moves;

/** Actions that need an open commitment but leave its status alone. */
const onOpenOnly: readonly Action[] = ["extend", "assign_owner"];

/** Does the status allow the action? Independent of who asks. */
export function isPossible(action: Action, status: Status): boolean {
  if (action in moves) return nextStatus(action as Move, status) !== null;
  // Asked for only where one can be sent: what is reported as done waits for a decision.
  if (action === "request_report") return nextStatus("report_interim", status) !== null;
  return onOpenOnly.includes(action) ? isOpen(status) : true;
}

/** Where a move leads from here, or null when it does not start here. */
export function nextStatus(move: Move, from: Status): Status | null {
  const allowed: readonly Status[] = moves[move].from;
  return allowed.includes(from) ? moves[move].to : null;
}

/** Outcomes that claim something was done, and so need at least one piece of evidence. */
export function needsEvidence(outcome: Outcome): boolean {
  return outcome === "fulfilled" || outcome === "partially_fulfilled";
}

/** Outcomes that give something up, and so need a reason. */
export function needsReason(outcome: Outcome): boolean {
  return outcome === "not_fulfilled" || outcome === "lapsed";
}
