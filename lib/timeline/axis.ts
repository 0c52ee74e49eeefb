import { addDays, type CalendarDate, calendarDate, daysBetween, partsOf } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/vocabulary/languages";

import { axisLabels } from "./axis-labels";
import { clamp, roundToTenth, type Scale } from "./scale";
import { estimateTextWidth } from "./text-width";
import type { Zoom } from "./window";

/** One cell of an axis; no text where none of its forms fits. */
export type AxisCell = { x: number; width: number; text: string | null };

const AXIS_TEXT_PX = 12;

type Unit = "year" | "quarter" | "month" | "week";

const LEVELS: Record<Zoom, { upper: Unit; lower: Unit }> = {
  year: { upper: "year", lower: "quarter" },
  quarter: { upper: "quarter", lower: "month" },
  month: { upper: "month", lower: "week" },
};

/** The two levels of the axis, without a gap from the first to the last pixel. */
export function timelineAxis(scale: Scale, language: Language): { upper: AxisCell[]; lower: AxisCell[] } {
  const { upper, lower } = LEVELS[scale.zoom];
  return { upper: cellsOf(upper, "alone", scale, language), lower: cellsOf(lower, "below", scale, language) };
}

function cellsOf(unit: Unit, place: "alone" | "below", scale: Scale, language: Language): AxisCell[] {
  const cells: AxisCell[] = [];
  let day = startOfUnit(unit, scale.window.from);
  while (day <= scale.window.to) {
    const next = nextUnit(unit, day);
    const x = roundToTenth(clamp(scale.startOf(day), scale.width));
    const width = roundToTenth(clamp(scale.startOf(next), scale.width) - x);
    const forms = axisLabels(unit, place, partsOf(day), language);
    cells.push({ x, width, text: forms.find((form) => estimateTextWidth(form, AXIS_TEXT_PX) + 2 <= width) ?? null });
    day = next;
  }
  return cells;
}

function startOfUnit(unit: Unit, day: CalendarDate): CalendarDate {
  const { year, month } = partsOf(day);
  switch (unit) {
    case "year":
      return firstOf(year, 1);
    case "quarter":
      return firstOf(year, month - ((month - 1) % 3));
    case "month":
      return firstOf(year, month);
    case "week":
      return addDays(day, -weekday(day));
  }
}

function nextUnit(unit: Unit, day: CalendarDate): CalendarDate {
  const { year, month } = partsOf(day);
  switch (unit) {
    case "year":
      return firstOf(year + 1, 1);
    case "quarter":
      return month === 10 ? firstOf(year + 1, 1) : firstOf(year, month + 3);
    case "month":
      return month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
    case "week":
      return addDays(day, 7);
  }
}

const A_MONDAY = calendarDate("2024-01-01");

/** Monday is 0: weeks begin on Monday in Kazakhstan and in Japanese offices. */
function weekday(day: CalendarDate): number {
  return ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
}

function firstOf(year: number, month: number): CalendarDate {
  return calendarDate(`${year}-${String(month).padStart(2, "0")}-01`);
}
