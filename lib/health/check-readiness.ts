import { readdir, statfs } from "node:fs/promises";
import path from "node:path";
import type { Pool } from "pg";
import { databaseUrl, openPool } from "@/lib/db-pool";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { checkWrites } from "./check-writes";

type Readiness = "ok" | "database" | "migrations" | "disk" | "read-only";

const PATIENCE_MS = 1000;

/** What Postgres needs to end a transaction and to write a checkpoint, with a little to spare. */
const LEAST_FREE_MB = 200;

/**
 * The database answers within a second, its migrations are those of this version, no fewer and no more, the disk of the data
 * folder has room (the embedded Postgres ends when it can't write), and a write to either did not fail within ten seconds.
 * `atMs` is of a clock that only goes forward.
 */
export async function checkReadiness(atMs: number): Promise<Readiness> {
  const late = new Promise<"late">((resolve) => setTimeout(resolve, PATIENCE_MS, "late").unref());
  try {
    const applied = await Promise.race([appliedMigrations(), late]);
    if (applied === "late") return "database";
    const expected = await expectedMigrations();
    if (applied.join() !== expected.join()) return "migrations";
    return (await hasRoom()) ? await checkWrites(connected(), env().dataFolder, atMs) : "disk";
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return "database";
  }
}

let isToldFull = false;

/** Asks the system each time: that costs less than to remember it. */
async function hasRoom(): Promise<boolean> {
  const folder = path.join(env().dataFolder ?? "", "postgres");
  // Without that folder the database is another machine's, and so is its disk.
  const found = await statfs(folder).catch(() => null);
  const freeMb = found ? Math.floor((found.bavail * found.bsize) / 2 ** 20) : LEAST_FREE_MB;
  const isFull = freeMb < LEAST_FREE_MB;
  if (isFull && !isToldFull) log.error({ folder, freeMb, leastFreeMb: LEAST_FREE_MB }, "the disk is full");
  isToldFull = isFull;
  return !isFull;
}

/** One connection of its own: a page that waits for the pool must not make the server look ill, nor the other way round. */
let connection: Pool | undefined;

function connected(): Pool {
  connection ??= openPool(databaseUrl(), 1);
  return connection;
}

async function appliedMigrations(): Promise<string[]> {
  const { rows } = await connected().query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map(({ name }) => name);
}

let expected: string[] | undefined;

async function expectedMigrations(): Promise<string[]> {
  if (!expected) {
    const entries = await readdir(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
    expected = entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
  }
  return expected;
}
