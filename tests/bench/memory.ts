import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { anyFreePort } from "@/server/free-port";
import { root } from "@/server/run-node";
import { waitUntilReady } from "@/server/start/wait-until-ready";
import type { Register } from "./bench-register";
import { measure } from "./measure";

const HOST = "127.0.0.1";
const WEB_PROCESSES = 2;
const CLIENTS = 8;
const LOOK_EVERY_MS = 500;

type Holding = { kind: string; bytes: number };
export type Memory = { holdings: Holding[]; answers: number };

/**
 * What each process of a whole Pacta holds while eight clients ask for these pages, one page after the other: the moment at which all
 * together held most. Null where the system does not tell.
 */
export async function measureMemory(
  { appUrl, secret, cookies }: Pick<Register, "appUrl" | "secret" | "cookies">,
  paths: readonly string[],
  seconds: number,
): Promise<Memory | null> {
  const port = await anyFreePort(HOST);
  const settings = { DATABASE_URL: appUrl, PACTA_SECRET: secret, PACTA_DEMO: "1", HOST, PORT: String(port) };
  const processes = { PACTA_WEB_PROCESSES: String(WEB_PROCESSES), PACTA_LOG_LEVEL: "error", NODE_ENV: "production" };
  const started = spawn(process.execPath, ["dist/start.mjs"], {
    cwd: root,
    env: Object.assign({}, process.env, settings, processes),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(started, "exit");
  let most: Holding[] | null = null;
  const look = setInterval(() => {
    const now = holdingsOf(started.pid ?? 0);
    if (now && sumOf(now) > sumOf(most ?? [])) most = now;
  }, LOOK_EVERY_MS);
  try {
    await waitUntilReady({ port, host: HOST }, `${HOST}:${port}`);
    most = null;
    let answers = 0;
    for (const address of paths) {
      const job = { port, cookie: cookies.app, concurrency: CLIENTS, seconds, warmUpSeconds: 0 };
      const figures = await measure({ ...job, repeat: { method: "GET", path: address }, expect: { status: 200 } });
      if (figures.errors > 0) throw new Error(`${address} failed while memory was measured: ${figures.firstError}`);
      answers += figures.answers;
    }
    return most && { holdings: most, answers };
  } finally {
    clearInterval(look);
    started.kill("SIGTERM");
    await ended;
  }
}

export function memoryTable(memory: Memory | null): string {
  if (!memory) return "What the processes hold is not told by this system.";
  const { holdings, answers } = memory;
  return ["| process | memory, MB |", "| --- | ---: |"]
    .concat([...holdings, { kind: "together", bytes: sumOf(holdings) }].map(lineOf))
    .concat(
      "",
      `${CLIENTS} clients, ${answers} answers; memory that processes share is counted once (PSS), Postgres apart.`,
    )
    .join("\n");
}

function lineOf({ kind, bytes }: Holding): string {
  return `| ${kind} | ${Math.round(bytes / 1e6)} |`;
}

function sumOf(holdings: readonly Holding[]): number {
  return holdings.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The start command and the processes below it. Source: proc(5), `children` and `smaps_rollup`. */
function holdingsOf(pid: number): Holding[] | null {
  try {
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
    return [
      { kind: "start command", bytes: pssOf(pid) },
      ...below.map((one) => ({ kind: kindOf(one), bytes: pssOf(one) })),
    ];
  } catch {
    return null;
  }
}

function kindOf(pid: number): string {
  const file = readFileSync(`/proc/${pid}/cmdline`, "utf8")
    .split("\0")
    .find((part) => part.endsWith(".mjs"));
  return path.basename(file ?? "unknown", ".mjs");
}

function pssOf(pid: number): number {
  const kilobytes = /^Pss: +(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}
