import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { done, type Outcome, refused } from "@/lib/outcome";
import { fieldsOf, type Mapping } from "./fields";
import { headersHash, importKindOf } from "./queries";
import type { Table } from "./reading/table";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps a table that was read until it is entered; a day at most. */
export async function keepImport(
  viewer: Viewer,
  { headers, rows, encoding }: Table,
  file: { name: string; bytes: Uint8Array },
): Promise<Outcome<{ id: string }>> {
  const kind = importKindOf(viewer);
  if (!kind) return refused("forbidden");
  await db().importDraft.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - DAY_MS) } } });
  const { id } = await db().importDraft.create({
    data: {
      ...{ kind, fileName: file.name, headers, rows, encoding: encoding ?? null, createdById: viewer.id },
      sha256: Uint8Array.from(createHash("sha256").update(file.bytes).digest()),
    },
    select: { id: true },
  });
  return done({ id });
}

/**
 * Says which column is which field, for this file and for the next one with the same headings. Unknown fields and columns that
 * are not there are left out; of two fields that share a column both have it.
 */
export async function mapColumns(
  viewer: Viewer,
  id: string,
  given: Record<string, string>,
): Promise<Outcome<{ id: string }>> {
  const kind = importKindOf(viewer);
  if (!kind) return refused("forbidden");
  const draft = await db().importDraft.findFirst({
    where: { id, kind, createdById: viewer.id },
    select: { headers: true },
  });
  if (!draft) return refused("not-found");
  const mapping: Mapping = {};
  for (const name of Object.keys(fieldsOf(kind))) {
    const place = /^\d{1,3}$/.test(given[name] ?? "") ? Number(given[name]) : null;
    if (place !== null && place < draft.headers.length) Object.assign(mapping, { [name]: place });
  }
  const remembered = { personId: viewer.id, kind, headersHash: headersHash(draft.headers) };
  await db().$transaction([
    db().importDraft.update({ where: { id }, data: { mapping } }),
    db().importMapping.upsert({
      where: { personId_kind_headersHash: remembered },
      create: { ...remembered, mapping },
      update: { mapping, changedAt: new Date() },
    }),
  ]);
  return done({ id });
}
