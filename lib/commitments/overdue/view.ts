import {
  type Filters,
  type IgnoredParam,
  ignoredParam,
  parseFilters,
  type SearchParams,
  valuesOf,
} from "../list/filters";
import { parseCursor } from "../list/sort";
import { parsePosition } from "./position";

export const groupings = ["organisation", "owner", "none"] as const;
export type Grouping = (typeof groupings)[number];

/** The overdue list as its address says it; grouped by lead organisation unless said otherwise. */
export function readOverdueView(params: SearchParams): {
  filters: Filters;
  grouping: Grouping;
  after: string | undefined;
  ignored: IgnoredParam[];
} {
  const { filters, ignored } = parseFilters(params);
  const [asked] = valuesOf(params, "group");
  const known = groupings.find((one) => one === asked);
  if (asked && !known) ignored.push(ignoredParam("group", asked));
  const grouping = known ?? "organisation";
  const [after] = valuesOf(params, "after");
  const place = grouping === "none" ? parseCursor(after, "deadline") : parsePosition(after);
  if (after && !place) ignored.push(ignoredParam("after", after));
  return { filters, grouping, after: place ? after : undefined, ignored };
}
