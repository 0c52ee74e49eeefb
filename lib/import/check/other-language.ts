import { transliterated } from "@/lib/transliterated";
import { specificWords, withoutKazakhLetters } from "./abbreviations";

/** What kind of body a word says, in the languages of lists. */
const KINDS: readonly RegExp[] = [
  /^(?:министерств|министрліг|ministr|ministero|мин$|min$)/u,
  /^(?:акимат|әкімдіг|akimat)/u,
  /^(?:посольств|елшіліг|embass)/u,
  /^(?:агентств|агенттіг|agenc)/u,
];
const MINISTRY = 0;
/** «Алматинская обл.» is not the town of Almaty. */
const REGION = /^(?:обл$|област|облыс|region)/u;
const IN_ONE_WORD = /^(?:мин|min)(?=\p{L}{4})|мині$/u;
/** Letters that stems of one word have in common in these languages: энергетика, energy. */
const SHORTEST_STEM = 5;

const stemOf = (word: string): string =>
  transliterated(withoutKazakhLetters(word)).replaceAll("c", "k").replaceAll("y", "i").slice(0, SHORTEST_STEM);

/**
 * What a body is, and what for or where, by the beginnings of its words in Latin letters; null where that is not told. Names of one gist are of one kind of body
 * for one thing or place, whatever their languages and alphabets: «Минэнерго» and "Ministry of Energy", «акимат г. Алматы» and «Алматы қ. әкімдігі». It is
 * proposed and never taken.
 */
export function gistOf(words: readonly string[]): string | null {
  const isInOneWord = words.some((word) => IN_ONE_WORD.test(word) && !KINDS[MINISTRY]?.test(word));
  const kind = isInOneWord ? MINISTRY : KINDS.findIndex((pattern) => words.some((word) => pattern.test(word)));
  const specific = specificWords(
    words.map((word) => (KINDS[MINISTRY]?.test(word) ? word : word.replace(IN_ONE_WORD, ""))),
  );
  const stems = specific.map(stemOf);
  const isTold = kind !== -1 && stems.length > 0 && stems.every((stem) => stem.length === SHORTEST_STEM);
  if (!isTold || !(isInOneWord || specific.length < words.length)) return null;
  return [kind, words.some((word) => REGION.test(word)), ...stems.toSorted()].join(" ");
}
