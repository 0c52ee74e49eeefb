import type { Token } from "@/lib/extraction/tokens";
import type { Option, Pattern } from "./pattern";

/** Where a match that begins at token `from` ends (exclusive), or -1. Bounded: gaps are small and never cross `;`, `.` or `:`. */
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
