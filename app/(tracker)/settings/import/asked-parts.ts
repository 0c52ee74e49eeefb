import type { AskedWord } from "@/lib/import/check/asked-words";
import { ADD, wordOfSame } from "@/lib/import/words";

/** What is proposed, in the order it is looked through: what the registry will have, what was not understood, what was read. */
const PARTS = ["added", "unclear", "proposed"] as const;

function partOf({ proposed, isUnclear }: AskedWord): (typeof PARTS)[number] | "open" {
  if (proposed === null) return "open";
  if (proposed === ADD || wordOfSame(proposed) !== null) return "added";
  return isUnclear ? "unclear" : "proposed";
}

/** The words that are asked about: those a person alone can say, and the others by what is proposed, parts without any left out. */
export function inParts(asked: readonly AskedWord[]) {
  const wordsOf = (name: ReturnType<typeof partOf>) => asked.filter((each) => partOf(each) === name);
  return {
    open: wordsOf("open"),
    parts: PARTS.map((name) => ({ name, words: wordsOf(name) })).filter(({ words }) => words.length > 0),
  };
}
