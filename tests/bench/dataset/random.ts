/** Seeded chance: the same seed gives the same register, so that two measurements read the same data. */
export type Random = {
  /** From 0 up to 1, without 1. */
  next(): number;
  /** Whole, both ends inclusive. */
  between(least: number, most: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, each as often as its weight says. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value;
  chance(share: number): boolean;
};

/** Mulberry32: 32 bits of state are plenty for test data, and it is the same on every platform. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  function pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new RangeError("nothing to pick from");
    return value;
  }

  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick,
    weighted(values) {
      let rest = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return pick(values)[0];
    },
    chance: (share) => next() < share,
  };
}
