import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { root } from "@/server/run-node";

const RESTART_DELAY_MS = 1000;
const DEATHS_ALLOWED = 5;
const DEATHS_WINDOW_MS = 60_000;
// The web waits two seconds for a load balancer to look away and a few more for requests under way.
const GRACE_MS = 7000;

type Supervised = {
  /** Resolves with a sentence when the program keeps dying. */
  gaveUp: Promise<string>;
  /** Asks the program to end, and ends it by force when it does not. */
  stop(): Promise<void>;
};

/**
 * Keeps one of our programs running. One that dies is started again after a second: the web can live without the worker for
 * that long, and the other way round. One that dies five times within a minute is not mended by a sixth start.
 */
export function supervise(name: string, script: string, env: NodeJS.ProcessEnv): Supervised {
  let child: ChildProcess | undefined;
  let isStopping = false;
  let restart: NodeJS.Timeout | undefined;
  let deaths: number[] = [];
  let giveUp: (reason: string) => void = () => undefined;
  const gaveUp = new Promise<string>((resolve) => {
    giveUp = resolve;
  });

  const start = () => {
    const preloads = ["--import", "tsx", "--import", "./server/exit-with-parent.mjs"];
    // In a process group of its own: Ctrl-C in a terminal reaches us alone, and we end things in order.
    child = spawn(process.execPath, [...preloads, path.join(root, script)], {
      cwd: root,
      env,
      detached: true,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    child.on("exit", (code, signal) => {
      if (isStopping) return;
      deaths = [...deaths.filter((at) => at > Date.now() - DEATHS_WINDOW_MS), Date.now()];
      if (deaths.length >= DEATHS_ALLOWED) {
        giveUp(
          `The ${name} process died ${deaths.length} times within a minute; the last time with ${signal ?? `code ${code}`}.`,
        );
        return;
      }
      console.error(`The ${name} process died (${signal ?? `code ${code}`}); starting it again.`);
      restart = setTimeout(start, RESTART_DELAY_MS);
    });
  };
  start();

  return {
    gaveUp,
    async stop() {
      isStopping = true;
      clearTimeout(restart);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child?.once("exit", resolve));
      child.kill("SIGTERM");
      const force = setTimeout(() => child?.kill("SIGKILL"), GRACE_MS);
      await ended;
      clearTimeout(force);
    },
  };
}
