import type { Viewer } from "@/lib/access/viewer";
import { listHistory, type RecordedEvent } from "@/lib/audit/queries";
import { refused } from "@/lib/outcome";
import { assignOwner } from "./assign-owner";
import type { ChangeRequest } from "./change-commitment";
import { removeNote, restoreNote } from "./notes";

/** Undo exists for the owner and for notes; moves of status, reports and decisions are deliberate and have none. */
export function canUndo(viewer: Viewer, last: RecordedEvent | undefined): boolean {
  if (last?.actor?.id !== viewer.id) return false;
  return ["owner_assigned", "note_added", "note_removed"].includes(last.event.kind);
}

/** Takes back the last change, if it is this person's own and can be taken back. */
export async function undoLast(viewer: Viewer, request: ChangeRequest) {
  const history = await listHistory(viewer, request.reference);
  if (!history) return refused("not-found");
  const [last] = history.events;
  if (!last || last.seq !== request.version || !canUndo(viewer, last)) return refused("not-allowed-from-here");
  switch (last.event.kind) {
    case "owner_assigned":
      return assignOwner(viewer, { ...request, action: "assign_owner", personId: last.event.from });
    case "note_added":
      return removeNote(viewer, { ...request, noteId: last.event.noteId });
    case "note_removed":
      return restoreNote(viewer, { ...request, noteId: last.event.noteId });
    default:
      return refused("not-allowed-from-here");
  }
}
