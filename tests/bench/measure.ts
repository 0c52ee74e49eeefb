import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "@/server/run-node";
import type { LoadJob, LoadResult } from "./load-generator";

export type Figures = {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  answers: number;
  errors: number;
  firstError: string | null;
  bytes: number;
};

/** Runs one job in a process of its own and sums it up; times are in milliseconds. */
export async function measure(job: LoadJob): Promise<Figures> {
  const child = fork(path.join(root, "tests/bench/load-generator.ts"), [], {
    cwd: root,
    execArgv: ["--import", "tsx", "--import", "./server/exit-with-parent.mjs"],
  });
  child.send(job);
  const died = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`The load generator ended with ${code}.`)),
  );
  died.catch(() => undefined);
  const [result] = (await Promise.race([once(child, "message"), died])) as [LoadResult];
  child.disconnect();
  const { answers, errors, firstError, bytes, seconds, latenciesMs } = result;
  return {
    answers,
    errors,
    firstError,
    bytes,
    perSecond: answers / seconds,
    p50: percentile(latenciesMs, 50),
    p95: percentile(latenciesMs, 95),
    p99: percentile(latenciesMs, 99),
  };
}

/** Nearest rank, of sorted values. */
function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
