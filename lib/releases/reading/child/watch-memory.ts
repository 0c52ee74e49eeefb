import { Worker } from "node:worker_threads";
import { limits } from "../source.ts";

const EVERY_MS = 25;

/**
 * Ends this process when it takes more memory than reading a release can need. From a thread of its own: the reading one is busy
 * while a stream unfolds into gigabytes, which lie outside of what --max-old-space-size counts.
 */
export function watchMemory(): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${limits.memoryBytes}) process.kill(process.pid, "SIGKILL");
  }, ${EVERY_MS})`;
  new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
