import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db";

/** Lets go of one form's text: it was sent, or is no longer wanted. */
export async function removeDraft(viewer: Viewer, name: string): Promise<void> {
  await db().draft.deleteMany({ where: { authorId: viewer.id, name } });
}

/** Shorter lines stand in many texts, and tell nothing of one. */
const TELLING_LINE = 20;

/**
 * Takes away what anyone began to write about a text that is withdrawn: it may hold its words. Of what is about no text yet, the forms of a
 * new one, goes what has a line of it or its title. What is written of it later is refused: prisma/sql/erased-people.sql.
 */
export async function removeDraftsAbout(tx: Transaction, release: { id: string; code: string }): Promise<void> {
  await tx.$executeRaw`
    WITH line AS MATERIALIZED (
      SELECT btrim(l) AS text FROM release r, regexp_split_to_table(r.body, '[\\r\\n]+') l
      WHERE r.id = ${release.id}::uuid AND char_length(btrim(l)) >= ${TELLING_LINE}::int
      UNION SELECT title FROM release WHERE id = ${release.id}::uuid
      UNION SELECT btrim(body) FROM release WHERE id = ${release.id}::uuid
    )
    DELETE FROM draft d WHERE starts_with(d.name, ${`release/${release.code}/`}) OR starts_with(d.name, ${`capture/${release.code}/`})
      OR EXISTS (SELECT FROM statement s WHERE s.release_id = ${release.id}::uuid AND starts_with(d.name, 'capture/' || s.id || '/'))
      OR d.name ~ '^release/[^/]+$' AND EXISTS (
        SELECT FROM jsonb_each_text(d.values) v, regexp_split_to_table(v.value, '[\\r\\n]+') l WHERE btrim(l) IN (SELECT text FROM line))`;
}
