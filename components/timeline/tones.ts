import { type StatusTone, shapeOf, toneOf } from "@/components/status/status-shapes";
import type { TimelineRow } from "@/lib/timeline/row";

export type MarkTone = StatusTone | "overdue";

/** Marks take the colour of their row's status, as its shape has it everywhere else; red if it's overdue. */
export function toneOfRow(row: TimelineRow): MarkTone {
  return row.daysLate > 0 ? "overdue" : toneOf[shapeOf(row.status, row.outcome)];
}

/** The class that gives what is drawn inside its colour. */
export const toneClass: Record<MarkTone, string> = {
  waiting: "text-waiting-mark",
  moving: "text-moving-mark",
  returned: "text-returned-mark",
  additional: "text-additional-mark",
  partial: "text-partial-mark",
  fulfilled: "text-fulfilled-mark",
  ended: "text-ended-mark",
  overdue: "text-overdue-mark",
};

export const markTones = Object.keys(toneClass) as MarkTone[];

export function fadeOf(tone: MarkTone): string {
  return `url(#timeline-fade-${tone})`;
}

export function hatchOf(tone: MarkTone): string {
  return `url(#timeline-hatch-${tone})`;
}
