import { findFirst } from "@/lib/extraction/patterns/search";
import { type Kind, kinds } from "@/lib/vocabulary/commitments";
import { type Clause, type Hit, OPENS_LIST } from "./clauses";
import type { Compiled } from "./compiled";
import type { Token } from "./tokens";
import type { LeftOutReason } from "./types";

/** What the dates inside a clause say: one is a day to come, or all have passed. */
export type Times = { ahead: boolean; past: boolean };

/** What a clause is: a promise of a kind, decided by a cue, or left out for a reason. Null where nothing was said of it. */
export type Judgement =
  | { promise: Kind; by: Hit; trackable: boolean; toldBy: number }
  | { leftOut: LeftOutReason; by: Hit };

/** A clause that tells what was: "last year", "two years ago". It takes away what was signed or agreed, which is background then. */
const background: ReadonlySet<Kind> = new Set(["signed", "agreed", "discussed", "invited", "offered"]);

const strengthOf = (hit: Hit) => (hit.rule.kind ? kinds.indexOf(hit.rule.kind) : kinds.length);

/**
 * Judges a clause by its governing cue and those inside it. Rule: the strongest cue of a clause decides, except where the
 * governing one keeps its kind (a hope stays a hope), reports what others said, or promises nothing.
 */
export function judge(clause: Clause, tokens: readonly Token[], compiled: Compiled, times: Times): Judgement | null {
  const { head, inner } = clause;
  const reason = head.rule.leaves;
  if (reason && !head.rule.opens) return { leftOut: reason, by: head };
  const firstRefusal = inner.find((hit) => hit.rule.leaves && !hit.rule.opens);
  const bearing = inner.filter((hit) => hit.rule.kind && (!firstRefusal || hit.from < firstRefusal.from));
  const counts = (hit: Hit) => isMet(hit, clause, tokens, compiled, times);
  const candidates = bearing.filter((hit) => (reason || !hit.rule.inner) && counts(hit));
  const by = counts(head)
    ? decide(head, candidates)
    : decide({ ...head, rule: { cues: [], reports: true } }, candidates);
  if (!by) {
    const refusal = reason ? head : firstRefusal;
    return refusal?.rule.leaves ? { leftOut: refusal.rule.leaves, by: refusal } : null;
  }
  const kind = by.rule.kind;
  if (!kind) return null;
  const isGuess = findFirst(tokens, clause.from, clause.to, compiled.hedges) >= 0;
  if (isGuess && kind === "planned") return { leftOut: "opinion", by };
  const wasBefore = findFirst(tokens, clause.from, clause.to, compiled.background) >= 0;
  if (background.has(kind) && (wasBefore || times.past)) return { leftOut: "past", by };
  const { trackable, at } = trackableBy(kind, clause, by, tokens, compiled);
  return { promise: kind, by, trackable, toldBy: at };
}

function decide(head: Hit, inner: readonly Hit[]): Hit | null {
  const strongest = [...inner].sort((a, b) => strengthOf(a) - strengthOf(b))[0];
  if (head.rule.reports || head.rule.leaves) return strongest ?? null;
  if (head.rule.keeps || !strongest) return head;
  if (head.rule.yields) return strongest;
  return strengthOf(strongest) < strengthOf(head) ? strongest : head;
}

/** Whether what a cue needs stands in its clause. */
function isMet({ rule }: Hit, clause: Clause, tokens: readonly Token[], compiled: Compiled, times: Times): boolean {
  const names = (one: keyof Compiled["objects"]) =>
    findFirst(tokens, clause.from, clause.to, compiled.objects[one]) >= 0;
  switch (rule.needs) {
    case undefined:
      return true;
    case "date":
      // The sentence names a day ahead, else there were no such cue (see `clausesOf`); a clause of its own needs its own.
      return !rule.starts || times.ahead;
    case "instrument":
      // "Signed were:" heads a list that names the papers.
      return names("instrument") || OPENS_LIST.has(tokens[clause.to - 1]?.word ?? "");
    case "own":
      return names("joint") && !names("foreign");
    case "concrete":
      return names("concrete");
    case "joint":
      // What parties talk of counts, unless it is the affairs of the world and nothing of their own.
      return names("joint") || names("concrete") || !names("foreign");
  }
}

/** Kinds whose act is asked about unless it is a general one; the others need a thing that can be asked about. */
const askedAbout: ReadonlySet<Kind> = new Set(["agreed", "planned", "offered", "interested", "discussed"]);

/** Whether someone can later ask "was this done?", and the word that tells. */
function trackableBy(kind: Kind, clause: Clause, by: Hit, tokens: readonly Token[], compiled: Compiled) {
  if (by.rule.trackable !== undefined) return { trackable: by.rule.trackable, at: -1 };
  const { concrete, event, general } = compiled.objects;
  const find = (index: typeof concrete) => {
    const after = findFirst(tokens, by.to, clause.to, index);
    return after >= 0 ? after : findFirst(tokens, clause.from, by.from, index);
  };
  const thing = find(kind === "reaffirmed" ? event : concrete);
  if (thing >= 0) return { trackable: true, at: thing };
  const position = find(general);
  return { trackable: askedAbout.has(kind) && position < 0, at: position };
}
