import type { Token } from "./tokens";

/**
 * A pattern of words, as a linguist writes it: `выра*  ~2 готовность|намерение`.
 * Items stand in order, apart by blanks. `a|b` either; `stem*`, `*ending` and `stem*ending`; `~3` at most three words
 * between; `?item` may be absent; `,` a comma. All in lower case, with е for ё.
 */
export type Pattern = { items: readonly Item[] };
type Item = { gap: number } | { options: readonly Option[]; optional: boolean };
type Option = { start: string; end: string; exact: boolean };

export function pattern(source: string): Pattern {
  return {
    items: source
      .trim()
      .split(/\s+/)
      .flatMap((item) => (IDEOGRAPHIC.test(item) ? lettersOf(item) : [itemOf(item)])),
  };
}

/** Japanese sets no blanks between words: its tokens are letters, and so are the items of its patterns. */
const IDEOGRAPHIC = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u;
const LETTERS_BETWEEN = 12;

function lettersOf(source: string): Item[] {
  return [...source].map((letter) =>
    letter === "…" ? { gap: LETTERS_BETWEEN } : { options: [{ start: letter, end: "", exact: true }], optional: false },
  );
}

function itemOf(source: string): Item {
  if (source.startsWith("~")) return { gap: Number(source.slice(1)) };
  const optional = source.startsWith("?") && source.length > 1;
  const options = (optional ? source.slice(1) : source).split("|").map((option) => {
    const star = option.indexOf("*");
    if (star < 0) return { start: option, end: "", exact: true };
    return { start: option.slice(0, star), end: option.slice(star + 1), exact: false };
  });
  return { options, optional };
}

/** Where a match that begins at token `from` ends (exclusive), or -1. Bounded: gaps are small and never cross a mark. */
export function matchAt(tokens: readonly Token[], from: number, { items }: Pattern, index = 0): number {
  const item = items[index];
  if (!item) return from;
  if ("gap" in item) {
    for (let skip = 0; skip <= item.gap; skip++) {
      const end = matchAt(tokens, from + skip, { items }, index + 1);
      if (end >= 0) return end;
      const passed = tokens[from + skip];
      if (!passed || isBreak(passed)) return -1;
    }
    return -1;
  }
  const token = tokens[from];
  if (token && item.options.some((option) => fits(token.word, option))) {
    const end = matchAt(tokens, from + 1, { items }, index + 1);
    if (end >= 0) return end;
  }
  return item.optional ? matchAt(tokens, from, { items }, index + 1) : -1;
}

function fits(word: string, { start, end, exact }: Option): boolean {
  if (exact) return word === start;
  return word.length >= start.length + end.length && word.startsWith(start) && word.endsWith(end);
}

function isBreak({ word }: Token): boolean {
  return word === ";" || word === "." || word === ":";
}

/** Patterns by the first letters of their first word, so that a token meets only those that can begin with it. */
export type PatternIndex<Value> = { byStart: Map<string, Entry<Value>[]>; anywhere: Entry<Value>[] };
type Entry<Value> = { pattern: Pattern; value: Value };

const KEY = 2;

export function indexPatterns<Value>(entries: readonly (readonly [string, Value])[]): PatternIndex<Value> {
  const index: PatternIndex<Value> = { byStart: new Map(), anywhere: [] };
  for (const [source, value] of entries) {
    const entry = { pattern: pattern(source), value };
    const first = entry.pattern.items[0];
    const keys = first && "options" in first && !first.optional ? first.options.map(keyOf) : [null];
    if (keys.includes(null)) index.anywhere.push(entry);
    else for (const key of new Set(keys)) push(index.byStart, key ?? "", entry);
  }
  return index;
}

/** The letters every word that fits begins with; null where words of any beginning fit. */
function keyOf({ start, exact }: Option): string | null {
  return exact || start.length >= KEY ? start.slice(0, KEY) : null;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The longest match at a token that is accepted, the first in the lexicon's order among equals; null where none is. */
export function longestAt<Value>(
  tokens: readonly Token[],
  from: number,
  index: PatternIndex<Value>,
  accepts: (value: Value, end: number) => boolean = () => true,
): { end: number; value: Value } | null {
  const word = tokens[from]?.word ?? "";
  let best: { end: number; value: Value } | null = null;
  for (const entries of [index.byStart.get(word.slice(0, KEY)) ?? [], index.anywhere]) {
    for (const { pattern, value } of entries) {
      const end = matchAt(tokens, from, pattern);
      if (end > from && (!best || end > best.end) && accepts(value, end)) best = { end, value };
    }
  }
  return best;
}

/** The first place within a stretch of tokens where any of the patterns begins, or -1. */
export function findFirst<Value>(
  tokens: readonly Token[],
  from: number,
  to: number,
  index: PatternIndex<Value>,
): number {
  for (let at = from; at < to; at++) if (longestAt(tokens, at, index)) return at;
  return -1;
}
