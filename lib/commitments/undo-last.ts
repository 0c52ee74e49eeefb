import type { Viewer } from "@/lib/access/viewer";
import { listHistory, type RecordedEvent } from "@/lib/audit/queries";
import { refused } from "@/lib/forms/result";
import { assignOwner } from "./assign-owner";
import type { ChangeRequest } from "./change-commitment";
import { removeNote, restoreNote } from "./notes";

/** Undo exists for the owner and for notes; moves of status, reports and decisions are deliberate and have none. */
export function canUndo(viewer: Viewer, last: RecordedEvent | undefined): boolean {
  if (last?.actor?.id !== viewer.id) return false;
  return ["owner_assigned", "note_added", "note_removed"].includes(last.event.kind);
}

/**
 * Takes back the change the person saw as the last one, if it is their own and can be taken back. Refused as a conflict
 * when something came after it; sent twice it acts once.
 */
export async function undoLast(viewer: Viewer, request: ChangeRequest) {
  const history = await listHistory(viewer, request.reference);
  if (!history) return refused("not-found");
  const seen = history.events.find(({ seq }) => seq === request.version);
  if (!seen || !canUndo(viewer, seen)) return refused("not-allowed-from-here");
  switch (seen.event.kind) {
    case "owner_assigned":
      return assignOwner(viewer, { ...request, action: "assign_owner", personId: seen.event.from });
    case "note_added":
      return removeNote(viewer, { ...request, noteId: seen.event.noteId });
    case "note_removed":
      return restoreNote(viewer, { ...request, noteId: seen.event.noteId });
    default:
      return refused("not-allowed-from-here");
  }
}
