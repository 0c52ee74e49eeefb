import { Worker } from "node:worker_threads";
import { Busy, concurrencyLimit } from "@/lib/concurrency-limit";
import { answerReading, isShort, lengthOf, type Reading, type ReadingAnswer } from "./readings";

/** `waiting`: UTF-16 code units of texts that wait, some seconds of reading. */
const LIMITS = { waiting: 3_000_000, timeMs: 30_000, idleMs: 30_000, memoryMb: 384 };

const turns = concurrencyLimit(1, LIMITS.waiting);
let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Reads a text. A long one is read, and editions are compared, in a thread of its own, one after another, so that nobody else's page
 * waits for it.
 * Throws what counts as "busy, try again" when too many wait, or one takes longer or more memory than a release can need.
 */
export async function readInThread<Asked extends Reading>(reading: Asked): Promise<ReadingAnswer<Asked>> {
  if (isShort(reading)) return answerReading(reading);
  return turns.run(() => ask(reading), lengthOf(reading)) as Promise<ReadingAnswer<Asked>>;
}

function ask(reading: Reading): Promise<unknown> {
  clearTimeout(idle);
  thread ??= openThread();
  const asked = thread;
  asked.ref();
  return new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => void asked.terminate(), LIMITS.timeMs);
    const end = () => {
      clearTimeout(timer);
      asked.off("message", answered).off("error", failed).off("exit", ended);
    };
    const answered = (answer: unknown) => {
      end();
      asked.unref();
      idle = setTimeout(close, LIMITS.idleMs).unref();
      resolve(answer);
    };
    const lost = (why: string) => {
      end();
      if (thread === asked) thread = undefined;
      reject(new Busy(`A long text could not be read: ${why}`));
    };
    const failed = (error: Error) => lost(error.message);
    const ended = () => lost("it took too long.");
    asked.on("message", answered).on("error", failed).on("exit", ended);
    asked.postMessage(reading);
  });
}

function openThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: LIMITS.memoryMb };
  // Built, it stands beside; in commands and tests it is TypeScript still.
  const execArgv = process.env.NEXT_RUNTIME === "nodejs" ? [] : ["--import", "tsx"];
  return new Worker(new URL("./reading-thread.ts", import.meta.url), { resourceLimits, execArgv });
}

function close(): void {
  void thread?.terminate();
  thread = undefined;
}
