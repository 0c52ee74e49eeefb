import { type Filters, type IgnoredParam, parseFilters, type SearchParams, valuesOf } from "./filters";
import { parseCursor, parseSort, type Sort } from "./sort";

/** The register as its address says it. */
export type RegisterView = { filters: Filters; sort: Sort; after: string | undefined; ignored: IgnoredParam[] };

const byDeadline: Sort = { key: "deadline", descending: false };

/** Reads filters, sorting and cursor; a cursor of another sorting begins at the start without a word. */
export function readRegisterView(params: SearchParams): RegisterView {
  const { filters, ignored } = parseFilters(params);
  const [asked] = valuesOf(params, "sort");
  const sort = parseSort(asked);
  if (asked && !sort) ignored.push({ name: "sort", value: asked.slice(0, 80) });
  const chosen = sort ?? byDeadline;
  const [after] = valuesOf(params, "after");
  return { filters, sort: chosen, after: parseCursor(after, chosen.key) ? after : undefined, ignored };
}
