import type { Clause } from "./clauses";
import type { Compiled } from "./compiled";
import type { Judgement } from "./judge";
import type { Kind } from "./kinds";
import { findFirst, longestAt } from "./pattern";
import { actsBefore } from "./split-last";
import type { Token } from "./tokens";

/** A range of tokens that is one statement. */
export type Part = { from: number; to: number };

/** A part of a clause; `own` is where its own words begin, after those it shares with the part before. */
export type Act = Part & { own: number };

/** Kinds whose objects are single acts; a position reaffirmed on several things is one position. */
const parted: ReadonlySet<Kind> = new Set(["agreed", "planned", "offered", "interested", "discussed"]);
const SHORTEST = 2;
/** Shorter words are prepositions. */
const SHORTEST_ACT = 3;
/** An adverb or a term may stand between the conjunction and the second act. */
const WINDOW = 6;

/**
 * Parts a clause that holds several acts: a list with semicolons item by item, and two coordinated acts of the same form
 * when one can be asked about each. The first part ends where the second begins; the last repeats the verb they share.
 */
export function partsOf(
  clause: Clause,
  judgement: Extract<Judgement, { promise: Kind }>,
  tokens: readonly Token[],
  compiled: Compiled,
): Act[] {
  const items = listed(clause, judgement.by.to, tokens);
  if (items.length > 1) return items.map(alone);
  const papers = judgement.promise === "signed" ? papersOf(clause, judgement.by.to, tokens, compiled) : [];
  if (papers.length > 1) return papers.map(alone);
  const whole = alone({ from: clause.from, to: clause.to });
  if (!parted.has(judgement.promise)) return [whole];
  if (compiled.lexicon.order === "head-last") {
    const starts = actsBefore(clause, judgement.by.from, tokens, compiled);
    return [clause.from, ...starts].map((from, index) => alone({ from, to: starts[index] ?? clause.to }));
  }
  const at = secondAct(clause, judgement.by.to, tokens, compiled);
  return at < 0 ? [whole] : [alone({ from: clause.from, to: at }), { ...whole, own: at }];
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

/** Where the second of two acts of the same form begins (at its conjunction), each with something to ask about; or -1. */
function secondAct(clause: Clause, after: number, tokens: readonly Token[], compiled: Compiled): number {
  const first = formsOf(tokens, after, Math.min(clause.to, after + WINDOW), compiled);
  if (first.size === 0) return -1;
  for (let at = after + SHORTEST; at < clause.to - SHORTEST; at++) {
    const word = tokens[at]?.word ?? "";
    if (compiled.lexicon.includes.some((one) => word.startsWith(one))) return -1;
    const joined = longestAt(tokens, at, compiled.joints);
    if (!joined) continue;
    const second = formsOf(tokens, joined.end, Math.min(clause.to, joined.end + compiled.lexicon.actWithin), compiled);
    if (![...second].some((form) => first.has(form))) continue;
    const has = (from: number, to: number) =>
      findFirst(tokens, from, to, compiled.objects.concrete) >= 0 ||
      findFirst(tokens, from, to, compiled.objects.general) < 0;
    if (has(after, at) && has(joined.end, clause.to)) return at;
  }
  return -1;
}

/** The form of the first act, and of the preposition it hangs on where that comes first. */
function formsOf(tokens: readonly Token[], from: number, to: number, compiled: Compiled): ReadonlySet<string> {
  const forms = new Set<string>();
  for (let at = from; at < to; at++) {
    const form = compiled.lexicon.formOfAct(tokens[at]?.word ?? "");
    const isPreposition = (tokens[at]?.word.length ?? 0) < SHORTEST_ACT;
    if (!form || (isPreposition && at > from)) continue;
    forms.add(form);
    if (!isPreposition) break;
  }
  return forms;
}

/** Several papers signed in one sentence are a statement each: "the Agreement on A, the Memorandum on B and the Plan for C". */
function papersOf(clause: Clause, after: number, tokens: readonly Token[], compiled: Compiled): Part[] {
  const starts: number[] = [];
  for (let at = after; at < clause.to - 1; at++) {
    const joint = tokens[at]?.word === "," || longestAt(tokens, at, compiled.joints) !== null;
    if (joint && isPaper(tokens, at + 1, clause.to, compiled)) starts.push(at);
  }
  if (starts.length === 0) return [];
  return [clause.from, ...starts].map((from, index) => ({ from, to: starts[index] ?? clause.to }));
}

/** Papers are named with capitals: "the memorandum on trade and the plan in it" is one. */
function isPaper(tokens: readonly Token[], from: number, to: number, compiled: Compiled): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const token = tokens[at];
    if (!token?.isWord) return false;
    if (longestAt(tokens, at, compiled.objects.instrument)) return token.isCapital || at > from;
  }
  return false;
}
