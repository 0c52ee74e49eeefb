import type { Language } from "@/lib/vocabulary/languages";

/** How a word stands for a state: by its name in any case, by an adjective, or by its capital, which must be the subject to count. */
export type NameForm = "name" | "adjective" | "capital";

/** What may follow a name's stem, and which of that makes it the subject; null where any does. */
export type Endings = { all: RegExp; subject: RegExp | null };

/** A name as it may stand in a text: its words, cut to stems where they inflect. */
export type InflectedName = { words: string; form: NameForm; endings: Endings };

/** A name that does not inflect. */
export const NO_ENDINGS: Endings = { all: /^$/u, subject: null };

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
/** Before another word a name begins with an adjective, whose ending changes with the case, or with «Королевство». */
const RUSSIAN_OF_SEVERAL: Endings = { all: /^\p{L}{0,3}$/u, subject: /^(?:ая|ое|ые|ий|ый|о)$/u };
const KAZAKH: Endings = {
  all: /^(?:[ндт][ыі]ң?|[ндт][ае]|[ғгқк][ае]|[ндт][ае]н|[мбп]ен|[ндт][дт]?[ае][ғг][ыі]|[лдт][ыі][қкғг]\p{L}{0,6}|нд[іы][кқ])?$/u,
  subject: /^$/u,
};

/** How an entry of the table of alternative names inflects: by its ending, and by the `*` it is written with. */
export function alternativeForm(name: string, language: Language): InflectedName {
  const words = name.replaceAll("*", "");
  if (language === "ru" && words.includes(" ")) return { words, form: "name", endings: RUSSIAN_OF_SEVERAL };
  if (name.endsWith("ск*") || name.endsWith("цк*")) return { words, form: "adjective", endings: RUSSIAN_ADJECTIVE };
  if (name.endsWith("стан*")) return { words, form: "name", endings: RUSSIAN_STAN };
  if (name.endsWith("*")) return { words, form: "name", endings: language === "ru" ? RUSSIAN_STEM : KAZAKH };
  const isAbbreviation = name === name.toUpperCase();
  return { words, form: "name", endings: language === "kk" && !isAbbreviation ? KAZAKH : NO_ENDINGS };
}

/** What grammar makes of a state's official name: the name itself in its cases, and the adjectives of it. */
export function officialForms(name: string, language: Language): InflectedName[] {
  if (language === "kk") return [{ words: name, form: "name", endings: KAZAKH }];
  if (language === "ja") return [{ words: name, form: "name", endings: NO_ENDINGS }];
  return language === "en" ? englishForms(name) : russianForms(name);
}

function russianForms(name: string): InflectedName[] {
  const [first = "", ...rest] = name.split(" ");
  if (rest.length > 0) {
    const stems = [first.slice(0, -2), ...rest.map((word) => word.slice(0, -1))];
    return [{ words: stems.join(" "), form: "name", endings: RUSSIAN_OF_SEVERAL }];
  }
  const stem = first.replace(/[аяьйы]$/u, "");
  const roots = [first.replace(/[аяьйыио]$/u, ""), first.replace(/(?:ия|[ыаяь])$/u, ""), first.replace(/и?стан$/u, "")];
  const nominative = new RegExp(`^${first.slice(stem.length)}$`, "u");
  return [
    { words: stem, form: "name", endings: { all: RUSSIAN_CASES, subject: nominative } },
    ...[...new Set(roots)].map((root) => ({ words: root, form: "adjective", endings: RUSSIAN_SUFFIX }) as const),
  ];
}

/** Japan gives Japanese, and words that are none and harm nobody. */
function englishForms(name: string): InflectedName[] {
  const forms: InflectedName[] = [{ words: name.replaceAll("&", "and"), form: "name", endings: NO_ENDINGS }];
  if (name.includes(" ")) return forms;
  const root = name.replace(/[aeioy]$/u, "");
  const adjectives = ["n", "i", "an", "ian", "ese"]
    .map((end) => name + end)
    .concat(["an", "ian", "ese"].map((end) => root + end));
  // Of Niger and Nigeria only one is Nigerian.
  const words = adjectives.filter((word) => !(name === "niger" && word === "nigerian"));
  return [...forms, ...words.map((word) => ({ words: word, form: "adjective", endings: NO_ENDINGS }) as const)];
}
