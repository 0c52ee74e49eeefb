import { type CalendarDate, partsOf } from "@/lib/deadlines/calendar-date";
import { type Period, periodToEdtf } from "@/lib/deadlines/period";
import type { DateReading } from "./date-rule";

/* What a date says once its numbers are known, in whatever language: an EDTF string as the labelling policy has it. */

/** What is said outright, whatever the day of publication. */
export const explicit = (period: Period): DateReading => ({ edtf: periodToEdtf(period), relative: false });

/** A whole year. */
export const year = (value: number): Period => ({ precision: "year", year: value });

/** "2026–2028"; null where the second year is not after the first. */
export function yearsFromTo(from: number, to: number): DateReading | null {
  if (!(to > from)) return null;
  return { edtf: `${periodToEdtf(year(from))}/${periodToEdtf(year(to))}`, relative: false };
}

/** What only a publication date resolves. */
export function relative(
  published: CalendarDate | null,
  read: (parts: { year: number; month: number; day: number }, published: CalendarDate) => Period | string,
): DateReading {
  if (!published) return { edtf: null, relative: true };
  return { edtf: edtfOf(read(partsOf(published), published)), relative: true };
}

/** Which year is meant: one that the words name, or so many after the publication's. */
export type SaidYear = { named: number | null; yearsAfter: number };

/** A period of the year that is meant. */
export function inYear(
  { named, yearsAfter }: SaidYear,
  published: CalendarDate | null,
  read: (inThatYear: number) => Period | string,
): DateReading {
  if (named === null) return relative(published, (now) => read(now.year + yearsAfter));
  return { edtf: edtfOf(read(named)), relative: false };
}

/** A month of the year that is meant, counted from 1. */
export function monthIn(said: SaidYear, month: number, published: CalendarDate | null): DateReading {
  return inYear(said, published, (inThatYear) => ({ precision: "month", year: inThatYear, month }));
}

/** A quarter of the year that is meant; null for a number that no quarter has. */
export function quarterIn(said: SaidYear, quarter: number, published: CalendarDate | null): DateReading | null {
  if (!(quarter >= 1 && quarter <= 4)) return null;
  return inYear(said, published, (inThatYear) => ({ precision: "quarter", year: inThatYear, quarter }));
}

/** A half of the year that is meant; null for a number that no half has. */
export function halfIn(said: SaidYear, half: number, published: CalendarDate | null): DateReading | null {
  if (half !== 1 && half !== 2) return null;
  return inYear(said, published, (inThatYear) => ({ precision: "half", year: inThatYear, half }));
}

function edtfOf(found: Period | string): string {
  return typeof found === "string" ? found : periodToEdtf(found);
}
