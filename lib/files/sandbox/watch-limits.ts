import { Worker } from "node:worker_threads";
import { sandboxLimits } from "./limits.ts";

const EVERY_MS = 25;

/** After whoever asked has given up. */
const LATER_MS = 2000;

/**
 * Ends this process when it takes more memory than reading a file can need, or goes on when nobody waits any more: whoever
 * asked may have died. From a thread of its own: the reading one is busy while a stream unfolds into gigabytes, which lie
 * outside of what --max-old-space-size counts.
 */
export function watchLimits(): void {
  const watch = `setInterval(() => {
    const isOver = process.memoryUsage.rss() > ${sandboxLimits.memoryBytes} || process.uptime() * 1000 > ${sandboxLimits.timeMs + LATER_MS};
    if (isOver) process.kill(process.pid, "SIGKILL");
  }, ${EVERY_MS})`;
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
