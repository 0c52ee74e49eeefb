import type { Deadline } from "@/lib/deadlines/deadline";
import { clamp, roundToTenth, type Scale } from "./scale";

/**
 * A date as it is drawn. An exact day is a point; anything less exact is a span with brackets where it begins and
 * ends, an arrow where it's open, and nothing where the window cuts it. A date out of the window is an arrow at the edge.
 * Source: docs/decisions/04-deadlines-as-intervals.md.
 */
export type Mark = { shape: "day"; x: number } | Span | { shape: "beyond"; side: "before" | "after"; x: number };

export type Span = { shape: "span"; x1: number; x2: number; start: SpanEnd; end: SpanEnd };
type SpanEnd = "bracket" | "open" | "cut";

/** How far an open end reaches: "not before May" has no end to draw to. */
const OPEN_REACH_PX = 56;

/** Three days on an axis of years would be a hair; this is still seen, and hit by a pointer. */
const NARROWEST_SPAN_PX = 6;

export function markOf(deadline: Deadline, scale: Scale): Mark {
  const { earliest, latest } = deadline;
  if (earliest !== null && earliest === latest) {
    return pointAt(scale.middleOf(earliest), scale);
  }
  const begins = earliest === null ? null : scale.startOf(earliest);
  const ends = latest === null ? null : scale.endOf(latest);
  if (ends !== null && ends <= 0) {
    return { shape: "beyond", side: "before", x: 0 };
  }
  if (begins !== null && begins >= scale.width) {
    return { shape: "beyond", side: "after", x: scale.width };
  }
  return { shape: "span", ...reachOf(begins, ends, scale.width) };
}

/** An open end begins its reach where the window does, if the known end lies before it: all of the window is possible. */
function reachOf(begins: number | null, ends: number | null, width: number): Omit<Span, "shape"> {
  const x1 = clamp(begins ?? clamp(ends ?? 0, width) - OPEN_REACH_PX, width);
  const x2 = clamp(Math.max(ends ?? x1 + OPEN_REACH_PX, x1 + NARROWEST_SPAN_PX), width);
  return {
    x1: roundToTenth(Math.min(x1, width - NARROWEST_SPAN_PX)),
    x2: roundToTenth(x2),
    start: begins === null ? "open" : begins < 0 ? "cut" : "bracket",
    end: ends === null ? "open" : ends > width ? "cut" : "bracket",
  };
}

export function pointAt(x: number, scale: Scale): Mark {
  if (x < 0) {
    return { shape: "beyond", side: "before", x: 0 };
  }
  return x > scale.width ? { shape: "beyond", side: "after", x: scale.width } : { shape: "day", x };
}

/** Where a date counts as reached: its last day, or its first one if it has no last. May lie outside the window. */
export function anchorOf(deadline: Deadline, scale: Scale): number {
  if (deadline.latest === null) {
    return deadline.earliest === null ? 0 : scale.startOf(deadline.earliest);
  }
  return deadline.earliest === deadline.latest ? scale.middleOf(deadline.latest) : scale.endOf(deadline.latest);
}

export function leftOf(mark: Mark): number {
  return mark.shape === "span" ? mark.x1 : mark.x;
}

export function rightOf(mark: Mark): number {
  return mark.shape === "span" ? mark.x2 : mark.x;
}
