import type { CalendarDate } from "@/lib/deadlines/calendar-date";

/** In the place of the other side, where there are several. */
export const SEVERAL_SIDES = "MULTI";

/**
 * Our side and the other one, KZ-JP. With several other sides the one that published is named, else there is none to
 * name and it is MULTI.
 */
export function sidesOfSeries(homeSide: string, sides: readonly string[], publisherSide: string): string {
  const others = sides.filter((side) => side !== homeSide);
  const [only] = others.length === 1 ? others : others.filter((side) => side === publisherSide);
  return `${homeSide}-${only ?? (others.length === 0 ? publisherSide : SEVERAL_SIDES)}`;
}

/** What references are counted in: the sides and the year of publication, KZ-JP-2025. */
export function seriesOf(homeSide: string, sides: readonly string[], publisherSide: string, publishedOn: CalendarDate) {
  return `${sidesOfSeries(homeSide, sides, publisherSide)}-${publishedOn.slice(0, 4)}`;
}
