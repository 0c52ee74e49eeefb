/**
 * A day of the Gregorian calendar, "YYYY-MM-DD", years 0001 to 9999. It has no time and no zone: a deadline is a
 * calendar date, an event is an instant, and neither becomes the other without `todayIn`.
 *
 * The arithmetic runs over UTC midnights, where every day has 24 hours, so neither the machine's zone nor daylight
 * saving can move a result.
 */
export type CalendarDate = string & { readonly __brand: "CalendarDate" };

const DAY_MS = 24 * 60 * 60 * 1000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date a text says, or null if it is none: wrong shape, no such day (30 February), year 0000. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const [, year, month, day] = ISO_DAY.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) {
    return null;
  }
  const isLeapDay = month === 2 && day === 29 && isLeap(year);
  return isLeapDay || day <= (DAYS_IN_MONTH[month - 1] ?? 0) ? (text as CalendarDate) : null;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The same for a text that must be a date; anything else is a bug and throws. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) {
    throw new RangeError(`Not a calendar date: "${text}"`);
  }
  return date;
}

/** The date so many calendar days later, or earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfUtcMidnight(new Date(utcMidnight(date).getTime() + days * DAY_MS));
}

/** Calendar days from the first date to the second: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Negative if the first date is earlier, 0 if they are the same, positive if later. Fit for `sort`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** Year, month (1 to 12) and day of a date as numbers. */
export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** What a Prisma `@db.Date` column gives: a Date at UTC midnight. Any other time of day is an instant and throws. */
export function fromDbDate(value: Date): CalendarDate;
export function fromDbDate(value: Date | null): CalendarDate | null;
export function fromDbDate(value: Date | null): CalendarDate | null {
  if (value === null) {
    return null;
  }
  if (value.getTime() % DAY_MS !== 0) {
    throw new RangeError(`An instant where a date column was expected: ${value.toISOString()}`);
  }
  return dateOfUtcMidnight(value);
}

/** What a Prisma `@db.Date` column takes: a Date at UTC midnight. */
export function toDbDate(date: CalendarDate): Date;
export function toDbDate(date: CalendarDate | null): Date | null;
export function toDbDate(date: CalendarDate | null): Date | null {
  return date === null ? null : utcMidnight(date);
}

function utcMidnight(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function dateOfUtcMidnight(midnight: Date): CalendarDate {
  return calendarDate(midnight.toISOString().slice(0, 10));
}
