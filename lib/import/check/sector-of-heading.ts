import { findSector } from "@/lib/extraction/sectors/find-sector";
import { tokenize } from "@/lib/extraction/tokens";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { normalized } from "../vocabularies";

const NUMBERING = /^(?:[ivxіх]+[.)\s]|\p{L}[.)]|\d+(?:\.\d+)*(?:[.)]|\s))\s*/iu;

/** The words of a heading behind its number. */
export const withoutNumber = (heading: string): string => heading.replace(NUMBERING, "").trim();

const SHORTEST_NAME = 4;

/**
 * The sector that the heading of a part of a plan names: by a name in the registry it begins with, else by the words that releases are read by
 * («I. Транспорт и логистика»). Null where none is named, or it is none of the registry's.
 */
export function sectorOfHeading(heading: string, sectors: ReadonlyMap<string, string>): string | null {
  const text = withoutNumber(heading);
  if (text === "") return null;
  const plain = normalized(text);
  for (const [name, code] of sectors) {
    const [first = ""] = name.split(/[,(、]/u);
    if (first.length >= SHORTEST_NAME && plain.startsWith(first.trim())) return code;
  }
  const tokens = tokenize(text, 0);
  const { sector } = findSector(text, tokens, { from: 0, to: tokens.length }, likelyLanguage(text) ?? "ru");
  return sector === null ? null : (sectors.get(sector) ?? null);
}
