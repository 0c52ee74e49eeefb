import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Localized } from "@/lib/localization/localized";
import type { Label } from "./deadline-track";
import { clamp, roundToTenth, type Scale } from "./scale";
import { estimateTextWidth, truncateToWidth } from "./text-width";
import { isWithin } from "./window";

/** A meeting, summit or visit. Without both bounds it has no band to draw. */
export type TimelineMilestone = {
  id: string;
  name: Localized;
  /** Its date in words. */
  when: string;
  earliest: CalendarDate;
  latest: CalendarDate;
};

/** A vertical stripe through all rows, and its flag above them; no flag where the lines are full. */
export type MilestoneBand = { milestone: TimelineMilestone; x: number; width: number; flag: Flag | null };
export type Flag = Label & { line: number };

const FLAG_PX = 12;
const WIDEST_FLAG_PX = 420;
const NARROWEST_BAND_PX = 3;
const GAP_PX = 6;
const MOST_LINES = 6;

/**
 * Bands of the milestones that touch the window, and today's line, each flag on the first line where it doesn't run
 * into another; today's on the lowest, next to the axis. `lines` is how many the flags need.
 */
export function layOutMilestones(
  milestones: readonly TimelineMilestone[],
  today: { day: CalendarDate; text: string },
  scale: Scale,
): { bands: MilestoneBand[]; today: { x: number; flag: Flag } | null; lines: number } {
  const lines: Taken[][] = [];
  const bands = milestones
    .filter(({ earliest, latest }) => latest >= scale.window.from && earliest <= scale.window.to)
    .toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1))
    .map((milestone): MilestoneBand => {
      const starts = clamp(scale.startOf(milestone.earliest), scale.width - NARROWEST_BAND_PX);
      const width = Math.max(NARROWEST_BAND_PX, clamp(scale.endOf(milestone.latest), scale.width) - starts);
      const { flag, span } = flagFor(milestone.name.text, starts, width, scale.width);
      const line = putOn(lines, span, 0, MOST_LINES);
      return {
        milestone,
        x: roundToTenth(starts),
        width: roundToTenth(width),
        flag: line === null ? null : { ...flag, line },
      };
    });
  if (!isWithin(today.day, scale.window)) {
    return { bands, today: null, lines: lines.length };
  }
  const x = scale.middleOf(today.day);
  const { flag, span } = flagFor(today.text, x, 0, scale.width);
  const line = putOn(lines, span, Math.max(0, lines.length - 1), MOST_LINES + 1);
  return { bands, today: { x, flag: { ...flag, line: line ?? MOST_LINES } }, lines: lines.length };
}

type Taken = { left: number; right: number };

/** A flag flies to the right of its pole, near the right edge to the left of it. */
function flagFor(name: string, x: number, width: number, chartWidth: number): { flag: Label; span: Taken } {
  const fliesRight = x + width / 2 < chartWidth * 0.7;
  const room = Math.min(WIDEST_FLAG_PX, (fliesRight ? chartWidth - x - width : x) - GAP_PX);
  const text = truncateToWidth(name, FLAG_PX, room);
  const reach = estimateTextWidth(text, FLAG_PX) + GAP_PX;
  return fliesRight
    ? {
        flag: { x: roundToTenth(x + width + GAP_PX / 2), anchor: "start", text },
        span: { left: x, right: x + width + reach },
      }
    : { flag: { x: roundToTenth(x - GAP_PX / 2), anchor: "end", text }, span: { left: x - reach, right: x + width } };
}

/** The first line from the given one on where the span is free, or a new one; null if there may be no more. */
function putOn(lines: Taken[][], span: Taken, from: number, most: number): number | null {
  const free = lines.findIndex(
    (taken, index) => index >= from && taken.every((other) => span.right < other.left || other.right < span.left),
  );
  const line = free === -1 ? lines.length : free;
  if (line >= most) {
    return null;
  }
  lines[line] = [...(lines[line] ?? []), span];
  return line;
}
