import { beginningOf } from "@/lib/beginning-of";
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

/** The address of a release: its sides and day, and a number where there is already one. */
export function releaseCode(base: string, taken: ReadonlySet<string>): string {
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`;
  return code;
}

const TITLE_LENGTH = 160;

/** A first title: the words themselves, cut at a word's end. A person makes a better one. */
export function titleFromQuote(quote: string): string {
  const line = quote
    .replaceAll(/\s+/g, " ")
    .replace(/^[\s–—•*«"“-]+/u, "")
    .replace(/[\s.;,:。、]+$/u, "");
  const cut = line.length <= TITLE_LENGTH ? line : `${cutAtWord(line)}…`;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}

function cutAtWord(line: string): string {
  const short = beginningOf(line, TITLE_LENGTH - 1);
  const space = short.lastIndexOf(" ");
  return space > TITLE_LENGTH / 2 ? short.slice(0, space) : short;
}
