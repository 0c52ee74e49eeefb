import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { anyFreePort } from "@/server/free-port";
import { readServerLock } from "@/server/postgres/lock-file";
import { root } from "@/server/run-node";

const LOOK_EVERY_MS = 50;

/** The processes of one `npm start`, by what they are. */
type Processes = {
  npm: number;
  shell: number;
  command: number;
  supervisor: number;
  worker: number;
  web: number[];
  postgres: number;
};

/** What each process is called on its command line. npm's own says "npm start" and no file. */
const COMMAND_LINES = {
  shell: /^\S*sh -c .*scripts\/start\.mjs/,
  command: /^\S*node \S*scripts\/start\.mjs/,
  supervisor: /dist\/start\.mjs/,
  worker: /dist\/worker\.mjs/,
  web: /dist\/web\.mjs/,
};

/** `npm start` as a person runs it, with a data folder and a port of its own, in a session of its own as in a terminal. */
export async function startCommand(dataFolder: string) {
  const port = await anyFreePort();
  const settings = { PACTA_DATA: dataFolder, PORT: String(port), PACTA_WEB_PROCESSES: "2", PACTA_LOG_LEVEL: "error" };
  const npm = spawn("npm", ["start"], {
    cwd: root,
    env: Object.assign({}, process.env, { DATABASE_URL: "", HOST: "", PACTA_DEMO: "" }, settings),
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = collect(npm);
  await Promise.race([
    printed.until("Ctrl-C ends it."),
    once(npm, "exit").then(() => Promise.reject(new Error(`npm start ended:\n${printed.text()}`))),
  ]);
  return {
    port,
    npm,
    printed: printed.text,
    processes: () => processesOf(npm.pid ?? 0, dataFolder),
    readiness: () => statusOf(port, "/api/health/ready"),
  };
}

/** Sends a signal to one process. Refused for a number that stands for several: 0 is everyone of our own group. */
export function signalTo(pid: number | undefined, signal: NodeJS.Signals): void {
  if (!pid || pid < 2) throw new Error(`No process to send ${signal} to: ${pid}`);
  process.kill(pid, signal);
}

/** Resolves when none of these processes is left. */
export async function ended(pids: number[]): Promise<void> {
  while (pids.some(isAlive)) await pause(LOOK_EVERY_MS);
}

/** Resolves with the first answer that is good. */
export async function eventually<Answer>(ask: () => Promise<Answer>, isGood: (answer: Answer) => boolean) {
  for (;;) {
    const answer = await ask();
    if (isGood(answer)) return answer;
    await pause(LOOK_EVERY_MS);
  }
}

async function processesOf(npm: number, dataFolder: string): Promise<Processes> {
  const lines = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).stdout.trim().split("\n");
  const all = lines.map((line) => {
    const [pid = "", parent = "", ...args] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), args: args.join(" ") };
  });
  const below = (pid: number): typeof all =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  const family = below(npm);
  const find = (name: keyof typeof COMMAND_LINES) =>
    family.filter(({ args }) => COMMAND_LINES[name].test(args)).map(({ pid }) => pid);
  const [shell = 0] = find("shell");
  const [command = 0] = find("command");
  const [supervisor = 0] = find("supervisor");
  const [worker = 0] = find("worker");
  const postgres = (await readServerLock(path.join(dataFolder, "postgres")))?.pid ?? 0;
  return { npm, shell, command, supervisor, worker, web: find("web"), postgres };
}

function isAlive(pid: number): boolean {
  const state = spawnSync("ps", ["-p", String(pid), "-o", "stat="], { encoding: "utf8" }).stdout.trim();
  // One that ended and was not yet collected by its parent.
  return state !== "" && !state.startsWith("Z");
}

function collect({ stdout, stderr }: ChildProcess) {
  let text = "";
  const listeners = new Set<() => void>();
  for (const stream of [stdout, stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  return {
    text: () => text,
    until: (words: string) =>
      new Promise<void>((resolve) => {
        const look = () => text.includes(words) && resolve();
        listeners.add(look);
        look();
      }),
  };
}

function statusOf(port: number, address: string): Promise<number | null> {
  return new Promise((resolve) => {
    const request = get({ host: "127.0.0.1", port, path: address, agent: false, timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(null));
  });
}
