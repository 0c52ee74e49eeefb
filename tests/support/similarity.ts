import { trigrams } from "@/lib/import/check/trigrams";

/**
 * How alike two words or names are, 0 to 1: the share of their three-letter stretches that both have, as pg_trgm counts it. Both in
 * plain form (`normalized`).
 */
export function similarity(one: string, other: string): number {
  const [ours, theirs] = [trigrams(one), trigrams(other)];
  const shared = [...ours].filter((each) => theirs.has(each)).length;
  const all = ours.size + theirs.size - shared;
  return all === 0 ? 0 : shared / all;
}
