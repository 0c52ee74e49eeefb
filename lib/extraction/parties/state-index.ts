import type { Language } from "@/lib/vocabulary/languages";
import {
  alternativeForm,
  type Endings,
  type InflectedName,
  type NameForm,
  NO_ENDINGS,
  officialForms,
} from "./name-forms";
import { alternativeNames, capitals, stateCodes } from "./state-names";

/** What a name is after its first word, which the index knows: its endings and the words after it. */
type StateName = { code: string; form: NameForm; endings: Endings; otherWords: readonly string[] };

/** By the first word or its stem: in lower case with е for ё, abbreviations in capitals. `prefixes` are how these begin. */
export type StateIndex = { names: ReadonlyMap<string, readonly StateName[]>; prefixes: ReadonlySet<string> };

/** No name's stem is shorter, abbreviations apart. */
export const PREFIX_LENGTH = 3;

const built = new Map<Language, StateIndex>();

/**
 * The names of all states in a language: the platform's official ones, with what grammar makes of them, those of the table
 * beside them, and the capitals. Unions, territories and organisations are none (docs/extraction.md, "Teaching it more").
 */
export function stateIndexOf(language: Language): StateIndex {
  const known = built.get(language);
  if (known) return known;
  const names = new Map<string, StateName[]>();
  const add = (code: string, { words, form, endings }: InflectedName) => {
    const [first = "", ...otherWords] = words.split(/[\s-]+/u);
    const name = { code, form, endings, otherWords };
    const others = names.get(first);
    if (others) others.push(name);
    else names.set(first, [name]);
  };
  for (const [code, alternatives] of alternativeNames[language]) {
    for (const name of alternatives) add(code, alternativeForm(name, language));
  }
  const official = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  for (const code of stateCodes) {
    const name = foldName(official.of(code)?.split(/ ?[([]/u, 1)[0] ?? "");
    if (!name || ambiguous[language].has(code)) continue;
    for (const form of officialForms(name, language)) add(code, form);
  }
  const column = capitalColumns.indexOf(language);
  for (const [code, capital] of capitals) {
    add(code, { words: foldName(capital[column] ?? ""), form: "capital", endings: NO_ENDINGS });
  }
  for (const sameStart of names.values()) sameStart.sort((a, b) => b.otherWords.length - a.otherWords.length);
  const prefixes = new Set(Array.from(names.keys(), (word) => word.slice(0, PREFIX_LENGTH)));
  const index = { names, prefixes };
  built.set(language, index);
  return index;
}

/** The order of the table of capitals. */
const capitalColumns: readonly Language[] = ["en", "ru", "kk", "ja"];

/** Official names that are common words at the beginning of a sentence or two states'; the table has clearer ones. */
const ambiguous: Record<Language, ReadonlySet<string>> = {
  en: new Set(["CD", "CG", "PS"]),
  ru: new Set(["TG", "CD", "CG", "PS", "KR", "PL"]),
  kk: new Set(["CD", "CG", "PS"]),
  ja: new Set(["CD", "CG", "PS"]),
};

/** In lower case, with е for ё, as the index has it. */
export function foldName(words: string): string {
  return words.toLowerCase().replaceAll("ё", "е").replaceAll("ґ", "г");
}
