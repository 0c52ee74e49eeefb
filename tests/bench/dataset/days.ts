import * as calendar from "@/lib/deadlines/calendar-date";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";

const ORIGIN = calendarDate("2000-01-01");

/** A load counts millions of days between some thousands of dates: each date is read and written once. */
const numbers = new Map<CalendarDate, number>();
const dates: CalendarDate[] = [];

function numberOf(date: CalendarDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = calendar.daysBetween(ORIGIN, date);
  numbers.set(date, number);
  return number;
}

/** As in `lib/deadlines`, a third of a load's own work less. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const number = numberOf(date) + days;
  const known = dates[number];
  if (known !== undefined) return known;
  const added = calendar.addDays(ORIGIN, number);
  dates[number] = added;
  return added;
}

export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return numberOf(to) - numberOf(from);
}
