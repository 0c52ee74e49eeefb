import { addDays, type CalendarDate, compareDates, toDbDate } from "@/lib/deadlines/calendar-date";
import { firstDayOf, lastDayOf, twoDigits } from "@/lib/deadlines/period";
import { type Reading, relative } from "./date-rule";

/* What is counted from the day of publication, in whatever language it is said. */

/** Beyond it a number is no duration anyone plans in. */
const LONGEST = 600;

export type DurationUnit = "year" | "month" | "week" | "day";

/** A duration that begins with the publication: "for five years" counts years, shorter ones count from its day. */
export function lasting(amount: number, unit: DurationUnit, published: CalendarDate | null): Reading | null {
  if (!(amount > 0 && amount <= LONGEST)) return null;
  return relative(published, (parts, day) => {
    if (unit === "year") return `${parts.year}/${parts.year + amount}`;
    return `${day}/${unit === "month" ? monthsLater(parts, amount) : addDays(day, unit === "week" ? amount * 7 : amount)}`;
  });
}

/** The same day so many months later; the last one of a shorter month. */
function monthsLater(from: { year: number; month: number; day: number }, months: number): CalendarDate {
  const period = monthAfter(from, months);
  const [wanted, last] = [addDays(firstDayOf(period), from.day - 1), lastDayOf(period)];
  return compareDates(wanted, last) > 0 ? last : wanted;
}

export const today = (published: CalendarDate | null) => relative(published, (_, day) => day);

export const tomorrow = (published: CalendarDate | null) => relative(published, (_, day) => addDays(day, 1));

/** The month of the publication, or the one so many after it. */
export function month(after: number, published: CalendarDate | null): Reading {
  return relative(published, (now) => monthAfter(now, after));
}

export function monthAfter({ year, month: from }: { year: number; month: number }, months: number) {
  const index = year * 12 + from - 1 + months;
  return { precision: "month", year: Math.floor(index / 12), month: (index % 12) + 1 } as const;
}

/** The next such day of the week after the publication; 1 is Monday. */
export function weekday(number: number, published: CalendarDate | null): Reading {
  return relative(published, (_, day) => addDays(day, (number - dayOfWeek(day) + 7) % 7 || 7));
}

/** The week of seven days from Monday, so many weeks after the publication's own. */
export function week(after: number, published: CalendarDate | null): Reading {
  return relative(published, (_, day) => {
    const monday = addDays(day, 1 - dayOfWeek(day) + after * 7);
    return `${monday}/${addDays(monday, 6)}`;
  });
}

/** 1 is Monday, 7 Sunday. */
function dayOfWeek(date: CalendarDate): number {
  return toDbDate(date).getUTCDay() || 7;
}

const SEASON_STARTS = [3, 6, 9, 12];

/** A season of three months: 1 is spring, 4 the winter that begins in December. */
function season(number: number, ofYear: number): string {
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
