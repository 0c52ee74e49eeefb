import type { Viewer } from "@/lib/access/viewer";
import { readRequestClock } from "@/lib/auth/viewer";
import { isFilterPanelOpen } from "@/lib/commitments/list/filter-panel";
import { parseFilters, type SearchParams } from "@/lib/commitments/list/filters";
import { listFilterOptions } from "@/lib/commitments/list/queries";
import { countOverdueBefore, findExtent, listInWindow, listMilestones, listUnscheduled } from "@/lib/timeline/queries";
import { parseTimelineParams } from "@/lib/timeline/search-params";
import { daysIn, limitToZoom, windowOfPreset, zoomOfPreset } from "@/lib/timeline/window";
import type { Language } from "@/lib/vocabulary/languages";

/** Everything the page shows, in two rounds of queries: what the window depends on, then what is in it. */
export async function readTimeline(viewer: Viewer, searchParams: SearchParams, language: Language) {
  const { params, ignored: ignoredOfView } = parseTimelineParams(searchParams);
  const { filters, ignored } = parseFilters(searchParams);
  const panel = { isPanelOpen: isFilterPanelOpen(searchParams) };
  const { today } = await readRequestClock();
  const asked = { filters, today, language };

  const [milestones, extent, options, unscheduled] = await Promise.all([
    listMilestones(language),
    params.period === "all" ? findExtent(viewer, asked) : null,
    listFilterOptions(viewer, { filters, ...panel }),
    listUnscheduled(viewer, asked),
  ]);
  const nextEvent = milestones.find(({ latest }) => latest >= today)?.latest ?? null;
  const period =
    typeof params.period === "string" ? windowOfPreset(params.period, { today, nextEvent, extent }) : params.period;
  const zoom = params.zoom ?? (typeof params.period === "string" ? zoomOfPreset(params.period) : "quarter");
  const window = limitToZoom(period, zoom, today);
  const [page, overdueBefore] = await Promise.all([
    listInWindow(viewer, asked, window, params.after, params.rows),
    countOverdueBefore(viewer, asked, window),
  ]);
  return {
    params,
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
