import { inBracketsOf, statesOfHeading, suggestSides } from "../suggest-side";
import type { ImportContext } from "./import-context";
import { sectorsOfHeading, withoutNumber } from "./sector-of-heading";

/** What the headings above a row say of it: the words of the nearest, the sectors that it names, the other sides. */
export type PartOfPlan = { heading: string; sectors: readonly string[]; sides: readonly string[] };

/** A level of headings, by the way they are numbered, and the sides that its last one names. */
type Level = { way: string; sides: readonly string[] };

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
 * Reads the headings of a plan one after another. The sides that one names («I. Республика Корея», «III. Общие вопросы (КНР, Турция)») hold for the
 * parts below it («1.1 Торговля»), until the next heading of its own level. Where a side is given for the whole file (`given`), only a heading that says
 * nothing but states, or has nothing but states in brackets behind it, names others; where several are, any heading may name some of them.
 */
export function partsOfPlan(
  { homeSide, sectors, sectorNames }: Pick<ImportContext, "homeSide" | "sectors" | "sectorNames">,
  given: readonly string[],
) {
  let levels: Level[] = [];
  let part: PartOfPlan = { heading: "", sectors: [], sides: [] };
  const sidesNamed = (heading: string): string[] => {
    for (const words of [withoutNumber(heading), inBracketsOf(heading)]) {
      const others = statesOfHeading(words, given).filter((side) => side !== homeSide);
      if (others.length > 0) return others;
    }
    if (given.length === 1) return [];
    const named = suggestSides({ above: heading, fileName: "" }, homeSide);
    return given.length === 0 ? named : named.filter((side) => given.includes(side));
  };
  return {
    /** Gives what the heading itself says. */
    enter(heading: string): Pick<PartOfPlan, "sectors" | "sides"> {
      const sides = sidesNamed(heading);
      const way = wayOf(heading);
      const ended = levels.findIndex((level) => ends(way, level));
      levels = [...(ended === -1 ? levels : levels.slice(0, ended)), { way, sides }];
      const named = sectorsOfHeading(heading, { sectors, sectorNames });
      part = { heading, sectors: named, sides: levels.findLast((level) => level.sides.length > 0)?.sides ?? [] };
      return { sectors: named, sides };
    },
    current: (): PartOfPlan => part,
  };
}
