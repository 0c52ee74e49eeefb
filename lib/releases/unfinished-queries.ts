import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";

const MOST = 10;

export type CaptureInProgress = { code: string; title: string; language: Language; undecided: number };

/** Texts whose proposals are being decided on, the latest brought in first, with how many wait; none for who does not capture. */
export async function listCapturesInProgress(viewer: Viewer): Promise<CaptureInProgress[]> {
  if (!canCapture(viewer)) return [];
  return readRows<CaptureInProgress>`
    SELECT r.code, r.title, r.language::text, (SELECT count(*)::int FROM statement s JOIN proposal p ON p.statement_id = s.id
      WHERE s.release_id = r.id AND p.decision = 'undecided') AS undecided
    FROM release r WHERE r.capture_open AND ${releasesVisibleToSql(viewer)}
    ORDER BY r.recorded_at DESC, r.id DESC LIMIT ${MOST}`;
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
