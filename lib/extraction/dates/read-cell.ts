import { addDays, type CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { nfkc } from "@/lib/normal-forms";
import { languages } from "@/lib/vocabulary/languages";
import { everydayForm } from "./everyday-form";
import { findDates } from "./find-dates";
import { fiscalYearsNamed } from "./its-fiscal-year";

/** Characters: whatever is longer is prose. */
const LONGEST = 300;

/** What stands around a date in a cell and changes nothing of when it ends. */
const BEFORE =
  /^(?:(?:(?:в )?срок(?: исполнения)?|до|к|ко|в|во|не позднее|в течение|конец|the|end(?: of)?|by|before|until|till|due|in|during|no later than|through)(?: |:)+)+/iu;
const AFTER = /(?<![ .,])[ .,]*(?:(?<=\d ?)[гж]\.?|дейін|ішінде|まで(?:に)?|中に?)[ .,;]*$|(?<![ .,;])[ .,;]+$/iu;

/** Words before or behind a period that end where it begins; its end and its middle lie within it. */
const UP_TO = [
  /^(?:(?:в )?срок(?: исполнения)?[ :]+)?до (?!(?:самого )?(?:конц|окончани|середин|исход))/iu,
  /^(?:due |deadline:? )?before (?!(?:the )?(?:end|close|middle)(?!\p{L}))/iu,
  /^(?!.*(?:соң|аяғ|аяқ|орта)).* дейін[ .,;]*$/iu,
];
/** It begins and ends on days that the list does not tell. */
const SCHOOL_YEAR = /учебн|оқу жыл|academic|school year|学年/iu;
const PERIODS: readonly Deadline["precision"][] = ["month", "quarter", "half", "year"];
/** «До сентября 2027 включительно»: the period itself belongs to it. */
const INCLUDED = /(?<![ ,(])[ ,(]+(?:включительно|қоса алғанда|қоса есептегенде|inclusive(?:ly)?)\)?[ .,;]*$/iu;

/**
 * The deadline that a cell of a list says and nothing else: what a form takes (`deadlineFromInput`), and dates as the four languages
 * write them in a sentence, where one fills the whole cell. Null for what names no date, only a part of one, or two: a date that is
 * not read whole would become another. A fiscal year without its country is none either. What only a day of publication resolves is none.
 * Rule: «до сентября 2027», «до 2027 года», "before September 2027" and «қыркүйекке дейін» end on the day before the period
 * begins; «до конца», «включительно», "by" and 「まで」 on its last day. Source: docs/decisions/04-deadlines-as-intervals.md.
 */
export function deadlineInCell(cell: string): Deadline | null {
  if (cell.length > LONGEST) return null;
  const tidied = tidy(cell);
  const text = tidied.replace(INCLUDED, "");
  const said = periodInCell(text);
  return said?.earliest && text === tidied && endsBefore(said, text) ? parseDeadline(addDays(said.earliest, -1)) : said;
}

/** A day in a cell on which something was; null for what only says before or until when. */
export function dayInCell(cell: string): CalendarDate | null {
  if (cell.length > LONGEST) return null;
  const said = periodInCell(tidy(cell));
  return said?.precision === "day" ? said.latest : null;
}

const endsBefore = ({ precision }: Deadline, text: string) =>
  PERIODS.includes(precision) && UP_TO.some((pattern) => pattern.test(text));

function periodInCell(cell: string): Deadline | null {
  const typed = deadlineFromInput(cell) ?? deadlineFromInput(withoutAround(cell));
  if (typed) return typed;
  if (SCHOOL_YEAR.test(cell)) return null;
  const text = everydayForm(withoutAround(cell).trim());
  const plain = text === null ? null : deadlineFromInput(text);
  if (plain) return plain;
  return inSentences(text ?? cell);
}

function inSentences(text: string): Deadline | null {
  const found = new Set<string>();
  for (const language of languages) {
    const [first, ...others] = findDates({ text, start: 0, language }, null);
    // "FY 2028" in a list lasts from and to days that the list does not tell.
    if (!first?.edtf || others.length > 0 || fiscalYearsNamed(first)) continue;
    const rest = `${text.slice(0, first.start)} ${text.slice(first.end)}`;
    if (withoutAround(rest) === "") found.add(first.edtf);
  }
  const [only, another] = found;
  return only === undefined || another !== undefined ? null : parseDeadline(only);
}

/**
 * One kind of blank and none inside of a Japanese date; a dash between two days in figures, where a hyphen is part of none; no time of
 * day that a spreadsheet puts behind; 31.12.26 with its century, as no list of deadlines means another.
 */
function tidy(cell: string): string {
  return nfkc(cell)
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/(?<=[\p{Script=Han}\d]) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\d)/gu, "")
    .replaceAll(/(?<=\.\d{4}) ?- ?(?=\d{1,2}\.)/gu, "–")
    .replace(/(?<=\d)[ T]00:00(?::00)?$/u, "")
    .replace(/(?<=(?:^|[^\d.])\d{1,2}\.\d{1,2}\.)(?=\d{2}(?:\D|$))/u, "20")
    .trim();
}

function withoutAround(text: string): string {
  return `${text.trim()} `.replace(BEFORE, "").replace(AFTER, "");
}
