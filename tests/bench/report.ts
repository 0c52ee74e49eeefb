import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import type { Figures } from "./measure";

export type Measured = { name: string; concurrency: number; app: Figures; floor: Figures };

const HEAD = [
  ...[
    "",
    "clients",
    "requests a second",
    "of the floor",
    "p50 ms",
    "× floor",
    "p95 ms",
    "× floor",
    "p99 ms",
    "× floor",
  ],
  ...["errors", "kB", "× floor", "floor: a second", "p50", "p95", "p99", "errors", "kB"],
];

/** A table of all figures, each beside its ratio to the floor's. */
export function tableOf(measured: readonly Measured[]): string {
  const lines = measured.map(({ name, concurrency, app, floor }) => [
    ...[name, String(concurrency), rate(app.perSecond), percent(app.perSecond / floor.perSecond)],
    ...(["p50", "p95", "p99"] as const).flatMap((key) => [time(app[key]), times(app[key] / floor[key])]),
    ...[String(app.errors), kilobytes(app.bytes), times(app.bytes / floor.bytes)],
    ...[rate(floor.perSecond), time(floor.p50), time(floor.p95), time(floor.p99)],
    ...[String(floor.errors), kilobytes(floor.bytes)],
  ]);
  const rule = HEAD.map((_, index) => (index === 0 ? "---" : "---:"));
  return [HEAD, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export function lineOf({ name, concurrency, app, floor }: Measured): string {
  const share = percent(app.perSecond / floor.perSecond);
  const failed =
    app.errors + floor.errors > 0
      ? `  ERRORS app ${app.errors}, floor ${floor.errors}: ${app.firstError ?? floor.firstError}`
      : "";
  return (
    `${name.padEnd(26)} ${String(concurrency).padStart(2)}  ${rate(app.perSecond).padStart(6)}/s of ${rate(floor.perSecond)}/s (${share}), ` +
    `p50 ${time(app.p50)} p95 ${time(app.p95)} p99 ${time(app.p99)} ms${failed}`
  );
}

/** In general terms: what the figures depend on, and nothing that names the machine. */
export function machine(postgres: string): string {
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${os.availableParallelism()} cores, ${memory} GiB, Node ${process.versions.node}, Postgres ${postgres}`;
}

/** Puts the text between a script's markers in a document, and leaves the rest of it as it is. */
export async function writeBetweenMarkers(file: string, text: string, script = "bench"): Promise<void> {
  const start = `<!-- ${script}: written by npm run ${script}, do not edit -->`;
  const end = `<!-- ${script}: end -->`;
  const document = await readFile(file, "utf8");
  const [before, rest] = document.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the figures.`);
  await writeFile(file, `${before}${start}\n\n${text.trim()}\n\n${end}${after}`);
}

function rate(perSecond: number): string {
  return perSecond >= 100 ? String(Math.round(perSecond)) : perSecond.toFixed(1);
}

function time(ms: number): string {
  return ms.toFixed(1);
}

function times(ratio: number): string {
  if (!Number.isFinite(ratio)) return "–";
  return ratio >= 10 ? String(Math.round(ratio)) : ratio.toFixed(1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
