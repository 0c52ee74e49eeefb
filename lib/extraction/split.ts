import type { Kind } from "@/lib/vocabulary/commitments";
import type { Clause } from "./clauses";
import type { Compiled } from "./compiled";
import type { Judgement } from "./judge";
import { papersOf } from "./papers";
import { actsAfter } from "./split-first";
import { actsBefore } from "./split-last";
import type { Token } from "./tokens";

/** A range of tokens that is one statement. */
export type Part = { from: number; to: number };

/** A part of a clause; `own` is where its own words begin, after those it shares with the part before. */
export type Act = Part & { own: number };

/** Kinds whose objects are single acts; a position reaffirmed on several things is one position. */
const parted: ReadonlySet<Kind> = new Set(["agreed", "planned", "offered", "interested", "discussed"]);

/**
 * Parts a clause that holds several acts: a list with semicolons item by item, and coordinated acts of the same form. The first
 * part ends where the second begins; of two, the second repeats the verb they share.
 */
export function partsOf(
  clause: Clause,
  judgement: Extract<Judgement, { promise: Kind }>,
  tokens: readonly Token[],
  compiled: Compiled,
): Act[] {
  const items = listed(clause, judgement.by.to, tokens);
  if (items.length > 1) return items.map(alone);
  const papers = judgement.promise === "signed" ? papersOf(clause, judgement.by, tokens, compiled) : [];
  if (papers.length > 1) return papers.map(alone);
  const whole = alone({ from: clause.from, to: clause.to });
  if (!parted.has(judgement.promise)) return [whole];
  if (compiled.lexicon.order === "head-last") {
    const starts = actsBefore(clause, judgement.by.from, tokens, compiled);
    return [clause.from, ...starts].map((from, index) => alone({ from, to: starts[index] ?? clause.to }));
  }
  const starts = actsAfter(clause, judgement.by.to, tokens, compiled);
  const [own] = starts;
  if (own === undefined) return [whole];
  if (starts.length === 1) return [alone({ from: clause.from, to: own }), { ...whole, own }];
  return [clause.from, ...starts].map((from, index) => alone({ from, to: starts[index] ?? clause.to }));
}

function alone(part: Part): Act {
  return { ...part, own: part.from };
}

function listed(clause: Clause, after: number, tokens: readonly Token[]): Part[] {
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
