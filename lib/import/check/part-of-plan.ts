import { stateAlone, suggestSide } from "../suggest-side";
import { sectorOfHeading, withoutNumber } from "./sector-of-heading";

/** What the headings above a row say of it: the words of the nearest, the sector that one names, the other side. */
export type PartOfPlan = { heading: string; sector: string | null; side: string | null };

/** A level of headings, by the way they are numbered, and the side that its last one names. */
type Level = { way: string; side: string | null };

/** How a heading is numbered: headings of one way are of one level, 1.2 under 1. */
function wayOf(heading: string): string {
  if (/^[ivxіх]+[.)\s]/iu.test(heading)) return "roman";
  const [number] = /^\d+(?:\.\d+)*/u.exec(heading) ?? [];
  return number === undefined ? "plain" : `arabic ${number.split(".").length}`;
}

/** Whether a heading of this way ends what one of the level says: its own level, and parts of its parts. */
function ends(way: string, level: Level): boolean {
  return level.way === way || (way.startsWith("arabic") && level.way.startsWith("arabic") && level.way > way);
}

/**
 * Reads the headings of a plan one after another. The side that one names («I. Республика Корея») holds for the parts below it («1.1
 * Торговля»), until the next heading of its own level; a heading that names two states names none. Where a side is given for the whole file
 * (`isSideGiven`), only a heading that is a state alone names another.
 */
export function partsOfPlan(
  sectors: ReadonlyMap<string, string>,
  { homeSide, isSideGiven }: { homeSide: string; isSideGiven: boolean },
) {
  let levels: Level[] = [];
  let part: PartOfPlan = { heading: "", sector: null, side: null };
  return {
    /** Gives what the heading itself says. */
    enter(heading: string): Pick<PartOfPlan, "sector" | "side"> {
      const named = suggestSide({ above: heading, fileName: "" }, homeSide);
      const side = named !== null && (!isSideGiven || stateAlone(withoutNumber(heading)) === named) ? named : null;
      const way = wayOf(heading);
      const ended = levels.findIndex((level) => ends(way, level));
      levels = [...(ended === -1 ? levels : levels.slice(0, ended)), { way, side }];
      const sector = sectorOfHeading(heading, sectors);
      part = { heading, sector, side: levels.findLast((level) => level.side !== null)?.side ?? null };
      return { sector, side };
    },
    current: (): PartOfPlan => part,
  };
}
