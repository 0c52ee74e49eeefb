import { matchAt } from "@/lib/extraction/patterns/match";
import { findFirst, longestAt } from "@/lib/extraction/patterns/search";
import type { Clause } from "./clauses";
import type { Compiled } from "./compiled";
import type { Token } from "./tokens";

/** A part shorter than this is a word between marks, not an act. */
const SHORTEST = 3;
/** The act stands this close before the verb that governs it. */
const NEAR = 4;

/**
 * Where the acts of a clause begin whose shared verb stands last ("to open A and to hold B they agreed"), after the
 * first: each with something to ask about. The verb begins at `verb`.
 */
export function actsBefore(clause: Clause, verb: number, tokens: readonly Token[], compiled: Compiled): number[] {
  const form = formBefore(clause, verb, tokens, compiled);
  const starts: number[] = [];
  for (let at = clause.from + 1; at < verb; at++) {
    const word = tokens[at]?.word ?? "";
    if (compiled.lexicon.includes.some((one) => word.startsWith(one))) return [];
    const end = form ? endOfNamed(at, form, tokens, compiled) : endOfTold(at, tokens, compiled);
    if (end < 0 || end - (starts.at(-1) ?? clause.from) < SHORTEST) continue;
    if (canBeAsked(tokens, starts.at(-1) ?? clause.from, end, compiled) && canBeAsked(tokens, end, clause.to, compiled))
      starts.push(end);
  }
  return starts;
}

/** The form of the act the verb governs, where the language gives it one. */
function formBefore(clause: Clause, verb: number, tokens: readonly Token[], { lexicon }: Compiled): string | null {
  for (let at = Math.min(clause.to, verb + 1); at >= Math.max(clause.from, verb - NEAR); at--) {
    const [form] = lexicon.formsOfAct(tokens[at]?.word ?? "");
    if (form) return form;
  }
  return null;
}

function endOfNamed(at: number, form: string, tokens: readonly Token[], compiled: Compiled): number {
  if (!compiled.lexicon.formsOfAct(tokens[at - 1]?.word ?? "").includes(form)) return -1;
  return longestAt(tokens, at, compiled.joints)?.end ?? -1;
}

/** An act told by a verb that goes on: "opens A, and". Some such verbs only say about what, or on what ground. */
function endOfTold(at: number, tokens: readonly Token[], { actEnds, notActs }: Compiled): number {
  const end = longestAt(tokens, at, actEnds)?.end ?? -1;
  if (end < 0) return -1;
  const isNoAct = notActs.some((one) => matchAt(tokens, end - one.items.length, one) === end);
  return isNoAct ? -1 : end;
}

function canBeAsked(tokens: readonly Token[], from: number, to: number, { objects }: Compiled): boolean {
  return findFirst(tokens, from, to, objects.concrete) >= 0;
}
