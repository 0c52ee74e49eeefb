import type { Language } from "@/lib/deadlines/wording";
import { indexPatterns, longestAt, type PatternIndex } from "./pattern";
import { type SectorCode, sectorCodes, sectorWords } from "./sectors-words";
import { tokensOf } from "./tokens";
import type { Cue, Passage } from "./types";

const indexes = new Map<Language, PatternIndex<SectorCode>>();

function indexOf(language: Language): PatternIndex<SectorCode> {
  const known = indexes.get(language);
  if (known) return known;
  const words = sectorWords[language];
  const index = indexPatterns(sectorCodes.flatMap((code) => words[code].map((word) => [word, code] as const)));
  indexes.set(language, index);
  return index;
}

/** The sector most of a statement's words tell, and those words; null where none does. */
export function sectorOf(quote: Passage, language: Language): { sector: SectorCode | null; cues: Cue[] } {
  const tokens = tokensOf(quote.quote, quote.start);
  const found: { code: SectorCode; cue: Cue }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = longestAt(tokens, at, indexOf(language));
    if (!match) continue;
    const [start, end] = [tokens[at]?.start ?? 0, tokens[match.end - 1]?.end ?? 0];
    const words = quote.quote.slice(start - quote.start, end - quote.start);
    found.push({ code: match.value, cue: { start, end, quote: words, role: "sector" } });
    at = match.end - 1;
  }
  const count = (code: SectorCode) => found.filter((one) => one.code === code).length;
  const sector = sectorCodes.reduce<SectorCode | null>(
    (best, code) => (count(code) > (best ? count(best) : 0) ? code : best),
    null,
  );
  return { sector, cues: found.filter(({ code }) => code === sector).map(({ cue }) => cue) };
}
