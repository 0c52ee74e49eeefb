import type { Token } from "./tokens";
import type { Passage } from "./types";

/** A range of tokens, end exclusive. */
export type TokenRange = { from: number; to: number };

/** The words of a range of tokens, at their place in the text. */
export function passageOf(text: string, tokens: readonly Token[], { from, to }: TokenRange): Passage {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, quote: text.slice(start, end) };
}

const OPENING = "\"«“„('‘「『（【";
const TRAILING = ".,;:!?。、；：—–-";
const CONJUNCTIONS: ReadonlySet<string> = new Set(["and", "while", "but", "и", "а", "но", "және", "ал"]);

/** The same without the marks and conjunctions around it: what a statement is quoted as. */
export function trimmedPassage(text: string, tokens: readonly Token[], { from, to }: TokenRange): Passage {
  let [first, last] = [from, to];
  while (first < last && canLead(tokens[first])) first++;
  while (last > first && canTrail(tokens[last - 1])) last--;
  return passageOf(text, tokens, { from: first, to: last });
}

function canLead(token: Token | undefined): boolean {
  return token !== undefined && (token.isWord ? CONJUNCTIONS.has(token.word) : !OPENING.includes(token.word));
}

function canTrail(token: Token | undefined): boolean {
  return token !== undefined && (token.isWord ? CONJUNCTIONS.has(token.word) : TRAILING.includes(token.word));
}
