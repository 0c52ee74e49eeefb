import type { ExtractedStatement, LeftOut } from "./types";

/** So much of the shorter one's words in common, and two statements of a text say the same. */
const SHARE = 0.8;
const SHORTEST = 5;
/** How far back a repetition is looked for: a headline and its sentence, a sentence and its summary. */
const LOOKBACK = 40;

/** Leaves out what the text says a second time in the same words: the first full statement stands. */
export function withoutRepeats(
  statements: readonly ExtractedStatement[],
  leftOut: readonly LeftOut[],
): { statements: ExtractedStatement[]; leftOut: LeftOut[] } {
  const kept: { statement: ExtractedStatement; words: ReadonlySet<string> }[] = [];
  const repeats: LeftOut[] = [];
  for (const statement of statements) {
    const words = wordsOf(statement.quote);
    const earlier = kept.slice(-LOOKBACK).find((one) => says(one, statement, words));
    if (!earlier) kept.push({ statement, words });
    else {
      const { start, end, quote } = statement;
      const { start: from, end: to, quote: said } = earlier.statement;
      repeats.push({ start, end, quote, reason: "repeat", cue: { start: from, end: to, quote: said } });
    }
  }
  const all = [...leftOut, ...repeats].sort((a, b) => a.start - b.start);
  return { statements: kept.map(({ statement }) => statement), leftOut: all };
}

function says(
  earlier: { statement: ExtractedStatement; words: ReadonlySet<string> },
  statement: ExtractedStatement,
  words: ReadonlySet<string>,
): boolean {
  // Parts of one sentence overlap by design: they share a verb.
  if (earlier.statement.end > statement.start || words.size < SHORTEST || earlier.statement.kind !== statement.kind)
    return false;
  const shared = [...words].filter((word) => earlier.words.has(word)).length;
  const isMostlyShared = shared >= SHARE * Math.max(words.size, earlier.words.size);
  return isMostlyShared && !tellOtherNumbers(earlier.statement.quote, statement.quote);
}

/** "Consultations in 2026" and "in 2027", "agreement No. 1" and "No. 5" are two. What one says more of may still be the same. */
function tellOtherNumbers(one: string, other: string): boolean {
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
