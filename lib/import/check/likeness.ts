import { trigrams } from "./trigrams";

/** How alike two words in plain form are, 0 to 1: of the stretches of both the share that both have, as pg_trgm counts it. */
export function likenessOf(one: string, other: string): number {
  const [first, second] = [trigrams(one), trigrams(other)];
  const shared = [...first].filter((stretch) => second.has(stretch)).length;
  return shared / (first.size + second.size - shared);
}

/** One of those that are looked for, and the names it has, in plain form. */
type Named<Of> = { of: Of; names: readonly string[] };

/**
 * Names taken apart once, found by the stretches that a word shares with them: a word that shares none with a name is never held against it,
 * however many names there are.
 */
export function likenessIndex<Of>(all: readonly Named<Of>[]) {
  const sizes: number[] = [];
  const owners: number[] = [];
  const having = new Map<string, number[]>();
  for (const [owner, { names }] of all.entries()) {
    for (const name of names) {
      const stretches = trigrams(name);
      for (const stretch of stretches) {
        const found = having.get(stretch);
        if (found) found.push(sizes.length);
        else having.set(stretch, [sizes.length]);
      }
      sizes.push(stretches.size);
      owners.push(owner);
    }
  }
  return {
    /**
     * How alike each is by its likeliest name, 0 to 1, the likeliest first; without those that share nothing: of the stretches of both the
     * share that both have, as pg_trgm counts it.
     */
    scores(plain: string): { of: Of; score: number }[] {
      const asked = trigrams(plain);
      const shared = new Map<number, number>();
      for (const stretch of asked) {
        for (const name of having.get(stretch) ?? []) shared.set(name, (shared.get(name) ?? 0) + 1);
      }
      const best = new Map<number, number>();
      for (const [name, count] of shared) {
        const score = count / (asked.size + (sizes[name] ?? 0) - count);
        const owner = owners[name] ?? 0;
        best.set(owner, Math.max(best.get(owner) ?? 0, score));
      }
      return [...best]
        .toSorted(([one, score], [other, another]) => another - score || one - other)
        .flatMap(([owner, score]) => {
          const named = all[owner];
          return named ? [{ of: named.of, score }] : [];
        });
    },
  };
}
