import type { Clause } from "./clauses";
import type { Compiled } from "./compiled";
import { longestAt } from "./pattern";
import type { Part } from "./split";
import type { Token } from "./tokens";

/** Several papers signed in one sentence are a statement each: "the Agreement on A, the Memorandum on B and the Plan for C". */
export function papersOf(clause: Clause, after: number, tokens: readonly Token[], compiled: Compiled): Part[] {
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
