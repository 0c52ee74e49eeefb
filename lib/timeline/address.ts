import { z } from "zod";
import { type Filters, type SearchParams, valuesOf } from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/href";
import { addDays, type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import { type DateWindow, type Preset, presets, type Zoom, zooms } from "./window";

export const groupings = ["sector", "organisation", "status"] as const;
export type Grouping = (typeof groupings)[number];

/** As many as other lists have, or, when asked for, as many as a chart can still be read with. */
export const rowCounts = [50, 200] as const;

/** Where a page of rows begins: after this one, in the order of the last day in force, then of the id. */
export type Cursor = { dueOn: CalendarDate | null; id: string };

/** What of the timeline is in the address beside the filters. The window is a preset, or two days. */
export type TimelineView = {
  period: Preset | DateWindow;
  /** Null: the preset's own. */
  zoom: Zoom | null;
  group: Grouping;
  after: Cursor | null;
  /** How many rows at a time. */
  rows: (typeof rowCounts)[number];
  as: "chart" | "table";
};

/** The filters keep `from` and `to` for themselves, so the window's days are `start` and `end`. */
const viewNames = ["window", "start", "end", "zoom", "group", "after", "rows", "as"] as const;
type ViewName = (typeof viewNames)[number];

const cursor = z.string().transform((text, context): Cursor => {
  const [day = "", id = "", ...rest] = text.split("_");
  const dueOn = day === "none" ? null : parseCalendarDate(day);
  if (z.uuid().safeParse(id).success && rest.length === 0 && (dueOn !== null || day === "none")) {
    return { dueOn, id };
  }
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** Reads the view; what makes no sense is left out. A window that ends before it begins is none. */
export function parseView(params: SearchParams): TimelineView {
  const read = <Value>(name: ViewName, schema: z.ZodType<Value>): Value | null =>
    schema.safeParse(valuesOf(params, name)[0]).data ?? null;
  const day = (name: ViewName) => parseCalendarDate(valuesOf(params, name)[0] ?? "");
  const from = day("start");
  const to = day("end");
  return {
    period:
      from && to && from <= to && isInCalendar(from, to) ? { from, to } : (read("window", z.enum(presets)) ?? "near"),
    zoom: read("zoom", z.enum(zooms)),
    group: read("group", z.enum(groupings)) ?? "sector",
    after: read("after", cursor),
    rows: read("rows", z.literal("200")) ? 200 : 50,
    as: read("as", z.literal("table")) ?? "chart",
  };
}

/** The address of a view, always the same for the same view: defaults are left out. */
export function timelineHref(view: TimelineView, filters: Filters): string {
  return listHref("/timeline", filters, Object.fromEntries(viewPairs(view)));
}

/** The page that begins with what falls due on a day. */
export function startingOn(day: CalendarDate): Cursor {
  return { dueOn: addDays(day, -1), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
}

/** The view as pairs, for the hidden fields of a filter form: a new filter starts at the first page. */
export function viewPairs(view: TimelineView): [ViewName, string][] {
  const { period, zoom, group, after, rows, as } = view;
  const pairs: [ViewName, string | null][] = [
    ...(typeof period === "string"
      ? [["window", period === "near" ? null : period] satisfies [ViewName, string | null]]
      : ([
          ["start", period.from],
          ["end", period.to],
        ] satisfies [ViewName, string][])),
    ["zoom", zoom],
    ["group", group === "sector" ? null : group],
    ["after", after && `${after.dueOn ?? "none"}_${after.id}`],
    ["rows", rows === 50 ? null : String(rows)],
    ["as", as === "table" ? as : null],
  ];
  return pairs.flatMap(([name, value]): [ViewName, string][] => (value === null ? [] : [[name, value]]));
}

/** The years that deadlines can have. */
function isInCalendar(from: CalendarDate, to: CalendarDate): boolean {
  return from >= "1900-01-01" && to <= "2199-12-31";
}
