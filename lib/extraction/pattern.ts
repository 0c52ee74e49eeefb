import { KEY_LENGTH, type Token } from "./tokens";

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
export function matchAt(tokens: readonly Token[], from: number, pattern: Pattern, index = 0): number {
  const item = pattern.items[index];
  if (!item) return from;
  if ("gap" in item) {
    for (let skip = 0; skip <= item.gap; skip++) {
      const end = matchAt(tokens, from + skip, pattern, index + 1);
      if (end >= 0) return end;
      const passed = tokens[from + skip];
      if (!passed || isBreak(passed)) return -1;
    }
    return -1;
  }
  const token = tokens[from];
  if (token && fitsAny(token.word, item.options)) {
    const end = matchAt(tokens, from + 1, pattern, index + 1);
    if (end >= 0) return end;
  }
  return item.optional ? matchAt(tokens, from, pattern, index + 1) : -1;
}

function fitsAny(word: string, options: readonly Option[]): boolean {
  for (const { start, end, exact } of options) {
    if (
      exact ? word === start : word.length >= start.length + end.length && word.startsWith(start) && word.endsWith(end)
    )
      return true;
  }
  return false;
}

function isBreak({ word }: Token): boolean {
  return word === ";" || word === "." || word === ":";
}

/**
 * Patterns by how they begin, so that a token meets only those that can begin with it: by the first letters of the first
 * word or, where words are letters, by the first two of them; by its last letters where only its end is known.
 */
export type PatternIndex<Value> = {
  byStart: Map<string, Entry<Value>[]>;
  byPair: Map<string, Entry<Value>[]>;
  byEnd: Map<string, Entry<Value>[]>;
  anywhere: Entry<Value>[];
};
type Entry<Value> = { pattern: Pattern; value: Value; order: number };

export function indexPatterns<Value>(entries: readonly (readonly [string, Value])[]): PatternIndex<Value> {
  const index: PatternIndex<Value> = { byStart: new Map(), byPair: new Map(), byEnd: new Map(), anywhere: [] };
  for (const [order, [source, value]] of entries.entries()) {
    const entry = { pattern: pattern(source), value, order };
    const keys = keysOf(entry.pattern.items[0]);
    const letters =
      keys && keys.length === 1 && IDEOGRAPHIC.test(keys[0] ?? "") ? exactOf(entry.pattern.items[1]) : null;
    const ends = keys ? null : endsOf(entry.pattern.items[0]);
    const last = { ...entry, order: order + entries.length };
    if (ends) for (const end of ends) push(index.byEnd, end, last);
    else if (!keys) index.anywhere.push(last);
    else if (letters) for (const letter of letters) push(index.byPair, `${keys[0]}${letter}`, entry);
    else for (const key of keys) push(index.byStart, key, entry);
  }
  return index;
}

/** The letters every word that fits begins with; null where words of any beginning fit. */
function keysOf(item: Item | undefined): string[] | null {
  if (!item || "gap" in item || item.optional) return null;
  const isShort = ({ start, exact }: Option) => !exact && start.length < KEY_LENGTH;
  return item.options.some(isShort) ? null : [...new Set(item.options.map(({ start }) => start.slice(0, KEY_LENGTH)))];
}

/** The letters every word that fits ends with; null where words of any end fit. */
function endsOf(item: Item | undefined): string[] | null {
  if (!item || "gap" in item || item.optional) return null;
  const ends = item.options.map(({ end, start, exact }) => (exact ? start : end).slice(-KEY_LENGTH));
  return ends.some((end) => end.length < KEY_LENGTH) ? null : [...new Set(ends)];
}

/** The words an item can be, where it is there in any case and is a whole word. */
function exactOf(item: Item | undefined): string[] | null {
  if (!item || "gap" in item || item.optional || item.options.some(({ exact }) => !exact)) return null;
  return item.options.map(({ start }) => start);
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
  let best: { end: number; value: Value; order: number } | null = null;
  for (const entries of candidates(tokens, from, index)) {
    for (const { pattern, value, order } of entries) {
      const end = matchAt(tokens, from, pattern);
      const isBetter = end > from && (!best || end > best.end || (end === best.end && order < best.order));
      if (isBetter && accepts(value, end)) best = { end, value, order };
    }
  }
  return best;
}

const NONE: readonly never[] = [];

function candidates<Value>(
  tokens: readonly Token[],
  from: number,
  { byStart, byPair, byEnd, anywhere }: PatternIndex<Value>,
): readonly (readonly Entry<Value>[])[] {
  const key = tokens[from]?.key ?? "";
  const ended = byEnd.size > 0 ? byEnd.get(tokens[from]?.word.slice(-KEY_LENGTH) ?? "") : undefined;
  const pair = byPair.size > 0 ? byPair.get(key + (tokens[from + 1]?.word ?? "")) : undefined;
  const single = byStart.get(key);
  if (!pair && !ended && anywhere.length === 0) return single ? [single] : NONE;
  return [single ?? NONE, pair ?? NONE, ended ?? NONE, anywhere];
}

/** Whether any of the patterns begins at a token. */
export function beginsAt<Value>(tokens: readonly Token[], from: number, index: PatternIndex<Value>): boolean {
  return candidates(tokens, from, index).some((entries) =>
    entries.some(({ pattern }) => matchAt(tokens, from, pattern) > from),
  );
}

/** The first place within a stretch of tokens where any of the patterns begins, or -1. */
export function findFirst<Value>(
  tokens: readonly Token[],
  from: number,
  to: number,
  index: PatternIndex<Value>,
): number {
  for (let at = from; at < to; at++) if (beginsAt(tokens, at, index)) return at;
  return -1;
}
