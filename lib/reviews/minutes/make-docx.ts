import { Worker } from "node:worker_threads";
import { oneThread } from "@/lib/one-thread";
import type { MinutesInWords } from "./in-words";

/** `waiting`: documents. Of 200 items in two languages one takes half a second and 100 MB. */
const LIMITS = { waiting: 20, timeMs: 15_000, idleMs: 30_000, memoryMb: 256 };

const ask = oneThread(
  ({ resourceLimits, execArgv }) =>
    new Worker(new URL("./docx-thread.ts", import.meta.url), { resourceLimits, execArgv }),
  LIMITS,
);

/**
 * A Word document of minutes in one language, or in two side by side, made in a thread of its own. Throws what counts as "busy, try again"
 * when too many wait, or one takes longer or more memory than minutes can need.
 */
export async function makeMinutesDocx(minutes: readonly [MinutesInWords, MinutesInWords?]): Promise<Uint8Array> {
  return (await ask(minutes, 1)) as Uint8Array;
}
