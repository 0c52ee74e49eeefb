import type { Language } from "@/lib/vocabulary/languages";

export type Names = Record<Language, string | null>;

/** A name as a reader gets it; `language` goes into the `lang` attribute. */
export type Localized = { text: string; language: Language; isFallback: boolean; isOriginal: boolean };

/** What a reader of each language most likely reads next. */
export const readingOrder: Record<Language, readonly Language[]> = {
  kk: ["kk", "ru", "en", "ja"],
  ru: ["ru", "en", "kk", "ja"],
  en: ["en", "ru", "kk", "ja"],
  ja: ["ja", "en", "ru", "kk"],
};

/**
 * A name in the reader's language; a missing translation falls back and says so, with the original told apart from
 * another translation. Throws when there is no name at all, which the database refuses.
 */
export function localized(names: Names, original: Language, language: Language): Localized {
  for (const candidate of readingOrder[language]) {
    const text = names[candidate];
    if (text) {
      return { text, language: candidate, isFallback: candidate !== language, isOriginal: candidate === original };
    }
  }
  throw new RangeError(`no name in any language, not even the original (${original})`);
}

type NameColumns = Record<"nameKk" | "nameRu" | "nameEn" | "nameJa", string | null>;
type ShortColumns = Record<"shortKk" | "shortRu" | "shortEn" | "shortJa", string | null>;
type TitleColumns = Record<"titleKk" | "titleRu" | "titleEn" | "titleJa", string | null>;

export function namesOf(row: NameColumns): Names {
  return { kk: row.nameKk, ru: row.nameRu, en: row.nameEn, ja: row.nameJa };
}

export function shortNamesOf(row: ShortColumns): Names {
  return { kk: row.shortKk, ru: row.shortRu, en: row.shortEn, ja: row.shortJa };
}

/** Where the name in each language stands. */
export const nameColumn = { kk: "nameKk", ru: "nameRu", en: "nameEn", ja: "nameJa" } as const;

/** Where the title in each language stands. */
export const titleColumn = { kk: "titleKk", ru: "titleRu", en: "titleEn", ja: "titleJa" } as const;

export function titlesOf(row: TitleColumns): Names {
  return { kk: row.titleKk, ru: row.titleRu, en: row.titleEn, ja: row.titleJa };
}

/** A country's name by its two-letter code: «Казахстан», 日本. Server only: browsers have no Kazakh names. */
export function sideName(side: string, language: Language): string {
  const known = sideNames.get(language) ?? new Intl.DisplayNames(language, { type: "region" });
  sideNames.set(language, known);
  return known.of(side) ?? side;
}

const sideNames = new Map<Language, Intl.DisplayNames>();
