import type { Encoding } from "./text.ts";

/** Why a table was not read. Each has its sentence, which says what to do, in the messages under `import.refusals`. */
export const tableRefusals = [
  "empty",
  "too-large",
  "bad-name",
  "unknown-kind",
  "old-workbook-format",
  "opendocument-spreadsheet",
  "name-disagrees",
  "unknown-encoding",
  "damaged",
  "bomb",
  "encrypted",
  "too-many-rows",
  "too-many-columns",
  "cell-too-long",
  "took-too-long",
  "busy",
] as const;
export type TableRefusal = (typeof tableRefusals)[number];

/**
 * The first row that holds anything, and all after it, each with as many cells as the longest has, every cell as text; `firstRow` is
 * the number that the file gives the first. `encoding` is there for .csv.
 */
export type Table = { headers: string[]; rows: string[][]; firstRow: number; encoding?: Encoding };
export type ReadTable = ({ ok: true } & Table) | { ok: false; refusal: TableRefusal };

/** A register of a whole state fits in these many times over; whatever is past them was made to exhaust the server. */
export const tableLimits = {
  fileBytes: 10 * 1024 * 1024,
  rows: 10_000,
  columns: 100,
  cellLength: 8000,
} as const;
