import { indexPatterns, type PatternIndex } from "@/lib/extraction/patterns/pattern-index";
import { longestAt } from "@/lib/extraction/patterns/search";
import { type Token, tokenize } from "@/lib/extraction/tokens";
import type { Cue } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import { type SectorCode, sectorCodes, sectorWords } from "./sector-words";

const indexes = new Map<Language, PatternIndex<SectorCode>>();

function indexOf(language: Language): PatternIndex<SectorCode> {
  const known = indexes.get(language);
  if (known) return known;
  const words = sectorWords[language];
  const index = indexPatterns(sectorCodes.flatMap((code) => words[code].map((word) => [word, code] as const)));
  indexes.set(language, index);
  return index;
}

type Found = { code: SectorCode; cue: Cue };

function wordsOfSectors(
  text: string,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  language: Language,
): Found[] {
  const index = indexOf(language);
  const found: Found[] = [];
  for (let at = from; at < to; at++) {
    const match = longestAt(tokens, at, index);
    if (!match || match.end > to) continue;
    const [start, end] = [tokens[at]?.start ?? 0, tokens[match.end - 1]?.end ?? 0];
    found.push({ code: match.value, cue: { start, end, quote: text.slice(start, end), role: "sector" } });
    at = match.end - 1;
  }
  return found;
}

function countCodes(found: readonly Found[]): Map<SectorCode, number> {
  const counts = new Map<SectorCode, number>();
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** How many words of a text stand for each sector that it names. */
export function countSectors(text: string, language: Language): Map<SectorCode, number> {
  const tokens = tokenize(text, 0);
  return countCodes(wordsOfSectors(text, tokens, { from: 0, to: tokens.length }, language));
}

/**
 * The sector most words of a statement stand for, of two the first in the registry's order, and those words at their places
 * in the text. Null where none does: a sector is never guessed from the sentences around (docs/extraction.md, "How it reads").
 */
export function findSector(
  text: string,
  tokens: readonly Token[],
  span: { from: number; to: number },
  language: Language,
): { sector: SectorCode | null; cues: Cue[] } {
  const found = wordsOfSectors(text, tokens, span, language);
  if (found.length === 0) return { sector: null, cues: [] };
  const counts = countCodes(found);
  const most = Math.max(...counts.values());
  const sector = sectorCodes.find((code) => counts.get(code) === most) ?? null;
  return { sector, cues: found.filter(({ code }) => code === sector).map(({ cue }) => cue) };
}
