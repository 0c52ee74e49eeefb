import { addDays, type CalendarDate, compareDates, toDbDate } from "@/lib/deadlines/calendar-date";
import { firstDayOf, lastDayOf, twoDigits } from "@/lib/deadlines/period";
import type { DateReading } from "./date-rule";
import { relative, type SaidYear } from "./readings";

/* What is counted from the day of publication, in whatever language it is said. */

/** Beyond it a number is no duration anyone plans in. */
const LONGEST_DURATION = 600;

export type DurationUnit = "year" | "month" | "week" | "day";

/**
 * A duration that begins with the publication: "for five years" counts years, shorter ones count from its day. Null for a
 * number nobody plans in. Rule: the labelling policy, "year of the release / year it ends".
 */
export function forDuration(amount: number, unit: DurationUnit, published: CalendarDate | null): DateReading | null {
  if (!(amount > 0 && amount <= LONGEST_DURATION)) return null;
  return relative(published, (parts, day) => {
    if (unit === "year") return `${parts.year}/${parts.year + amount}`;
    return `${day}/${unit === "month" ? monthsLater(parts, amount) : addDays(day, unit === "week" ? amount * 7 : amount)}`;
  });
}

/** "Within two months": the last day of that time, counted from the publication. Null as for `forDuration`. */
export function withinDuration(amount: number, unit: DurationUnit, published: CalendarDate | null): DateReading | null {
  const found = unit === "year" ? forDuration(amount * 12, "month", published) : forDuration(amount, unit, published);
  return found?.edtf ? { ...found, edtf: found.edtf.split("/")[1] ?? null } : found;
}

/** The same day so many months later; the last one of a shorter month. */
function monthsLater(from: { year: number; month: number; day: number }, months: number): CalendarDate {
  const period = monthAfter(from, months);
  const [wanted, last] = [addDays(firstDayOf(period), from.day - 1), lastDayOf(period)];
  return compareDates(wanted, last) > 0 ? last : wanted;
}

/** "Today". */
export const onSameDay = (published: CalendarDate | null) => relative(published, (_, day) => day);

/** "Tomorrow". */
export const onNextDay = (published: CalendarDate | null) => relative(published, (_, day) => addDays(day, 1));

/** The month of the publication, or the one so many after it. */
export function inMonthAfter(months: number, published: CalendarDate | null): DateReading {
  return relative(published, (now) => monthAfter(now, months));
}

/** The month so many after another. */
export function monthAfter({ year, month }: { year: number; month: number }, months: number) {
  const index = year * 12 + month - 1 + months;
  return { precision: "month", year: Math.floor(index / 12), month: (index % 12) + 1 } as const;
}

/** The next such day of the week after the publication; 1 is Monday. */
export function onNextWeekday(number: number, published: CalendarDate | null): DateReading {
  return relative(published, (_, day) => addDays(day, (number - dayOfWeek(day) + 7) % 7 || 7));
}

/** The week of seven days from Monday, so many weeks after the publication's own. */
export function inWeekAfter(weeks: number, published: CalendarDate | null): DateReading {
  return relative(published, (_, day) => {
    const monday = addDays(day, 1 - dayOfWeek(day) + weeks * 7);
    return `${monday}/${addDays(monday, 6)}`;
  });
}

/** 1 is Monday, 7 Sunday. */
function dayOfWeek(date: CalendarDate): number {
  return toDbDate(date).getUTCDay() || 7;
}

const SEASON_STARTS = [3, 6, 9, 12];

/**
 * A season in the year that is meant; where none is named and the publication's is over, in the one after it. 1 is spring,
 * 4 winter. Null for a number that no season has. Rule: the labelling policy, a season is three months and winter begins in
 * December.
 */
export function inSeason(
  number: number,
  { named, yearsAfter }: SaidYear,
  published: CalendarDate | null,
): DateReading | null {
  if (!(number >= 1)) return null;
  if (named !== null) return { edtf: seasonEdtf(number, named), relative: false };
  return relative(published, (now) => {
    const isOver = yearsAfter === 0 && now.month > (SEASON_STARTS[number - 1] ?? 0) + 2;
    return seasonEdtf(number, now.year + yearsAfter + (isOver ? 1 : 0));
  });
}

function seasonEdtf(number: number, ofYear: number): string {
  const start = SEASON_STARTS[number - 1] ?? 3;
  const end = start === 12 ? `${ofYear + 1}-02` : `${ofYear}-${twoDigits(start + 2)}`;
  return `${ofYear}-${twoDigits(start)}/${end}`;
}
