import type { Flaws } from "./flaws";
import type { Reader } from "./queries";

/** As many bytes of files as one verification reads: 4 GiB, about a minute. */
const MOST_BYTES = 4 * 1024 ** 3;

/** How many files of evidence were held against their hashes, of how many bytes; and how many, older ones, were not. */
export type ComparedFiles = { compared: number; bytes: number; left: number };

/**
 * Holds the stored bytes of files against the hash and the size in the evidence that names them, which are in the digest of its
 * commitment: the latest first, down to so many bytes.
 */
export async function verifyFiles(reader: Reader, flaws: Flaws, mostBytes = MOST_BYTES): Promise<ComparedFiles> {
  const rows = await reader.$queryRaw<{ id: string; size: number; isIntact: boolean | null }[]>`
    SELECT e.id::text, e.file_size AS size, CASE WHEN e.total <= ${mostBytes} THEN (
        SELECT sha256(string_agg(p.bytes, ''::bytea ORDER BY p.position)) = e.file_sha256 AND sum(octet_length(p.bytes)) = e.file_size
        FROM public.evidence_file_piece p WHERE p.file_id = e.file_id) IS TRUE END AS "isIntact"
    FROM (
      SELECT t.id, t.file_id, t.file_size, t.file_sha256, sum(t.file_size) OVER (ORDER BY t.occurred_at DESC, t.id) AS total
      FROM public.evidence t WHERE t.file_id IS NOT NULL
    ) e`;
  const compared = rows.filter(({ isIntact }) => isIntact !== null);
  for (const { id, isIntact } of compared) if (!isIntact) flaws.add(`evidence ${id}`, "file");
  const bytes = compared.reduce((sum, { size }) => sum + size, 0);
  return { compared: compared.length, bytes, left: rows.length - compared.length };
}
