import { Worker } from "node:worker_threads";
import { oneThread } from "@/lib/one-thread";
import { answerReading, isShort, lengthOf, type Reading, type ReadingAnswer } from "./readings";

/** `waiting`: UTF-16 code units of texts that wait, some seconds of reading. */
const LIMITS = { waiting: 3_000_000, timeMs: 30_000, idleMs: 30_000, memoryMb: 384 };

const ask = oneThread(
  ({ resourceLimits, execArgv }) =>
    new Worker(new URL("./reading-thread.ts", import.meta.url), { resourceLimits, execArgv }),
  LIMITS,
);

/**
 * Reads a text. A long one is read, and editions are compared, in a thread of its own, one after another, so that nobody else's page
 * waits for it.
 * Throws what counts as "busy, try again" when too many wait, or one takes longer or more memory than a release can need.
 */
export async function readInThread<Asked extends Reading>(reading: Asked): Promise<ReadingAnswer<Asked>> {
  if (isShort(reading)) return answerReading(reading);
  return ask(reading, lengthOf(reading)) as Promise<ReadingAnswer<Asked>>;
}
