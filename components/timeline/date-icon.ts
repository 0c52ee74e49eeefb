import type { Deadline } from "@/lib/deadlines/deadline";
import type { Mark } from "@/lib/timeline/marks";
import type { TimelineRow } from "@/lib/timeline/row";
import type { MarkLook } from "./date-mark";

export const ICON_WIDTH_PX = 30;
export const ICON_HEIGHT_PX = 18;

/** A date's kind without its place, as it is drawn out of the chart. */
export type DateIcon = { mark: Mark; look: MarkLook };

/** Null for a row that is drawn by its status: it is closed, or nothing was said. */
export function dateIcon({ promised, control, closedOn }: TimelineRow): DateIcon | null {
  const inForce = control ?? promised;
  if (closedOn || !inForce) return null;
  return { mark: markOf(inForce.current), look: control ? "solid" : "hollow" };
}

/** A point, or a span with its ends. */
function markOf({ earliest, latest }: Deadline): Mark {
  return earliest !== null && earliest === latest
    ? { shape: "day", x: ICON_WIDTH_PX / 2 }
    : {
        shape: "span",
        x1: 2,
        x2: ICON_WIDTH_PX - 2,
        start: earliest === null ? "open" : "bracket",
        end: latest === null ? "open" : "bracket",
      };
}
