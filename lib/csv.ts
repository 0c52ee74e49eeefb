import { stringify } from "csv-stringify/sync";

/** Excel reads UTF-8 only where a byte order mark says so. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What parts the cells in a reader's spreadsheet: Excel takes it from the regional settings, which say `;` where a comma is in numbers, as
 * in Russian and Kazakh. A first line `sep=;` would be a row to every other reader, so there is none.
 */
function delimiterFor(language: string): "," | ";" {
  return language === "ru" || language === "kk" ? ";" : ",";
}

/**
 * Rows as CSV (RFC 4180, but for the delimiter, which follows the reader's language). A cell that a spreadsheet would take for a formula is made text by a leading apostrophe, which
 * lib/import/check/row-reader.ts takes away again (docs/decisions/15-registry-and-import.md).
 */
export function formatCsv(rows: readonly (readonly string[])[], language: string): string {
  const delimiter = delimiterFor(language);
  return stringify([...rows], { escape_formulas: true, record_delimiter: "\r\n", delimiter });
}
