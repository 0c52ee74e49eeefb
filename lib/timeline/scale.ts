import { type CalendarDate, daysBetween } from "@/lib/deadlines/calendar-date";
import { type DateWindow, daysIn, type Zoom } from "./window";

/** Days to pixels. Positions outside the window lie below 0 or above `width`; whoever draws cuts them. */
export type Scale = {
  window: DateWindow;
  zoom: Zoom;
  width: number;
  startOf(day: CalendarDate): number;
  middleOf(day: CalendarDate): number;
  /** Where the day is over: the last day of a deadline still belongs to it. */
  endOf(day: CalendarDate): number;
};

const PIXELS_PER_DAY: Record<Zoom, number> = { year: 0.2, quarter: 0.95, month: 4 };

/** Narrower than this a chart looks lost on a desk's screen, so a short window is stretched to it. */
const NARROWEST_PX = 828;

export function scaleFor(window: DateWindow, zoom: Zoom): Scale {
  const days = daysIn(window);
  const width = Math.max(NARROWEST_PX, Math.round(days * PIXELS_PER_DAY[zoom]));
  const perDay = width / days;
  const at = (day: CalendarDate, dayShare: number) => roundToTenth((daysBetween(window.from, day) + dayShare) * perDay);
  return {
    window,
    zoom,
    width,
    startOf: (day) => at(day, 0),
    middleOf: (day) => at(day, 0.5),
    endOf: (day) => at(day, 1),
  };
}

/** A tenth of a pixel is as exact as a screen shows, and keeps the page small. */
export function roundToTenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

export function clamp(pixels: number, width: number): number {
  return Math.min(width, Math.max(0, pixels));
}
