import { addDays, type CalendarDate, calendarDate, daysBetween, partsOf } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";

/** How fine the axis is: years and quarters, quarters and months, months and weeks. Coarsest first. */
export const zooms = ["year", "quarter", "month"] as const;
export type Zoom = (typeof zooms)[number];

/** The days on show, both inclusive. */
export type DateWindow = { from: CalendarDate; to: CalendarDate };

/** `near` is last year through next year, `year` this one, `event` this quarter through the next milestone. */
export const presets = ["near", "year", "event", "all"] as const;
export type Preset = (typeof presets)[number];

/** Finer than this for longer than this is a picture nobody can scroll through. */
const WIDEST_YEARS: Record<Zoom, number> = { year: 40, quarter: 10, month: 3 };

const ZOOM_OF_PRESET: Record<Preset, Zoom> = { near: "quarter", year: "quarter", event: "month", all: "year" };

export function zoomOfPreset(preset: Preset): Zoom {
  return ZOOM_OF_PRESET[preset];
}

/** What a preset stands for today. `event` without a coming one and `all` without any date fall back to `near`. */
export function windowOfPreset(
  preset: Preset,
  known: { today: CalendarDate; nextEvent: CalendarDate | null; extent: DateWindow | null },
): DateWindow {
  const { year, month } = partsOf(known.today);
  switch (preset) {
    case "year":
      return wholeYears(year, year);
    case "event":
      return known.nextEvent
        ? { from: startOfQuarter(year, month), to: addDays(known.nextEvent, 31) }
        : windowOfPreset("near", known);
    case "all":
      return known.extent
        ? wholeYears(Math.min(partsOf(known.extent.from).year, year), Math.max(partsOf(known.extent.to).year, year))
        : windowOfPreset("near", known);
    case "near":
      return wholeYears(year - 1, year + 1);
  }
}

export function daysIn(window: DateWindow): number {
  return daysBetween(window.from, window.to) + 1;
}

/**
 * The window as far as the zoom can show it: 40, 10 or 3 years. A longer one is cut around today if today is in it,
 * else around its middle.
 */
export function limitToZoom(window: DateWindow, zoom: Zoom, today: CalendarDate): DateWindow {
  const widest = Math.floor(WIDEST_YEARS[zoom] * 365.25);
  const days = daysIn(window);
  if (days <= widest) {
    return window;
  }
  const middle = isWithin(today, window) ? today : addDays(window.from, Math.floor(days / 2));
  const start = addDays(middle, -Math.floor(widest / 2));
  const from = between(window.from, start, addDays(window.to, 1 - widest));
  return { from, to: addDays(from, widest - 1) };
}

/** Half a window earlier or later; null where the calendar of deadlines ends (1900 to 2199). */
export function pan(window: DateWindow, direction: "earlier" | "later"): DateWindow | null {
  const step = Math.ceil(daysIn(window) / 2) * (direction === "later" ? 1 : -1);
  const moved = { from: addDays(window.from, step), to: addDays(window.to, step) };
  return moved.from >= "1900-01-01" && moved.to <= "2199-12-31" ? moved : null;
}

/** The next finer or coarser zoom, or null at the end. */
export function nextZoom(zoom: Zoom, direction: "in" | "out"): Zoom | null {
  return zooms[zooms.indexOf(zoom) + (direction === "in" ? 1 : -1)] ?? null;
}

/** The window as a deadline would be written, for its words: whole years as years. */
export function windowAsDeadline({ from, to }: DateWindow): Deadline {
  const isWholeYears = from.endsWith("-01-01") && to.endsWith("-12-31");
  const edtf = isWholeYears ? `${from.slice(0, 4)}/${to.slice(0, 4)}` : `${from}/${to}`;
  return { edtf, earliest: from, latest: to, precision: "interval" };
}

export function isWithin(day: CalendarDate, window: DateWindow): boolean {
  return window.from <= day && day <= window.to;
}

function between(earliest: CalendarDate, day: CalendarDate, latest: CalendarDate): CalendarDate {
  if (day < earliest) return earliest;
  return day > latest ? latest : day;
}

function wholeYears(first: number, last: number): DateWindow {
  return { from: calendarDate(`${first}-01-01`), to: calendarDate(`${last}-12-31`) };
}

function startOfQuarter(year: number, month: number): CalendarDate {
  const first = month - ((month - 1) % 3);
  return calendarDate(`${year}-${String(first).padStart(2, "0")}-01`);
}
