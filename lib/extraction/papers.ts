import { longestAt } from "@/lib/extraction/patterns/search";
import type { Clause, Hit } from "./clauses";
import type { Compiled } from "./compiled";
import type { Part } from "./split";
import type { Token } from "./tokens";

/** Several papers signed in one sentence are a statement each: "the Agreement on A, the Memorandum on B and the Plan for C". */
export function papersOf(clause: Clause, cue: Hit, tokens: readonly Token[], compiled: Compiled): Part[] {
  const after = startsBetween(cue.to, clause.to, tokens, compiled);
  // "An Agreement on A, as well as a Plan for B were signed."
  const before = startsBetween(clause.from, cue.from, tokens, compiled);
  const isFirst = isPaper(tokens, clause.from, cue.from, compiled);
  const starts = after.length > 0 ? after : before.slice(isFirst ? 0 : 1);
  if (starts.length === 0) return [];
  return [clause.from, ...starts].map((from, index) => ({ from, to: starts[index] ?? clause.to }));
}

function startsBetween(from: number, to: number, tokens: readonly Token[], compiled: Compiled): number[] {
  const starts: number[] = [];
  for (let at = from; at < to - 1; at++) {
    const joint = tokens[at]?.word === "," ? at + 1 : longestAt(tokens, at, compiled.joints)?.end;
    if (joint !== undefined && isPaper(tokens, joint, to, compiled)) starts.push(at);
  }
  return starts;
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
