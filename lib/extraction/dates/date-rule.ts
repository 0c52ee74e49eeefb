import { type CalendarDate, daysBetween, partsOf } from "@/lib/deadlines/calendar-date";
import { firstDayOf, type Period, parsePeriod, periodToEdtf, twoDigits } from "@/lib/deadlines/period";

/** A way of saying when. `read` gives what it says, or null where that is no date. */
export type DateRule = {
  pattern: RegExp;
  /** What every match holds, quicker to look for than the pattern: most sentences have none of it. */
  needs?: RegExp;
  read: (groups: Record<string, string | undefined>, published: CalendarDate | null) => Reading | null;
};
/** `edtf` is null where only a publication date would tell, and there is none. */
export type Reading = { edtf: string | null; relative: boolean };

type Day = { year: number; month: number; day: number };

/** Dates a little before the publication are what was; those long before it are next year's. */
const PAST_DAYS = 150;

export const said = (period: Period): Reading => ({ edtf: periodToEdtf(period), relative: false });
export const between = (from: Period, to: Period): Reading => ({
  edtf: `${periodToEdtf(from)}/${periodToEdtf(to)}`,
  relative: false,
});
export const year = (value: number): Period => ({ precision: "year", year: value });

/** What only a publication date resolves. */
export function relative(
  published: CalendarDate | null,
  read: (parts: Day, published: CalendarDate) => Period | string,
): Reading {
  if (!published) return { edtf: null, relative: true };
  return { edtf: edtfOf(read(partsOf(published), published)), relative: true };
}

/** A period of the year that is said, or else of the publication's year or one of those after it. */
export function inYear(
  saidYear: number | null,
  yearsAfter: number,
  published: CalendarDate | null,
  read: (inThatYear: number) => Period | string,
): Reading {
  if (saidYear === null) return relative(published, (now) => read(now.year + yearsAfter));
  return { edtf: edtfOf(read(saidYear)), relative: false };
}

/** The year beside a day or a month, as text: said, or counted from the publication's; undefined where none is meant. */
export function yearBeside(
  saidYear: number | null,
  yearsAfter: number | null,
  published: CalendarDate | null,
): string | undefined {
  if (saidYear !== null) return String(saidYear);
  return yearsAfter !== null && published ? String(partsOf(published).year + yearsAfter) : undefined;
}

/** A year as a pattern found it. */
export const yearIn = (text: string | undefined): number | null => (text ? Number(text) : null);

function edtfOf(found: Period | string): string {
  return typeof found === "string" ? found : periodToEdtf(found);
}

/** A month, or a day or days of it, with its year or in the year that suits the publication. Null for 31 June. */
export function dayOrMonth(
  parts: { month: number; day?: string; lastDay?: string; lastMonth?: number; year?: string },
  published: CalendarDate | null,
): Reading | null {
  const { month, day, lastDay } = parts;
  if (!(month >= 1 && month <= 12)) return null;
  const write = (inYear: number): string | null => {
    const from = checked(inYear, month, day);
    if (from === null || lastDay === undefined) return from;
    const to = checked(inYear, parts.lastMonth ?? month, lastDay);
    return to === null ? from : `${from}/${to}`;
  };
  if (parts.year) {
    const edtf = write(Number(parts.year));
    return edtf === null ? null : { edtf, relative: false };
  }
  if (!published) return { edtf: null, relative: true };
  const { year: thisYear, month: thisMonth } = partsOf(published);
  const first = write(thisYear);
  if (first === null) return null;
  const period = parsePeriod(first.split("/")[0] ?? "");
  const isThisMonth = day === undefined && month === thisMonth;
  const back = period && !isThisMonth ? daysBetween(firstDayOf(period), published) : 0;
  return { edtf: back > PAST_DAYS ? write(thisYear + 1) : first, relative: true };
}

function checked(inYear: number, month: number, day?: string): string | null {
  const text = `${inYear}-${twoDigits(month)}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`;
  return parsePeriod(text) ? text : null;
}

/** Which of the words a text begins with, counted from 1; 0 for none. */
export function indexOfStem(text: string | undefined, stems: readonly string[]): number {
  const folded = (text ?? "").toLowerCase().replaceAll("ё", "е");
  return stems.findIndex((stem) => stem.split("|").some((one) => folded.startsWith(one))) + 1;
}

const ROMAN = ["i", "ii", "iii", "iv"];

/** A number in digits, Roman numerals or words of a list, counted from 1; NaN for none. */
export function ordinal(text: string | undefined, words: readonly string[]): number {
  const folded = (text ?? "").toLowerCase().replaceAll("ё", "е");
  const digits = Number.parseInt(folded, 10);
  if (!Number.isNaN(digits)) return digits;
  const roman = ROMAN.indexOf(folded.replaceAll("і", "i")) + 1;
  return roman || indexOfStem(folded, words) || Number.NaN;
}
