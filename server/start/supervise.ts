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

/** A process of ours, and how it is asked to finish what it does within a time and end. */
export type Running = { child: ChildProcess; end(withinMs: number): void };

export type Supervised<One extends Running> = {
  /** Resolves with a sentence when the program keeps dying. */
  gaveUp: Promise<string>;
  /** The process that works, and those that are about to or finish. */
  all(): One[];
  /**
   * Puts a fresh process in the place of the one that works, which is asked to end once the fresh one is ready. Resolves when it is
   * gone; with the old one still at work where the fresh one died before it was ready. Not to be called while it is under way.
   */
  replace(isReady: (fresh: One) => Promise<unknown>): Promise<void>;
  /** Asks the program to end, and ends it by force when it does not. */
  stop(): Promise<void>;
};

/**
 * Keeps one of our programs running. One that dies is started again after a second: the web can live without the worker for
 * that long, and the other way round. One that dies five times within a minute is not mended by a sixth start.
 */
export function supervise<One extends Running>(name: string, launch: () => One): Supervised<One> {
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
    working = launch();
    restartWhenDead(working);
  }

  function restartWhenDead(one: One): void {
    one.child.on("exit", (code, signal) => {
      if (isStopping || one !== working) return;
      const how = signal ?? `code ${code}`;
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
    async replace(isReady) {
      if (isStopping) return;
      const fresh = launch();
      beside = fresh;
      await Promise.race([isReady(fresh), exitOf(fresh.child)]);
      if (!isStopping && !hasExited(fresh.child)) {
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
  if (hasExited(child)) return;
  const ended = exitOf(child);
  end(withinMs);
  const force = setTimeout(() => child.kill("SIGKILL"), withinMs + GRACE_MS);
  await ended;
  clearTimeout(force);
}

function hasExited({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function exitOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("exit", resolve));
}
