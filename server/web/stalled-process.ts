import { log } from "@/lib/log";

export type StallLimits = { lookEveryMs: number; toldAfterMs: number; endedAfterMs: number };

/** Nothing of ours computes for ten seconds on the thread that answers everybody. */
export const STALLS: StallLimits = { lookEveryMs: 2000, toldAfterMs: 10_000, endedAfterMs: 30_000 };

/**
 * Watches whether the thread of a process turns: `turned` is to be called whenever a message came from it, which one that computes without
 * a pause sends no more. Too long is told in the log, and after more `end` is called, once. Time is counted by looks, which this process misses
 * itself where the whole machine stood still. Stopped by `stop`.
 */
export function watchStalls(
  { pid, end }: { pid: number | undefined; end: () => void },
  { lookEveryMs, toldAfterMs, endedAfterMs }: StallLimits = STALLS,
): { turned: () => void; stop: () => void } {
  let silentMs = 0;
  const look = setInterval(() => {
    silentMs += lookEveryMs;
    const isTold = silentMs >= toldAfterMs && silentMs < toldAfterMs + lookEveryMs;
    if (silentMs >= endedAfterMs) {
      log.error({ process: pid, silentMs }, "the thread of a web process does not turn: the process is ended");
      clearInterval(look);
      end();
    } else if (isTold) log.warn({ process: pid, silentMs }, "the thread of a web process computes without a pause");
  }, lookEveryMs);
  look.unref();
  return {
    turned() {
      if (silentMs >= toldAfterMs) log.warn({ process: pid, silentMs }, "the thread of a web process turns again");
      silentMs = 0;
    },
    stop: () => clearInterval(look),
  };
}
