import type { Viewer } from "@/lib/access/viewer";
import type { Action } from "@/lib/vocabulary/commitments";
import { possibleActions } from "../possible-actions";
import { changesStatus } from "../transitions";
import type { ListRow } from "./row";

type Actable = Pick<ListRow, "status" | "standing" | "marking" | "controlLevel" | "assignments">;

/** The changes of status offered in a row of the register. */
export function registerActions(viewer: Viewer, row: Actable): Action[] {
  return possibleActions(viewer, row).filter(changesStatus);
}

const onOverdue: readonly Action[] = ["request_report", "extend", "report_interim", "report_final", "add_note"];

/** What is needed on the spot where something is late: ask, report, a later date, a note. */
export function overdueActions(viewer: Viewer, row: Actable): Action[] {
  return onOverdue.filter((action) => possibleActions(viewer, row).includes(action));
}
