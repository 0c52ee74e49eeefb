import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { query } from "@/tests/support/migrations";

const database = testDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "pacta-readiness-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a process whose data folder is this one says of itself, whenever it is asked. */
async function freshProcess(dataFolder: string): Promise<(atMs: number) => Promise<string>> {
  vi.resetModules();
  process.env.PACTA_DATA = dataFolder;
  const { checkReadiness } = await import("@/lib/health/check-readiness");
  return checkReadiness;
}

const readinessOf = async (dataFolder: string) => (await freshProcess(dataFolder))(0);

it("is ready where the embedded database has room, and where there is none", async () => {
  expect(await readinessOf(folder)).toBe("ok");
  await symlink(os.tmpdir(), path.join(folder, "postgres"));
  expect(await readinessOf(folder)).toBe("ok");
  await rm(path.join(folder, "postgres"));
});

// A file system of Linux that never has room.
it.runIf(process.platform === "linux")("is not ready when the disk of the embedded database is full", async () => {
  await symlink("/proc", path.join(folder, "postgres"));

  expect(await readinessOf(folder)).toBe("disk");
});

/** As its owner may, and as a failover does: whoever connects from now on only reads. */
async function makeReadOnly(isReadOnly: boolean): Promise<void> {
  const url = database.url();
  const mode = isReadOnly ? "SET default_transaction_read_only = on" : "RESET default_transaction_read_only";
  await query(url, `BEGIN READ WRITE; ALTER DATABASE "${new URL(url).pathname.slice(1)}" ${mode}; COMMIT`);
}

it("is not ready where the database answers and takes no write, and is again when it does", async () => {
  await makeReadOnly(true);
  try {
    const place = path.join(folder, "beside");
    await mkdir(place);
    const readiness = await freshProcess(place);
    expect(await readiness(0)).toBe("read-only");

    await makeReadOnly(false);
    const others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    await query(database.url(), `SELECT pg_terminate_backend(pid) ${others}`);
    // The connection that was ended may be found out at the next question.
    const answers: string[] = [];
    for (const atMs of [2000, 4000, 6000]) answers.push(await readiness(atMs));
    expect(answers.at(-1)).toBe("ok");
  } finally {
    await makeReadOnly(false);
  }
});

it("is not ready where the data folder takes no file, and writes every ten seconds at most while it is well", async () => {
  const place = path.join(folder, "data");
  await mkdir(place);
  const readiness = await freshProcess(place);
  expect(await readiness(0)).toBe("ok");
  expect(await readdir(place)).toEqual(["write-check"]);

  await rm(place, { recursive: true });
  expect(await readiness(9_999)).toBe("ok");
  expect(await readiness(10_000)).toBe("disk");

  await mkdir(place);
  expect(await readiness(11_999)).toBe("disk");
  expect(await readiness(12_000)).toBe("ok");
});
