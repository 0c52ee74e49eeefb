import { mkdtemp, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { startCluster } from "@/server/postgres/cluster";
import { ended, eventually, signalTo, startCommand } from "@/tests/support/start-command";

// Real processes of a real start. One data folder, so that Postgres is made once; each test ends all that it started.
test.describe.configure({ mode: "serial" });

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pacta-processes-"));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

type Started = Awaited<ReturnType<typeof startCommand>>;
type Processes = Awaited<ReturnType<Started["processes"]>>;

/** Does something to a fresh start and waits until every one of its processes has ended. */
async function endsAll(act: (all: Processes) => void): Promise<void> {
  const started = await startCommand(folder);
  const all = await started.processes();
  const pids = Object.values(all).flat();
  expect(
    pids.every((pid) => pid > 0),
    "every process is known",
  ).toBe(true);
  act(all);
  await ended(pids);
  expect(await started.readiness()).toBeNull();
}

test("goes on when any process below it is killed, and ends as a whole with npm", async () => {
  const started = await startCommand(folder);
  const first = await started.processes();

  await test.step("only this machine reaches the demonstration", async () => {
    expect(await connects("127.0.0.1", started.port)).toBe(true);
    // Every address of this network is this machine's own, except where the system knows one alone.
    expect(await connects("127.0.0.2", started.port)).toBe(false);
  });

  await test.step("a web process is replaced", async () => {
    signalTo(first.web[0], "SIGKILL");
    const now = await eventually(started.processes, ({ web }) => web.length === 2 && !web.includes(first.web[0] ?? -1));
    expect(now.web).toContain(first.web[1]);
    expect(await started.readiness()).toBe(200);
  });

  await test.step("the worker is replaced", async () => {
    signalTo(first.worker, "SIGKILL");
    await eventually(started.processes, ({ worker }) => worker > 0 && worker !== first.worker);
  });

  await test.step("a killed backend, for which Postgres restarts, is waited for", async () => {
    signalTo(await someBackend(folder), "SIGKILL");
    await eventually(started.readiness, (status) => status === 200);
  });

  await test.step("a killed Postgres is started again, and requests are told to come back", async () => {
    const before = await started.processes();
    signalTo(before.postgres, "SIGKILL");
    await eventually(started.readiness, (status) => status === 503);
    const after = await eventually(started.processes, ({ postgres }) => postgres > 0 && postgres !== before.postgres);
    await eventually(started.readiness, (status) => status === 200);
    expect([after.supervisor, after.worker, after.web]).toEqual([before.supervisor, before.worker, before.web]);
  });

  const pids = Object.values(await started.processes()).flat();
  signalTo(first.npm, "SIGTERM");
  await ended(pids);
  expect(await started.readiness()).toBeNull();
});

test("ends as a whole when the process that would end it is killed", async () => {
  await test.step("npm", () => endsAll(({ npm }) => signalTo(npm, "SIGKILL")));
  await test.step("its shell", () => endsAll(({ shell }) => signalTo(shell, "SIGTERM")));
  await test.step("the start command", () => endsAll(({ command }) => signalTo(command, "SIGKILL")));
  await test.step("the supervisor", () => endsAll(({ supervisor }) => signalTo(supervisor, "SIGKILL")));
});

test("ends as a whole when its terminal is closed, at Ctrl-C, and when it is asked itself", async () => {
  await test.step("closed terminal", () => endsAll(({ npm }) => process.kill(-npm, "SIGHUP")));
  await test.step("Ctrl-C", () => endsAll(({ npm }) => process.kill(-npm, "SIGINT")));
  await test.step("start command", () => endsAll(({ command }) => signalTo(command, "SIGTERM")));
  await test.step("supervisor", () => endsAll(({ supervisor }) => signalTo(supervisor, "SIGTERM")));
});

test("starts on what is left when everything was killed at once", async () => {
  const started = await startCommand(folder);
  const all = Object.values(await started.processes()).flat();
  for (const pid of all) signalTo(pid, "SIGKILL");
  await ended(all);

  await endsAll(({ npm }) => signalTo(npm, "SIGTERM"));
});

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    socket.on("error", () => resolve(false));
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** A Postgres process that serves a connection of the application. */
async function someBackend(dataFolder: string): Promise<number> {
  const cluster = await startCluster(dataFolder);
  const client = new pg.Client({ connectionString: cluster.url("postgres") });
  await client.connect();
  const { rows } = await client.query("SELECT pid FROM pg_stat_activity WHERE datname = 'pacta' LIMIT 1");
  await client.end();
  await cluster.stop();
  return Number(rows[0]?.pid);
}
