/** Runs at most `atOnce` pieces of work at the same time, in the order they came; refuses one when `waiting` already wait. */
export function concurrencyLimit(atOnce: number, waiting: number) {
  let running = 0;
  const queue: (() => void)[] = [];

  return async <Result>(work: () => Promise<Result>): Promise<Result | "busy"> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) return "busy";
      // Whoever ends hands over the own turn, so that nobody who comes later overtakes.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
