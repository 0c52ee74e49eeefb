import type { CueMatch } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { longestAt } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";
import type { Clause } from "./clause";
import { opensList } from "./opens-list";

/** "That … , he said": so few particles may part a clause from the verb that only says it was said. */
const REPORTED_WITHIN = 3;
/** Of so few tokens behind the last verb none is a clause. */
const REST_LENGTH = 2;

/** The clauses of a language whose verb closes, Kazakh and Japanese: each is what leads up to its verb. */
export function headFinalClauses(
  tokens: readonly Token[],
  cues: readonly CueMatch[],
  compiled: CompiledLexicon,
): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let pending: CueMatch[] = [];
  for (const cue of cues) {
    if (cue.rule.dependent) {
      pending.push(cue);
      continue;
    }
    const end = longestAt(tokens, cue.to, compiled.verbEndings)?.end ?? cue.to;
    const last = clauses.at(-1);
    if (cue.rule.reporting && last && pending.length === 0 && cue.from - last.to <= REPORTED_WITHIN) last.to = end;
    else clauses.push({ from, to: end, head: cue, dependents: pending });
    pending = [];
    from = end;
    while (from < tokens.length && longestAt(tokens, from, compiled.boundaries)) from++;
  }
  const last = clauses.at(-1);
  if (last && last.to < tokens.length) last.to = endWithRest(tokens, last.to, compiled);
  return clauses;
}

/** A clause's end takes what little follows its verb: particles and marks, not another clause; and the list it opens. */
function endWithRest(tokens: readonly Token[], to: number, compiled: CompiledLexicon): number {
  const isShort = tokens.length - to <= REST_LENGTH && !longestAt(tokens, to, compiled.boundaries);
  return isShort || opensList(tokens[to]) ? tokens.length : to;
}
