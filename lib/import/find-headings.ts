import { type ImportKind, suggestMapping } from "./fields";

/** A table as a file has it: the first row that holds anything, those after it, and the number the file gives the first. */
type Grid = { headers: string[]; rows: string[][]; firstRow: number };

/** The table below its headings; `above` is what stands over them, a line a row. */
type HeadedTable = Grid & { above: string };

/** Titles, stamps of approval and the like take no more rows than this. */
const LOOKED_AT = 20;
const LONGEST_ABOVE = 2000;

/**
 * The row of headings: of the first rows the one that most fields are known from, two at least; the first row where none is. A title over
 * the table is no heading.
 */
export function findHeadings(kind: ImportKind, { headers, rows, firstRow }: Grid): HeadedTable {
  const first = [headers, ...rows].slice(0, LOOKED_AT);
  const known = first.map((cells) => Object.keys(suggestMapping(kind, cells)).length);
  const most = Math.max(...known);
  const at = most >= 2 ? known.indexOf(most) : 0;
  const above = first.slice(0, at).map((cells) => cells.filter(Boolean).join(" "));
  return {
    headers: first[at] ?? headers,
    rows: at === 0 ? rows : rows.slice(at),
    firstRow: firstRow + at,
    above: above.filter(Boolean).join("\n").slice(0, LONGEST_ABOVE),
  };
}

/** The line under the headings that only numbers the columns: 1, 2, 3. */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const said = cells.flatMap((cell, at) => (cell === "" ? [] : [{ cell, at }]));
  return said.length > 2 && said.every(({ cell, at }) => Number(cell) === at + 1);
}
