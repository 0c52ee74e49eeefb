import { stringify } from "csv-stringify/sync";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { readTable } from "@/lib/files/read-table";
import { checkUpload } from "@/lib/import/check/check-upload";
import type { ImportProblem } from "@/lib/import/check/row-reader";
import { enterImport } from "@/lib/import/enter/enter-import";
import type { ImportKind } from "@/lib/import/fields";
import { mapColumns } from "@/lib/import/map-columns";
import { getImportUpload, importKindsOf, proposedColumns } from "@/lib/import/queries";
import { storeUpload } from "@/lib/import/store-upload";
import { seenToken } from "@/lib/writes/seen-token";

/** Reads a file as the page does, and keeps it. Gives the upload's id. */
export async function uploadFile(
  viewer: Viewer,
  bytes: Buffer,
  fileName = "перечень.csv",
  kind: ImportKind = importKindsOf(viewer).at(-1) ?? "commitments",
): Promise<string> {
  const read = await readTable(bytes, { fileName });
  if (!read.ok) throw new Error(`not read: ${read.refusal}`);
  const kept = await storeUpload(viewer, read, { name: fileName, bytes, kind });
  if (!kept.ok) throw new Error(`not kept: ${kept.refusal}`);
  return kept.value.id;
}

/** The same, and takes the columns as they are proposed; what the file does not say is agreed. */
export async function uploadAndMap(
  viewer: Viewer,
  bytes: Buffer,
  fileName?: string,
  defaults: Record<string, string> = { "whole-kind": "agreed" },
  kind?: ImportKind,
): Promise<string> {
  const id = await uploadFile(viewer, bytes, fileName, kind);
  const upload = await getImportUpload(viewer, id);
  const { mapping } = await proposedColumns(viewer, upload?.kind ?? "commitments", upload ?? { headers: [] });
  const given = Object.entries(mapping).map(([name, place]) => [name, String(place)]);
  const mapped = await mapColumns(viewer, id, { ...Object.fromEntries(given), ...defaults });
  if (!mapped.ok) throw new Error(`not mapped: ${JSON.stringify(mapped)}`);
  return id;
}

/** What is wrong with a file that was brought in, against the register as it is. */
export async function problemsOf(viewer: Viewer, id: string): Promise<ImportProblem[]> {
  return (await checkUploaded(viewer, id)).problems;
}

export async function checkUploaded(viewer: Viewer, id: string) {
  const upload = await getImportUpload(viewer, id);
  if (!upload?.columns) throw new Error("nothing was kept");
  return checkUpload(db(), viewer, { ...upload, ...upload.columns }, "ru");
}

/** The same, and enters it, whatever of it may be there already. */
export async function importFile(viewer: Viewer, bytes: Buffer, fileName?: string) {
  const id = await uploadAndMap(viewer, bytes, fileName);
  const { duplicates, far } = await checkUploaded(viewer, id);
  return enterImport(viewer, { id, language: "ru", confirmed: seenToken(duplicates), datesSeen: seenToken(far) });
}

export function csvFile(rows: string[][]): Buffer {
  return Buffer.from(`\uFEFF${stringify(rows)}`);
}
