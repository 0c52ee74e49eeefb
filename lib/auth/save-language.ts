import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";

/**
 * Remembers the language with the person, for the next browser and for mail. A preference, so no event of history. Nothing of who is
 * being erased meanwhile.
 */
export async function saveLanguage(viewer: Viewer, language: Language): Promise<void> {
  await db().user.updateMany({ where: { id: viewer.id, erasedAt: null }, data: { language } });
}
