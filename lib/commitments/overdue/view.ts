import { type Filters, type IgnoredParam, parseFilters, type SearchParams, valuesOf } from "../list/filters";

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
  const grouping = groupings.find((one) => one === asked);
  if (asked && !grouping) ignored.push({ name: "group", value: asked.slice(0, 80) });
  return { filters, grouping: grouping ?? "organisation", after: valuesOf(params, "after")[0], ignored };
}
