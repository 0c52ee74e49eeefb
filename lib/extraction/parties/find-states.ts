import type { Language } from "@/lib/vocabulary/languages";
import { findByCharacters } from "./find-states-ja";
import { foldName, PREFIX_LENGTH, type StateIndex, stateIndexOf } from "./state-index";
import type { StateMention } from "./state-mention";

/**
 * Every state a text names, in order, in time that grows with its length. Refused: seas, languages, money and parts of the
 * world named after a state, and a capital that is only a place (docs/extraction.md, "What it misses").
 */
export function findStates(text: string, language: Language): StateMention[] {
  return language === "ja" ? findByCharacters(text) : findByWords(text, language);
}

/** Words that can be a state's: names are written with a capital, adjectives outside English without one. */
const WORDS: Record<Exclude<Language, "ja">, RegExp> = {
  en: /U\.[SK]\b\.?|\p{Lu}[\p{L}\p{M}]*/gu,
  ru: /\p{L}[\p{L}\p{M}]*/gu,
  kk: /\p{L}[\p{L}\p{M}]*/gu,
};
const ADJECTIVE = /[сц]к/u;
/** "The Indian Ocean", "the Japanese language", "Latin America" are no states. */
const NOT_A_STATE_BEFORE = /^(?:ocean|seas?$|languages?$|dollars?$|океан|мор[еяю]|язык|тіл|теңіз|мұхит)/u;
const NOT_A_STATE_AFTER =
  /(?:latin|central|south|north|латинск|центральн|южн|северн|орталық|латын|солтүстік|оңтүстік)\p{L}{0,3}\s$/iu;
const PART_OF_WORLD = /^(?:americ|америк)/u;
const NEAR = 16;

function findByWords(text: string, language: Exclude<Language, "ja">): StateMention[] {
  const index = stateIndexOf(language);
  const found: StateMention[] = [];
  let read = 0;
  for (const { 0: raw, index: start } of text.matchAll(WORDS[language])) {
    const isCapital = raw.charAt(0) !== raw.charAt(0).toLowerCase();
    const canBegin = index.prefixes.has(foldName(raw.slice(0, PREFIX_LENGTH))) || (isCapital && isAbbreviation(raw));
    if (start < read || !canBegin || (language === "ru" && !isCapital && !ADJECTIVE.test(raw))) continue;
    const name = nameAt(text, { raw, start, isCapital }, index);
    if (!name || (name.form === "name" && !isCapital && language === "ru")) continue;
    const { code, form, canBeSubject, end } = name;
    read = end;
    const isSomethingElse =
      NOT_A_STATE_BEFORE.test(foldName(wordAfter(text, end)?.[1] ?? "")) ||
      (PART_OF_WORLD.test(foldName(raw)) && NOT_A_STATE_AFTER.test(text.slice(Math.max(0, start - NEAR), start)));
    if (!isSomethingElse && (form !== "capital" || capitalActs(text, start, end)))
      found.push({ code, form, canBeSubject, start, end });
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

function nameAt(text: string, { raw, start, isCapital }: Candidate, { names }: StateIndex) {
  const abbreviation = isAbbreviation(raw) ? names.get(raw.replaceAll(".", ""))?.[0] : undefined;
  if (abbreviation) return { ...abbreviation, canBeSubject: true, end: start + raw.length };
  const word = foldName(raw);
  for (let length = word.length; length >= PREFIX_LENGTH; length--) {
    for (const name of names.get(word.slice(0, length)) ?? []) {
      const { endings, form } = name;
      const ending = word.slice(length);
      if (!endings.all.test(ending) || (form === "capital" && !isCapital)) continue;
      const end = endOf(text, start + raw.length, name.otherWords);
      if (end >= 0) return { ...name, canBeSubject: endings.subject?.test(ending) ?? true, end };
    }
  }
  return null;
}

/** Where a name ends whose other words follow, or -1. */
function endOf(text: string, from: number, rest: readonly string[]): number {
  let end = from;
  for (const stem of rest) {
    const next = wordAfter(text, end);
    if (!next || !foldName(next[1] ?? "").startsWith(stem)) return -1;
    end += next[0].length;
  }
  return end;
}

/** A capital is a place after a preposition, on a route or in an address; where it is the subject it is its state. */
const PLACE_BEFORE =
  /(?:\b(?:in|to|at|from|via|near|of|the|through|between|and)|(?:^|\s)(?:в|во|из|до|на|под|через|между|и|с|г\.|город\p{L}{0,3}|мен|және))\s$|[-–—(]\s?$/iu;
const PLACE_AFTER = /^(?:\s?[-–—,)]|\s(?:қаласы|шаһары))/u;

function capitalActs(text: string, start: number, end: number): boolean {
  return !PLACE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) && !PLACE_AFTER.test(text.slice(end, end + 9));
}
