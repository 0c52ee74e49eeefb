import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import type { ImportField, Mapping } from "../fields";
import { plain } from "../words";

/** What is wrong with a cell: `row` as the file counts, the heading over it, what stands there, and a key of `import.problems`. */
export type Problem = { row: number; column: string; value: string; problem: string };

/** The cells of one row by field, with a note of each that does not go. */
export type RowReader = ReturnType<typeof readerOf>;

/** A spreadsheet marks text that looks like a formula by an apostrophe before it; so does Pacta's own file. */
const MARKED = /^'(?=[=+\-@\t\r])/;

export function readerOf(
  {
    headers,
    mapping,
    row,
    cells,
  }: { headers: readonly string[]; mapping: Mapping; row: number; cells: readonly string[] },
  note: (problem: Problem) => void,
) {
  const text = (field: ImportField): string => {
    const place = mapping[field];
    return place === undefined ? "" : (cells[place] ?? "").replace(MARKED, "");
  };
  const refuse = (field: ImportField, problem: string): null => {
    const place = mapping[field];
    note({ row, column: place === undefined ? "" : (headers[place] ?? ""), value: text(field), problem });
    return null;
  };
  /** An empty cell is null; one that can't be read is noted and null as well. */
  const read = <Value>(
    field: ImportField,
    problem: string,
    parse: (text: string) => Value | null | undefined,
  ): Value | null => {
    const value = text(field);
    if (value === "") return null;
    return parse(value) ?? refuse(field, problem);
  };
  return {
    row,
    text,
    refuse,
    line: (field: ImportField, longest: number): string | null =>
      read(field, "too_long", (value) => (value.length <= longest ? value.replaceAll(/\s+/g, " ") : null)),
    word: <Code>(field: ImportField, words: ReadonlyMap<string, Code>): Code | null =>
      read(field, "unknown_word", (value) => words.get(plain(value))),
    day: (field: ImportField): CalendarDate | null => read(field, "not_a_day", dayOf),
    deadline: (field: ImportField): Deadline | null => read(field, "not_a_date", deadlineFromInput),
    number: (field: ImportField, most: number): number | null =>
      read(field, "not_a_number", (value) =>
        /^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? Number(value) : null,
      ),
    /** Several in one cell, parted by semicolons or lines. */
    list: (field: ImportField): string[] =>
      text(field)
        .split(/[;\n]/)
        .map((each) => each.trim())
        .filter(Boolean),
  };
}

function dayOf(value: string): CalendarDate | null {
  const typed = deadlineFromInput(value);
  return (typed?.precision === "day" ? typed.latest : null) ?? parseCalendarDate(value);
}
