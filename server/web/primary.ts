import cluster, { type Worker } from "node:cluster";
import os from "node:os";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log";
import type { FromWorker, ToWorker } from "./messages";

const MOST_BY_DEFAULT = 4;

/** A web process that dies younger than this died of its start, and a new one would too. */
const YOUNG_MS = 5000;
const YOUNG_DEATHS_ALLOWED = 5;

/** How long a load balancer has to see "not ready" before we stop listening. Nobody balances a demonstration. */
const BALANCER_NOTICES_MS = 2000;

/**
 * One web process for each core: a page is mostly React, and one process uses one core.
 * Source: docs/decisions/11-one-web-process-per-core.md.
 */
export function runPrimary(env: Env): void {
  const wanted = env.webProcesses ?? Math.min(os.availableParallelism(), MOST_BY_DEFAULT);
  let isEnding = false;
  let youngDeaths = 0;

  function start() {
    const startedAt = Date.now();
    const worker = cluster.fork();
    worker.on("message", (message: FromWorker) => {
      console.error(message.cannotListen);
      void end(1);
    });
    worker.on("exit", (code, signal) => {
      if (isEnding) return;
      log.error({ code, signal }, "a web process died");
      youngDeaths = Date.now() - startedAt < YOUNG_MS ? youngDeaths + 1 : 0;
      if (youngDeaths < YOUNG_DEATHS_ALLOWED) return start();
      console.error("The web processes die at once after each start; see the log above.");
      void end(1);
    });
  }

  async function end(code: number) {
    if (isEnding) return;
    isEnding = true;
    tellAll("drain");
    if (env.origin) await new Promise((resolve) => setTimeout(resolve, BALANCER_NOTICES_MS));
    const gone = living().map((worker) => new Promise((resolve) => worker.once("exit", resolve)));
    tellAll("leave");
    await Promise.all(gone);
    process.exit(code);
  }

  process.on("SIGTERM", () => void end(0));
  process.on("SIGINT", () => void end(0));
  if (env.origin?.protocol === "http:") {
    log.warn("PACTA_URL is http: cookies travel unprotected. Put https before it for anything but a trial.");
  }
  for (let count = 0; count < wanted; count += 1) start();
}

function living(): Worker[] {
  return Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
}

function tellAll(message: ToWorker): void {
  for (const worker of living()) if (worker.isConnected()) worker.send(message);
}
