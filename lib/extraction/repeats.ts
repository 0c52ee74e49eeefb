import type { ExtractedStatement, LeftOut, Passage } from "./types";

/** So much of the longer one's words in common, and two statements of a text say the same. */
const SHARED_WORDS = 0.8;
const FEWEST_WORDS = 5;
/** How many statements back a repetition is looked for: a headline and its sentence, a sentence and its summary. */
const LOOKBACK = 40;

type Worded = { statement: ExtractedStatement; words: ReadonlySet<string> };

/**
 * Leaves out what the text says a second time in the same words. Rule: the first full statement stands (the labelling policy,
 * "Repetition"); one of another kind or with another number is no repetition.
 */
export function withoutRepeats(
  statements: readonly ExtractedStatement[],
  leftOut: readonly LeftOut[],
): { statements: ExtractedStatement[]; leftOut: LeftOut[] } {
  const kept: Worded[] = [];
  const repeats: LeftOut[] = [];
  for (const statement of statements) {
    const worded = { statement, words: wordsOf(statement.quote) };
    const earlier = kept.slice(-LOOKBACK).find((one) => isRepeat(worded, one));
    if (earlier) repeats.push({ ...placeOf(statement), reason: "repeat", cue: placeOf(earlier.statement) });
    else kept.push(worded);
  }
  const all = [...leftOut, ...repeats].sort((a, b) => a.start - b.start);
  return { statements: kept.map(({ statement }) => statement), leftOut: all };
}

function placeOf({ start, end, quote }: ExtractedStatement): Passage {
  return { start, end, quote };
}

function isRepeat({ statement, words }: Worded, earlier: Worded): boolean {
  // Parts of one sentence overlap by design: they share a verb.
  if (earlier.statement.end > statement.start || words.size < FEWEST_WORDS) return false;
  if (earlier.statement.kind !== statement.kind) return false;
  const shared = [...words].filter((word) => earlier.words.has(word)).length;
  const isMostlyShared = shared >= SHARED_WORDS * Math.max(words.size, earlier.words.size);
  return isMostlyShared && !haveOtherNumbers(earlier.statement.quote, statement.quote);
}

/** "Consultations in 2026" and "in 2027", "agreement No. 1" and "No. 5" are two. What one says more of may still be the same. */
function haveOtherNumbers(one: string, other: string): boolean {
  const [first, second] = [numbersOf(one), numbersOf(other)];
  return first.some((number) => !second.includes(number)) && second.some((number) => !first.includes(number));
}

function numbersOf(quote: string): string[] {
  return quote.match(/\p{N}+/gu) ?? [];
}

/** The words cut to their stems, roughly: six letters distinguish one root from others. */
function wordsOf(quote: string): ReadonlySet<string> {
  return new Set((quote.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}
