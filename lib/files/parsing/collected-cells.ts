import { nfc } from "../../normal-forms.ts";
import { type Table, tableLimits } from "../table.ts";
import { Refused } from "./refused.ts";

export type Cells = {
  cell(text: string): void;
  /** A cell of a column whose place is known; those left out are empty. */
  cellAt(column: number, text: string): void;
  endRow(): void;
  /** Rows the file leaves out are blank: the next one has this number, counted from 1. */
  startRow(number: number): void;
  /** One cell over several rows of a column says the same of each; rows by their numbers, counted from 1. */
  fillDown(merged: { column: number; from: number; to: number }): void;
  table(): Table;
};

/** Gathers cells as they are read, and stops at the first that is past a limit: nothing is held of what is refused. */
export function collectedCells(): Cells {
  const rows: string[][] = [];
  let row: string[] = [];

  function cellAt(column: number, text: string): void {
    const tidy = tidyCell(text);
    if (tidy === "") return;
    if (column >= tableLimits.columns) throw new Refused("too-many-columns");
    if (tidy.length > tableLimits.cellLength) throw new Refused("cell-too-long");
    while (row.length < column) row.push("");
    row[column] = tidy;
  }

  let next = 0;
  let blank = 0;
  let leading = 0;
  function addBlank(count: number): void {
    if (rows.length === 0) leading += count;
    else blank += count;
  }
  return {
    cell(text) {
      cellAt(next, text);
      next += 1;
    },
    cellAt,
    startRow(number) {
      addBlank(Math.max(0, number - 1 - leading - rows.length - blank));
    },
    endRow() {
      // Blank rows keep their place, so that a row is spoken of by its number in the file; those at the end are none.
      if (row.length === 0) addBlank(1);
      else {
        if (rows.length + blank > tableLimits.rows) throw new Refused("too-many-rows");
        while (blank > 0) {
          rows.push([]);
          blank -= 1;
        }
        rows.push(row);
      }
      row = [];
      next = 0;
    },
    fillDown({ column, from, to }) {
      const first = from - 1 - leading;
      const said = rows[first]?.[column] ?? "";
      if (said === "") return;
      // Only rows that say something: a merged cell may run on below the table.
      for (const below of rows.slice(first + 1, to - leading)) if (below.length > 0) below[column] ||= said;
    },
    table() {
      const [headers = [], ...rest] = rows;
      if (headers.length === 0 || rest.length === 0) throw new Refused("empty");
      const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
      const whole = (cells: string[]) => Array.from({ length: width }, (_, index) => cells[index] ?? "");
      return { headers: whole(headers), rows: rest.map(whole), firstRow: leading + 1 };
    },
  };
}

/** What Postgres keeps and a person typed: no NUL, no half of a pair, no blanks around; lines ended by \n. */
function tidyCell(text: string): string {
  return nfc(text.toWellFormed().replaceAll("\0", "").replaceAll(/\r\n?/g, "\n")).trim();
}
