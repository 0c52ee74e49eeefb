import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readText } from "@/lib/files/read-text";
import { sandboxLimits } from "@/lib/files/sandbox/limits";
import { textRefusals } from "@/lib/files/text";
import {
  bombs,
  type Hostile,
  hostileOpenDocuments,
  hostilePages,
  hostilePdfs,
} from "@/tests/support/files/hostile-files";

/** On a machine with nothing else to do. */
const ANSWERED_WITHIN_MS = 2000;

/** What such a machine takes to read one line of text; one that takes longer is busy, and everything may take as much longer. */
const ONE_LINE_MS = 200;

const GROWTH_BYTES = 50 * 1024 * 1024;
/** How long other work of the same process may have to wait. */
const PAUSE_MS = 500;

describe.each([
  ["archives", bombs()],
  ["OpenDocument texts", hostileOpenDocuments()],
  ["PDFs", hostilePdfs()],
  ["pages and texts", hostilePages()],
])("hostile %s", (_kind, files) => {
  const pauses = monitorEventLoopDelay({ resolution: 10 });
  let busyBefore: number;

  beforeAll(async () => {
    busyBefore = await howBusy();
    pauses.enable();
  });

  afterAll(() => {
    pauses.disable();
  });

  it.each(files)("$what: $expected", async (file) => {
    pauses.reset();
    const rssBefore = process.memoryUsage.rss();
    const started = performance.now();

    const answer = await outcomeOf(file);

    const tookMs = Math.round(performance.now() - started);
    const pausedMs = pauses.max / 1e6;
    const grownBytes = process.memoryUsage.rss() - rssBefore;
    // Others begin and end their work meanwhile.
    const busyAfter = await howBusy();
    const busyness = Math.max(busyBefore, busyAfter);
    busyBefore = busyAfter;
    if (file.expected === "answered") expect(["read", ...textRefusals]).toContain(answer);
    else expect(answer).toBe(file.expected);
    expect(tookMs).toBeLessThan(busyness * (file.isSlow ? sandboxLimits.timeMs + 1000 : ANSWERED_WITHIN_MS));
    expect(grownBytes).toBeLessThan(GROWTH_BYTES);
    expect(pausedMs).toBeLessThan(busyness * PAUSE_MS);
  });
});

async function howBusy(): Promise<number> {
  const started = performance.now();
  await readText(Buffer.from("One line."), { fileName: "a.txt" });
  return Math.max(1, (performance.now() - started) / ONE_LINE_MS);
}

async function outcomeOf({ bytes, fileName }: Hostile): Promise<string> {
  const answer = await readText(bytes, { fileName });
  return answer.ok ? "read" : answer.refusal;
}
