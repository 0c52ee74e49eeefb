import { stringify } from "csv-stringify/sync";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { checkDraft } from "@/lib/import/check/check-draft";
import type { Problem } from "@/lib/import/check/rows";
import { enterImport } from "@/lib/import/enter/enter-import";
import { keepImport, mapColumns } from "@/lib/import/keep-import";
import { getImportDraft, importKindOf, proposedMapping } from "@/lib/import/queries";
import { readTable } from "@/lib/import/reading/read-table";

/** Reads a file as the page does, and takes the columns as they are proposed. Gives the draft's id. */
export async function bringIn(viewer: Viewer, bytes: Buffer, fileName = "перечень.csv"): Promise<string> {
  const read = await readTable(bytes, { fileName });
  if (!read.ok) throw new Error(`not read: ${read.refusal}`);
  const kept = await keepImport(viewer, read, { name: fileName, bytes });
  if (!kept.ok) throw new Error(`not kept: ${kept.refusal}`);
  const draft = await getImportDraft(viewer, kept.value.id);
  const mapping = await proposedMapping(viewer, importKindOf(viewer) ?? "commitments", draft?.headers ?? []);
  const given = Object.entries(mapping).map(([name, place]) => [name, String(place)]);
  await mapColumns(viewer, kept.value.id, Object.fromEntries(given));
  return kept.value.id;
}

/** What is wrong with a file that was brought in, against the register as it is. */
export async function problemsOf(viewer: Viewer, id: string): Promise<Problem[]> {
  const draft = await getImportDraft(viewer, id);
  if (!draft?.mapping) throw new Error("nothing was kept");
  return (await checkDraft(db(), { ...draft, mapping: draft.mapping }, "ru")).problems;
}

/** The same, and enters it. */
export async function enter(viewer: Viewer, bytes: Buffer, fileName?: string) {
  const id = await bringIn(viewer, bytes, fileName);
  return enterImport(viewer, { id, language: "ru" });
}

export function csv(rows: string[][]): Buffer {
  return Buffer.from(`\uFEFF${stringify(rows)}`);
}
