import { stringify } from "csv-stringify/sync";

/** Excel reads UTF-8 only where a byte order mark says so. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What some spreadsheet parts cells and rows by, whatever this file does. */
const PARTING = /[;,\t\r\n"]/;

/**
 * Where a spreadsheet would begin to calculate: at a sign of a formula, narrow or wide (OWASP, "CSV Injection"), before which stand only
 * marks that it skips or nobody sees. At the beginning of a cell, and after what would begin a new one in a spreadsheet that
 * parts by something else: quotes in the middle of a cell hold nothing together there.
 */
const SIGN = /[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.source;
const SKIPPED = /(?:(?![\t\r\n])[\s\p{C}\p{Default_Ignorable_Code_Point}"'])*/u.source;
/** A line end of two characters stays one. */
const START = /(?<=^|[;,\t\n]|\r(?!\n))/.source;
const BEGINS = new RegExp(`(?:^(?=[\\t\\r])|${START}(?=${SKIPPED}${SIGN}))`, "gu");
const MARKED = new RegExp(`(?:^'(?=[\\t\\r])|${START}'(?=${SKIPPED}${SIGN}))`, "gu");

/** A cell of a file that Pacta or a spreadsheet wrote, without the apostrophes that made text of it. */
export function withoutFormulaMarks(cell: string): string {
  return cell.replace(MARKED, "");
}

/**
 * What parts the cells in a reader's spreadsheet: Excel takes it from the regional settings, which say `;` where a comma is in numbers, as
 * in Russian and Kazakh. A first line `sep=;` would be a row to every other reader, so there is none.
 */
function delimiterFor(language: string): "," | ";" {
  return language === "ru" || language === "kk" ? ";" : ",";
}

/**
 * Rows as CSV (RFC 4180, but for the delimiter, which follows the reader's language). What a spreadsheet would take for a formula is
 * made text by an apostrophe before it, and every cell that holds a delimiter of some spreadsheet is quoted; `withoutFormulaMarks` takes the
 * apostrophes away again (docs/decisions/15-registry-and-import.md).
 */
export function formatCsv(rows: readonly (readonly string[])[], language: string): string {
  const delimiter = delimiterFor(language);
  const harmless = rows.map((cells) => cells.map((cell) => cell.replace(BEGINS, "'")));
  return stringify(harmless, { quoted_match: PARTING, record_delimiter: "\r\n", delimiter });
}
