import type { Clause } from "@/lib/extraction/clauses/clause";
import { opensList } from "@/lib/extraction/clauses/opens-list";
import type { CueMatch } from "@/lib/extraction/cues/find-cues";
import type { CompiledLexicon } from "@/lib/extraction/lexicon/compiled-lexicon";
import { findFirst } from "@/lib/extraction/patterns/search";
import { type Kind, kinds } from "@/lib/vocabulary/commitments";
import type { Token } from "./tokens";
import { trackability } from "./trackability";
import type { LeftOutReason } from "./types";

/** What the dates inside a clause say: one is a day to come, or all have passed. */
export type ClauseTimes = { future: boolean; past: boolean };

/**
 * What a clause is: a promise of a kind, decided by a cue, and the token by which it can be asked about or not (-1 for none);
 * or left out for a reason.
 */
export type Classification =
  | { kind: Kind; cue: CueMatch; trackable: boolean; trackableBy: number }
  | { leftOut: LeftOutReason; cue: CueMatch };

/** Kinds of what is done at the talks themselves: beside a day that has passed it is background. */
const doneAtTalks: ReadonlySet<Kind> = new Set(["signed", "agreed", "discussed", "invited", "offered"]);

/**
 * Classifies a clause by its governing cue and those that hang on it; null where nothing was said of it. Rule: the strongest
 * cue of a clause decides, except where the governing one keeps its kind (a hope stays a hope), reports what others said, or
 * promises nothing. Left out are praise, opinions, needs, appeals to others, figures, guesses and what was before these talks
 * (the labelling policy, "Not a commitment" and "Kind"; docs/extraction.md, "How it reads").
 */
export function classifyClause(
  clause: Clause,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
  times: ClauseTimes,
): Classification | null {
  const { head } = clause;
  if (head.rule.leftOut && !head.rule.transparent) return { leftOut: head.rule.leftOut, cue: head };
  const cue = decidingCue(clause, tokens, compiled, times);
  if (!cue) return leftOutBy(head.rule.leftOut ? head : firstLeftOut(clause));
  const { kind } = cue.rule;
  if (!kind) return null;
  const holds = (words: CompiledLexicon["hedges"]) => findFirst(tokens, clause.from, clause.to, words) >= 0;
  if (kind === "planned" && holds(compiled.hedges)) return { leftOut: "opinion", cue };
  if (doneAtTalks.has(kind) && (times.past || holds(compiled.pastTimes))) return { leftOut: "past", cue };
  return { kind, cue, ...trackability(kind, clause, cue, tokens, compiled) };
}

function leftOutBy(cue: CueMatch | undefined): Classification | null {
  return cue?.rule.leftOut ? { leftOut: cue.rule.leftOut, cue } : null;
}

/** The first cue of a clause behind which nothing is looked at. */
function firstLeftOut({ dependents }: Clause): CueMatch | undefined {
  return dependents.find(({ rule }) => rule.leftOut && !rule.transparent);
}

function decidingCue(
  clause: Clause,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
  times: ClauseTimes,
): CueMatch | null {
  const { head, dependents } = clause;
  const counts = (cue: CueMatch) => meetsNeed(cue, clause, tokens, compiled, times);
  const end = firstLeftOut(clause)?.from ?? tokens.length;
  const strongest = dependents
    .filter(({ rule, from }) => rule.kind && from < end && (head.rule.leftOut || !rule.dependent))
    .filter(counts)
    .sort((a, b) => strengthOf(a) - strengthOf(b))[0];
  if (!counts(head) || head.rule.reporting || head.rule.leftOut) return strongest ?? null;
  if (head.rule.keepsKind || !strongest) return head;
  return head.rule.yieldsKind || strengthOf(strongest) < strengthOf(head) ? strongest : head;
}

/** 0 is the strongest kind. */
function strengthOf({ rule }: CueMatch): number {
  return rule.kind ? kinds.indexOf(rule.kind) : kinds.length;
}

/** Whether what a cue needs stands in its clause. */
function meetsNeed(
  { rule }: CueMatch,
  clause: Clause,
  tokens: readonly Token[],
  compiled: CompiledLexicon,
  times: ClauseTimes,
): boolean {
  const names = (objects: keyof CompiledLexicon["objects"]) =>
    findFirst(tokens, clause.from, clause.to, compiled.objects[objects]) >= 0;
  switch (rule.needs) {
    case undefined:
      return true;
    case "date":
      // The sentence names a day ahead, else there were no such cue (see `clausesOf`); a clause of its own needs its own.
      return !rule.startsClause || times.future;
    case "instrument":
      // "Signed were:" heads a list that names the documents.
      return names("instrument") || opensList(tokens[clause.to - 1]);
    case "ownAffairs":
      return names("joint") && !names("foreign");
    case "concrete":
      return names("concrete");
    case "joint":
      // What parties talk of counts, unless it is the affairs of the world and nothing of their own.
      return names("joint") || names("concrete") || !names("foreign");
  }
}
