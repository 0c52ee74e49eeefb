import { z } from "zod";

/**
 * The statement with which a checkpoint ends the series before it and begins a new one: why; the last checkpoint that the history still
 * agreed with; and in how many heads it disagreed with those after that one. The header it stands in names the last file by its hash.
 * Source: docs/decisions/20-checkpoints.md.
 */
export const beginning = z.strictObject({
  reason: z.string().trim().min(1).max(500),
  agreesTo: z.number().int().min(0),
  disagreements: z.number().int().min(1),
});
export type Beginning = z.output<typeof beginning>;

/** A statement with the number of the checkpoint it stands in. */
export type Statement = Beginning & { number: number };

/**
 * The statement that answers for a checkpoint's disagreements: the latest that counted them. Null where none did: a checkpoint up to
 * `agreesTo`, and one of the present series, is held against the history as if no series had ended. `statements` are in order.
 */
export function statementOn<S extends Statement>(checkpoint: number, statements: readonly S[]): S | null {
  return statements.findLast(({ number, agreesTo }) => agreesTo < checkpoint && checkpoint < number) ?? null;
}
