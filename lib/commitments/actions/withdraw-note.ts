import { z } from "zod";
import { text } from "@/lib/forms/fields";
import { problem } from "@/lib/forms/problems";
import { FormRefused } from "@/lib/writes/write";
import { defineAction } from "./define-action";

/** Takes an own note out of sight, however long ago it was written; its row stays. The last step is undone by lib/commitments/undo-last.ts. */
export const withdrawNote = defineAction("withdraw_note", {
  event: "note_withdrawn",
  fields: { noteId: z.uuid(problem("required")).toLowerCase(), reason: text },
  run: async ({ tx, commitment, viewer, clock }, { noteId, reason, language }) => {
    const marked = await tx.note.updateMany({
      where: { id: noteId, commitmentId: commitment.id, authorId: viewer.id, removedAt: null },
      data: { removedAt: clock.now },
    });
    if (marked.count !== 1) throw new FormRefused("no_such_note", "noteId");
    return { event: { kind: "note_withdrawn", noteId, reason, reasonIn: language } };
  },
});
