import { longestAt } from "@/lib/extraction/patterns/search";
import type { Clause } from "./clauses";
import type { Compiled } from "./compiled";
import type { Token } from "./tokens";

/** A part shorter than this is a word between marks, not an act. */
const SHORTEST = 2;
/** Shorter words are prepositions. */
const SHORTEST_ACT = 3;
/** The first act stands so close behind its verb. */
const WINDOW = 8;
/** Forms that only a list of acts sets between commas. */
const LISTED: ReadonlySet<string> = new Set(["infinitive", "verb", "to"]);

/**
 * Where the acts of a clause begin whose shared verb stands first, after the first of them: at a conjunction, or at a comma
 * of a list. They have one form ("agreed to hold A, open B and to sign C").
 */
export function actsAfter(clause: Clause, after: number, tokens: readonly Token[], compiled: Compiled): number[] {
  // A cue takes its own "to" with it: "agreed to hold … and to open".
  const first = formsOf(tokens, Math.max(clause.from, after - 1), Math.min(clause.to, after + WINDOW), compiled);
  const starts: number[] = [];
  if (first.size === 0) return starts;
  for (let at = after + SHORTEST; at < clause.to - SHORTEST; at++) {
    const word = tokens[at]?.word ?? "";
    if (compiled.lexicon.includes.some((one) => word.startsWith(one))) break;
    const end = endOfJoint(at, clause, after, first, tokens, compiled);
    if (end < 0) continue;
    starts.push(at);
    at = end;
  }
  // Commas alone make no list: its last act has a conjunction.
  return tokens[starts.at(-1) ?? -1]?.word === "," && !isConjoined(starts.at(-1) ?? 0, tokens, compiled) ? [] : starts;
}

/** Where the words between two acts of one form end, when such a pair stands here; or -1. */
function endOfJoint(
  at: number,
  clause: Clause,
  after: number,
  first: ReadonlySet<string>,
  tokens: readonly Token[],
  compiled: Compiled,
): number {
  const joined = longestAt(tokens, at, compiled.joints);
  const isComma = !joined && tokens[at]?.word === ",";
  if (!joined && !isComma) return -1;
  const end = joined?.end ?? at + 1;
  const within = isComma ? 1 : compiled.lexicon.actWithin;
  const second = formsOf(tokens, end, Math.min(clause.to, end + within), compiled);
  const fits = (form: string) => first.has(form) && (!isComma || LISTED.has(form)) && !hangsOn(form, tokens, after, at);
  return [...second].some(fits) ? end : -1;
}

function isConjoined(at: number, tokens: readonly Token[], compiled: Compiled): boolean {
  const joined = longestAt(tokens, at, compiled.joints);
  return joined !== null && joined.end > at + 1;
}

/**
 * "Increase support to improve readiness and to achieve our aims": the second act goes with the purpose, not with the first;
 * a bare verb does so too, unless a comma parts it from the purpose.
 */
function hangsOn(form: string, tokens: readonly Token[], after: number, joint: number): boolean {
  if (form !== "to" && (form !== "verb" || tokens[joint]?.word === ",")) return false;
  // The first act itself may begin with "to", where its cue left it that.
  return tokens.slice(after + 1, joint).some(({ word }, index, between) => {
    const next = between[index + 1];
    return word === "to" && next?.isWord && !next.isCapital && !/^\d/.test(next.word) && !NO_VERBS.has(next.word);
  });
}

const NO_VERBS: ReadonlySet<string> = new Set(
  "the a an its their our his her this these all each both one two three four five six seven eight nine ten hundred".split(
    " ",
  ),
);

/** The form of the first act, and of the preposition it hangs on where that comes first. */
function formsOf(tokens: readonly Token[], from: number, to: number, compiled: Compiled): ReadonlySet<string> {
  const forms = new Set<string>();
  for (let at = from; at < to; at++) {
    // What follows a comma is no longer this act.
    if (at > from && tokens[at]?.word === ",") break;
    const found = compiled.lexicon.formsOfAct(tokens[at]?.word ?? "");
    const isPreposition = (tokens[at]?.word.length ?? 0) < SHORTEST_ACT;
    if (found.length === 0 || (isPreposition && at > from + 1)) continue;
    for (const form of found) forms.add(form);
    if (!isPreposition) break;
  }
  return forms;
}
