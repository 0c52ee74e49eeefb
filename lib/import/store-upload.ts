import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { Table } from "@/lib/files/table";
import { MOST_WAITING_FILES } from "@/lib/files/waiting-files";
import { done, type Result, refused } from "@/lib/forms/result";
import type { ImportKind } from "./fields";
import { findHeadings } from "./find-headings";
import { importKindsOf } from "./queries";

/** Keeps a table that was read, from its headings on, until it is entered; a day at most, and of one person the newest few. */
export async function storeUpload(
  viewer: Viewer,
  { encoding, ...table }: Table,
  file: { name: string; bytes: Uint8Array; kind: ImportKind },
): Promise<Result<{ id: string }>> {
  if (!importKindsOf(viewer).includes(file.kind)) return refused("forbidden");
  const { headers, rows, firstRow, above } = findHeadings(file.kind, table);
  await db().$executeRaw`DELETE FROM import_upload WHERE created_at < now() - interval '1 day'`;
  const { id } = await db().importUpload.create({
    data: {
      kind: file.kind,
      fileName: file.name,
      headers,
      rows,
      firstRow: firstRow + 1,
      above,
      encoding: encoding ?? null,
      createdById: viewer.id,
      sha256: Uint8Array.from(createHash("sha256").update(file.bytes).digest()),
    },
    select: { id: true },
  });
  await db().$executeRaw`
    DELETE FROM import_upload WHERE created_by_id = ${viewer.id}::uuid AND id NOT IN (
      SELECT id FROM import_upload WHERE created_by_id = ${viewer.id}::uuid ORDER BY created_at DESC, id DESC LIMIT ${MOST_WAITING_FILES})`;
  return done({ id });
}
