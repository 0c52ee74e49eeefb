import { nfkc } from "@/lib/normal-forms";

/**
 * A text as it is compared when something is looked for: full and half widths, compatible signs and composed letters alike (NFKC),
 * Latin letters that stand for Cyrillic ones in a Cyrillic word turned into these, lower case, е for ё, hiragana for katakana.
 * Folded twice it is the same. Whatever else is to be found alike belongs here and into its twin in the database, `search.fold` of
 * prisma/sql/search.sql; a test holds the two together. Source: docs/decisions/08-search-namespace.md.
 */
export function fold(text: string): string {
  // Nearly every text has nothing else to fold.
  if (isPlain(text)) return text.toLowerCase().replaceAll("ё", "е");
  const words = withCyrillicWords(nfkc(text).replaceAll("İ", "I"));
  // Letter by letter: of a whole word, a sigma at its end would become another one than in the database.
  return Array.from(words, (letter) => replaced.get(letter.toLowerCase()) ?? letter.toLowerCase()).join("");
}

/** Whether folding keeps every letter in its place: Cyrillic and plain Latin ones, no word of both. */
export function isPlain(text: string): boolean {
  return plain.test(text) && !mixed.test(text);
}

/** A word of Cyrillic and Latin letters, and each of the Latin ones looks like a Cyrillic one: typed with the wrong keyboard. */
function withCyrillicWords(text: string): string {
  return text.replaceAll(letters, (word) =>
    cyrillic.test(word) && !otherLatin.test(word)
      ? Array.from(word, (letter) => lookAlikes.get(letter) ?? letter).join("")
      : word,
  );
}

/**
 * A folded word all of whose letters look alike in both scripts, written in the other one: «ес» for Latin "ec" and the other way
 * round. Null for any other word: nobody can tell which was meant, so both are looked for.
 */
export function otherScript(word: string): string | null {
  const ofWord = [...word];
  for (const [from, to] of [
    [LATIN, CYRILLIC],
    [CYRILLIC, LATIN],
  ] as const) {
    const index = ofWord.map((letter) => from.toLowerCase().indexOf(letter));
    if (index.every((place) => place >= 0)) return index.map((place) => to.toLowerCase().charAt(place)).join("");
  }
  return null;
}

const letters = /[A-Za-zËë\u0400-\u052F]+/gu;
const plain = /^[\t\n\r -~«»\u0400-\u0482\u048A-\u052F–—“”„’]*$/u;
const mixed = /[A-Za-z][\u0400-\u052F]|[\u0400-\u052F][A-Za-z]/u;
const cyrillic = /[\u0400-\u052F]/u;
const LATIN = "ABCEHIKMOPTXYËaceopxyhikë";
const CYRILLIC = "АВСЕНІКМОРТХУЁасеорхуһікё";
const otherLatin = /[DFGJLNQRSUVWZbdfgjlmnqrstuvwz]/u;
const lookAlikes = new Map([...LATIN].map((letter, index) => [letter, CYRILLIC.charAt(index)]));

/** From ァ to ヶ each katakana stands as far from its hiragana as the first. */
const KATAKANA = Array.from({ length: 0x30f6 - 0x30a1 + 1 }, (_, index) => 0x30a1 + index);
const replaced = new Map([
  ["ё", "е"],
  ...KATAKANA.map((code): [string, string] => [String.fromCharCode(code), String.fromCharCode(code - 0x60)]),
]);
