import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { can } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Transaction } from "@/lib/db";
import { type EvidenceRefusal, evidenceFormats, MOST_EVIDENCE_BYTES } from "@/lib/files/evidence";
import { cleanName } from "@/lib/files/file-name";
import { recogniseEvidence } from "@/lib/files/recognise-evidence";
import { MOST_WAITING_FILES } from "@/lib/files/waiting-files";
import { inTransaction } from "@/lib/security-log/record-security-event";

/** What one person's evidence may add to the database in 24 hours: nobody fills the disk for the others. */
const MOST_BYTES_OF_DAY = 50 * MOST_EVIDENCE_BYTES;

/** So much of a file is in memory at a time, beside what was sent. The database takes no larger piece: prisma/sql/evidence-files.sql. */
const PIECE_BYTES = 512 * 1024;

type Kept = { ok: true; id: string; name: string; size: number } | { ok: false; refusal: EvidenceRefusal };

/** The commitment that this person may file evidence of; null where there is none in sight. */
export async function findToFile(viewer: Viewer, reference: string): Promise<{ id: string; reference: string } | null> {
  const found = await db().commitment.findFirst({
    where: { AND: [{ reference }, visibleTo(viewer)] },
    select: {
      id: true,
      reference: true,
      controlLevel: true,
      assignments: { select: { organisationId: true, role: true } },
    },
  });
  return found && can(viewer, "add_evidence", found) ? found : null;
}

/**
 * Keeps a file of a commitment that `findToFile` gave until its form is sent; a day at most, and of one person the newest few. What it is
 * its bytes say; its name is made to say the same. Refused is what lib/files/recognise-evidence.ts refuses, and more than a
 * person may add in a day.
 */
export async function keepFile(
  viewer: Viewer,
  commitmentId: string,
  given: { name: string; bytes: Uint8Array },
): Promise<Kept> {
  const { bytes } = given;
  const recognised = await recogniseEvidence(bytes);
  if (!recognised.ok) return recognised;
  const { format } = recognised;
  const size = bytes.byteLength;
  const name = cleanName(given.name, evidenceFormats.find(({ id }) => id === format)?.extensions ?? [format]);
  const sha256 = await hashOf(bytes);
  return inTransaction<Kept>(
    async (tx) => {
      if ((await addedToday(tx, viewer)) + size > MOST_BYTES_OF_DAY) return { ok: false, refusal: "too-much-today" };
      const { id } = await tx.evidenceFile.create({
        data: { commitmentId, name, format, size, sha256, createdById: viewer.id },
        select: { id: true },
      });
      for (const [position, piece] of piecesOf(bytes).entries()) {
        await tx.evidenceFilePiece.create({ data: { fileId: id, position, bytes: Uint8Array.from(piece) } });
      }
      await tx.$executeRaw`
        DELETE FROM evidence_file WHERE created_by_id = ${viewer.id}::uuid AND NOT is_attached AND id NOT IN (
          SELECT id FROM evidence_file WHERE created_by_id = ${viewer.id}::uuid AND NOT is_attached
          ORDER BY recorded_at DESC, id DESC LIMIT ${MOST_WAITING_FILES})`;
      return { ok: true, id, name, size };
    },
    { timeout: 30_000 },
  );
}

async function addedToday(tx: Transaction, viewer: Viewer): Promise<number> {
  const [sum] = await tx.$queryRaw<{ bytes: number }[]>`
    SELECT coalesce(sum(size), 0)::float8 AS bytes FROM evidence_file
    WHERE created_by_id = ${viewer.id}::uuid AND recorded_at > now() - interval '24 hours'`;
  return sum?.bytes ?? 0;
}

/** A piece at a time: others are answered in between. */
async function hashOf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash("sha256");
  for (const piece of piecesOf(bytes)) {
    hash.update(piece);
    await setImmediate();
  }
  return Uint8Array.from(hash.digest());
}

function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const count = Math.ceil(bytes.byteLength / PIECE_BYTES);
  return Array.from({ length: count }, (_, place) => bytes.subarray(place * PIECE_BYTES, (place + 1) * PIECE_BYTES));
}
