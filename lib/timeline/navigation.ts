import type { TimelineParams } from "./search-params";
import { type DateWindow, nextZoom, pan, type Zoom } from "./window";

/** Where the chart can go from here; null where it can't go further. */
export type TimelineLinks = Record<"in" | "out" | "earlier" | "later" | "today", string | null>;

/** Moves keep the window that is shown, so that what was narrowed or named by a preset doesn't jump. */
export function timelineLinks(
  params: TimelineParams,
  shown: { window: DateWindow; zoom: Zoom },
  hrefOf: (params: TimelineParams) => string,
): TimelineLinks {
  const here = { ...params, after: null };
  const zoomed = (direction: "in" | "out") => {
    const zoom = nextZoom(shown.zoom, direction);
    return zoom && hrefOf({ ...here, zoom });
  };
  const panned = (direction: "earlier" | "later") => {
    const period = pan(shown.window, direction);
    return period && hrefOf({ ...here, period, zoom: shown.zoom });
  };
  return {
    in: zoomed("in"),
    out: zoomed("out"),
    earlier: panned("earlier"),
    later: panned("later"),
    today: hrefOf({ ...here, period: "near", zoom: null }),
  };
}
