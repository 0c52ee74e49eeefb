import { type Filters, filterPairs } from "./filters";

/** Where a list is shown and how, beside its filters: sort, cursor, grouping. Null and empty are left out. */
export type ListParams = Record<string, string | null | undefined>;

/** The address of a list: everything it shows is in it, so that a link in a memo opens the same view. */
export function listHref(path: string, filters: Filters, params: ListParams = {}): string {
  const pairs = [
    ...filterPairs(filters),
    ...Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ];
  const query = new URLSearchParams(pairs as [string, string][]).toString();
  return query ? `${path}?${query}` : path;
}
