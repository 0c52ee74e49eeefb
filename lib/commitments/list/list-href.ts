import { readReference } from "../reference";
import { type Filters, filterPairs, type SearchParams, valuesOf } from "./filters";

/** Where a list is shown and how, beside its filters: sort, cursor, grouping. Null and empty are left out. */
export type ListParams = Record<string, string | null | undefined>;

/**
 * The address of a list: everything it shows is in it, so that a link in a memo opens the same view. Where it searches for a number it says
 * that the list is meant: a number that was typed leads to the item itself (`isListMeant`).
 */
export function listHref(path: string, filters: Filters, params: ListParams = {}): string {
  const pairs = [
    ...filterPairs(filters),
    ...Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ];
  if (filters.q !== null && readReference(filters.q) !== null) pairs.push([LIST_MEANT.name, LIST_MEANT.value]);
  const query = new URLSearchParams(pairs as [string, string][]).toString();
  return query ? `${path}?${query}` : path;
}

const LIST_MEANT = { name: "as", value: "list" } as const;

/** Does the address ask for the list even where its search is the number of one item? */
export function isListMeant(params: SearchParams): boolean {
  return valuesOf(params, LIST_MEANT.name).includes(LIST_MEANT.value);
}
