import type { Transaction } from "@/lib/db";

/** Removes the file's bytes; at COMMIT the database asks for the event that tells it: prisma/sql/withdrawal.sql. */
export async function removeFile(tx: Transaction, releaseId: string): Promise<void> {
  await tx.$executeRaw`SELECT remove_release_file(${releaseId}::uuid)`;
}

type Hashes = { text: Uint8Array | null; file: Uint8Array | null };

/** What was kept of it for the first half of the form, whoever did; it would have gone within a day. */
export async function removeUploads(tx: Transaction, { text, file }: Hashes): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM source_upload u
    WHERE sha256(convert_to(u.text, 'UTF8')) = ${text}::bytea OR sha256(u.bytes) = ${file}::bytea`;
}
