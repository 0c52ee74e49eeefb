import { canCapture, canWithdraw } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { MOST_DRAFTS } from "./draft-rules";

/**
 * Keeps what a person has typed into a form so far, for this person alone: no history, nobody else reads it. Of more forms than are kept
 * the oldest is let go. Who writes is its owner, so there is nothing to refuse; of texts nothing is kept for whoever has no form about one:
 * the database refuses drafts about what was withdrawn, and its answer would tell what was.
 */
export async function saveDraft(
  viewer: Viewer,
  { name, version, values }: { name: string; version: string; values: Record<string, string> },
): Promise<void> {
  const authorId = viewer.id;
  if (ABOUT_A_TEXT.test(name) && !canCapture(viewer) && !canWithdraw(viewer)) return;
  await db().$transaction(async (tx) => {
    const { now } = await readClock(tx);
    await tx.draft.upsert({
      where: { authorId_name: { authorId, name } },
      create: { authorId, name, version, values, changedAt: now },
      update: { version, values, changedAt: now },
    });
    await tx.$executeRaw`
      DELETE FROM draft WHERE author_id = ${authorId}::uuid AND name IN (
        SELECT name FROM draft WHERE author_id = ${authorId}::uuid ORDER BY changed_at DESC, name OFFSET ${MOST_DRAFTS})`;
  });
}

const ABOUT_A_TEXT = /^(?:release|capture)\//;
