import type { ResourceLimits, Worker } from "node:worker_threads";
import { Busy, concurrencyLimit } from "./concurrency-limit";

/** `waiting`: what may wait for its turn, in whatever each piece of work is said to weigh. */
type ThreadOptions = { resourceLimits: ResourceLimits; execArgv: string[] };
type ThreadLimits = { waiting: number; timeMs: number; idleMs: number; memoryMb: number };

/**
 * A thread beside the one that answers requests, for work that would hold up everybody's pages: one piece after another, each a message that
 * is answered by a message. It is opened when it is first asked and closed once nobody asks for a while. `open` makes the worker, since only
 * where its file is named, with options that are written out, is it built.
 * What it answers throws what counts as "busy, try again" when too much waits, or one piece takes longer or more memory than it may.
 */
export function oneThread(open: (options: ThreadOptions) => Worker, limits: ThreadLimits) {
  const turns = concurrencyLimit(1, limits.waiting);
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  function close(): void {
    void thread?.terminate();
    thread = undefined;
  }

  function opened(): Worker {
    // Built, the file stands beside; in commands and tests it is TypeScript still.
    const execArgv = process.env.NEXT_RUNTIME === "nodejs" ? [] : ["--import", "tsx"];
    return open({ resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb }, execArgv });
  }

  function ask(question: unknown): Promise<unknown> {
    clearTimeout(idle);
    thread ??= opened();
    const asked = thread;
    asked.ref();
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => void asked.terminate(), limits.timeMs);
      const end = () => {
        clearTimeout(timer);
        asked.off("message", answered).off("error", failed).off("exit", ended);
      };
      const answered = (answer: unknown) => {
        end();
        asked.unref();
        idle = setTimeout(close, limits.idleMs).unref();
        resolve(answer);
      };
      const lost = (why: string) => {
        end();
        if (thread === asked) thread = undefined;
        reject(new Busy(`A thread gave no answer: ${why}`));
      };
      const failed = (error: Error) => lost(error.message);
      const ended = () => lost("it took too long.");
      asked.on("message", answered).on("error", failed).on("exit", ended);
      asked.postMessage(question);
    });
  }

  return (question: unknown, weight: number): Promise<unknown> => turns.run(() => ask(question), weight);
}
