import { addDays, type CalendarDate, calendarDate, parseCalendarDate, partsOf } from "./calendar-date";

/** One named stretch of the calendar, as people say it: a day, a month, a quarter, a half-year, a year. */
export type Period =
  | { precision: "day"; year: number; month: number; day: number }
  | { precision: "month"; year: number; month: number }
  | { precision: "quarter"; year: number; quarter: number }
  | { precision: "half"; year: number; half: number }
  | { precision: "year"; year: number };

// A deadline outside these years is a slip of the keyboard (0206, 20226), not a plan.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const PARTS = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * The period an EDTF date says: `2026-04-22`, `2026-04`, `2026-33` to `-36` (quarters), `2026-40` and `-41` (halves),
 * `2026`. Null for everything else: times, uncertain dates (`~`, `?`), seasons (21 to 24), years outside 1900 to 2199.
 *
 * Read by hand rather than by an EDTF library because the page of a register reads hundreds of them: the library takes
 * a third of a millisecond for each, and refuses quarters inside an interval. The tests hold us to the library's bounds.
 */
export function parsePeriod(text: string): Period | null {
  const [, yearText, partText, dayText] = PARTS.exec(text) ?? [];
  const year = Number(yearText);
  if (yearText === undefined || year < FIRST_YEAR || year > LAST_YEAR) {
    return null;
  }
  if (dayText !== undefined) {
    const date = parseCalendarDate(text);
    return date && { precision: "day", ...partsOf(date) };
  }
  return partText === undefined ? { precision: "year", year } : partOfYear(year, Number(partText));
}

/** ISO 8601-2: 01 to 12 are months, 33 to 36 quarters, 40 and 41 semestrals. */
function partOfYear(year: number, code: number): Period | null {
  if (code >= 1 && code <= 12) {
    return { precision: "month", year, month: code };
  }
  if (code >= 33 && code <= 36) {
    return { precision: "quarter", year, quarter: code - 32 };
  }
  return code === 40 || code === 41 ? { precision: "half", year, half: code - 39 } : null;
}

/** The EDTF date of a period; `parsePeriod` reads it back. */
export function periodToEdtf(period: Period): string {
  switch (period.precision) {
    case "day":
      return `${period.year}-${twoDigits(period.month)}-${twoDigits(period.day)}`;
    case "month":
      return `${period.year}-${twoDigits(period.month)}`;
    case "quarter":
      return `${period.year}-${32 + period.quarter}`;
    case "half":
      return `${period.year}-${39 + period.half}`;
    case "year":
      return `${period.year}`;
  }
}

export function firstDayOf(period: Period): CalendarDate {
  return period.precision === "day" ? dayOf(period) : startOfMonth(period.year, monthsOf(period).first);
}

/** The last day that still belongs to the period. */
export function lastDayOf(period: Period): CalendarDate {
  return period.precision === "day" ? dayOf(period) : addDays(startOfMonth(period.year, monthsOf(period).last + 1), -1);
}

function monthsOf(period: Exclude<Period, { precision: "day" }>): { first: number; last: number } {
  switch (period.precision) {
    case "month":
      return { first: period.month, last: period.month };
    case "quarter":
      return { first: period.quarter * 3 - 2, last: period.quarter * 3 };
    case "half":
      return { first: period.half * 6 - 5, last: period.half * 6 };
    case "year":
      return { first: 1, last: 12 };
  }
}

function dayOf(period: Extract<Period, { precision: "day" }>): CalendarDate {
  return calendarDate(periodToEdtf(period));
}

/** Month 13 is January of the next year. */
function startOfMonth(year: number, month: number): CalendarDate {
  return month > 12 ? calendarDate(`${year + 1}-01-01`) : calendarDate(`${year}-${twoDigits(month)}-01`);
}

export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
