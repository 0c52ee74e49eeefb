import type { Language } from "@/lib/deadlines/wording";
import { japaneseStates } from "./parties-find-ja";
import { fold, HEAD, type NameForm, type NameIndex, namesIn } from "./parties-index";
import type { Span } from "./types";

/** A state where a text names it; `isSubject` where its case lets it be the one that acts. Offsets are into the text given. */
export type NamedState = Span & { code: string; form: NameForm; isSubject: boolean };

/** Every state a text names, in order, in time that grows with its length. */
export function statesIn(text: string, language: Language): NamedState[] {
  return language === "ja" ? japaneseStates(text) : statesByWords(text, language);
}

type Word = { raw: string; start: number };

const WORDS = /U\.[SK]\b\.?|\p{L}[\p{L}\p{M}]*/gu;
/** "The Indian Ocean", "the Japanese language", "Latin America" are no states. */
const NO_STATE_AFTER = /^(?:ocean|seas?$|languages?$|dollars?$|океан|мор[еяю]|язык|тіл|теңіз|мұхит)/u;
const NO_STATE_BEFORE = /^(?:latin|central|south|north|латинск|центральн|южн|северн|орталық|латын|солтүстік|оңтүстік)/u;
const PART_OF_WORLD = /^(?:americ|америк)/u;
/** Adjectives are written small outside English. */
const SMALL: Record<string, RegExp> = { ru: /[сц]к/u, kk: /^\p{Ll}{4,}/u };

function statesByWords(text: string, language: Language): NamedState[] {
  const index = namesIn(language);
  const words = Array.from(text.matchAll(WORDS), ({ 0: raw, index: start }): Word => ({ raw, start }));
  const small = SMALL[language];
  const found: NamedState[] = [];
  for (let at = 0; at < words.length; at++) {
    const { raw, start } = words[at] ?? { raw: "", start: 0 };
    const isCapital = raw.charAt(0) !== raw.charAt(0).toLowerCase();
    const canBegin = index.heads.has(fold(raw.slice(0, HEAD))) || (isCapital && isAbbreviation(raw));
    if (!canBegin || !(isCapital || small?.test(raw))) continue;
    const name = nameAt(words, at, index, isCapital);
    if (!name) continue;
    const { code, form, rest, isSubject } = name;
    if (form === "name" && !isCapital && language === "ru") continue;
    const last = words[at + rest.length];
    const end = last ? last.start + last.raw.length : start + raw.length;
    const isElse =
      NO_STATE_AFTER.test(fold(words[at + rest.length + 1]?.raw ?? "")) ||
      (PART_OF_WORLD.test(fold(raw)) && NO_STATE_BEFORE.test(fold(words[at - 1]?.raw ?? "")));
    if (!isElse && (form !== "capital" || acts(text, start, end))) found.push({ code, form, isSubject, start, end });
    at += rest.length;
  }
  return found;
}

function isAbbreviation(raw: string): boolean {
  return raw.length <= LONGEST_ABBREVIATION && raw === raw.toUpperCase();
}
const LONGEST_ABBREVIATION = 5;

function nameAt(words: readonly Word[], at: number, { names }: NameIndex, isCapital: boolean) {
  const raw = words[at]?.raw ?? "";
  const abbreviation = isAbbreviation(raw) ? names.get(raw.replaceAll(".", ""))?.[0] : undefined;
  if (abbreviation) return { ...abbreviation, isSubject: true };
  const word = fold(raw);
  for (let length = word.length; length >= HEAD; length--) {
    for (const name of names.get(word.slice(0, length)) ?? []) {
      const { endings, form, rest } = name;
      const ending = word.slice(length);
      if (endings.all.test(ending) && (isCapital || form !== "capital") && goesOn(words, at + 1, rest))
        return { ...name, isSubject: endings.subject?.test(ending) ?? true };
    }
  }
  return null;
}

function goesOn(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  return rest.every((stem, offset) => fold(words[from + offset]?.raw ?? "").startsWith(stem));
}

/** A capital is a place after a preposition, on a route or in an address; where it acts it is its state. */
const PLACE_BEFORE =
  /(?:\b(?:in|to|at|from|via|near|of|the|through|between|and)|(?:^|\s)(?:в|во|из|до|на|под|через|между|и|с|г\.|город\p{L}{0,3}|мен|және))\s$|[-–—(]\s?$/iu;
const PLACE_AFTER = /^(?:\s?[-–—,)]|\s(?:қаласы|шаһары))/u;

function acts(text: string, start: number, end: number): boolean {
  return !PLACE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) && !PLACE_AFTER.test(text.slice(end, end + 9));
}
