import { type CueMatch, findCues } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import type { Token } from "@/lib/extraction/tokens";
import type { Clause } from "./clause";
import { headFinalClauses } from "./head-final";
import { headInitialClauses } from "./head-initial";

/**
 * Cuts a sentence into its governed clauses. A cue that no boundary separates from the one before hangs on it. What no cue governs
 * is in none (docs/extraction.md, "How it reads").
 */
export function clausesOf(tokens: readonly Token[], compiled: CompiledLexicon, namesFutureDate: boolean): Clause[] {
  // A form of the present governs nothing where no day to come is named.
  const cues = findCues(tokens, compiled).filter(({ rule }) => rule.needs !== "date" || namesFutureDate);
  const governing = cues.every(({ rule }) => rule.dependent) ? promoted(cues) : cues;
  return compiled.lexicon.order === "head-initial"
    ? headInitialClauses(tokens, governing, compiled)
    : headFinalClauses(tokens, governing, compiled);
}

/** Cues that may govern where nothing else does, as if they always did. */
function promoted(cues: readonly CueMatch[]): CueMatch[] {
  return cues
    .filter(({ rule }) => rule.dependent === "unlessAlone")
    .map((cue) => ({ ...cue, rule: { ...cue.rule, dependent: undefined } }));
}
