import type { ChildProcess } from "node:child_process";

const RESTART_DELAY_MS = 1000;
const DEATHS_ALLOWED = 5;
const DEATHS_WINDOW_MS = 60_000;
/** A request may wait ten seconds for its turn, and is then answered. */
const GRACE_MS = 20_000;

/** A process of ours, and how it is asked to finish what it does and end. */
export type Running = { child: ChildProcess; end(): void };

export type Supervised = {
  /** Resolves with a sentence when the program keeps dying. */
  gaveUp: Promise<string>;
  /** The process that works, or is about to. */
  current(): Running;
  /** Asks the program to end, and ends it by force when it does not. */
  stop(): Promise<void>;
};

/**
 * Keeps one of our programs running. One that dies is started again after a second: the web can live without the worker for
 * that long, and the other way round. One that dies five times within a minute is not mended by a sixth start.
 */
export function supervise(name: string, launch: () => Running): Supervised {
  let running: Running;
  let isStopping = false;
  let restart: NodeJS.Timeout | undefined;
  let deaths: number[] = [];
  let giveUp: (reason: string) => void = () => undefined;
  const gaveUp = new Promise<string>((resolve) => {
    giveUp = resolve;
  });

  function start(): void {
    running = launch();
    running.child.on("exit", (code, signal) => {
      if (isStopping) return;
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
    current: () => running,
    async stop() {
      isStopping = true;
      clearTimeout(restart);
      await finish(running);
    },
  };
}

async function finish({ child, end }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  end();
  const force = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(force);
}
