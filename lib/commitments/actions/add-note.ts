import { text } from "@/lib/forms/fields";
import { defineAction } from "./define-action";

/** Adds an internal note, signed by the author's organisation: an executor reads only those of the own one. */
export const addNote = defineAction("add_note", {
  event: "note_added",
  fields: { text },
  run: async ({ tx, commitment, viewer, clock }, { text, language }) => {
    const note = await tx.note.create({
      data: {
        commitmentId: commitment.id,
        authorId: viewer.id,
        organisationId: viewer.organisationId,
        text,
        textIn: language,
        occurredAt: clock.now,
      },
      select: { id: true },
    });
    return { event: { kind: "note_added", noteId: note.id } };
  },
});
