import { readFileSync } from "node:fs";
import path from "node:path";
import { sideName } from "@/lib/localization/localized";
import { nfkc } from "@/lib/normal-forms";
import { type Language, languages } from "@/lib/vocabulary/languages";

/* What files say in any of the four languages: the very words that Pacta writes, and the codes behind them. */

export type Messages = typeof import("@/messages/en.json");

// Read as they are written, not imported: inside the application an import gets messages that are compiled.
const catalogues = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(path.join(process.cwd(), "messages", `${language}.json`), "utf8")),
  ]),
) as Record<Language, Messages>;

export function messagesIn(language: Language): Messages {
  return catalogues[language];
}

/** As words are compared: in one case, with one kind of space, quote and ё, without a mark at the end. */
export function normalized(text: string): string {
  return nfkc(text)
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[«»“”„"'`’‘]/g, "")
    .replaceAll(/\s+/g, " ")
    .replace(/(?<![\s:*.])[\s:*.]+$/u, "")
    .trim();
}

/** What a message says in each language, in the plain form. */
export function inEveryLanguage(of: (messages: Messages) => string): string[] {
  return [...new Set(languages.map((language) => normalized(of(catalogues[language]))))];
}

/** Words of a closed list with what they stand for; a code stands for itself. */
function vocabulary<Code extends string>(
  ...lists: ((messages: Messages) => Record<Code, string>)[]
): ReadonlyMap<string, Code> {
  const words = new Map<string, Code>();
  for (const of of lists) {
    for (const language of languages) {
      for (const [code, word] of Object.entries(of(catalogues[language])) as [Code, string][]) {
        words.set(normalized(code), code);
        words.set(normalized(word), code);
      }
    }
  }
  return words;
}

export const vocabularies = {
  kind: vocabulary((messages) => messages.terms.kind),
  status: vocabulary((messages) => messages.terms.status),
  outcome: vocabulary((messages) => messages.terms.outcome),
  controlLevel: vocabulary((messages) => messages.terms.controlLevel),
  language: vocabulary((messages) => messages.terms.language),
  assignmentRole: vocabulary((messages) => messages.terms.assignmentRole),
  marking: vocabulary(
    (messages) => messages.terms.marking,
    (messages) => messages.terms.markingShort,
  ),
};

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
let countries: Map<string, string> | null = null;

/** The two-letter code of a country by its name in any of the languages; null for what is none. */
export function countryByName(name: string): string | null {
  countries ??= namedCountries();
  return countries.get(normalized(name)) ?? null;
}

/** The only country whose name in any of the languages is one letter from this word: «Туркия». Null for a short word, and where there are several. */
export function countryNear(word: string): string | null {
  const plain = normalized(word);
  if (plain.length < SHORTEST_MISTYPED || plain.length > LONGEST_MISTYPED) return null;
  countries ??= namedCountries();
  const [only, another] = new Set(
    [...countries].flatMap(([name, code]) => (isOneLetterOff(plain, name) ? [code] : [])),
  );
  return only !== undefined && another === undefined ? only : null;
}

/** Letters: in a shorter word one letter makes another word. */
const SHORTEST_MISTYPED = 5;
const LONGEST_MISTYPED = 60;

/** One letter is another, missing, or too many. */
function isOneLetterOff(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (longer.length - shorter.length > 1 || one === other) return false;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  const isMissing = shorter.length < longer.length;
  return shorter.slice(isMissing ? same : same + 1) === longer.slice(same + 1);
}

/** Regions that have a name and are no country: for testing (XA, XB), unknown, the rest of Oceania, the euro area. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(["XA", "XB", "ZZ", "QO", "EZ"]);

/** Codes of countries that are in use: a former one is called by the name of what came after it. */
export function countryCodes(): string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) =>
      !NO_COUNTRIES.has(code) &&
      Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` &&
      names.of(code) !== undefined,
  );
}

function namedCountries(): Map<string, string> {
  const codes = countryCodes();
  const named = new Map<string, string>();
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = names.of(code);
      if (name) named.set(normalized(name), code);
    }
  }
  return named;
}

/** What a state is called in the four languages; its code where a language has no name for it. */
export function stateNames(code: string): Record<Language, string> {
  return { ru: sideName(code, "ru"), kk: sideName(code, "kk"), en: sideName(code, "en"), ja: sideName(code, "ja") };
}
