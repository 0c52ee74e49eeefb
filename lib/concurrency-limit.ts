import { addressKey } from "./address-key";
import { requestContext } from "./request-context";
import { Ring } from "./ring";

/** Too many wait for their turn, or one took too long: it may be tried again, which the code says (`isUnavailable`, lib/db-unavailable.ts). */
export class Busy extends Error {
  readonly code = "ETIMEDOUT";
}

type Asker = { running: number; waiting: number; queue: (() => void)[] };

/**
 * Runs at most `atOnce` pieces of work at the same time in this process. What waits goes on in turns of those who asked for it, the person
 * of the request or else its address, so that whoever asks for much delays nobody but themselves; nobody has all places while there are
 * several. `Busy` is thrown where more than `mostWaiting` would wait, or half of it of one asker: pieces, or what each is said to weigh.
 */
export function concurrencyLimit(atOnce: number, mostWaiting = Number.POSITIVE_INFINITY) {
  const askers = new Ring<Asker>(() => ({ running: 0, waiting: 0, queue: [] }));
  let running = 0;
  let waiting = 0;

  const most = (name: string) => (name === NOBODY || atOnce === 1 ? atOnce : atOnce - 1);
  const canGo = (name: string, asker: Asker) => asker.queue.length > 0 && asker.running < most(name);

  /** Names come from whoever asks, without end. */
  function forgetIfIdle(name: string, { running, queue }: Asker): void {
    if (running === 0 && queue.length === 0) askers.remove(name);
  }

  function letNextIn(): void {
    if (running < atOnce) askers.takeTurn((asker, name) => canGo(name, asker))?.queue.shift()?.();
  }

  return {
    async run<Result>(work: () => Promise<Result>, weight = 1): Promise<Result> {
      const name = asks();
      const asker = askers.at(name);
      if (running >= atOnce || asker.running >= most(name)) {
        const isOver = waiting > 0 && waiting + weight > mostWaiting;
        const isOwnOver = name !== NOBODY && asker.waiting > 0 && (asker.waiting + weight) * 2 > mostWaiting;
        if (isOver || isOwnOver) {
          forgetIfIdle(name, asker);
          throw new Busy("Too many wait for their turn.");
        }
        waiting += weight;
        asker.waiting += weight;
        await new Promise<void>((resolve) => {
          // Counted in before anybody who comes later can overtake.
          asker.queue.push(() => {
            waiting -= weight;
            asker.waiting -= weight;
            enter();
            resolve();
          });
        });
      } else enter();
      try {
        return await work();
      } finally {
        asker.running -= 1;
        running -= 1;
        forgetIfIdle(name, asker);
        letNextIn();
      }

      function enter(): void {
        asker.running += 1;
        running += 1;
      }
    },
  };
}

const NOBODY = "";

/** Who asks in the request under way; nobody in a command or in the worker. */
function asks(): string {
  const context = requestContext();
  return context?.personId ?? (context ? addressKey(context.address) : NOBODY);
}
