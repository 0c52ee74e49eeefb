import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { log } from "@/lib/log";
import { startWebServer } from "@/tests/support/web-server";

/** A web process whose pages do what their address says: to the start command it is one like any other. */
const PROGRAM = `
import http from "node:http";
import { openSync } from "node:fs";
const server = http.createServer((request, response) => {
  if (request.url === "/spin") for (;;);
  if (request.url === "/pause") for (const until = Date.now() + 700; Date.now() < until; );
  if (request.url === "/open-files") try { for (;;) openSync("/dev/null", "r"); } catch {}
  response.setHeader("Connection", "close");
  response.end(String(process.pid));
});
process.on("message", (message, socket) => {
  if (message === "connection") {
    process.send("taken");
    if (socket) { server.emit("connection", socket); socket.resume(); }
  } else if (message.leaveWithinMs) process.exit(0);
});
process.send("ready");
setInterval(() => process.send({ heldBytes: 1 }), 50);
`;

let folder: string;
let web: Awaited<ReturnType<typeof startWebServer>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pacta-stalled-"));
  await mkdir(path.join(folder, "dist"));
  await writeFile(path.join(folder, "dist/web.mjs"), PROGRAM);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await web.stop();
});
afterAll(() => rm(folder, { recursive: true }));

async function start(processes: string, stalls = { lookEveryMs: 100, toldAfterMs: 300, endedAfterMs: 60_000 }) {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const told = [vi.spyOn(log, "warn"), vi.spyOn(log, "error")].map((spy) => spy.mockImplementation(() => undefined));
  web = await startWebServer({ PACTA_DEMO: "1", PACTA_WEB_PROCESSES: processes }, { folder, stalls });
  return () =>
    told.flatMap(({ mock }) =>
      mock.calls.map(([fields, words]) => ({ process: (fields as { process: number }).process, words })),
    );
}

const ask = async (page: string) => Number(await (await fetch(`${web.url}${page}`)).text());

it("ends and replaces a process whose thread does not turn, while the others answer", async () => {
  const told = await start("2", { lookEveryMs: 100, toldAfterMs: 300, endedAfterMs: 1000 });
  const before = web.pids();
  await expect(ask("/spin")).rejects.toThrow("fetch failed");

  const ended = told().find(({ words }) => words === "the thread of a web process does not turn: the process is ended");
  const spun = Number(ended?.process);
  expect(before).toContain(spun);
  await vi.waitFor(() => expect(web.pids()).not.toContain(spun), { timeout: 60_000 });
  const answering = new Set<number>();
  while (answering.size < 2) answering.add(await ask("/"));
  expect([...answering].sort()).toEqual(web.pids().sort());
});

it("tells of a process that computes long, and leaves it alone", async () => {
  const told = await start("1");
  const [pid] = web.pids();
  expect(await ask("/pause")).toBe(pid);
  await vi.waitFor(() =>
    expect(told().map(({ words }) => words)).toEqual([
      "the thread of a web process computes without a pause",
      "the thread of a web process turns again",
    ]),
  );
  expect(web.pids()).toEqual([pid]);
});

// A tool of Linux that lowers the limit of another process.
it.runIf(existsSync("/usr/bin/prlimit"))(
  "outlives a process that can open no more files, and replaces it",
  async () => {
    const told = await start("1");
    const [pid] = web.pids();
    await promisify(execFile)("/usr/bin/prlimit", ["--pid", String(pid), "--nofile=100:100"]);
    await ask("/open-files").catch(() => undefined);
    // Its own connection gave one back, which the first of these takes.
    const port = Number(new URL(web.url).port);
    const kept = [1, 2, 3].map(() => connect({ port, host: "127.0.0.1" }).on("error", () => undefined));

    await vi.waitFor(() =>
      expect(told().map(({ words }) => words)).toContain(
        "a web process may open no more files, so it takes no connection: it is ended",
      ),
    );
    await vi.waitFor(async () => expect(await ask("/")).not.toBe(pid), { timeout: 60_000 });
    for (const socket of kept) socket.destroy();
  },
);
