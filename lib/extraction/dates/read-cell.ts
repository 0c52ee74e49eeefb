import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { languages } from "@/lib/vocabulary/languages";
import { findDates } from "./find-dates";
import { fiscalYearsNamed } from "./its-fiscal-year";

/** What stands around a date in a cell and changes nothing of when it ends. */
const BEFORE =
  /^(?:(?:(?:в )?срок(?: исполнения)?|до|к|ко|в|во|не позднее|в течение|конец|by|before|until|till|due|in|during|no later than|through)(?: |:)+)+/iu;
const AFTER = /[ .,]*(?:(?<=\d ?)г\.?|дейін|ішінде|まで(?:に)?|中に?)?[ .,;]*$/iu;

/**
 * The deadline that a cell of a list says and nothing else: what a form takes (`deadlineFromInput`), and dates as the four languages
 * write them in a sentence, where one fills the whole cell. Null for what names no date, only a part of one, or two: a date that is
 * not read whole would become another. A fiscal year without its country is none either. What only a day of publication resolves is none.
 */
export function deadlineInCell(cell: string): Deadline | null {
  const text = tidy(cell);
  const typed = deadlineFromInput(text) ?? deadlineFromInput(withoutAround(text));
  if (typed) return typed;
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
  return cell
    .normalize("NFKC")
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
