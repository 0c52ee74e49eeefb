import type { Language } from "@/lib/vocabulary/languages";
import { capitals, otherNames, states } from "./parties-names";

/** How a word stands for a state: by its name in any case, by an adjective, or by its capital, which must act to count. */
export type NameForm = "name" | "adjective" | "capital";

/** What may follow a name's stem, and which of that makes it the one who acts; null where any does. */
export type Endings = { all: RegExp; subject: RegExp | null };

/** What a name is after its first word, which the index knows: its endings and the words after it. */
export type StateName = { code: string; form: NameForm; endings: Endings; rest: readonly string[] };

/** By the first word or its stem: in lower case with е for ё, abbreviations in capitals. `heads` are how these begin. */
export type NameIndex = { names: ReadonlyMap<string, readonly StateName[]>; heads: ReadonlySet<string> };

/** No name's stem is shorter, abbreviations apart. */
export const HEAD = 3;

const NONE: Endings = { all: /^$/u, subject: null };
const RUSSIAN_CASES = /^(?:[аяуюеиыйь]|ом|ем|ой|ей|ью|ами|ями|ах|ях|ам|ям|ов)?$/u;
const RUSSIAN_STEM: Endings = { all: RUSSIAN_CASES, subject: /^[ая]?$/u };
const RUSSIAN_STAN: Endings = { all: RUSSIAN_CASES, subject: /^$/u };
const RUSSIAN_ADJECTIVE: Endings = {
  all: /^(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими|о)$/u,
  subject: /^(?:ий|ая|ое|ие)$/u,
};
const RUSSIAN_SUFFIX: Endings = {
  all: /^[йь]?[сц]к(?:ий|ая|ое|ие|ого|ой|ому|ую|им|ом|их|ими|о)$/u,
  subject: /(?:ий|ая|ое|ие)$/u,
};
const KAZAKH: Endings = {
  all: /^(?:[ндт][ыі]ң?|[ндт][ае]|[ғгқк][ае]|[ндт][ае]н|[мбп]ен|[ндт][дт]?[ае][ғг][ыі]|[лдт][ыі][қкғг]\p{L}{0,6}|нд[іы][кқ])?$/u,
  subject: /^$/u,
};

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
  const heads = new Set(Array.from(index.keys(), (word) => word.slice(0, HEAD)));
  const done = { names: index, heads };
  built.set(language, done);
  return done;
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

function written(name: string, language: Language): { form: NameForm; endings: Endings } {
  if (name.endsWith("ск*") || name.endsWith("цк*")) return { form: "adjective", endings: RUSSIAN_ADJECTIVE };
  if (name.endsWith("стан*")) return { form: "name", endings: RUSSIAN_STAN };
  if (name.endsWith("*")) return { form: "name", endings: language === "ru" ? RUSSIAN_STEM : KAZAKH };
  return { form: "name", endings: language === "kk" && name !== name.toUpperCase() ? KAZAKH : NONE };
}

function officialForms(name: string, language: Language): (readonly [string, NameForm, Endings])[] {
  if (language === "kk") return [[name, "name", KAZAKH]];
  if (language === "ja") return [[name, "name", NONE]];
  return language === "en" ? englishForms(name) : russianForms(name);
}

function russianForms(name: string): (readonly [string, NameForm, Endings])[] {
  const [first = "", ...rest] = name.split(" ");
  // Before another word the name begins with an adjective, whose ending changes with the case.
  if (rest.length > 0) {
    const stems = [first.slice(0, -2), ...rest.map((word) => word.slice(0, -1))];
    return [[stems.join(" "), "name", { all: /^\p{L}{0,3}$/u, subject: /^(?:ая|ое|ые|ий|ый)$/u }]];
  }
  const stem = first.replace(/[аяьйы]$/u, "");
  const roots = [first.replace(/[аяьйыио]$/u, ""), first.replace(/(?:ия|[ыаяь])$/u, ""), first.replace(/и?стан$/u, "")];
  return [
    [stem, "name", { all: RUSSIAN_CASES, subject: new RegExp(`^${first.slice(stem.length)}$`, "u") }],
    ...[...new Set(roots)].map((root) => [root, "adjective", RUSSIAN_SUFFIX] as const),
  ];
}

/** Japan gives Japanese, and words that are none and harm nobody. */
function englishForms(name: string): (readonly [string, NameForm, Endings])[] {
  const forms: (readonly [string, NameForm, Endings])[] = [[name.replaceAll("&", "and"), "name", NONE]];
  if (name.includes(" ")) return forms;
  const root = name.replace(/[aeioy]$/u, "");
  const made = ["n", "i", "an", "ian", "ese"]
    .map((end) => name + end)
    .concat(["an", "ian", "ese"].map((end) => root + end));
  // Of Niger and Nigeria only one is Nigerian.
  const words = made.filter((word) => !(name === "niger" && word === "nigerian"));
  return [...forms, ...words.map((word) => [word, "adjective", NONE] as const)];
}

/** In lower case, with е for ё, as the index has it. */
export function fold(words: string): string {
  return words.toLowerCase().replaceAll("ё", "е").replaceAll("ґ", "г");
}
