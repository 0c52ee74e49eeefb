import type { CueMatch } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { longestAt } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";
import type { Clause } from "./clause";

/** How many tokens before its verb a clause's subject may begin. */
const SUBJECT_LENGTH = 16;

/** The clauses of a language whose verb leads, English and Russian: each lasts from its boundary to the next clause's. */
export function headInitialClauses(
  tokens: readonly Token[],
  cues: readonly CueMatch[],
  compiled: CompiledLexicon,
): Clause[] {
  const clauses: Clause[] = [];
  let current: Clause | null = null;
  let lastEnd = 0;
  for (const cue of cues) {
    const boundary: number = current ? startOf(cue, lastEnd, tokens, compiled) : -1;
    if (!current || boundary >= 0) {
      if (current) current.to = boundary;
      // "With a commitment to …, they intend": a noun before the verb's clause governs nothing.
      if (current?.head.rule.dependent) clauses.pop();
      current = { from: current ? boundary : 0, to: tokens.length, head: cue, dependents: [] };
      clauses.push(current);
    } else if (current.head.rule.dependent && !cue.rule.dependent) {
      current.dependents.push(current.head);
      current.head = cue;
    } else {
      current.dependents.push(cue);
    }
    lastEnd = cue.to;
  }
  return clauses;
}

/** Where the clause of a cue begins; -1 where it has none of its own. */
function startOf(cue: CueMatch, floor: number, tokens: readonly Token[], compiled: CompiledLexicon): number {
  if (cue.rule.startsClause) return cue.from;
  return cue.rule.dependent ? -1 : boundaryBefore(tokens, cue.from, floor, compiled);
}

/** The mark or conjunction at which a verb's clause begins; -1 where the verb hangs on what stands before. */
function boundaryBefore(tokens: readonly Token[], from: number, last: number, compiled: CompiledLexicon): number {
  // What follows a semicolon hangs on nothing before it.
  const floor = Math.max(
    last,
    tokens.findLastIndex(({ word }, at) => at < from && word === ";"),
  );
  // "Hope that A and B will": the first verb after "that" hangs on the hope, whatever joins its subjects.
  const opener = tokens[floor]?.isWord ? floor : floor + 1;
  if (opener < from && longestAt(tokens, opener, compiled.subordinators)) return -1;
  for (let at = from - 1; at >= floor && at >= from - SUBJECT_LENGTH; at--) {
    if (longestAt(tokens, at, compiled.boundaries)) {
      // A comma before "that" or "which" separates nothing: the word after it decides.
      const next = tokens[at + 1];
      return next && longestAt(tokens, at + 1, compiled.subordinators) ? -1 : at;
    }
    if (longestAt(tokens, at, compiled.subordinators)) return -1;
  }
  return -1;
}
