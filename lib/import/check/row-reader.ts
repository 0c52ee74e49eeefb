import { withoutFormulaMarks } from "@/lib/csv";
import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { dayInCell, deadlineInCell } from "@/lib/extraction/dates/read-cell";
import { hasHiddenMarks } from "@/lib/forms/fields";
import type { CellProblem } from "@/lib/import/problems";
import type { Columns, ImportField } from "../fields";
import { type ListedWord, LONGEST_WORD, plainWord, type WordKind, wordKey } from "../words";
import { saidInFile } from "./said-in-file";

/**
 * What is wrong with a cell: `row` as the file counts, the heading over it, empty where the file has no such column, and what
 * stands there; `word` is what of it a person can say the meaning of.
 */
export type ImportProblem = {
  row: number;
  field: ImportField;
  column: string;
  value: string;
  problem: CellProblem;
  word?: ListedWord;
  /** What the rest of the row makes likely that the word means. */
  likely?: string;
};

/** A word that was taken for what it does not say to the letter; null for one that was left out. */
export type TakenWord = ListedWord & {
  code: string | null;
  /** Of a title: the rows that have it, and whether a person said its sector. */
  at?: number[];
  isSaid?: boolean;
};

/** Words of a row that were not understood, or have no place yet, and of which field; `meaning` is what a person said or the rules read. */
export type Unclear = { field: ImportField; words: string; meaning?: string };

/** A date in words and what it was read as, by its words; `rows` counts those that say it, and `at` are their numbers. */
export type ReadWords = { words: string; date: Deadline; rows: number; at: number[] };

/** What is found on the way through the rows. */
export type Findings = { problems: ImportProblem[]; taken: Map<string, TakenWord>; dates: Map<string, ReadWords> };

/** A table, and how it is to be read. */
export type MappedTable = Columns & { headers: readonly string[] };

/** The heading of a field's column; empty when there is none. */
export function headingOf({ headers, mapping }: MappedTable, field: ImportField): string {
  return headers[mapping[field] ?? -1] ?? "";
}

/** The cells of one row by field, with a note of each that does not go. */
export type RowReader = ReturnType<typeof rowReader>;

export function rowReader(
  source: MappedTable,
  { row, cells }: { row: number; cells: readonly string[] },
  { problems, taken, dates }: Findings,
) {
  const plain = cells.map(withoutFormulaMarks);
  const own = (field: ImportField): string => plain[source.mapping[field] ?? -1] ?? "";
  const text = (field: ImportField): string => own(field) || (source.defaults[field] ?? "");
  const refuse = (field: ImportField, problem: CellProblem, word?: ListedWord, likely?: string): null => {
    const cell = { row, field, column: headingOf(source, field), value: text(field), problem };
    problems.push(word ? { ...cell, word: inBrief(word), ...(likely === undefined ? {} : { likely }) } : cell);
    return null;
  };
  /** An empty cell is null; one that can't be read is noted and null as well. */
  const read = <Value>(
    field: ImportField,
    problem: CellProblem,
    parse: (text: string) => Value | null | undefined,
    of?: WordKind,
  ): Value | null => {
    const value = text(field);
    if (value === "") return null;
    return parse(value) ?? refuse(field, problem, of && { of, word: value });
  };
  /** Notes what words were read as. */
  const readAs = (words: string, date: Deadline): void => {
    const at = dates.get(words)?.at ?? [];
    at.push(row);
    dates.set(words, { words, date, rows: at.length, at });
  };
  const line = (field: ImportField, longest: number): string | null =>
    read(field, "too_long", (value) => (value.length <= longest ? value.replaceAll(/\s+/g, " ") : null));
  return {
    row,
    /** What the row says, or else what holds for the whole file. */
    text,
    /** What the row itself says. */
    own,
    /** What holds for the whole file. */
    whole: (field: ImportField): string => source.defaults[field] ?? "",
    refuse,
    /** What a person said that the date in a cell means; undefined where nobody did. */
    saidDate: (field: ImportField): string | undefined => saidInFile(source.dates, text(field)),
    /** The sector that a person said a row of this title is of; undefined where nobody did. */
    saidSector: (title: string): string | undefined => saidInFile(source.titles, title),
    readAs,
    /** Notes what a word was taken for. */
    took: (word: ListedWord, code: string | null): void => {
      taken.set(wordKey(word), { ...inBrief(word), code });
    },
    /** Notes of which sector a row is by its title. */
    tookTitle: (title: string, code: string, isSaid: boolean): void => {
      const word = { of: "title" as const, word: title };
      const before = taken.get(wordKey(word))?.at ?? [];
      taken.set(wordKey(word), { ...inBrief(word), code, isSaid, at: [...before, row] });
    },
    line,
    /** A line that stands for one thing everywhere, and shows all it holds. */
    name: (field: ImportField, longest: number): string | null =>
      hasHiddenMarks(text(field).replaceAll(/\s/g, " ")) ? refuse(field, "hidden_marks") : line(field, longest),
    /** A word of a closed list; `of` is there where a person may say on screen what another word means. */
    word: <Code>(field: ImportField, words: ReadonlyMap<string, Code>, of?: WordKind): Code | null =>
      read(field, "unknown_word", (value) => words.get(plainWord(value)), of),
    day: (field: ImportField): CalendarDate | null => read(field, "not_a_day", dayOf),
    /** A date; a cell that says it in words is noted with what it was read as, whatever words that was read from. */
    deadline: (field: ImportField, words = text(field), of?: WordKind): Deadline | null => {
      const date = read(field, "not_a_date", () => deadlineInCell(words), of);
      if (date && deadlineFromInput(text(field)) === null) readAs(text(field), date);
      return date;
    },
    number: (field: ImportField, most: number): number | null =>
      read(field, "not_a_number", (value) =>
        /^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? Number(value) : null,
      ),
    /** Several in one cell, parted by semicolons or lines. */
    list: (field: ImportField): string[] =>
      text(field)
        .split(/[;\n]/)
        .map((each) => each.replaceAll(/\s+/g, " ").trim())
        .filter(Boolean),
  };
}

/** Prose is asked about by its beginning. */
const inBrief = ({ of, word }: ListedWord): ListedWord => ({
  of,
  word: word.length > LONGEST_WORD ? plainWord(word) : word,
});

const dayOf = (value: string): CalendarDate | null => dayInCell(value) ?? parseCalendarDate(value);
