import { type CalendarDate, calendarDate } from "./calendar-date";

/**
 * The calendar date an instant falls on in a time zone (IANA name, such as "Asia/Almaty"). The instant is given, never
 * read from a clock; an unknown zone throws.
 */
export function todayIn(timeZone: string, instant: Date): CalendarDate {
  const { year, month, day } = wallClock(timeZone, instant);
  return calendarDate(`${year.padStart(4, "0")}-${month}-${day}`);
}

/** The time of day, "HH:MM" of 24 hours, that clocks of a time zone show at an instant. */
export function timeIn(timeZone: string, instant: Date): string {
  const { hour, minute } = wallClock(timeZone, instant);
  return `${hour}:${minute}`;
}

type WallClock = Record<"year" | "month" | "day" | "hour" | "minute", string>;

function wallClock(timeZone: string, instant: Date): WallClock {
  const clock: WallClock = { year: "", month: "", day: "", hour: "", minute: "" };
  for (const { type, value } of formatterFor(timeZone).formatToParts(instant)) {
    if (type in clock) {
      clock[type as keyof WallClock] = value;
    }
  }
  return clock;
}

// Building a formatter costs far more than using it, and a history page formats many instants.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) {
    return known;
  }
  // Only digits are taken from Intl, in a locale every browser has: the words of a date are our own.
  const formatter = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(timeZone, formatter);
  return formatter;
}
