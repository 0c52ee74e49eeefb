import type { Classification } from "@/lib/extraction/classify";
import type { Clause } from "@/lib/extraction/clauses/clause";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import type { TokenRange } from "@/lib/extraction/passages";
import type { Token } from "@/lib/extraction/tokens";
import type { Kind } from "@/lib/vocabulary/commitments";
import { actionStartsBefore } from "./head-final";
import { actionStartsAfter } from "./head-initial";
import { instrumentStarts } from "./instruments";

/** A part of a clause that is one statement; `ownFrom` is where its own words begin, after those it shares with the part before. */
type StatementPart = TokenRange & { ownFrom: number };

/** Kinds whose objects are single actions; a position reaffirmed on several things is one position. */
const splitKinds: ReadonlySet<Kind> = new Set(["agreed", "planned", "offered", "interested", "discussed"]);

/**
 * Splits a clause that holds several actions: a list with semicolons item by item, the documents that were signed, and
 * coordinated actions of the same form. The first part ends where the second begins; of two, the second repeats the verb they
 * share. Not split: what follows "including". Rule: the labelling policy, "Quotes and splitting".
 */
export function splitClause(
  clause: Clause,
  { kind, cue }: Extract<Classification, { kind: Kind }>,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
): StatementPart[] {
  const items = listItems(clause, cue.to, tokens);
  if (items.length > 1) return items.map(standalone);
  const whole = standalone({ from: clause.from, to: clause.to });
  if (kind === "signed") return splitAt(clause, instrumentStarts(clause, cue, tokens, compiled));
  if (!splitKinds.has(kind)) return [whole];
  if (compiled.lexicon.order === "head-final") {
    return splitAt(clause, actionStartsBefore(clause, cue.from, tokens, compiled));
  }
  const starts = actionStartsAfter(clause, cue.to, tokens, compiled);
  const [ownFrom] = starts;
  if (ownFrom === undefined || starts.length > 1) return splitAt(clause, starts);
  return [standalone({ from: clause.from, to: ownFrom }), { ...whole, ownFrom }];
}

function splitAt(clause: Clause, starts: readonly number[]): StatementPart[] {
  return [clause.from, ...starts].map((from, index) => standalone({ from, to: starts[index] ?? clause.to }));
}

function standalone(range: TokenRange): StatementPart {
  return { ...range, ownFrom: range.from };
}

/** The items between semicolons, of a list that a colon opens behind the cue; none where there is no such list. */
function listItems(clause: Clause, after: number, tokens: readonly Token[]): TokenRange[] {
  const marks: number[] = [];
  let start = clause.from;
  for (let at = after; at < clause.to; at++) {
    if (tokens[at]?.word === ";") marks.push(at);
    else if (tokens[at]?.word === ":" && marks.length === 0) start = at + 1;
  }
  if (marks.length === 0 || start === clause.from) return [];
  return [...marks, clause.to].map((to, index) => ({
    from: index === 0 ? start : (marks[index - 1] ?? start) + 1,
    to,
  }));
}
