import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db";

/** Lets go of one form's text: it was sent, or is no longer wanted. */
export async function removeDraft(viewer: Viewer, name: string): Promise<void> {
  await db().draft.deleteMany({ where: { authorId: viewer.id, name } });
}

/** Takes away what anyone began to write about a text that is withdrawn: it may hold its words. */
export async function removeDraftsAbout(tx: Transaction, release: { id: string; code: string }): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM draft d WHERE starts_with(d.name, ${`release/${release.code}/`}) OR starts_with(d.name, ${`capture/${release.code}/`})
      OR EXISTS (SELECT FROM statement s WHERE s.release_id = ${release.id}::uuid AND starts_with(d.name, 'capture/' || s.id || '/'))`;
}
