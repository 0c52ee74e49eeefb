import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db, readRows } from "@/lib/db";

/** The files that this person has sent for a commitment and no form has taken yet, the latest first. */
export function listWaitingFiles(viewer: Viewer, commitmentId: string) {
  return db().evidenceFile.findMany({
    where: { commitmentId, createdById: viewer.id, isAttached: false },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, size: true },
  });
}

/** The file of a piece of evidence of a commitment in sight, withdrawn or not, as the page shows both; null where there is none. */
export async function getEvidenceFile(viewer: Viewer, reference: string, evidenceId: string) {
  const found = await db().evidence.findFirst({
    where: { id: evidenceId, commitment: { AND: [{ reference }, visibleTo(viewer)] } },
    select: { fileId: true, fileName: true, fileFormat: true },
  });
  const { fileId: id, fileName: name, fileFormat: format } = found ?? {};
  return id && name && format ? { id, name, format } : null;
}

/** The bytes of such a file, a piece at a time: no connection is held while somebody takes them slowly. */
export async function* piecesOfFile(fileId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const [piece] = await readRows<{ bytes: Uint8Array }>`
      SELECT bytes FROM evidence_file_piece WHERE file_id = ${fileId}::uuid AND position = ${position}::int`;
    if (!piece) return;
    yield piece.bytes;
  }
}
