/** Too many wait for their turn, or one took too long: it may be tried again, which the code says (`isUnavailable`, lib/db-unavailable.ts). */
export class Busy extends Error {
  readonly code = "ETIMEDOUT";
}

/** Runs at most `atOnce` pieces of work at the same time in this process, in the order they came. */
export function concurrencyLimit(atOnce: number) {
  let running = 0;
  const queue: (() => void)[] = [];

  return {
    /** How many wait for their turn. */
    waiting: () => queue.length,
    async run<Result>(work: () => Promise<Result>): Promise<Result> {
      // Whoever ends hands over the own turn, so that nobody who comes later overtakes.
      if (running >= atOnce) await new Promise<void>((resolve) => queue.push(resolve));
      else running += 1;
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
