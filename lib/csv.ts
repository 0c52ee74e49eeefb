import { stringify } from "csv-stringify/sync";

/** Excel reads UTF-8 only where a byte order mark says so. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula is made text by a leading apostrophe, which
 * lib/import/check/row-reader.ts takes away again (docs/decisions/15-registry-and-import.md).
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { escape_formulas: true, record_delimiter: "\r\n" });
}
