import type { Language } from "@/lib/vocabulary/languages";
import { fold, isPlain } from "./fold";
import type { Term } from "./read-terms";

/** A term with what the dictionary of the database makes of its forms. */
export type Sought = Term & { stems: readonly string[] };

/** A part of a text, as UTF-16 code units, end exclusive. */
export type Mark = readonly [start: number, end: number];

/** A text made ready to be looked through, for any terms. */
export type ReadyText = {
  words: readonly { folded: string; start: number; end: number }[];
  folded: string;
  /** Which part of the text each unit of `folded` stands for; null where folding moved nothing. */
  places: readonly Mark[] | null;
};

export function readyText(text: string): ReadyText {
  const { folded, places } = foldWithPlaces(text);
  const found = places === null ? folded : text;
  const ready = Array.from(found.matchAll(words), ({ 0: word, index }) => ({
    folded: places === null ? word : fold(word),
    start: index,
    end: index + word.length,
  }));
  return { words: ready, folded, places };
}

/**
 * Where a text has a term: whole words that are forms of it, and the term itself as a part of a word. The same is alike as for the search
 * (`fold`), whose dictionary decides what is found; here a word that begins with one of its stems and goes on no longer than an ending
 * does is a form of it, which is near enough to be shown. In the order of the text, none in another.
 */
export function findMarks(text: ReadyText, terms: readonly Sought[], language: Language): Mark[] {
  const marks = terms.flatMap((term) => [...formsOf(text, term, language), ...partsOf(text, term)]);
  const joined: [number, number][] = [];
  for (const [start, end] of marks.toSorted(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** Shorter terms are looked for as beginnings of words, not as parts. */
const SHORTEST_PART = 3;

function* formsOf(text: ReadyText, term: Sought, language: Language): Generator<Mark> {
  for (const { folded, start, end } of text.words) if (isForm(folded, term, language)) yield [start, end];
}

function isForm(word: string, { text, stems, other, kazakh, isJapanese }: Sought, language: Language): boolean {
  if (isJapanese) return false;
  if (word === other || (kazakh !== null && language === "kk" && word.startsWith(kazakh))) return true;
  if (text.length < SHORTEST_PART && word.startsWith(text)) return true;
  return stems.some((stem) => {
    // The English dictionary writes i for a last y: energy, energies.
    const begins = word.startsWith(stem) || (stem.endsWith("i") && word.startsWith(`${stem.slice(0, -1)}y`));
    const rest = word.slice(stem.length);
    return begins && rest.length <= (stem.length < 4 ? 3 : 5) && !otherWord.test(rest);
  });
}

function* partsOf({ folded, places }: ReadyText, { text, isJapanese }: Sought): Generator<Mark> {
  if (!isJapanese && text.length < SHORTEST_PART) return;
  for (let at = folded.indexOf(text); at !== -1; at = folded.indexOf(text, at + text.length)) {
    const end = at + text.length;
    if (places === null) yield [at, end];
    else yield [places[at]?.[0] ?? 0, places[end - 1]?.[1] ?? 0];
  }
}

/** A text folded: folding joins letters (ｶﾞ) and takes them apart (№). */
function foldWithPlaces(text: string): Pick<ReadyText, "folded" | "places"> {
  if (isPlain(text)) return { folded: fold(text), places: null };
  let folded = "";
  const places: Mark[] = [];
  const add = (of: string, from: number, to: number) => {
    folded += of;
    for (let unit = 0; unit < of.length; unit++) places.push([from, to]);
  };
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const whole = fold(piece);
    if (whole.length === piece.length) {
      for (let unit = 0; unit < whole.length; unit++) add(whole.charAt(unit), index + unit, index + unit + 1);
      continue;
    }
    const letters = [...piece.matchAll(letter)].map((each) => ({
      of: fold(each[0]),
      at: index + each.index,
      to: each[0].length,
    }));
    if (letters.map(({ of }) => of).join("") === whole) for (const { of, at, to } of letters) add(of, at, at + to);
    else add(whole, index, index + piece.length);
  }
  return { folded, places };
}

/** What makes another word of a stem, which the dictionary keeps apart: Япония, японский. */
const otherWord = /^(?:ск|ств|ник|ниц)/u;

/** Letters and digits, with what is set on them; half-width kana have their marks behind them. */
const words = /[\p{L}\p{N}\p{M}\uFF9E\uFF9F]+/gu;
const pieces = /[\p{L}\p{N}\p{M}\uFF9E\uFF9F]+|[^\p{L}\p{N}\p{M}\uFF9E\uFF9F]/gu;
const letter = /.[\p{M}\uFF9E\uFF9F]*/gsu;
