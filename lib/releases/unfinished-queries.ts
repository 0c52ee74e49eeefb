import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db, readRows } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";

const MOST = 10;

export type CaptureInProgress = { code: string; title: string; language: Language; undecided: number };

/** Texts whose proposals are being decided on, the latest brought in first, with how many wait; none for who does not capture. */
export async function listCapturesInProgress(viewer: Viewer): Promise<CaptureInProgress[]> {
  if (!canCapture(viewer)) return [];
  const found = await db().release.findMany({
    where: { AND: [{ captureOpen: true }, releasesVisibleTo(viewer)] },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      code: true,
      title: true,
      language: true,
      _count: { select: { statements: { where: { proposal: { decision: "undecided" } } } } },
    },
  });
  return found.map(({ _count, ...release }) => ({ ...release, undecided: _count.statements }));
}

export type UnregisteredText = { id: string; beginning: string; fileName: string | null; keptAt: Date };

/** Texts this person pasted or sent of which it is not yet said where they come from, the latest first. They are kept for a day. */
export async function listUnregisteredTexts(viewer: Viewer): Promise<UnregisteredText[]> {
  if (!canCapture(viewer)) return [];
  return readRows<UnregisteredText>`
    SELECT u.id::text, left(u.text, 120) AS beginning, u.file_name AS "fileName", u.created_at AS "keptAt"
    FROM source_upload u
    WHERE u.created_by_id = ${viewer.id}::uuid
      AND NOT EXISTS (SELECT FROM release r WHERE r.sha256 = sha256(convert_to(u.text, 'UTF8')))
    ORDER BY u.created_at DESC LIMIT ${MOST}`;
}
