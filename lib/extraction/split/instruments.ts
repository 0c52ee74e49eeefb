import type { Clause } from "@/lib/extraction/clauses/clause";
import type { CueMatch } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { longestAt } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";

/** A document is named within so many tokens of where its part begins: "a joint Memorandum". */
const NAMED_WITHIN = 4;

/**
 * Where the documents of a clause begin that were signed in one sentence, after the first: each is a statement, "the Agreement
 * on A, the Memorandum on B and the Plan for C".
 */
export function instrumentStarts(
  clause: Clause,
  cue: CueMatch,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
): number[] {
  const after = startsBetween(cue.to, clause.to, tokens, compiled);
  if (after.length > 0) return after;
  // "An Agreement on A, as well as a Plan for B were signed."
  const before = startsBetween(clause.from, cue.from, tokens, compiled);
  return isInstrument(tokens, clause.from, cue.from, compiled) ? before : before.slice(1);
}

function startsBetween(from: number, to: number, tokens: readonly Token[], compiled: CompiledLexicon): number[] {
  const starts: number[] = [];
  for (let at = from; at < to - 1; at++) {
    const next = tokens[at]?.word === "," ? at + 1 : longestAt(tokens, at, compiled.conjunctions)?.end;
    if (next !== undefined && isInstrument(tokens, next, to, compiled)) starts.push(at);
  }
  return starts;
}

/** Documents are named with capitals: "the memorandum on trade and the plan in it" is one. */
function isInstrument(tokens: readonly Token[], from: number, to: number, compiled: CompiledLexicon): boolean {
  for (let at = from; at < Math.min(to, from + NAMED_WITHIN); at++) {
    const token = tokens[at];
    if (!token?.isWord) return false;
    if (longestAt(tokens, at, compiled.objects.instrument)) return token.isCapital || at > from;
  }
  return false;
}
