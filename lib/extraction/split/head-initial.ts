import type { Clause } from "@/lib/extraction/clauses/clause";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { longestAt } from "@/lib/extraction/patterns/search";
import type { Token } from "@/lib/extraction/tokens";

/** A part shorter than this is a word between marks, not an action. */
const SHORTEST_PART = 2;
/** Shorter words are prepositions. */
const SHORTEST_ACTION = 3;
/** The first action stands so close behind its verb. */
const ACTION_WITHIN = 8;
/** Forms that only a list of actions sets between commas. */
const LISTED: ReadonlySet<string> = new Set(["infinitive", "verb", "to"]);

/**
 * Where the actions of a clause begin whose shared verb stands first, after the first of them: at a conjunction, or at a comma
 * of a list. They have one form ("agreed to hold A, open B and to sign C"). The verb ends at `after`. What follows "including"
 * is none.
 */
export function actionStartsAfter(
  clause: Clause,
  after: number,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
): number[] {
  // A cue takes its own "to" with it: "agreed to hold … and to open".
  const first = formsOf(tokens, Math.max(clause.from, after - 1), Math.min(clause.to, after + ACTION_WITHIN), compiled);
  const starts: number[] = [];
  if (first.size === 0) return starts;
  for (let at = after + SHORTEST_PART; at < clause.to - SHORTEST_PART; at++) {
    const word = tokens[at]?.word ?? "";
    if (compiled.lexicon.exampleMarkers.some((one) => word.startsWith(one))) break;
    const end = endOfConjunction(at, clause, after, first, tokens, compiled);
    if (end < 0) continue;
    starts.push(at);
    at = end;
  }
  // Commas alone make no list: its last action has a conjunction.
  return tokens[starts.at(-1) ?? -1]?.word === "," && !isConjoined(starts.at(-1) ?? 0, tokens, compiled) ? [] : starts;
}

/** Where the words between two actions of one form end, when such a pair stands here; or -1. */
function endOfConjunction(
  at: number,
  clause: Clause,
  after: number,
  first: ReadonlySet<string>,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
): number {
  const conjunction = longestAt(tokens, at, compiled.conjunctions);
  const isComma = !conjunction && tokens[at]?.word === ",";
  if (!conjunction && !isComma) return -1;
  const end = conjunction?.end ?? at + 1;
  const within = isComma ? 1 : compiled.lexicon.nextActionWithin;
  const second = formsOf(tokens, end, Math.min(clause.to, end + within), compiled);
  const isCoordinated = (form: string) =>
    first.has(form) && (!isComma || LISTED.has(form)) && !isOfPurpose(form, tokens, after, at);
  return [...second].some(isCoordinated) ? end : -1;
}

function isConjoined(at: number, tokens: readonly Token[], compiled: CompiledLexicon): boolean {
  const conjunction = longestAt(tokens, at, compiled.conjunctions);
  return conjunction !== null && conjunction.end > at + 1;
}

/**
 * "Increase support to improve readiness and to achieve our aims": the second action goes with the purpose, not with the
 * first; a bare verb does so too, unless a comma separates it from the purpose.
 */
function isOfPurpose(form: string, tokens: readonly Token[], after: number, conjunction: number): boolean {
  if (form !== "to" && (form !== "verb" || tokens[conjunction]?.word === ",")) return false;
  // The first action itself may begin with "to", where its cue left it that.
  return tokens.slice(after + 1, conjunction).some(({ word }, index, between) => {
    const next = between[index + 1];
    return word === "to" && next?.isWord && !next.isCapital && !/^\d/.test(next.word) && !DETERMINERS.has(next.word);
  });
}

/** Words of English that begin a noun, not a verb. */
const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an its their our his her this these all each both one two three four five six seven eight nine ten hundred".split(
    " ",
  ),
);

/** The form of the first action, and of the preposition it hangs on where that comes first. */
function formsOf(tokens: readonly Token[], from: number, to: number, compiled: CompiledLexicon): ReadonlySet<string> {
  const forms = new Set<string>();
  for (let at = from; at < to; at++) {
    // What follows a comma is no longer this action.
    if (at > from && tokens[at]?.word === ",") break;
    const found = compiled.lexicon.actionForms(tokens[at]?.word ?? "");
    const isPreposition = (tokens[at]?.word.length ?? 0) < SHORTEST_ACTION;
    if (found.length === 0 || (isPreposition && at > from + 1)) continue;
    for (const form of found) forms.add(form);
    if (!isPreposition) break;
  }
  return forms;
}
