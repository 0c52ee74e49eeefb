import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { Table } from "@/lib/files/table";
import { done, type Result, refused } from "@/lib/forms/result";
import { importKindOf } from "./queries";

/** Keeps a table that was read until it is entered; a day at most. */
export async function storeUpload(
  viewer: Viewer,
  { headers, rows, encoding }: Table,
  file: { name: string; bytes: Uint8Array },
): Promise<Result<{ id: string }>> {
  const kind = importKindOf(viewer);
  if (!kind) return refused("forbidden");
  await db().$executeRaw`DELETE FROM import_upload WHERE created_at < now() - interval '1 day'`;
  const { id } = await db().importUpload.create({
    data: {
      kind,
      fileName: file.name,
      headers,
      rows,
      encoding: encoding ?? null,
      createdById: viewer.id,
      sha256: Uint8Array.from(createHash("sha256").update(file.bytes).digest()),
    },
    select: { id: true },
  });
  return done({ id });
}
