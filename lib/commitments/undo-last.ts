import type { Viewer } from "@/lib/access/viewer";
import { listHistory, type RecordedEvent } from "@/lib/audit/queries";
import { refused } from "@/lib/forms/result";
import { FormRefused } from "@/lib/writes/write";
import { writeOwner } from "./actions/assign-owner";
import { type Change, type ChangeContext, type ChangeRequest, changeCommitment } from "./write";

/**
 * Undo exists for the owner and for notes; moves of status, reports and decisions are deliberate and have none.
 * Source: docs/decisions/05-statuses-and-decisions.md.
 */
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
  const { event } = seen;
  switch (event.kind) {
    case "owner_assigned":
      return changeCommitment(viewer, request, "assign_owner", ["undo", event.from], (context) =>
        writeOwner(context, event.from),
      );
    case "note_added":
      return changeCommitment(viewer, request, "add_note", ["remove", event.noteId], (context) =>
        removeNote(context, event.noteId),
      );
    case "note_removed":
      return changeCommitment(viewer, request, "add_note", ["restore", event.noteId], (context) =>
        restoreNote(context, event.noteId),
      );
    default:
      return refused("not-allowed-from-here");
  }
}

/** Takes an own note out of sight. The row stays, so that it can be put back. */
async function removeNote(context: ChangeContext, noteId: string): Promise<Change> {
  await markNote(context, noteId, context.clock.now);
  return { event: { kind: "note_removed", noteId } };
}

async function restoreNote(context: ChangeContext, noteId: string): Promise<Change> {
  await markNote(context, noteId, null);
  return { event: { kind: "note_restored", noteId } };
}

async function markNote({ tx, commitment, viewer }: ChangeContext, id: string, removedAt: Date | null): Promise<void> {
  const marked = await tx.note.updateMany({
    where: {
      id,
      commitmentId: commitment.id,
      authorId: viewer.id,
      removedAt: removedAt === null ? { not: null } : null,
    },
    data: { removedAt },
  });
  if (marked.count !== 1) throw new FormRefused("no_such_note");
}
