import { suggestSide } from "../suggest-side";
import { sectorOfHeading } from "./sector-of-heading";

/** What the headings above a row say of it: the words of the nearest, the sector that one names, the other side. */
export type PartOfPlan = { heading: string; sector: string | null; side: string | null };

const noPart: PartOfPlan = { heading: "", sector: null, side: null };

/** How a heading is numbered: headings of one way are of one level. */
function wayOf(heading: string): string {
  if (/^[ivxіх]+[.)\s]/iu.test(heading)) return "roman";
  return /^\d/u.test(heading) ? "arabic" : "plain";
}

/**
 * Reads the headings of a plan one after another. The side that one names («I. Республика Корея») holds for the parts below it («1.1
 * Торговля»), until the next heading of its own level; a heading that names two states names none.
 */
export function partsOfPlan(sectors: ReadonlyMap<string, string>, homeSide: string) {
  let way: string | null = null;
  let part = noPart;
  return {
    enter(heading: string): void {
      const side = suggestSide({ above: heading, fileName: "" }, homeSide);
      if (side !== null || wayOf(heading) === way) way = wayOf(heading);
      const held = wayOf(heading) === way ? null : part.side;
      part = { heading, sector: sectorOfHeading(heading, sectors), side: side ?? held };
    },
    current: (): PartOfPlan => part,
  };
}
