import { stat } from "node:fs/promises";
import path from "node:path";
import { root } from "@/server/run-node";
import { measure } from "./measure";
import { processorMs } from "./processor-time";
import type { Page } from "./targets";

/** What one page costs: the server in processor time, the reader's connection in JavaScript. */
export type PageCost = {
  name: string;
  /** Of all processes of the web server, without Postgres; the lowest of several runs. Null where the system does not tell. */
  processorMs: number | null;
  /** Compressed, of all scripts that the page names. Zero for an address that is no page. */
  scriptBytes: number;
};

const RUNS = 5;
const REQUESTS_A_RUN = 100;

/** Asks for an address by one client, again and again, once the server has warmed to it. */
export async function costOf(
  { pids, port, cookie }: { pids: number[]; port: number; cookie: string },
  { name, path: address }: { name: string; path: string },
  page: Page,
): Promise<PageCost> {
  const once = Array.from({ length: REQUESTS_A_RUN }, () => ({ method: "GET", path: address }) as const);
  const job = { port, cookie, concurrency: 1, expect: { status: 200 }, once };
  const costs: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const before = processorMs(pids);
    const { errors, firstError } = await measure(job);
    const after = processorMs(pids);
    if (errors > 0) throw new Error(`${address} failed while its processor time was measured: ${firstError}`);
    // The first run is the warm-up.
    if (run > 0 && before !== null && after !== null) costs.push((after - before) / REQUESTS_A_RUN);
  }
  const scriptBytes = address.startsWith("/api/") ? 0 : await scriptBytesOf(await page(address));
  return { name, processorMs: costs.length > 0 ? Math.min(...costs) : null, scriptBytes };
}

/** As a browser of today gets them, compressed with brotli; what only browsers without modules would load is left out. */
async function scriptBytesOf(html: string): Promise<number> {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="\/_next\/(static\/[^"?]+\.js)[^>]*>/g)];
  const files = new Set(tags.filter(([tag]) => !/\bnomodule\b/i.test(tag)).map(([, file = ""]) => file));
  let bytes = 0;
  for (const file of files) bytes += (await stat(path.join(root, ".next", `${file}.br`))).size;
  return bytes;
}

export function costTable(costs: readonly PageCost[]): string {
  const lines = costs.map(({ name, processorMs: ms, scriptBytes }) =>
    [name, ms === null ? "–" : ms.toFixed(1), scriptBytes === 0 ? "–" : (scriptBytes / 1000).toFixed(1)].join(" | "),
  );
  return ["| page | processor, ms a request | JavaScript, kB compressed |", "| --- | ---: | ---: |"]
    .concat(lines.map((line) => `| ${line} |`))
    .join("\n");
}
