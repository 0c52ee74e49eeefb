import type { Clause, Hit } from "./clauses";
import type { Compiled } from "./compiled";
import { type Kind, kinds } from "./kinds";
import type { ObjectClass } from "./lexicon/lexicon";
import { findFirst } from "./pattern";
import type { Token } from "./tokens";
import type { LeftOutReason } from "./types";

/** What a clause is: a promise of a kind, decided by a cue, or left out for a reason. Null where nothing was said of it. */
export type Judgement =
  | { promise: Kind; by: Hit; trackable: boolean; concreteAt: number }
  | { leftOut: LeftOutReason; by: Hit };

const strengthOf = (hit: Hit) => (hit.rule.kind ? kinds.indexOf(hit.rule.kind) : kinds.length);

/**
 * Judges a clause by its governing cue and those inside it. Rule: the strongest cue of a clause decides, except where the
 * governing one keeps its kind (a hope stays a hope), reports what others said, or promises nothing.
 */
export function judge(clause: Clause, tokens: readonly Token[], compiled: Compiled): Judgement | null {
  const { head, inner } = clause;
  const reason = head.rule.leaves;
  if (reason && !head.rule.opens) return { leftOut: reason, by: head };
  const firstRefusal = inner.find((hit) => hit.rule.leaves && !hit.rule.opens);
  const bearing = inner.filter((hit) => hit.rule.kind && (!firstRefusal || hit.from < firstRefusal.from));
  const acts = bearing.filter((hit) => !hit.rule.inner);
  const by = decide(head, reason ? bearing : acts);
  if (!by) {
    const refusal = reason ? head : firstRefusal;
    return refusal?.rule.leaves ? { leftOut: refusal.rule.leaves, by: refusal } : null;
  }
  const kind = by.rule.kind;
  if (!kind || !meets(by.rule.needs, clause, by, tokens, compiled)) return null;
  const concreteAt = concrete(clause, by, tokens, compiled);
  return { promise: kind, by, trackable: by.rule.trackable ?? concreteAt >= 0, concreteAt };
}

function decide(head: Hit, inner: readonly Hit[]): Hit | null {
  const strongest = [...inner].sort((a, b) => strengthOf(a) - strengthOf(b))[0];
  if (head.rule.reports || head.rule.leaves) return strongest ?? null;
  if (head.rule.keeps || !strongest) return head;
  if (head.rule.yields) return strongest;
  return strengthOf(strongest) < strengthOf(head) ? strongest : head;
}

function meets(
  needs: ObjectClass | undefined,
  clause: Clause,
  by: Hit,
  tokens: readonly Token[],
  compiled: Compiled,
): boolean {
  if (!needs) return true;
  const found = (from: number, to: number) => findFirst(tokens, from, to, compiled.objects[needs]) >= 0;
  return found(by.to, clause.to) || found(clause.from, by.from);
}

function concrete(clause: Clause, by: Hit, tokens: readonly Token[], compiled: Compiled): number {
  const after = compiled.lexicon.order === "head-first";
  const object = findFirst(tokens, after ? by.to : clause.from, after ? clause.to : by.from, compiled.objects.concrete);
  if (object >= 0 || !after) return object;
  return findFirst(tokens, clause.from, by.from, compiled.objects.concrete);
}
