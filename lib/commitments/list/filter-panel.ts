import { type SearchParams, valuesOf } from "./filters";

/**
 * The part of an address that opens the panel of filters. Its lists of people and releases are a third of a page, and most
 * pages are read with the panel closed: so it is written only where it was asked for.
 */
export const OPEN_FILTER_PANEL = { name: "panel", value: "open" } as const;

export function isFilterPanelOpen(params: SearchParams): boolean {
  return valuesOf(params, OPEN_FILTER_PANEL.name).includes(OPEN_FILTER_PANEL.value);
}
