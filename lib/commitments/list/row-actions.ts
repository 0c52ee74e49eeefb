import type { Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Action, isEditing } from "@/lib/vocabulary/commitments";
import { possibleActions } from "../possible-actions";
import { proposalFor } from "../proposals";
import { changesStatus } from "../transitions";
import type { ListRow } from "./row";

type Actable = Pick<
  ListRow,
  | "status"
  | "standing"
  | "marking"
  | "extensionState"
  | "hasReport"
  | "verifiedAt"
  | "objectionGround"
  | "objectionUntil"
  | "proposal"
  | "controlLevel"
  | "assignments"
>;

/** The changes of status offered in a row of the register. */
export function registerActions(viewer: Viewer, row: Actable, today: CalendarDate): Action[] {
  return possibleActions(viewer, row, today).filter((action) => changesStatus(action) && !isEditing(action));
}

/** What is most wanted where something is late: a look at what is reported as done and the decision on it, then asking, reporting, a later date. */
const mostWanted: readonly Action[] = [
  "verify_report",
  "return",
  "additional_control",
  "take_off_control",
  "request_report",
  "refuse_objection",
  "uphold_objection",
  "uphold_and_return",
  "extend",
  "refuse_extension",
  "propose_decision",
  "forward_extension",
  "report_interim",
  "report_final",
];

/**
 * Every step this person may take on what is late, the most wanted first: what is proposed before all, and that it is declined. What was
 * entered is set right on its own page.
 */
export function overdueActions(viewer: Viewer, row: Actable, today: CalendarDate): Action[] {
  const all = possibleActions(viewer, row, today);
  const proposed = all.filter((action) => action === "decline_proposal" || proposalFor(viewer, row, action) !== null);
  const possible = all.filter((action) => !isEditing(action) || proposed.includes(action));
  const inOrder = [...proposed, ...mostWanted.filter((action) => !proposed.includes(action))];
  const wanted = inOrder.filter((action) => possible.includes(action));
  return [...wanted, ...possible.filter((action) => !wanted.includes(action))];
}
