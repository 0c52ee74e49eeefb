import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Pool } from "pg";
import { databaseUrl, openPool } from "@/lib/db-pool";
import { log } from "@/lib/log";

type Readiness = "ok" | "database" | "migrations";

const PATIENCE_MS = 1000;

/** The database answers within a second, and its migrations are those of this version: no fewer and no more. */
export async function checkReadiness(): Promise<Readiness> {
  const late = new Promise<"late">((resolve) => setTimeout(resolve, PATIENCE_MS, "late").unref());
  try {
    const applied = await Promise.race([appliedMigrations(), late]);
    if (applied === "late") return "database";
    const expected = await expectedMigrations();
    return applied.join() === expected.join() ? "ok" : "migrations";
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return "database";
  }
}

/** One connection of its own: a page that waits for the pool must not make the server look ill, nor the other way round. */
let connection: Pool | undefined;

async function appliedMigrations(): Promise<string[]> {
  connection ??= openPool(databaseUrl(), 1);
  const { rows } = await connection.query<{ name: string }>(
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
