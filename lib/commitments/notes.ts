import type { Viewer } from "@/lib/access/viewer";
import { type ChangeContext, ChangeRefused, type ChangeRequest, changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";

/** Adds an internal note, signed by the author's organisation: an executor reads only those of the own one. */
export function addNote(viewer: Viewer, input: InputFor<"add_note">) {
  return changeCommitment(viewer, input, "add_note", input, async ({ tx, commitment, clock }) => {
    const note = await tx.note.create({
      data: {
        commitmentId: commitment.id,
        authorId: viewer.id,
        organisationId: viewer.organisationId,
        text: input.text,
        textIn: input.language,
        occurredAt: clock.now,
      },
      select: { id: true },
    });
    return { event: { kind: "note_added", noteId: note.id } };
  });
}

type NoteRequest = ChangeRequest & { noteId: string };

/** Takes an own note out of sight. The row stays, so that it can be put back. */
export function removeNote(viewer: Viewer, request: NoteRequest) {
  return changeCommitment(viewer, request, "add_note", ["remove", request.noteId], async (context) => {
    await markNote(context, request.noteId, context.clock.now);
    return { event: { kind: "note_removed", noteId: request.noteId } };
  });
}

/** The undo of `removeNote`. */
export function restoreNote(viewer: Viewer, request: NoteRequest) {
  return changeCommitment(viewer, request, "add_note", ["restore", request.noteId], async (context) => {
    await markNote(context, request.noteId, null);
    return { event: { kind: "note_restored", noteId: request.noteId } };
  });
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
  if (marked.count !== 1) throw new ChangeRefused("no_such_note");
}
