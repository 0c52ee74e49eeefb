import type { Language } from "@/lib/vocabulary/languages";
import { japaneseStates } from "./parties-find-ja";
import { fold, HEAD, type NameForm, type NameIndex, namesIn } from "./parties-index";
import type { Span } from "./types";

/** A state where a text names it; `isSubject` where its case lets it be the one that acts. Offsets are into the text given. */
export type NamedState = Span & { code: string; form: NameForm; isSubject: boolean };

/** Every state a text names, in order, in time that grows with its length. */
export function statesIn(text: string, language: Language): NamedState[] {
  return language === "ja" ? japaneseStates(text) : statesByWords(text, language);
}

/** Words that can be a state's: names are written with a capital, adjectives outside English without one. */
const WORDS: Record<Exclude<Language, "ja">, RegExp> = {
  en: /U\.[SK]\b\.?|\p{Lu}[\p{L}\p{M}]*/gu,
  ru: /\p{L}[\p{L}\p{M}]*/gu,
  kk: /\p{L}[\p{L}\p{M}]*/gu,
};
const ADJECTIVE = /[сц]к/u;
/** "The Indian Ocean", "the Japanese language", "Latin America" are no states. */
const NO_STATE_AFTER = /^(?:ocean|seas?$|languages?$|dollars?$|океан|мор[еяю]|язык|тіл|теңіз|мұхит)/u;
const NO_STATE_BEFORE =
  /(?:latin|central|south|north|латинск|центральн|южн|северн|орталық|латын|солтүстік|оңтүстік)\p{L}{0,3}\s$/iu;
const PART_OF_WORLD = /^(?:americ|америк)/u;
const NEAR = 16;

function statesByWords(text: string, language: Exclude<Language, "ja">): NamedState[] {
  const index = namesIn(language);
  const found: NamedState[] = [];
  let read = 0;
  for (const { 0: raw, index: start } of text.matchAll(WORDS[language])) {
    const isCapital = raw.charAt(0) !== raw.charAt(0).toLowerCase();
    const canBegin = index.heads.has(fold(raw.slice(0, HEAD))) || (isCapital && isAbbreviation(raw));
    if (start < read || !canBegin || (language === "ru" && !isCapital && !ADJECTIVE.test(raw))) continue;
    const name = nameAt(text, { raw, start, isCapital }, index);
    if (!name || (name.form === "name" && !isCapital && language === "ru")) continue;
    const { code, form, isSubject, end } = name;
    read = end;
    const isElse =
      NO_STATE_AFTER.test(fold(wordAfter(text, end)?.[1] ?? "")) ||
      (PART_OF_WORLD.test(fold(raw)) && NO_STATE_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)));
    if (!isElse && (form !== "capital" || acts(text, start, end))) found.push({ code, form, isSubject, start, end });
  }
  return found;
}

const NEXT_WORD = /[^\p{L}\n]{0,3}(\p{L}[\p{L}\p{M}]*)/uy;

function wordAfter(text: string, at: number): RegExpExecArray | null {
  NEXT_WORD.lastIndex = at;
  return NEXT_WORD.exec(text);
}

function isAbbreviation(raw: string): boolean {
  return raw.length <= LONGEST_ABBREVIATION && raw === raw.toUpperCase();
}
const LONGEST_ABBREVIATION = 5;

type Candidate = { raw: string; start: number; isCapital: boolean };

function nameAt(text: string, { raw, start, isCapital }: Candidate, { names }: NameIndex) {
  const abbreviation = isAbbreviation(raw) ? names.get(raw.replaceAll(".", ""))?.[0] : undefined;
  if (abbreviation) return { ...abbreviation, isSubject: true, end: start + raw.length };
  const word = fold(raw);
  for (let length = word.length; length >= HEAD; length--) {
    for (const name of names.get(word.slice(0, length)) ?? []) {
      const { endings, form } = name;
      const ending = word.slice(length);
      if (!endings.all.test(ending) || (form === "capital" && !isCapital)) continue;
      const end = endOf(text, start + raw.length, name.rest);
      if (end >= 0) return { ...name, isSubject: endings.subject?.test(ending) ?? true, end };
    }
  }
  return null;
}

/** Where a name ends whose other words follow, or -1. */
function endOf(text: string, from: number, rest: readonly string[]): number {
  let end = from;
  for (const stem of rest) {
    const next = wordAfter(text, end);
    if (!next || !fold(next[1] ?? "").startsWith(stem)) return -1;
    end += next[0].length;
  }
  return end;
}

/** A capital is a place after a preposition, on a route or in an address; where it acts it is its state. */
const PLACE_BEFORE =
  /(?:\b(?:in|to|at|from|via|near|of|the|through|between|and)|(?:^|\s)(?:в|во|из|до|на|под|через|между|и|с|г\.|город\p{L}{0,3}|мен|және))\s$|[-–—(]\s?$/iu;
const PLACE_AFTER = /^(?:\s?[-–—,)]|\s(?:қаласы|шаһары))/u;

function acts(text: string, start: number, end: number): boolean {
  return !PLACE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) && !PLACE_AFTER.test(text.slice(end, end + 9));
}
