import type { Language } from "@/lib/deadlines/wording";
import { capitals, otherNames, states } from "./parties-names";

/** How a word stands for a state: by its name in any case, by an adjective, or by its capital, which must act to count. */
export type NameForm = "name" | "adjective" | "capital";

/**
 * What a name is after its first word, which the index knows: the endings that may follow it, the words after it. With a
 * `subject` ending it can be who acts; without such a rule, with any.
 */
export type StateName = { code: string; form: NameForm; endings: RegExp; rest: readonly string[]; subject?: RegExp };

/** By the first word or its stem: in lower case with е for ё, abbreviations in capitals. */
export type NameIndex = ReadonlyMap<string, readonly StateName[]>;

const NONE = /^$/u;
const RUSSIAN_NOUN = /^(?:[аяуюеиыйь]|ом|ем|ой|ей|ью|ами|ями|ах|ях|ам|ям|ов)?$/u;
const RUSSIAN_ADJECTIVE = /^(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими|о)$/u;
const FORMS_ADJECTIVE = /^[йь]?[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими|о)$/u;
const KAZAKH_NOUN =
  /^(?:[ндт][ыі]ң?|[ндт][ае]|[ғгқк][ае]|[ндт][ае]н|[мбп]ен|[ндт][дт]?[ае][ғг][ыі]|[лдт][ыі][қкғг]\p{L}{0,6}|нд[іы][кқ])?$/u;

/** The endings of a subject: of Russian adjectives; of names with a vowel or a soft sign at their end, and those without. */
const ADJECTIVE_SUBJECT = /(?:ий|ая|ое|ие)$/u;
const VOWEL_SUBJECT = /^[аяйьыио]$/u;

const built = new Map<Language, NameIndex>();

/** The names of all states in a language: the platform's official ones, with what grammar makes of them, and the table's. */
export function namesIn(language: Language): NameIndex {
  const known = built.get(language);
  if (known) return known;
  const index = new Map<string, StateName[]>();
  const add = (words: string, name: Omit<StateName, "rest">) => {
    const [first = "", ...rest] = words.replaceAll("*", "").split(/[\s-]+/u);
    const names = index.get(first);
    if (names) names.push({ ...name, rest });
    else index.set(first, [{ ...name, rest }]);
  };
  for (const [code, names] of otherNames[language]) {
    for (const name of names) add(name, { code, ...written(name, language) });
  }
  const official = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  for (const code of states) {
    const name = fold(official.of(code)?.replace(/ ?[([].*$/u, "") ?? "");
    if (!name || unclear[language].has(code)) continue;
    for (const [words, form, endings] of officialForms(name, language)) add(words, { code, form, endings });
  }
  const place = order.indexOf(language);
  for (const [code, names] of capitals) add(fold(names[place] ?? ""), { code, form: "capital", endings: NONE });
  for (const names of index.values()) names.sort((a, b) => b.rest.length - a.rest.length);
  built.set(language, index);
  return index;
}

/** The order of the table of capitals. */
const order: readonly Language[] = ["en", "ru", "kk", "ja"];

/** Official names that are common words at the beginning of a sentence or two states'; the table has clearer ones. */
const unclear: Record<Language, ReadonlySet<string>> = {
  en: new Set(["CD", "CG", "PS"]),
  ru: new Set(["TG", "CD", "CG", "PS", "KR", "PL"]),
  kk: new Set(["CD", "CG", "PS"]),
  ja: new Set(["CD", "CG", "PS"]),
};

function written(name: string, language: Language): Omit<StateName, "rest" | "code"> {
  if (name.endsWith("ск*") || name.endsWith("цк*"))
    return { form: "adjective", endings: RUSSIAN_ADJECTIVE, subject: ADJECTIVE_SUBJECT };
  if (name.endsWith("*")) return { form: "name", endings: language === "ru" ? RUSSIAN_NOUN : KAZAKH_NOUN };
  return { form: "name", endings: language === "kk" && name !== name.toUpperCase() ? KAZAKH_NOUN : NONE };
}

function officialForms(name: string, language: Language): (readonly [string, NameForm, RegExp])[] {
  if (language === "kk") return [[name, "name", KAZAKH_NOUN]];
  if (language === "ja") return [[name, "name", NONE]];
  if (language === "en") {
    const adjectives = name.includes(" ") ? [] : englishAdjectives(name);
    return [
      [name.replaceAll("&", "and"), "name", NONE],
      ...adjectives.map((word) => [word, "adjective", NONE] as const),
    ];
  }
  const [first = "", ...rest] = name.split(" ");
  // Before another word the name begins with an adjective, whose ending changes with the case.
  if (rest.length > 0)
    return [[[first.slice(0, -2), ...rest.map((word) => word.slice(0, -1))].join(" "), "name", /^\p{L}{0,3}$/u]];
  const roots = new Set([
    first.replace(/[аяьйыио]$/u, ""),
    first.replace(/(?:ия|[ыаяь])$/u, ""),
    first.replace(/и?стан$/u, ""),
  ]);
  return [
    [first.replace(/[аяьйы]$/u, ""), "name", RUSSIAN_NOUN],
    ...[...roots].map((root) => [root, "adjective", FORMS_ADJECTIVE] as const),
  ];
}

/** Japan gives Japanese, and words that are none and harm nobody. */
function englishAdjectives(name: string): string[] {
  const root = name.replace(/[aeioy]$/u, "");
  const made = [
    `${name}n`,
    `${name}i`,
    `${name}an`,
    `${name}ian`,
    `${name}ese`,
    `${root}an`,
    `${root}ian`,
    `${root}ese`,
  ];
  return made.filter((word) => !(name === "niger" && word === "nigerian"));
}

/** In lower case, with е for ё, as the index has it. */
export function fold(words: string): string {
  return words.toLowerCase().replaceAll("ё", "е").replaceAll("ґ", "г");
}
