import {
  addDays,
  type CalendarDate,
  calendarDate,
  compareDates,
  daysBetween,
  partsOf,
} from "@/lib/deadlines/calendar-date";
import { firstDayOf, type Period, parsePeriod, periodToEdtf, twoDigits } from "@/lib/deadlines/period";

/** A way of saying when. `read` gives the EDTF string, `unknown` where it needs a publication date and there is none, null for no date. */
export type DateRule = {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>, published: CalendarDate | null) => Reading | null;
};
export type Reading = { edtf: string | null; relative: boolean };

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
  read: (parts: { year: number; month: number; day: number }) => Period | string,
): Reading {
  if (!published) return { edtf: null, relative: true };
  const found = read(partsOf(published));
  return { edtf: typeof found === "string" ? found : periodToEdtf(found), relative: true };
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

/** Beyond it a number is no duration anyone plans in. */
const LONGEST = 600;

export type DurationUnit = "year" | "month" | "week" | "day";

/** A duration that begins with the publication: "for five years" counts years, shorter ones count from its day. */
export function lasting(amount: number, unit: DurationUnit, published: CalendarDate | null): Reading | null {
  if (!(amount > 0 && amount <= LONGEST)) return null;
  return relative(published, (parts) => {
    if (!published) return year(parts.year);
    if (unit === "year") return `${parts.year}/${parts.year + amount}`;
    return `${published}/${unit === "month" ? monthsLater(parts, amount) : addDays(published, unit === "week" ? amount * 7 : amount)}`;
  });
}

function monthsLater(
  { year: from, month, day }: { year: number; month: number; day: number },
  months: number,
): CalendarDate {
  const index = from * 12 + month - 1 + months;
  const start = calendarDate(`${Math.floor(index / 12)}-${twoDigits((index % 12) + 1)}-01`);
  const end = addDays(calendarDate(`${Math.floor((index + 1) / 12)}-${twoDigits(((index + 1) % 12) + 1)}-01`), -1);
  const wanted = addDays(start, day - 1);
  return compareDates(wanted, end) > 0 ? end : wanted;
}

export function nextMonth({ year: inYear, month }: { year: number; month: number }): Period {
  return month === 12
    ? { precision: "month", year: inYear + 1, month: 1 }
    : { precision: "month", year: inYear, month: month + 1 };
}

/** The next such day of the week after the publication; 1 is Monday. */
export function weekday(number: number, published: CalendarDate | null): Reading {
  if (!published) return { edtf: null, relative: true };
  const today = new Date(`${published}T00:00:00Z`).getUTCDay() || 7;
  return { edtf: addDays(published, (number - today + 7) % 7 || 7), relative: true };
}

/** The week of seven days from Monday, so many weeks after the publication's own. */
export function week(after: number, published: CalendarDate | null): Reading {
  return relative(published, () => {
    if (!published) return "";
    const monday = addDays(published, 1 - (new Date(`${published}T00:00:00Z`).getUTCDay() || 7) + after * 7);
    return `${monday}/${addDays(monday, 6)}`;
  });
}

const SEASON_STARTS = [3, 6, 9, 12];

/** A season of three months: 1 is spring, 4 the winter that begins in December. */
export function season(number: number, ofYear: number): string {
  const start = SEASON_STARTS[number - 1] ?? 3;
  const end = start === 12 ? `${ofYear + 1}-02` : `${ofYear}-${twoDigits(start + 2)}`;
  return `${ofYear}-${twoDigits(start)}/${end}`;
}

/** A season in the year said, or in the one that comes next. */
export function seasonOf(
  number: number,
  saidYear: number | null,
  shift: number,
  published: CalendarDate | null,
): Reading | null {
  if (!(number >= 1)) return null;
  if (saidYear !== null) return { edtf: season(number, saidYear), relative: false };
  return relative(published, (now) => {
    const isOver = shift === 0 && now.month > (SEASON_STARTS[number - 1] ?? 0) + 2;
    return season(number, now.year + shift + (isOver ? 1 : 0));
  });
}

/** The day by which a stretch of time counted from the publication is over. */
export function over(amount: number, unit: DurationUnit, published: CalendarDate | null): Reading | null {
  const found = unit === "year" ? lasting(amount * 12, "month", published) : lasting(amount, unit, published);
  return found?.edtf ? { ...found, edtf: found.edtf.split("/")[1] ?? null } : found;
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
