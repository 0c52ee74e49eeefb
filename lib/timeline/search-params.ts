import { z } from "zod";
import {
  type Filters,
  type IgnoredParam,
  ignoredParam,
  type SearchParams,
  valuesOf,
} from "@/lib/commitments/list/filters";
import { listHref } from "@/lib/commitments/list/list-href";
import { addDays, type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import { type DateWindow, type Preset, presets, type Zoom, zooms } from "./window";

export const groupings = ["sector", "organisation", "counterpart", "status"] as const;
export type Grouping = (typeof groupings)[number];

/** As many as other lists have, or, when asked for, as many as a chart can still be read with. */
const rowCounts = [50, 200] as const;

/** Where a page of rows begins: after this one, in the order of the last day in force, then of the id. */
export type TimelineCursor = { dueOn: CalendarDate | null; id: string };

/** What of the timeline is in the address beside the filters. The window is a preset, or two days. */
export type TimelineParams = {
  period: Preset | DateWindow;
  /** Null: the preset's own. */
  zoom: Zoom | null;
  group: Grouping;
  after: TimelineCursor | null;
  /** How many rows at a time. */
  rows: (typeof rowCounts)[number];
  as: "chart" | "table";
};

/** The filters keep `from` and `to` for themselves, so the window's days are `start` and `end`. */
const paramNames = ["window", "start", "end", "zoom", "group", "after", "rows", "as"] as const;
type ParamName = (typeof paramNames)[number];

const cursor = z.string().transform((text, context): TimelineCursor => {
  const [day = "", id = "", ...rest] = text.split("_");
  const dueOn = day === "none" ? null : parseCalendarDate(day);
  if (z.uuid().toLowerCase().safeParse(id).success && rest.length === 0 && (dueOn !== null || day === "none")) {
    return { dueOn, id };
  }
  context.addIssue({ code: "custom" });
  return z.NEVER;
});

/** Reads the timeline's part of an address; what makes no sense is left out and named in `ignored`. */
export function parseTimelineParams(searchParams: SearchParams): { params: TimelineParams; ignored: IgnoredParam[] } {
  const ignored: IgnoredParam[] = [];
  const given = (name: ParamName) => valuesOf(searchParams, name)[0];

  function read<Value>(name: ParamName, schema: z.ZodType<Value>): Value | null {
    const value = given(name);
    if (value === undefined) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    ignored.push(ignoredParam(name, value));
    return null;
  }

  const [start, end] = [given("start"), given("end")];
  const days = readDays(start, end);
  if (start && !days) ignored.push(ignoredParam("start", start));
  if (end && !days) ignored.push(ignoredParam("end", end));
  const preset = read("window", z.enum(presets));
  const params: TimelineParams = {
    period: days ?? preset ?? "near",
    zoom: read("zoom", z.enum(zooms)),
    group: read("group", z.enum(groupings)) ?? "sector",
    after: read("after", cursor),
    rows: read("rows", z.enum(["50", "200"])) === "200" ? 200 : 50,
    as: read("as", z.enum(["chart", "table"])) ?? "chart",
  };
  return { params, ignored };
}

/** Both days or no window at all; one that ends before it begins is none. */
function readDays(start = "", end = ""): DateWindow | null {
  const [from, to] = [parseCalendarDate(start), parseCalendarDate(end)];
  return from && to && from <= to && isInCalendar(from, to) ? { from, to } : null;
}

/** The address of a view, always the same for the same view: defaults are left out. */
export function timelineHref(params: TimelineParams, filters: Filters): string {
  return listHref("/timeline", filters, Object.fromEntries(timelineParamPairs(params)));
}

/** The page that begins with what falls due on a day. */
export function cursorBefore(day: CalendarDate): TimelineCursor {
  return { dueOn: addDays(day, -1), id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
}

/** The view as pairs, for the hidden fields of a filter form: a new filter starts at the first page. */
export function timelineParamPairs(params: TimelineParams): [ParamName, string][] {
  const { period, zoom, group, after, rows, as } = params;
  const pairs: [ParamName, string | null][] = [
    ...(typeof period === "string"
      ? [["window", period === "near" ? null : period] satisfies [ParamName, string | null]]
      : ([
          ["start", period.from],
          ["end", period.to],
        ] satisfies [ParamName, string][])),
    ["zoom", zoom],
    ["group", group === "sector" ? null : group],
    ["after", after && `${after.dueOn ?? "none"}_${after.id}`],
    ["rows", rows === 50 ? null : String(rows)],
    ["as", as === "table" ? as : null],
  ];
  return pairs.flatMap(([name, value]): [ParamName, string][] => (value === null ? [] : [[name, value]]));
}

/** The years that deadlines can have. */
function isInCalendar(from: CalendarDate, to: CalendarDate): boolean {
  return from >= "1900-01-01" && to <= "2199-12-31";
}
