import { nfkc } from "@/lib/normal-forms";
import type { Mapping } from "../fields";
import { isColumnNumbers } from "../find-headings";

/** What a line of a file is: one of the list, the heading of a part of it, what is none of it, or nothing at all. */
export type Line = { is: "item" | "blank" } | { is: "heading" | "left_out"; text: string };

const REFERENCE = /^[A-Z]{2}-[A-Z]{2,5}-\d{4}-\d{2,6}$/iu;
/** A plain number, or one of parts (2.10), is a place in somebody's list. */
const PLACE = /^\d{1,5}(?:\.\d{1,5}){0,4}[.)]?$/u;
/** What is added up under a list, and who made it. */
const TOTAL = /^(?:итого|всего|барлығы|жиыны|total|合計|計)(?!\p{L})/iu;
/** A person by initials and name, as one signs: «Г. Әбдірахманова», «Иванов И.И.». */
const SIGNATURE = /^(?:(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+\s(?:\p{Lu}\.\s?){1,2})$/u;
/** A row that says one of these is a thing to be done, whatever else it lacks. */
const SAYS_MORE = ["lead", "parts", "coLeads", "coExecutors", "control", "promised", "completionForm"] as const;

/** What is meant for a reference, well or badly typed: it begins as one (KZ-JP-3), or is one word of letters, figures and strokes with a year (KZJP-2025/3). */
const BEGINS_AS_REFERENCE = /^\p{L}{2}[\p{Pd}\u2212]\p{L}{2,}/u;
const WITH_YEAR = /^(?=.*\p{L})(?=.*(?<!\d)(?:19|20)\d{2}(?!\d))[\p{L}\d\p{Pd}\u2212/_]+$/u;
const AROUND_STROKES = /(?<!\s)\s*(?<stroke>[\p{Pd}\u2212/_])\s*/gu;

/** Characters; typed with spaces around its strokes a reference has no more. */
const LONGEST_REFERENCE = 40;

const isWithYear = (text: string): boolean =>
  text.length <= LONGEST_REFERENCE && WITH_YEAR.test(nfkc(text).replaceAll(AROUND_STROKES, "$<stroke>"));

/** Whether what stands in the column of numbers is a place in the list («12», «п. 3-а»), or nothing. */
export const isPlace = (text: string): boolean => !BEGINS_AS_REFERENCE.test(text) && !isWithYear(text);

/**
 * Tells the lines of a table apart. A heading is a line of its own: words where a number stands in the other rows, or, in a list of numbered
 * rows, a title alone without a number, or with the number whose parts the rows below it are (2 over 2.1). What is added up, and words below the last numbered row that name no body, date or form (who made
 * the list), are none of it: they are left out, and said to be.
 */
export function linesOf(rows: readonly (readonly string[])[], mapping: Mapping): Line[] {
  const cell = (cells: readonly string[], field: keyof Mapping) => cells[mapping[field] ?? -1] ?? "";
  const numbered = (cells: readonly string[]) => PLACE.test(cell(cells, "reference"));
  const isItem = (cells: readonly string[]) => numbered(cells) && cells.filter(Boolean).length > 1;
  const wholes = new Set(rows.flatMap((cells) => wholeOf(cell(cells, "reference"))));
  const isWhole = (place: string) => wholes.has(place.replace(/[.)]$/u, ""));
  const last = rows.findLastIndex(isItem);
  // Of a list without numbers a row is known by nothing.
  const isNumbered = rows.filter(isItem).length * 2 > rows.filter((cells) => cells.filter(Boolean).length > 1).length;
  return rows.map((cells, at): Line => {
    const said = cells.filter(Boolean);
    const [first = ""] = said;
    if (said.length === 0 || isColumnNumbers(cells)) return { is: "blank" };
    const place = cell(cells, "reference");
    const saysMore = SAYS_MORE.some((field) => cell(cells, field) !== "");
    if (TOTAL.test(first) && !saysMore && (place === "" || place === first)) return leftOut(said);
    // «2 Экономика» over 2.1 and 2.2.
    if (said.length === 2 && isWhole(place) && first === place) return heading(said.join(" "));
    // Who signs under a list may stand in a column of bodies or of dates.
    if (at > last && isNumbered && place === "" && said.some((one) => SIGNATURE.test(one))) return leftOut(said);
    const isAlone = said.length === 1 && /\p{L}{3}/u.test(first);
    const isReference = REFERENCE.test(place);
    if (isAlone && place !== "" && !isReference) return at > last && isNumbered ? leftOut(said) : heading(first);
    if (!isNumbered || numbered(cells) || isReference || isWithYear(place) || saysMore) return { is: "item" };
    if (at > last) return leftOut(said);
    return isAlone ? heading(first) : { is: "item" };
  });
}

/** The place whose part this is: 2 of 2.1; of a whole, none. */
const wholeOf = (place: string): string[] =>
  /^\d+(?:\.\d+)+[.)]?$/u.test(place) ? [place.replace(/\.\d+[.)]?$/u, "")] : [];

const heading = (text: string): Line => ({ is: "heading", text });
const leftOut = (said: readonly string[]): Line => ({ is: "left_out", text: said.join(" · ") });
