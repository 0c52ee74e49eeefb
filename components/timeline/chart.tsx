import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import type { Grouping } from "@/lib/timeline/address";
import { axisOf } from "@/lib/timeline/axis";
import { bandsOf, type TimelineMilestone } from "@/lib/timeline/bands";
import { groupKeyOf, inGroupOrder } from "@/lib/timeline/groups";
import { layOut } from "@/lib/timeline/layout";
import type { TimelineRow } from "@/lib/timeline/row";
import type { Scale } from "@/lib/timeline/scale";
import { ChartAxis } from "./chart-axis";
import { ChartGroup } from "./chart-group";
import { groupName, type TimelineText, wordsFor } from "./words";

export const SCROLLER_ID = "timeline-scroller";

/** More rows than this scroll inside a frame under the axis; fewer are seen whole with the page. */
const ROWS_IN_FULL = 24;

/** The chart: labels that stay at the left, an axis that stays at the top, and a picture for each group. */
export function Chart({
  rows,
  milestones,
  grouping,
  scale,
  today,
  text,
}: {
  rows: readonly TimelineRow[];
  milestones: readonly TimelineMilestone[];
  grouping: Grouping;
  scale: Scale;
  today: CalendarDate;
  text: TimelineText;
}) {
  const { t, language } = text;
  const todayFlag = t("today", { date: formatShortDate(today, language) });
  const marked = bandsOf(milestones, { day: today, text: todayFlag }, scale);
  const { upper } = axisOf(scale, language);
  const { groups } = layOut(
    inGroupOrder(rows, grouping, language),
    (row) => groupKeyOf(row, grouping),
    scale,
    today,
    wordsFor(text),
  );
  return (
    <section
      id={SCROLLER_ID}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t("scroller")}
      className={`relative overflow-auto border-hairline border-y bg-surface max-md:hidden print:max-h-none print:overflow-visible ${rows.length > ROWS_IN_FULL ? "max-h-[calc(100dvh-6rem)]" : ""} ${printZoom(scale.width)}`}
    >
      <div className="grid w-max grid-cols-[19rem_auto]">
        <div className="sticky top-0 left-0 z-3 border-hairline border-r bg-surface shadow-[inset_0_-1px_var(--color-control)]" />
        <div className="sticky top-0 z-2 bg-surface">
          <ChartAxis scale={scale} language={language} marked={marked} />
        </div>
        {groups.map((group) => {
          const first = group.rows[0]?.row;
          return first ? (
            <ChartGroup
              key={group.key}
              group={group}
              name={groupName(first, grouping, text)}
              scale={scale}
              grid={upper}
              marked={marked}
              text={text}
            />
          ) : null;
        })}
      </div>
    </section>
  );
}

export const LABELS_PX = 304;
/** What fits across a sheet of A4, and by how much a wider chart is shrunk to fit; wider than all is cut by the sheet. */
const PRINT_ZOOMS = [
  { px: 1030, zoom: "" },
  { px: 1287, zoom: "print:[zoom:0.8]" },
  { px: 1584, zoom: "print:[zoom:0.65]" },
  { px: 2060, zoom: "print:[zoom:0.5]" },
  { px: 2942, zoom: "print:[zoom:0.35]" },
];

function printZoom(chartPx: number): string {
  return PRINT_ZOOMS.find(({ px }) => chartPx + LABELS_PX <= px)?.zoom ?? "print:[zoom:0.25]";
}
