import { stringify } from "csv-stringify/sync";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { readTable } from "@/lib/files/read-table";
import { checkUpload } from "@/lib/import/check/check-upload";
import { tokenOf } from "@/lib/import/check/duplicates";
import type { Problem } from "@/lib/import/check/rows";
import { enterImport } from "@/lib/import/enter/enter-import";
import { keepUpload } from "@/lib/import/keep-upload";
import { mapColumns } from "@/lib/import/map-columns";
import { getImportUpload, importKindOf, proposedColumns } from "@/lib/import/queries";

/** Reads a file as the page does, and keeps it. Gives the upload's id. */
export async function readIn(viewer: Viewer, bytes: Buffer, fileName = "перечень.csv"): Promise<string> {
  const read = await readTable(bytes, { fileName });
  if (!read.ok) throw new Error(`not read: ${read.refusal}`);
  const kept = await keepUpload(viewer, read, { name: fileName, bytes });
  if (!kept.ok) throw new Error(`not kept: ${kept.refusal}`);
  return kept.value.id;
}

/** The same, and takes the columns as they are proposed; what the file does not say is agreed. */
export async function bringIn(
  viewer: Viewer,
  bytes: Buffer,
  fileName?: string,
  wholeFile: Record<string, string> = { "whole-kind": "agreed" },
): Promise<string> {
  const id = await readIn(viewer, bytes, fileName);
  const upload = await getImportUpload(viewer, id);
  const { mapping } = await proposedColumns(viewer, importKindOf(viewer) ?? "commitments", upload?.headers ?? []);
  const given = Object.entries(mapping).map(([name, place]) => [name, String(place)]);
  const mapped = await mapColumns(viewer, id, { ...Object.fromEntries(given), ...wholeFile });
  if (!mapped.ok) throw new Error(`not mapped: ${JSON.stringify(mapped)}`);
  return id;
}

/** What is wrong with a file that was brought in, against the register as it is. */
export async function problemsOf(viewer: Viewer, id: string): Promise<Problem[]> {
  return (await checkOf(viewer, id)).problems;
}

export async function checkOf(viewer: Viewer, id: string) {
  const upload = await getImportUpload(viewer, id);
  if (!upload?.columns) throw new Error("nothing was kept");
  return checkUpload(db(), { ...upload, ...upload.columns }, "ru");
}

/** The same, and enters it, whatever of it may be there already. */
export async function enter(viewer: Viewer, bytes: Buffer, fileName?: string) {
  const id = await bringIn(viewer, bytes, fileName);
  const { duplicates } = await checkOf(viewer, id);
  return enterImport(viewer, { id, language: "ru", confirmed: tokenOf(duplicates) });
}

export function csv(rows: string[][]): Buffer {
  return Buffer.from(`\uFEFF${stringify(rows)}`);
}
