import type { ChildProcess } from "node:child_process";

const RESTART_DELAY_MS = 1000;
const DEATHS_ALLOWED = 5;
const DEATHS_WINDOW_MS = 60_000;
/** What is under way when all ends has this long: a request may wait ten seconds for its turn, and is then answered. */
const ENDS_WITHIN_MS = 15_000;
/** Where another works already nobody waits: a body may take half a minute to arrive, a large download to leave. */
const REPLACED_ENDS_WITHIN_MS = 60_000;
/** Beyond which it is ended by force. */
const GRACE_MS = 5000;
/** One that can't work after so long hangs. */
const READY_WITHIN_MS = 60_000;

/**
 * A process of ours, and how it is asked to finish what it does within a time and end. `ready` resolves when it can work; a program
 * nobody waits for has none.
 */
export type Running = { child: ChildProcess; ready?: Promise<void>; end(withinMs: number): void };

export type Supervised<One extends Running> = {
  /** Resolves with a sentence when the program keeps dying. */
  gaveUp: Promise<string>;
  /** The process that works, and those that are about to or finish. */
  all(): One[];
  /**
   * Puts a fresh process in the place of the one that works, which is asked to end once the fresh one is ready. Resolves when it is
   * gone; with the old one still at work where the fresh one died, or hung, before it was ready. Not to be called while it is under way.
   */
  replace(): Promise<void>;
  /** Asks the program to end, and ends it by force when it does not. */
  stop(): Promise<void>;
};

/**
 * Keeps one of our programs running. One that dies is started again after a second: the web can live without the worker for
 * that long, and the other way round. One that dies five times within a minute is not mended by a sixth start. One that hangs at its
 * start is ended by force, as if it had died.
 */
export function supervise<One extends Running>(
  name: string,
  launch: () => One,
  readyWithinMs = READY_WITHIN_MS,
): Supervised<One> {
  let working: One;
  /** About to work, or asked to end because another works. */
  let beside: One | null = null;
  let isStopping = false;
  let restart: NodeJS.Timeout | undefined;
  let deaths: number[] = [];
  let giveUp: (reason: string) => void = () => undefined;
  const gaveUp = new Promise<string>((resolve) => {
    giveUp = resolve;
  });

  function start(): void {
    working = launched();
    restartWhenDead(working);
  }

  function launched(): One {
    const one = launch();
    if (!one.ready) return one;
    const force = setTimeout(() => {
      console.error(`The ${name} process is not ready after ${readyWithinMs / 1000} s and is ended.`);
      one.child.kill("SIGKILL");
    }, readyWithinMs);
    void Promise.race([one.ready, endOf(one.child)]).then(() => clearTimeout(force));
    return one;
  }

  function restartWhenDead(one: One): void {
    void endOf(one.child).then((how) => {
      if (isStopping || one !== working) return;
      deaths = [...deaths.filter((at) => at > Date.now() - DEATHS_WINDOW_MS), Date.now()];
      if (deaths.length >= DEATHS_ALLOWED) {
        giveUp(`The ${name} process died ${deaths.length} times within a minute; the last time with ${how}.`);
        return;
      }
      console.error(`The ${name} process died (${how}); starting it again.`);
      restart = setTimeout(start, RESTART_DELAY_MS);
    });
  }
  start();

  return {
    gaveUp,
    all: () => (beside ? [working, beside] : [working]),
    async replace() {
      if (isStopping) return;
      const fresh = launched();
      beside = fresh;
      await Promise.race([fresh.ready, endOf(fresh.child)]);
      if (!isStopping && !hasEnded(fresh.child)) {
        // The old one may have died meanwhile.
        clearTimeout(restart);
        beside = working;
        working = fresh;
        restartWhenDead(fresh);
        await finish(beside, REPLACED_ENDS_WITHIN_MS);
      }
      if (!isStopping) beside = null;
    },
    async stop() {
      isStopping = true;
      clearTimeout(restart);
      await Promise.all([working, beside].map((one) => one && finish(one, ENDS_WITHIN_MS)));
    },
  };
}

async function finish({ child, end }: Running, withinMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const ended = endOf(child);
  end(withinMs);
  const force = setTimeout(() => child.kill("SIGKILL"), withinMs + GRACE_MS);
  await ended;
  clearTimeout(force);
}

/** One that could not be started has no number. */
function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** Resolves with how it ended. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    if (child.pid === undefined) child.once("error", ({ message }) => resolve(message));
  });
}
