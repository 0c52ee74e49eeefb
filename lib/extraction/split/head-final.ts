import type { Clause } from "@/lib/extraction/clauses/clause";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { matchAt } from "@/lib/extraction/patterns/match";
import { findFirst, longestAt } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";

/** A part shorter than this is a word between marks, not an action. */
const SHORTEST_PART = 3;
/** The action stands this close before the verb that governs it. */
const ACTION_WITHIN = 4;

/**
 * Where the actions of a clause begin whose shared verb stands last ("to open A and to hold B they agreed"), after the first:
 * each with an object that can be asked about. The verb begins at `verb`. None where the clause gives examples.
 */
export function actionStartsBefore(
  clause: Clause,
  verb: number,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
): number[] {
  const form = formBefore(clause, verb, tokens, compiled);
  const starts: number[] = [];
  for (let at = clause.from + 1; at < verb; at++) {
    const word = tokens[at]?.word ?? "";
    if (compiled.lexicon.exampleMarkers.some((one) => word.startsWith(one))) return [];
    const end = form ? endOfNamedAction(at, form, tokens, compiled) : endOfVerbalAction(at, tokens, compiled);
    const start = starts.at(-1) ?? clause.from;
    if (end < 0 || end - start < SHORTEST_PART) continue;
    if (isConcrete(tokens, start, end, compiled) && isConcrete(tokens, end, clause.to, compiled)) starts.push(end);
  }
  return starts;
}

/** The form of the action the verb governs, where the language gives it one. */
function formBefore(
  clause: Clause,
  verb: number,
  tokens: readonly Token[],
  { lexicon }: CompiledLexicon,
): string | null {
  for (let at = Math.min(clause.to, verb + 1); at >= Math.max(clause.from, verb - ACTION_WITHIN); at--) {
    const [form] = lexicon.actionForms(tokens[at]?.word ?? "");
    if (form) return form;
  }
  return null;
}

/** An action named by a noun or infinitive of that form, with the conjunction behind it; or -1. */
function endOfNamedAction(at: number, form: string, tokens: readonly Token[], compiled: CompiledLexicon): number {
  if (!compiled.lexicon.actionForms(tokens[at - 1]?.word ?? "").includes(form)) return -1;
  return longestAt(tokens, at, compiled.conjunctions)?.end ?? -1;
}

/** An action named by a verb that goes on, "opens A, and"; or -1. Some such verbs only say about what, or on what ground. */
function endOfVerbalAction(at: number, tokens: readonly Token[], { actionEnds }: CompiledLexicon): number {
  const end = longestAt(tokens, at, actionEnds.marks)?.end ?? -1;
  if (end < 0) return -1;
  const isException = actionEnds.except.some((one) => matchAt(tokens, end - one.items.length, one) === end);
  return isException ? -1 : end;
}

function isConcrete(tokens: readonly Token[], from: number, to: number, { objects }: CompiledLexicon): boolean {
  return findFirst(tokens, from, to, objects.concrete) >= 0;
}
