import { text } from "@/lib/forms/fields";
import { FormRefused } from "@/lib/writes/write";
import { defineAction } from "./define-action";

/** Marks a commitment for official use: from then on lib/access/scope.ts keeps it from who is not to read it. */
export const restrict = defineAction("restrict", {
  event: "marking_set",
  fields: { reason: text },
  hinderedBy: ({ marking }) => (marking === null ? null : "restricted_already"),
  run: async (_context, { reason, language }) => ({
    columns: { marking: "restricted" },
    event: { kind: "marking_set", marking: "restricted", reason, reasonIn: language },
  }),
});

/**
 * Opens it again. Refused while a text it rests on is restricted, since it shows that text's words: the text is opened first
 * (prisma/sql/marking.sql).
 */
export const liftRestriction = defineAction("lift_restriction", {
  event: "marking_lifted",
  fields: { reason: text },
  hinderedBy: ({ marking }) => (marking === null ? "open_already" : null),
  run: async ({ tx, commitment }, { reason, language }) => {
    // Who marks a text meanwhile waits for this commitment, and then restricts it again: lib/releases/set-marking.ts.
    const restricted = { commitmentId: commitment.id, release: { marking: { not: null } } };
    if (await tx.statement.findFirst({ where: restricted, select: { id: true } })) {
      throw new FormRefused("text_is_restricted");
    }
    return {
      columns: { marking: null },
      event: { kind: "marking_lifted", reason, reasonIn: language },
    };
  },
});
