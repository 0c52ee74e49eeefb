import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { hasHiddenMarks } from "@/lib/forms/fields";
import type { CellProblem } from "@/lib/import/problems";
import { normalized } from "@/lib/import/vocabularies";
import type { Columns, ImportField } from "../fields";

/**
 * What is wrong with a cell: `row` as the file counts, the heading over it, empty where the file has no such column, and what
 * stands there.
 */
export type ImportProblem = { row: number; field: ImportField; column: string; value: string; problem: CellProblem };

/** A table, and how it is to be read. */
export type MappedTable = Columns & { headers: readonly string[] };

/** The heading of a field's column; empty when there is none. */
export function headingOf({ headers, mapping }: MappedTable, field: ImportField): string {
  return headers[mapping[field] ?? -1] ?? "";
}

/** The cells of one row by field, with a note of each that does not go. */
export type RowReader = ReturnType<typeof rowReader>;

/** A spreadsheet marks text that looks like a formula by an apostrophe before it; so does Pacta's own file. */
const MARKED = /^'(?=[=+\-@\t\r])/;

export function rowReader(
  source: MappedTable,
  { row, cells }: { row: number; cells: readonly string[] },
  note: (problem: ImportProblem) => void,
) {
  const own = (field: ImportField): string => (cells[source.mapping[field] ?? -1] ?? "").replace(MARKED, "");
  const text = (field: ImportField): string => own(field) || (source.defaults[field] ?? "");
  const refuse = (field: ImportField, problem: CellProblem): null => {
    note({ row, field, column: headingOf(source, field), value: text(field), problem });
    return null;
  };
  /** An empty cell is null; one that can't be read is noted and null as well. */
  const read = <Value>(
    field: ImportField,
    problem: CellProblem,
    parse: (text: string) => Value | null | undefined,
  ): Value | null => {
    const value = text(field);
    if (value === "") return null;
    return parse(value) ?? refuse(field, problem);
  };
  const line = (field: ImportField, longest: number): string | null =>
    read(field, "too_long", (value) => (value.length <= longest ? value.replaceAll(/\s+/g, " ") : null));
  return {
    row,
    /** What the row says, or else what holds for the whole file. */
    text,
    refuse,
    line,
    /** A line that stands for one thing everywhere, and shows all it holds. */
    name: (field: ImportField, longest: number): string | null =>
      hasHiddenMarks(text(field).replaceAll(/\s/g, " ")) ? refuse(field, "hidden_marks") : line(field, longest),
    word: <Code>(field: ImportField, words: ReadonlyMap<string, Code>): Code | null =>
      read(field, "unknown_word", (value) => words.get(normalized(value))),
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
