import { type CalendarDate, daysBetween, partsOf } from "@/lib/deadlines/calendar-date";
import { firstDayOf, parsePeriod, twoDigits } from "@/lib/deadlines/period";
import type { DateReading, DateRule } from "./date-rule";
import type { SaidYear } from "./readings";

/** Dates a little before the publication are what was; those long before it are next year's. */
const PAST_DAYS = 150;

/** A month, or a day or days of it, as numbers; `year` where the words name one. */
type DayOrMonth = { month: number; day?: string; lastDay?: string; lastMonth?: number; year?: string };

/**
 * A month, or a day or days of it, in the year that is named, or else in the one that suits the publication. Null for 31
 * June; a day that ends on no such day is taken without its end.
 */
export function dayOrMonth(parts: DayOrMonth, published: CalendarDate | null): DateReading | null {
  const { month, day, lastDay } = parts;
  if (!(month >= 1 && month <= 12)) return null;
  const edtfIn = (year: number): string | null => {
    const from = checked(year, month, day);
    if (from === null || lastDay === undefined) return from;
    const to = checked(year, parts.lastMonth ?? month, lastDay);
    return to === null ? from : `${from}/${to}`;
  };
  if (parts.year) {
    const edtf = edtfIn(Number(parts.year));
    return edtf === null ? null : { edtf, relative: false };
  }
  if (!published) return { edtf: null, relative: true };
  const { year: thisYear, month: thisMonth } = partsOf(published);
  const first = edtfIn(thisYear);
  if (first === null) return null;
  const period = parsePeriod(first.split("/")[0] ?? "");
  const isThisMonth = day === undefined && month === thisMonth;
  const daysBack = period && !isThisMonth ? daysBetween(firstDayOf(period), published) : 0;
  return { edtf: daysBack > PAST_DAYS ? edtfIn(thisYear + 1) : first, relative: true };
}

function checked(year: number, month: number, day?: string): string | null {
  const text = `${year}-${twoDigits(month)}${day === undefined ? "" : `-${day.padStart(2, "0")}`}`;
  return parsePeriod(text) ? text : null;
}

/** The year that words beside a day or month name, as `dayOrMonth` takes it; undefined where only a publication would tell. */
export function yearBeside(
  { named, yearsAfter }: SaidYear,
  isSaid: boolean,
  published: CalendarDate | null,
): string | undefined {
  if (named !== null) return String(named);
  return isSaid && published ? String(partsOf(published).year + yearsAfter) : undefined;
}

/** 15.03.2026, as Russian and Kazakh write it. */
export const dottedDate: DateRule = {
  pattern: /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20|21)\d\d)(?!\d)/gu,
  read: (g, published) => dayOrMonth({ month: Number(g.month), day: g.day, year: g.year }, published),
};
