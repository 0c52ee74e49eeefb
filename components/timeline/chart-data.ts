import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { formatShortDate } from "@/lib/deadlines/wording";
import { inARow } from "@/lib/localization/punctuation";
import { type AxisCell, timelineAxis } from "@/lib/timeline/axis";
import { groupKeyOf, inGroupOrder } from "@/lib/timeline/groups";
import { type LaidOutRow, layOut, type PlacedTrack, type RowGroup, TALL_ROW_PX } from "@/lib/timeline/layout";
import { leftOf, type Mark, rightOf } from "@/lib/timeline/marks";
import {
  type Flag,
  layOutMilestones,
  type MilestoneBand,
  type TimelineMilestone,
} from "@/lib/timeline/milestone-bands";
import { moveSinceFirst, type TimelineRow } from "@/lib/timeline/row";
import type { Scale } from "@/lib/timeline/scale";
import type { Grouping } from "@/lib/timeline/search-params";
import { type LocalizedTexts, localizedTexts, type RowTexts, rowTexts } from "./row-texts";
import { groupName, type TimelineTranslations, timelineTexts } from "./timeline-texts";

/** The chart as plain data: what is drawn where, and every word of it. It crosses to the browser in this form alone. */
export type ChartData = {
  width: number;
  axis: { upper: AxisCell[]; lower: AxisCell[] };
  /** How many lines the flags take. */
  lines: number;
  bands: ChartBand[];
  today: { x: number; flag: Flag } | null;
  groups: ChartGroupData[];
};

export type ChartBand = Pick<MilestoneBand, "x" | "width" | "flag"> & { title: string; name: LocalizedTexts };

export type ChartGroupData = Pick<RowGroup, "key" | "height"> & { name: string; summary: string; rows: ChartRowData[] };

/** What there is none of is left out. `tie` leads to the summit that the promised date hangs on: from its band to the near end of the mark. */
export type ChartRowData = Pick<LaidOutRow, "y" | "height"> &
  Omit<RowTexts, "icon" | "note"> &
  Partial<{
    isTall: true;
    promised: ChartTrackData;
    control: ChartTrackData;
    closed: NonNullable<LaidOutRow["closed"]>;
    late: NonNullable<LaidOutRow["late"]>;
    tie: { x: number; near: number };
  }>;

/** What a track says is in its label. */
export type ChartTrackData = Pick<PlacedTrack, "y" | "mark"> &
  Partial<{
    [Name in "original" | "line" | "ticks" | "change" | "captions" | "label"]: NonNullable<PlacedTrack[Name]>;
  }>;

export function chartData({
  rows,
  milestones,
  grouping,
  scale,
  today,
  translations,
}: {
  rows: readonly TimelineRow[];
  milestones: readonly TimelineMilestone[];
  grouping: Grouping;
  scale: Scale;
  today: CalendarDate;
  translations: TimelineTranslations;
}): ChartData {
  const { t, language } = translations;
  const todayFlag = t("today", { date: formatShortDate(today, language) });
  const marked = layOutMilestones(milestones, { day: today, text: todayFlag }, scale);
  const { groups } = layOut(
    inGroupOrder(rows, grouping, language),
    (row) => groupKeyOf(row, grouping),
    scale,
    today,
    timelineTexts(translations),
  );
  const middles = new Map(marked.bands.map(({ milestone, x, width }) => [milestone.id, x + width / 2]));
  return {
    width: scale.width,
    axis: timelineAxis(scale, language),
    lines: marked.lines,
    bands: marked.bands.map(({ milestone: { name, when }, x, width, flag }) => ({
      x,
      width,
      flag,
      title: inARow([name.text, when], language, ", "),
      name: localizedTexts(name),
    })),
    today: marked.today,
    groups: groups.map((group) => {
      const [first] = group.rows;
      const name = first ? groupName(first.row, grouping, translations) : "";
      return {
        key: group.key,
        height: group.height,
        name,
        summary: `${t("chartTitle", { group: name })}. ${summaryOf(group, translations)}`,
        rows: group.rows.map((row) => rowData(row, middles, translations)),
      };
    }),
  };
}

function rowData(
  laidOut: LaidOutRow,
  middles: ReadonlyMap<string, number>,
  translations: TimelineTranslations,
): ChartRowData {
  const { row, y, height, promised, control, closed, late } = laidOut;
  const { reference, title, shape, status, colour } = rowTexts(row, translations);
  const middle = middles.get(row.milestoneId ?? "");
  return {
    reference,
    title,
    shape,
    status,
    colour,
    y,
    height,
    ...(height === TALL_ROW_PX && { isTall: true }),
    ...(promised && { promised: laneData(promised) }),
    ...(control && { control: laneData(control) }),
    ...(closed && { closed }),
    ...(late && { late }),
    ...(promised && middle !== undefined && { tie: tieTo(middle, promised.mark) }),
  };
}

function laneData({ y, mark, original, line, ticks, change, captions, label }: PlacedTrack): ChartTrackData {
  return {
    y,
    mark,
    ...(original && { original }),
    ...(line && { line }),
    ...(ticks.length > 0 && { ticks }),
    ...(change && { change }),
    ...(captions.length > 0 && { captions }),
    ...(label && { label }),
  };
}

function tieTo(x: number, mark: Mark): { x: number; near: number } {
  return { x, near: Math.min(Math.max(x, leftOf(mark)), rightOf(mark)) };
}

function summaryOf({ rows }: RowGroup, { t }: TimelineTranslations): string {
  const count = (is: (row: TimelineRow) => boolean) => rows.filter(({ row }) => is(row)).length;
  return t("chartSummary", {
    count: rows.length,
    overdue: count((row) => row.daysLate > 0),
    moved: count((row) => [row.promised, row.control].some((history) => moveSinceFirst(history)?.is === "moved")),
    closed: count((row) => row.closedOn !== null),
  });
}
