import type { Transaction } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";
import type { Columns, ImportField } from "../fields";
import { type ImportUpload, readImportContext, readOrganisationImportContext } from "../queries";
import { checkCommitments } from "./check-commitments";
import { checkOrganisations } from "./check-organisations";
import { type Duplicate, findDuplicates } from "./duplicates";
import type { ImportProblem } from "./row-reader";

type Reader = Pick<Transaction, "organisation" | "user" | "sector" | "commitment" | "$queryRaw">;
type Table = Pick<ImportUpload, "headers" | "rows"> & Columns;

/** All rows of a file of commitments against the register as it is now. */
export async function checkCommitmentTable(reader: Reader, table: Table, language: Language) {
  const named = (field: ImportField) => table.rows.map((row) => (row[table.mapping[field] ?? -1] ?? "").toUpperCase());
  const references = [...new Set([...named("reference"), ...named("supersededBy")])].filter(Boolean);
  return checkCommitments(table, await readImportContext(reader, language, references));
}

export async function checkOrganisationTable(reader: Reader, table: Table) {
  return checkOrganisations(table, await readOrganisationImportContext(reader));
}

/** Every problem of a file, how many rows would come in, how many of those for official use, and which may be there already. */
export async function checkUpload(
  reader: Reader,
  upload: Omit<ImportUpload, "columns"> & Columns,
  language: Language,
): Promise<{ good: number; restricted: number; problems: ImportProblem[]; duplicates: Duplicate[] }> {
  if (upload.kind === "organisations") {
    const { entries, problems } = await checkOrganisationTable(reader, upload);
    return { good: entries.length, restricted: 0, problems, duplicates: [] };
  }
  const { entries, problems } = await checkCommitmentTable(reader, upload, language);
  const restricted = entries.filter(({ marking }) => marking !== null).length;
  return { good: entries.length, restricted, problems, duplicates: await findDuplicates(reader, entries) };
}
