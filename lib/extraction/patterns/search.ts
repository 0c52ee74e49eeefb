import { KEY_LENGTH, type Token } from "@/lib/extraction/tokens";
import { matchAt } from "./match";
import type { Entry, PatternIndex } from "./pattern-index";

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
function beginsAt<Value>(tokens: readonly Token[], from: number, index: PatternIndex<Value>): boolean {
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
