import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { root } from "@/server/run-node";

/**
 * Of V8. What is new may take half of what V8 would give it on a large machine: a web process holds some 60 MB less and takes no more of the
 * processor. Nobody waits for the worker, which holds a third less with its own. Source: docs/performance.md.
 */
const FLAGS = { web: ["--max-semi-space-size=32"], worker: ["--optimize-for-size"] };
/** Of glibc: how many heaps its threads may have, each of which keeps what was given back to it. */
const ENVIRONMENT = { MALLOC_ARENA_MAX: "2" };

export type Surroundings = {
  /** The folder it runs in; the clone's by default. */
  folder?: string;
  /** Is handed what it prints, which otherwise goes where ours goes. */
  listen?: (printed: string) => void;
};

/**
 * Starts one of our programs as a process that can be sent messages and notices our death. In a process group of its own:
 * Ctrl-C in a terminal reaches us alone, and we end things in order.
 */
export function startProgram(
  name: "web" | "worker",
  env: NodeJS.ProcessEnv,
  { args = [], folder = root, listen }: Surroundings & { args?: string[] } = {},
): ChildProcess {
  const child = spawn(process.execPath, [...FLAGS[name], path.join(folder, "dist", `${name}.mjs`), ...args], {
    cwd: folder,
    env: Object.assign({}, ENVIRONMENT, env),
    detached: true,
    stdio: ["ignore", listen ? "pipe" : "inherit", listen ? "pipe" : "inherit", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", listen ?? (() => undefined));
  return child;
}
