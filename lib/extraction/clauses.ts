import { longestAt } from "@/lib/extraction/patterns/search";
import { allows, type Compiled } from "./compiled";
import type { Rule } from "./lexicon/lexicon";
import type { Token } from "./tokens";

/** A cue at its tokens, end exclusive. */
export type Hit = { rule: Rule; from: number; to: number };

/** A stretch of a sentence under one governing cue, with the cues that hang on it. */
export type Clause = { from: number; to: number; head: Hit; inner: Hit[] };

/** How far before its verb a clause's subject may begin. */
const SUBJECT_LENGTH = 16;

/** The cues of a sentence, in order; none overlap, a longer one wins. */
export function hitsOf(tokens: readonly Token[], compiled: Compiled): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(tokens, at, compiled.cues, (rule, end) => allows(compiled, rule, tokens, at, end));
    const word = tokens[at]?.word ?? "";
    const form = found ? null : compiled.lexicon.verbForm;
    if (found) {
      hits.push({ rule: found.value, from: at, to: found.end });
      at = found.end - 1;
    } else if (form?.fits(word) && allows(compiled, form.rule, tokens, at, at + 1)) {
      hits.push({ rule: form.rule, from: at, to: at + 1 });
    }
  }
  return hits;
}

/** Cuts a sentence into its governed clauses. A cue that no boundary parts from the one before hangs on it. */
export function clausesOf(tokens: readonly Token[], compiled: Compiled, namesDayAhead: boolean): Clause[] {
  // A form of the present governs nothing where no day to come is named.
  const hits = hitsOf(tokens, compiled).filter(({ rule }) => rule.needs !== "date" || namesDayAhead);
  const alone = hits.every((hit) => hit.rule.inner);
  const weak = hits.filter((hit) => hit.rule.inner === "weak");
  const governing = alone ? weak.map((hit) => ({ ...hit, rule: { ...hit.rule, inner: undefined } })) : hits;
  return compiled.lexicon.order === "head-first"
    ? headFirst(tokens, governing, compiled)
    : headLast(tokens, governing, compiled);
}

function headFirst(tokens: readonly Token[], hits: readonly Hit[], compiled: Compiled): Clause[] {
  const clauses: Clause[] = [];
  let current: Clause | null = null;
  let lastEnd = 0;
  for (const hit of hits) {
    const boundary: number = current ? startOf(hit, lastEnd, tokens, compiled) : -1;
    if (!current || boundary >= 0) {
      if (current) current.to = boundary;
      // "With a commitment to …, they intend": a noun before the verb's clause governs nothing.
      if (current?.head.rule.inner) clauses.pop();
      current = { from: current ? boundary : 0, to: tokens.length, head: hit, inner: [] };
      clauses.push(current);
    } else if (current.head.rule.inner && !hit.rule.inner) {
      current.inner.push(current.head);
      current.head = hit;
    } else {
      current.inner.push(hit);
    }
    lastEnd = hit.to;
  }
  return clauses;
}

function startOf(hit: Hit, floor: number, tokens: readonly Token[], compiled: Compiled): number {
  if (hit.rule.starts) return hit.from;
  return hit.rule.inner ? -1 : boundaryBefore(tokens, hit.from, floor, compiled);
}

/** The mark or conjunction at which a verb's clause begins; -1 where the verb hangs on what stands before. */
function boundaryBefore(tokens: readonly Token[], from: number, last: number, compiled: Compiled): number {
  // What follows a semicolon hangs on nothing before it.
  const floor = Math.max(
    last,
    tokens.findLastIndex(({ word }, at) => at < from && word === ";"),
  );
  // "Hope that A and B will": the first verb after "that" hangs on the hope, whatever joins its subjects.
  const opener = tokens[floor]?.isWord ? floor : floor + 1;
  if (opener < from && longestAt(tokens, opener, compiled.subordinators)) return -1;
  for (let at = from - 1; at >= floor && at >= from - SUBJECT_LENGTH; at--) {
    if (longestAt(tokens, at, compiled.boundaries)) {
      // A comma before "that" or "which" parts nothing: the word after it decides.
      const next = tokens[at + 1];
      return next && longestAt(tokens, at + 1, compiled.subordinators) ? -1 : at;
    }
    if (longestAt(tokens, at, compiled.subordinators)) return -1;
  }
  return -1;
}

/** "That … , he said": so few particles may part a clause from the verb that only says it was said. */
const SAID_WITHIN = 3;

/** Where verbs stand last, a clause is what leads up to its verb. */
function headLast(tokens: readonly Token[], hits: readonly Hit[], compiled: Compiled): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let pending: Hit[] = [];
  for (const hit of hits) {
    if (hit.rule.inner) {
      pending.push(hit);
      continue;
    }
    const end = longestAt(tokens, hit.to, compiled.tails)?.end ?? hit.to;
    const last = clauses.at(-1);
    if (hit.rule.reports && last && pending.length === 0 && hit.from - last.to <= SAID_WITHIN) last.to = end;
    else clauses.push({ from, to: end, head: hit, inner: pending });
    pending = [];
    from = end;
    while (from < tokens.length && longestAt(tokens, from, compiled.boundaries)) from++;
  }
  const last = clauses.at(-1);
  if (last && last.to < tokens.length) last.to = restOf(tokens, last.to, compiled);
  return clauses;
}

/** Marks before a list. */
export const OPENS_LIST: ReadonlySet<string> = new Set([":", "："]);

/** A clause's end takes what little follows its verb: particles and marks, not another clause; and the list it opens. */
function restOf(tokens: readonly Token[], to: number, compiled: Compiled): number {
  const isShort = tokens.length - to <= 2 && !longestAt(tokens, to, compiled.boundaries);
  return isShort || OPENS_LIST.has(tokens[to]?.word ?? "") ? tokens.length : to;
}
