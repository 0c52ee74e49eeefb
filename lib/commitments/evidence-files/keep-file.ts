import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { can } from "@/lib/access/permissions";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db, pool } from "@/lib/db";
import { type EvidenceRefusal, evidenceFormats, MOST_EVIDENCE_BYTES } from "@/lib/files/evidence";
import { cleanName } from "@/lib/files/file-name";
import { recogniseEvidence } from "@/lib/files/recognise-evidence";
import { MOST_WAITING_FILES } from "@/lib/files/waiting-files";

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
  const id = await storeFile(viewer, { commitmentId, name, format, size, sha256 }, piecesOf(bytes));
  return id === null ? { ok: false, refusal: "too-much-today" } : { ok: true, id, name, size };
}

type File = { commitmentId: string; name: string; format: string; size: number; sha256: Uint8Array };

/** By the driver itself: Prisma writes bytes as text first, which takes several times the memory and the time. Null for too much of a day. */
async function storeFile(viewer: Viewer, file: File, pieces: readonly Uint8Array[]): Promise<string | null> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO evidence_file (id, commitment_id, name, format, size, sha256, created_by_id)
       SELECT gen_random_uuid(), $1, $2, $3, $4::int, $5, $6
       WHERE (SELECT coalesce(sum(size), 0) FROM evidence_file
         WHERE created_by_id = $6 AND recorded_at > now() - interval '24 hours') + $4::int <= $7
       RETURNING id`,
      [file.commitmentId, file.name, file.format, file.size, Buffer.from(file.sha256), viewer.id, MOST_BYTES_OF_DAY],
    );
    const id = rows[0]?.id ?? null;
    for (const [position, piece] of id === null ? [] : pieces.entries())
      await client.query("INSERT INTO evidence_file_piece VALUES ($1, $2, $3)", [id, position, bufferOf(piece)]);
    await client.query(
      `DELETE FROM evidence_file WHERE created_by_id = $1 AND NOT is_attached AND id NOT IN (
         SELECT id FROM evidence_file WHERE created_by_id = $1 AND NOT is_attached
         ORDER BY recorded_at DESC, id DESC LIMIT $2)`,
      [viewer.id, MOST_WAITING_FILES],
    );
    await client.query("COMMIT");
    client.release();
    return id;
  } catch (error) {
    // Closed, the connection takes back what it began.
    client.release(true);
    throw error;
  }
}

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);

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
