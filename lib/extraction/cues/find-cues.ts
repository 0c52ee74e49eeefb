import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import type { Rule } from "@/lib/extraction/lexicon/lexicon";
import { longestAt } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";
import { passesGuards } from "./guards";

/** A cue at its tokens, end exclusive, with the rule it is of. */
export type CueMatch = { rule: Rule; from: number; to: number };

/** The cues of a sentence, in order; none overlap, a longer one wins. Left out are those that the words around them rule out. */
export function findCues(tokens: readonly Token[], compiled: CompiledLexicon): CueMatch[] {
  const matches: CueMatch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(tokens, at, compiled.cues, (rule, end) => passesGuards(compiled, rule, tokens, at, end));
    const word = tokens[at]?.word ?? "";
    const form = found ? null : compiled.lexicon.futureForm;
    if (found) {
      matches.push({ rule: found.value, from: at, to: found.end });
      at = found.end - 1;
    } else if (form?.matches(word) && passesGuards(compiled, form.rule, tokens, at, at + 1)) {
      matches.push({ rule: form.rule, from: at, to: at + 1 });
    }
  }
  return matches;
}
