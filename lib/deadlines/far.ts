import { type CalendarDate, calendarDate, partsOf } from "./calendar-date";
import type { Deadline } from "./deadline";

const YEARS = 2;

/** Is its last day more than two years after today? A control date so far ahead is more often mistyped than meant. */
export function isFarAhead({ latest }: Pick<Deadline, "latest">, today: CalendarDate): boolean {
  const { year } = partsOf(today);
  // The same day two years on; after 29 February that is the first of March.
  const limit = today.endsWith("-02-29")
    ? `${year + YEARS}-03-01`
    : `${String(year + YEARS).padStart(4, "0")}${today.slice(4)}`;
  return latest !== null && latest > calendarDate(limit);
}
