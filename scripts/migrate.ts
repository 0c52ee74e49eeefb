import { readdir } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { root, runNode } from "@/server/run-node";

// An arbitrary number of our own, apart from the one Prisma uses inside: ours makes a second instance wait instead of giving up.
const MIGRATION_LOCK = 7_228_202;

/** Applies the migrations not yet applied, with the real Prisma command line. Of several instances starting at once one works, the others wait. */
export async function applyMigrations(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, keepAlive: true });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await runPrisma(["migrate", "deploy"], databaseUrl);
    await refuseUnapplied(client);
  } finally {
    await client.end();
  }
}

// The command line believes its engine: one that does nothing would be reported as success.
async function refuseUnapplied(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const applied = new Set(rows.map((row) => row.name));
  const missing = (await migrationNames()).filter((name) => !applied.has(name));
  if (missing.length > 0) throw new Error(`These migrations were not applied: ${missing.join(", ")}.`);
}

/** The names of this clone's migrations, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(path.join(root, "prisma/migrations"), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}

/** Writes the Prisma client from the schema into lib/generated. */
export async function generateClient(): Promise<void> {
  await runPrisma(["generate"]);
}

/** Runs the Prisma command line of this clone and answers what it printed; throws with that when it failed. */
export function runPrisma(args: string[], databaseUrl?: string): Promise<string> {
  return runNode(["node_modules/prisma/build/index.js", ...args], {
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  });
}
