import { iconColours, type StatusColour, statusIcon } from "@/components/status/status-icons";
import type { TimelineRow } from "@/lib/timeline/row";

export type MarkColour = StatusColour | "overdue";

/** Marks take the colour of their row's status, as its shape has it everywhere else; red if it's overdue. */
export function rowColour(row: TimelineRow): MarkColour {
  return row.daysLate > 0 ? "overdue" : iconColours[statusIcon(row.status, row.outcome)];
}

/** The class that gives what is drawn inside its colour. */
export const colourClass: Record<MarkColour, string> = {
  waiting: "text-waiting-mark",
  moving: "text-moving-mark",
  returned: "text-returned-mark",
  additional: "text-additional-mark",
  partial: "text-partial-mark",
  fulfilled: "text-fulfilled-mark",
  ended: "text-ended-mark",
  overdue: "text-overdue-mark",
};

export const markColours = Object.keys(colourClass) as MarkColour[];

export function fadeFill(colour: MarkColour): string {
  return `url(#timeline-fade-${colour})`;
}

export function hatchFill(colour: MarkColour): string {
  return `url(#timeline-hatch-${colour})`;
}
