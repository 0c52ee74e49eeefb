import type { Language } from "@/lib/deadlines/wording";
import { fold, type NameForm, type NameIndex, namesIn, type StateName } from "./parties-index";
import { letters } from "./parties-names";
import type { Span } from "./types";

/** A state at the place where a sentence names it. Offsets are into the sentence's own text. */
export type NamedState = Span & { code: string; form: NameForm };

/** Every state a sentence names, in order, in time that grows with its length. */
export function statesIn(text: string, language: Language): NamedState[] {
  return language === "ja" ? japanese(text) : byWords(text, language);
}

const WORDS = /[UU]\.[SK]\b\.?|[\p{L}][\p{L}\p{M}]*/gu;
/** "The Indian Ocean", "the Japanese language", "Latin America" are no states. */
const NO_STATE_AFTER = /^(?:ocean|seas?|languages?|dollars?|океан|мор[еяю]|язык|тіл|теңіз|мұхит)/u;
const NO_STATE_BEFORE = /^(?:latin|central|south|north|латинск|центральн|южн|северн|орталық|латын|солтүстік|оңтүстік)/u;
/** Adjectives are written small outside English. */
const CAN_BE_ADJECTIVE: Record<string, RegExp> = { ru: /[сц]к/u, kk: /^[қжорөқтәанфиүмұгке]/u };

function byWords(text: string, language: Language): NamedState[] {
  const index = namesIn(language);
  const words = [...text.matchAll(WORDS)];
  const small = CAN_BE_ADJECTIVE[language];
  const found: NamedState[] = [];
  for (let at = 0; at < words.length; at++) {
    const raw = words[at]?.[0] ?? "";
    const isCapital = raw[0] !== raw[0]?.toLowerCase();
    if (!isCapital && !small?.test(raw)) continue;
    const name = nameAt(words, at, index, isCapital);
    if (!name || (name.form !== "adjective" && !isCapital && language === "ru")) continue;
    const last = at + name.rest.length;
    const word = fold(raw);
    const isElse =
      NO_STATE_AFTER.test(fold(words[last + 1]?.[0] ?? "")) ||
      (/^амер|^amer|^коре|^africa/u.test(word) && NO_STATE_BEFORE.test(fold(words[at - 1]?.[0] ?? "")));
    const start = words[at]?.index ?? 0;
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    if (!isElse && (name.form !== "capital" || acts(text, start, end)))
      found.push({ code: name.code, form: name.form, start, end });
    at = last;
  }
  return found;
}

function nameAt(words: readonly RegExpExecArray[], at: number, index: NameIndex, isCapital: boolean): StateName | null {
  const raw = words[at]?.[0] ?? "";
  const abbreviation = index.get(raw.replaceAll(".", ""))?.[0];
  if (abbreviation && raw === raw.toUpperCase()) return abbreviation;
  const word = fold(raw);
  for (let length = word.length; length >= SHORTEST_STEM; length--) {
    const name = index
      .get(word.slice(0, length))
      ?.find(
        ({ endings, rest, form }) =>
          endings.test(word.slice(length)) && (isCapital || form !== "capital") && goOn(words, at + 1, rest),
      );
    if (name) return name;
  }
  return null;
}

const SHORTEST_STEM = 3;

function goOn(words: readonly RegExpExecArray[], from: number, rest: readonly string[]): boolean {
  return rest.every((stem, offset) => fold(words[from + offset]?.[0] ?? "").startsWith(stem));
}

/** A capital is a place after a preposition, on a route or in an address; where it acts it is its state. */
const PLACE_BEFORE =
  /(?:\b(?:in|to|at|from|via|near|of|the|through|between|and)|(?:^|\s)(?:в|во|из|до|на|под|через|между|и|с|г\.|город\p{L}{0,3}|мен|және))\s$|[-–—(]\s?$/iu;
const PLACE_AFTER = /^(?:\s?[-–—,)]|\s(?:қаласы|шаһары))/u;

function acts(text: string, start: number, end: number): boolean {
  return !PLACE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) && !PLACE_AFTER.test(text.slice(end, end + 9));
}

const KATAKANA = /[ァ-ヺー]/u;
const HAN_OR_DIGIT = /[\p{Script=Han}\d\uff10-\uff19]/u;
/** 日本語, 日本海, インド洋, インド太平洋 */
const NO_STATE_AFTER_JA = /^(?:語|海|洋|太平洋|時間)/u;

function japanese(text: string): NamedState[] {
  const found: NamedState[] = [];
  for (let at = 0; at < text.length; at++) {
    const name = japaneseNameAt(text, at);
    const end = at + (name?.length ?? 0);
    if (name && (name.form !== "capital" || /^(?:は|が|も|側|政府)/u.test(text.slice(end, end + 2)))) {
      found.push({ code: name.code, form: name.form, start: at, end });
    } else if (!name && isLetterOfPair(text, at, found.at(-1))) {
      found.push({ code: letters.get(text[at] ?? "") ?? "", form: "name", start: at, end: at + 1 });
    }
    if (name) at = end - 1;
  }
  return found;
}

let starts: ReadonlyMap<string, readonly { name: string; code: string; form: NameForm }[]> | null = null;

function japaneseNameAt(text: string, at: number): { code: string; form: NameForm; length: number } | null {
  starts ??= byFirstLetter();
  const name = starts.get(text[at] ?? "")?.find((one) => text.startsWith(one.name, at));
  if (!name) return null;
  const end = at + name.name.length;
  const goesOn = KATAKANA.test(name.name) && (KATAKANA.test(text[at - 1] ?? "") || KATAKANA.test(text[end] ?? ""));
  return goesOn || NO_STATE_AFTER_JA.test(text.slice(end, end + 3)) ? null : { ...name, length: name.name.length };
}

function byFirstLetter(): NonNullable<typeof starts> {
  const all = new Map<string, { name: string; code: string; form: NameForm }[]>();
  for (const [name, forms] of namesIn("ja")) {
    for (const { code, form } of forms.slice(0, 1)) {
      const first = name.slice(0, 1);
      all.set(first, [...(all.get(first) ?? []), { name, code, form }]);
    }
  }
  for (const names of all.values()) names.sort((a, b) => b.name.length - a.name.length);
  return all;
}

/** 日米, 日・カザフスタン: a letter stands for a state directly before or after another. */
function isLetterOfPair(text: string, at: number, last: NamedState | undefined): boolean {
  const letter = text[at] ?? "";
  if (!letters.has(letter)) return false;
  const next = text[at + 1] === "・" ? at + 2 : at + 1;
  const isBeforeAnother = letters.has(text[next] ?? "") || japaneseNameAt(text, next) !== null;
  const followsAnother = last !== undefined && at - last.end <= 1 && text.slice(last.end, at).replace("・", "") === "";
  return followsAnother || (isBeforeAnother && !HAN_OR_DIGIT.test(text[at - 1] ?? ""));
}
