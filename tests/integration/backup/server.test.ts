import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { backUpServer, restoreServer } from "@/scripts/backup/server";
import { testDatabase } from "@/tests/support/database";
import { asRoles } from "@/tests/support/template-server";

const database = testDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pacta-programs-"));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rm(folder, { recursive: true, force: true }));

it("says what to install when this machine has no pg_dump", async () => {
  vi.stubEnv("PATH", folder);

  await expect(backUpServer(database.url(), path.join(folder, "x.dump"))).rejects.toThrow(
    /^pg_dump is not on this machine\. Install the client programs of Postgres \d+ or newer/,
  );
});

it("refuses a pg_dump older than the server before it starts", async () => {
  const old = '#!/bin/sh\necho "pg_dump (PostgreSQL) 9.6.24 (Debian 9.6.24-0)"\n';
  await writeFile(path.join(folder, "pg_dump"), old, { mode: 0o755 });
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);

  await expect(backUpServer(database.url(), path.join(folder, "x.dump"))).rejects.toThrow(
    /^The pg_dump of this machine is of Postgres 9, the server is \d+\./,
  );
});

it("refuses a role that may not read everything", async () => {
  await writeFile(path.join(folder, "pg_dump"), '#!/bin/sh\necho "pg_dump (PostgreSQL) 99.1"\n', { mode: 0o755 });
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);

  await expect(backUpServer(asRoles(database.url()).app, path.join(folder, "x.dump"))).rejects.toThrow(
    /^The role of DATABASE_URL may not read everything: give the address of pacta_backup/,
  );
  expect(await readdir(folder)).not.toContain("x.dump");
});

it("never restores into a database that has tables", async () => {
  await expect(restoreServer(path.join(folder, "x.dump"), database.url())).rejects.toThrow(/is not empty/);
});

it("says that the server does not answer", async () => {
  await expect(restoreServer("x.dump", "postgresql://pacta@127.0.0.1:1/pacta")).rejects.toThrow(
    /^The server of DATABASE_URL does not let us in \(ECONNREFUSED\)\.$/,
  );
});
