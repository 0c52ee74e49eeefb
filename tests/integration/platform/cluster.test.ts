import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startCluster } from "@/server/postgres/cluster";
import { keepCluster } from "@/server/postgres/keep-cluster";
import { readServerLock } from "@/server/postgres/lock-file";

// Making a cluster takes seconds: the tests share one, and none counts on what another left in it.
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pacta cluster "));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Asks again until the server answers: a start refuses connections for a moment. */
async function askUntilAnswered(url: string, sql: string): Promise<unknown> {
  for (;;) {
    const answer = await ask(url, sql).catch(() => null);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function serverProcess(): Promise<number> {
  const lock = await readServerLock(path.join(folder, "postgres"));
  if (!lock) throw new Error("no server runs");
  return lock.pid;
}

it("keeps what was committed when the server is killed, and starts again at the same address", async () => {
  const first = await startCluster(folder);
  await ask(first.url("postgres"), "CREATE TABLE kept AS SELECT 42 AS answer");
  process.kill(await serverProcess(), "SIGKILL");
  expect(await first.lost).toContain("went away");

  const second = await startCluster(folder);

  expect(second.url("x")).toBe(first.url("x"));
  expect(await ask(second.url("postgres"), "SELECT answer FROM kept")).toBe(42);
  await second.stop();
});

describe("a kept cluster", () => {
  it("outlives a killed backend, for which Postgres restarts all of its processes", async () => {
    const kept = await keepCluster(folder);
    const before = await serverProcess();
    const backends =
      "SELECT array_agg(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
    const [backend] = (await ask(kept.url("postgres"), backends)) as number[];
    process.kill(backend ?? 0, "SIGKILL");

    expect(await askUntilAnswered(kept.url("postgres"), "SELECT 42")).toBe(42);
    expect(await serverProcess()).toBe(before);
    await kept.stop();
    expect(await readServerLock(path.join(folder, "postgres"))).toBeNull();
  });

  it("keeps its claim when Postgres ends the connection that holds it", async () => {
    const kept = await keepCluster(folder);
    const endOthers =
      "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
    const holders = "SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory'";
    expect(await ask(kept.url("postgres"), endOthers)).toBe("1");

    await vi.waitUntil(async () => (await ask(kept.url("postgres"), holders)) === 1, { timeout: 60_000 });
    await kept.stop();
    expect(await readServerLock(path.join(folder, "postgres"))).toBeNull();
  });

  it("is started again at the same address when its server was killed", async () => {
    const kept = await keepCluster(folder);
    const before = await serverProcess();
    process.kill(before, "SIGKILL");

    expect(await askUntilAnswered(kept.url("postgres"), "SELECT 42")).toBe(42);
    expect(await serverProcess()).not.toBe(before);
    await kept.stop();
    expect(await readServerLock(path.join(folder, "postgres"))).toBeNull();
  });
});

it("starts although the lock file of a dead server names another program that lives", async () => {
  await (await startCluster(folder)).stop();
  const data = path.join(folder, "postgres");
  await writeFile(path.join(data, "postmaster.pid"), `${process.pid}\n${data}\n1\n5432\n`);

  const cluster = await startCluster(folder);

  expect(await serverProcess()).not.toBe(process.pid);
  await cluster.stop();
});

it("uses a running server again and leaves it running while another still uses it", async () => {
  const first = await startCluster(folder);
  const running = await serverProcess();

  const second = await startCluster(folder);
  await second.stop();

  expect(await serverProcess()).toBe(running);
  await first.stop();
  expect(await readServerLock(path.join(folder, "postgres"))).toBeNull();
});

it("listens on this machine alone, asks for a password and keeps it to its owner", async () => {
  const cluster = await startCluster(folder);
  const url = cluster.url("postgres");
  const wrong = Object.assign(new URL(url), { password: "wrong" }).href;

  expect(await ask(url, "SHOW listen_addresses")).toBe("127.0.0.1");
  expect(await ask(url, "SHOW unix_socket_directories")).toBe("");
  expect(await ask(url, "SHOW data_checksums")).toBe("on");
  await expect(ask(wrong, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  expect((await readFile(path.join(folder, "database-password"), "utf8")).length).toBeGreaterThan(40);
  await cluster.stop();
});
