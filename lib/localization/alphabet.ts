import type { Language } from "@/lib/vocabulary/languages";
import { sideName } from "./localized";

/**
 * Things by what a reader sees of them, in the order of the alphabet of the reader's language: Ё beside Е, in Kazakh Ә after А, Қ after К
 * and І after Ы. What reads the same keeps its order. Where the database sorts, lib/commitments/list/alphabet-sql.ts asks it for the
 * same rules. Source: the collations of CLDR.
 */
export function inAlphabet<Item>(items: readonly Item[], language: Language, seen: (item: Item) => string): Item[] {
  const { compare } = collatorOf(language);
  return items
    .map((item) => ({ item, text: seen(item) }))
    .toSorted((one, other) => compare(one.text, other.text))
    .map(({ item }) => item);
}

/** Choices by what they say. */
export function byLabel<Choice extends { label: string }>(choices: readonly Choice[], language: Language): Choice[] {
  return inAlphabet(choices, language, ({ label }) => label);
}

/** Countries by their names in the reader's language. */
export function sidesInAlphabet(sides: readonly string[], language: Language): string[] {
  return inAlphabet(sides, language, (side) => sideName(side, language));
}

/** Countries, each once: the home side first, the others by their names in the reader's language. */
export function homeFirst(sides: readonly string[], home: string, language: Language): string[] {
  return sidesInAlphabet([...new Set(sides)], language).toSorted(
    (one, other) => Number(other === home) - Number(one === home),
  );
}

/** Things of several sides: the home side's first, then country by country, and within each by what is seen of them. */
export function bySide<Item extends { side: string }>(
  items: readonly Item[],
  home: string,
  language: Language,
  seen: (item: Item) => string,
): Item[] {
  const sides = homeFirst(
    items.map(({ side }) => side),
    home,
    language,
  );
  const place = new Map(sides.map((side, index) => [side, index]));
  return inAlphabet(items, language, seen).toSorted(
    (one, other) => (place.get(one.side) ?? 0) - (place.get(other.side) ?? 0),
  );
}

/** Every code that names a country, by its name in the reader's language. */
export function allSidesInAlphabet(language: Language): readonly string[] {
  const known = allSides.get(language) ?? sidesInAlphabet(countryCodes(), language);
  allSides.set(language, known);
  return known;
}

const allSides = new Map<Language, readonly string[]>();

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

function countryCodes(): string[] {
  const named = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => named.of(code));
}

function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, known);
  return known;
}

const collators = new Map<Language, Intl.Collator>();
