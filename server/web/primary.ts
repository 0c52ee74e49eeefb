import type { ChildProcess } from "node:child_process";
import { createServer, type Server, type Socket } from "node:net";
import os from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Surroundings, startProgram } from "@/server/start/program";
import { type Running, type Supervised, supervise } from "@/server/start/supervise";
import { closeListener } from "./close-listener";
import { handOutConnections } from "./hand-out-connections";
import { memoryCeiling } from "./memory-ceiling";
import type { FromWebProcess, ToWebProcess } from "./messages";
import { STALLS, type StallLimits, watchStalls } from "./stalled-process";

const MOST_BY_DEFAULT = 4;

/** How long a load balancer has to see "not ready" before we stop listening. Nobody balances a demonstration. */
const BALANCER_NOTICES_MS = 2000;

/** Connections that may wait here for a process; the system keeps some more. */
const MOST_WAITING = 1000;
/** While all processes are down. */
const WAITING_MS = 5000;

/**
 * What a web process may hold (resident memory): under eight clients one holds some 470 MB, which is nothing to replace it for.
 * Source: docs/performance.md.
 */
const MOST_HELD_BYTES = 800e6;

/** `ready` resolves when it can work. */
type WebProcess = Running & { ready: Promise<void> };

/** How the processes are started, above how much memory one is replaced, and when one that computes without a pause is ended. */
export type Below = Surroundings & { mostHeldBytes?: number; stalls?: StallLimits };

type Web = {
  /** Resolves with a sentence when one of the processes keeps dying. */
  gaveUp: Promise<string>;
  /** The numbers of the processes that work now. */
  pids(): number[];
  /** Stops listening, has everything answered that was accepted, and ends the processes. */
  stop(): Promise<void>;
};

/**
 * Listens, and hands connections to one web process for each core: a page is mostly React, and one process uses one core.
 * Listening and working are apart so that the processes can leave without losing a connection.
 * Source: docs/decisions/11-one-web-process-per-core.md.
 */
export async function startWeb(
  env: Pick<Env, "host" | "port" | "origin" | "webProcesses">,
  settings: NodeJS.ProcessEnv,
  { mostHeldBytes = MOST_HELD_BYTES, stalls = STALLS, ...surroundings }: Below = {},
): Promise<Web> {
  if (env.origin?.protocol === "http:") {
    log.warn("PACTA_URL is http: cookies travel unprotected. Put https before it for anything but a trial.");
  }
  const connections = handOutConnections();
  // Nothing is read here: the first byte belongs to the process that works on it.
  const listener = createServer({ pauseOnConnect: true }, (connection) => connections.offer(connection));
  listener.maxConnections = MOST_WAITING;
  await listen(listener, env);

  const wanted = env.webProcesses ?? Math.min(os.availableParallelism(), MOST_BY_DEFAULT);
  const ceiling = memoryCeiling(mostHeldBytes);
  let isEnding = false;
  const processes = Array.from({ length: wanted }, () => {
    const place: Supervised<WebProcess> = supervise("web", () =>
      launch(() => startProgram("web", settings, surroundings), connections, stalls, onHeld),
    );
    function onHeld(heldBytes: number, { pid }: ChildProcess): void {
      if (isEnding) return;
      const replace = () => {
        log.warn({ process: pid, heldBytes, mostHeldBytes }, "a web process holds too much memory and is replaced");
        return place.replace();
      };
      ceiling.holds(heldBytes, replace).catch((error: unknown) => {
        log.error({ err: error, process: pid }, "a web process could not be replaced");
      });
    }
    return place;
  });

  return {
    gaveUp: Promise.race(processes.map((one) => one.gaveUp)),
    pids: () => processes.flatMap((one) => one.all()).flatMap(({ child }) => child.pid ?? []),
    async stop() {
      isEnding = true;
      for (const one of processes.flatMap((place) => place.all())) tell(one, "drain");
      if (env.origin) await pause(BALANCER_NOTICES_MS);
      await closeListener(listener);
      await Promise.race([connections.empty(), pause(WAITING_MS)]);
      await Promise.all(processes.map((one) => one.stop()));
    },
  };
}

function listen(listener: Server, { host, port }: Pick<Env, "host" | "port">): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "EADDRINUSE" ? "it is taken by another program" : error.message;
      reject(new Error(`Pacta can't listen on ${host} port ${port}: ${reason}.`));
    });
    listener.listen({ host, port }, resolve);
  });
}

function launch(
  startOne: () => ChildProcess,
  connections: ReturnType<typeof handOutConnections>,
  stalls: StallLimits,
  onHeld: (heldBytes: number, child: ChildProcess) => void,
): WebProcess {
  const child = startOne();
  const end = () => child.kill("SIGKILL");
  endWhereNoConnectionArrives(child, end);
  const receiver = {
    take(connection: Socket) {
      child.send("connection" satisfies ToWebProcess, connection, (error) => {
        // The process died before it was sent: the next one takes it.
        if (error && !connection.destroyed) connections.offer(connection);
      });
    },
  };
  const ready = new Promise<void>((resolve) => {
    let watch: ReturnType<typeof watchStalls> | undefined;
    child.once("exit", () => watch?.stop());
    child.on("message", (message: FromWebProcess) => {
      watch?.turned();
      if (message === "taken") connections.taken(receiver);
      else if (message === "ready") {
        connections.add(receiver);
        watch = watchStalls({ pid: child.pid, end }, stalls);
        resolve();
      } else onHeld(message.heldBytes, child);
    });
  });
  child.once("exit", () => connections.remove(receiver));
  return {
    child,
    ready,
    end(leaveWithinMs) {
      connections.remove(receiver);
      tell({ child }, { leaveWithinMs });
    },
  };
}

/**
 * Ends a process that could not take a connection, because it has as many files open as it may. Node would send it again, and throw at the
 * next time: https://github.com/nodejs/node/blob/v24.x/lib/internal/child_process.js (NODE_HANDLE_NACK).
 */
function endWhereNoConnectionArrives(child: ChildProcess, end: () => void): void {
  const emit = child.emit.bind(child) as (...given: unknown[]) => boolean;
  child.emit = (...given: unknown[]) => {
    const [event, message] = given as [string, { cmd?: string } | undefined];
    if (event !== "internalMessage" || message?.cmd !== "NODE_HANDLE_NACK") return emit(...given);
    log.error({ process: child.pid }, "a web process may open no more files, so it takes no connection: it is ended");
    end();
    return true;
  };
}

function tell({ child }: Pick<Running, "child">, message: ToWebProcess): void {
  if (child.connected) child.send(message);
}
