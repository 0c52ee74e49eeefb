import { type Filters, type IgnoredParam, ignoredParam, parseFilters, type SearchParams, valuesOf } from "./filters";
import { type Grouping, groupings, parseGroupCursor } from "./grouping";
import { parseCursor, parseSort, type Sort } from "./sort";

/** The register as its address says it. */
export type RegisterParams = {
  filters: Filters;
  sort: Sort;
  grouping: Grouping;
  after: string | undefined;
  ignored: IgnoredParam[];
};

const byDeadline: Sort = { key: "deadline", descending: false };

/** Reads filters, sorting, grouping and cursor; a cursor that makes no sense, or is of another sorting, begins at the start. */
export function parseRegisterParams(params: SearchParams): RegisterParams {
  const { filters, ignored } = parseFilters(params);
  const [asked] = valuesOf(params, "sort");
  const sort = parseSort(asked);
  if (asked && !sort) ignored.push(ignoredParam("sort", asked));
  const chosen = sort ?? byDeadline;
  const [by] = valuesOf(params, "group");
  const known = groupings.find((one) => one === by);
  if (by && !known) ignored.push(ignoredParam("group", by));
  const grouping = known ?? "none";
  const [after] = valuesOf(params, "after");
  const place = grouping === "none" ? after : parseGroupCursor(after)?.at;
  const isPlace = parseCursor(place, chosen.key) !== null;
  if (after && !isPlace) ignored.push(ignoredParam("after", after));
  return { filters, sort: chosen, grouping, after: isPlace ? after : undefined, ignored };
}
