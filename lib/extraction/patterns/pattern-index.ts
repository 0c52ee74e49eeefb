import { KEY_LENGTH } from "@/lib/extraction/tokens";
import { IDEOGRAPHIC, type Item, type Option, type Pattern, parsePattern } from "./pattern";

/**
 * Patterns by how they begin, so that a token meets only those that can begin with it: by the first letters of the first
 * word or, where each character is a token, by the first two; by its last letters where only its end is known.
 */
export type PatternIndex<Value> = {
  byStart: Map<string, Entry<Value>[]>;
  byPair: Map<string, Entry<Value>[]>;
  byEnd: Map<string, Entry<Value>[]>;
  anywhere: Entry<Value>[];
};
/** `order`: of equally long matches the lowest wins. */
export type Entry<Value> = { pattern: Pattern; value: Value; order: number };

/** Patterns with what each stands for. Of equally long matches the first wins; those known by their end or by nothing come last. */
export function indexPatterns<Value>(entries: readonly (readonly [string, Value])[]): PatternIndex<Value> {
  const index: PatternIndex<Value> = { byStart: new Map(), byPair: new Map(), byEnd: new Map(), anywhere: [] };
  for (const [order, [source, value]] of entries.entries()) {
    const entry = { pattern: parsePattern(source), value, order };
    const keys = keysOf(entry.pattern.items[0]);
    const seconds =
      keys && keys.length === 1 && IDEOGRAPHIC.test(keys[0] ?? "") ? exactOf(entry.pattern.items[1]) : null;
    const ends = keys ? null : endsOf(entry.pattern.items[0]);
    const unkeyed = { ...entry, order: order + entries.length };
    if (ends) for (const end of ends) push(index.byEnd, end, unkeyed);
    else if (!keys) index.anywhere.push(unkeyed);
    else if (seconds) for (const second of seconds) push(index.byPair, `${keys[0]}${second}`, entry);
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
