import { countSectors } from "@/lib/extraction/sectors/find-sector";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { normalized } from "../vocabularies";
import { plainWord } from "../words";
import type { ImportContext } from "./import-context";

const NUMBERING = /^(?:[ivxіх]+[.)\s]|\p{L}[.)]|\d+(?:\.\d+)*(?:[.)]|\s))\s*/iu;

/** The words of a heading behind its number. */
export const withoutNumber = (heading: string): string => heading.replace(NUMBERING, "").trim();

const SHORTEST_NAME = 4;
/** A heading in two languages: «Transport / Транспорт». */
const BETWEEN_LANGUAGES = /[/|\n]/u;

/** What sectors are found by: every word that is one, and the registry's own names among them. */
type Sectors = Pick<ImportContext, "sectors" | "sectorNames">;

/**
 * The sectors that the heading of a part of a plan names, in any of its languages: what a person said that it is, with its number or without; by a name in
 * the registry that one begins with, and by the words that releases are read by. One for «Energy / Энергетика», two for «Agriculture & health»; a heading
 * that is a name of the registry names that one. Without those that the registry does not have.
 */
export function sectorsOfHeading(heading: string, { sectors, sectorNames }: Sectors): string[] {
  const text = withoutNumber(heading);
  if (text === "") return [];
  const whole = sectors.get(plainWord(heading)) ?? sectors.get(plainWord(text));
  if (whole !== undefined) return [whole];
  const named = text.split(BETWEEN_LANGUAGES).flatMap((part) => {
    const piece = part.trim();
    const plain = normalized(piece);
    const begun = [...sectorNames].flatMap(([name, code]) => {
      const [first = ""] = name.split(/[,(、]/u);
      return first.length >= SHORTEST_NAME && plain.startsWith(first.trim()) ? [code] : [];
    });
    return [...begun, ...sectorsInWords(piece, sectorNames).keys()];
  });
  return [...new Set(named)];
}

/** How many words of a text stand for each sector that the registry has. */
function sectorsInWords(text: string, sectors: ReadonlyMap<string, string>): Map<string, number> {
  const counts = countSectors(text, likelyLanguage(text) ?? "ru");
  return new Map([...counts].flatMap(([code, count]) => (sectors.get(code) === code ? [[code, count] as const] : [])));
}

/**
 * The sector that most words of a row's title stand for, among these where any are given; null where none does, or two do so as often.
 */
export function sectorOfTitle(
  title: string,
  sectors: ReadonlyMap<string, string>,
  among: readonly string[] = [],
): string | null {
  const counts = [...sectorsInWords(title, sectors)].filter(([code]) => among.length === 0 || among.includes(code));
  const [first, second] = counts.toSorted(([, one], [, other]) => other - one);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
