import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { isFilterPanelOpen } from "@/lib/commitments/list/filter-panel";
import { parseFilters, type SearchParams } from "@/lib/commitments/list/filters";
import { listFilterOptions } from "@/lib/commitments/list/queries";
import { countOverdueBefore, findExtent, listInWindow, listMilestones, listUnscheduled } from "@/lib/timeline/queries";
import { parseTimelineParams } from "@/lib/timeline/search-params";
import { daysIn, limitToZoom, windowOfPreset, zoomOfPreset } from "@/lib/timeline/window";
import type { Language } from "@/lib/vocabulary/languages";

/** Everything the page shows, in two rounds of queries: what the window depends on, then what is in it. */
export async function readTimeline(viewer: Viewer, params: SearchParams, language: Language) {
  const { view, ignored: ignoredOfView } = parseTimelineParams(params);
  const { filters, ignored } = parseFilters(params);
  const panel = { isPanelOpen: isFilterPanelOpen(params) };
  const { today } = await readClock();
  const asked = { filters, today, language };

  const [milestones, extent, options, unscheduled] = await Promise.all([
    listMilestones(language),
    view.period === "all" ? findExtent(viewer, asked) : null,
    listFilterOptions(viewer, { filters, ...panel }),
    listUnscheduled(viewer, asked),
  ]);
  const nextEvent = milestones.find(({ latest }) => latest >= today)?.latest ?? null;
  const period =
    typeof view.period === "string" ? windowOfPreset(view.period, { today, nextEvent, extent }) : view.period;
  const zoom = view.zoom ?? (typeof view.period === "string" ? zoomOfPreset(view.period) : "quarter");
  const window = limitToZoom(period, zoom, today);
  const [page, overdueBefore] = await Promise.all([
    listInWindow(viewer, asked, window, view.after, view.rows),
    countOverdueBefore(viewer, asked, window),
  ]);
  return {
    view,
    filters,
    ...panel,
    today,
    milestones,
    options,
    unscheduled,
    window,
    zoom,
    page,
    overdueBefore,
    ignored: [...ignored, ...ignoredOfView],
    hasNextEvent: nextEvent !== null,
    isNarrowed: daysIn(window) < daysIn(period),
  };
}

export type TimelineContent = Awaited<ReturnType<typeof readTimeline>>;
