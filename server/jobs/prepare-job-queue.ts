import { readFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { root } from "@/server/run-node";

// Arbitrary and our own: of several instances starting at once one makes it, the others wait.
const LOCK = 7_228_205;

/**
 * Makes the namespace of the job queue, or brings it to what the library of this version wants, as the owner: the worker itself
 * may put jobs in and take them out and no more. Answers whether there was anything to do.
 */
export async function prepareJobQueue(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const [present, wanted] = [await presentVersion(client), await wantedVersion()];
    if (present !== null && present >= wanted) return false;
    // Not loaded where there is nothing to do: a start would be slower by it.
    const { getConstructionPlans, getMigrationPlans } = await import("pg-boss");
    await client.query(present === null ? getConstructionPlans() : getMigrationPlans("pgboss", present));
    return true;
  } finally {
    await client.end();
  }
}

async function presentVersion(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query("SELECT to_regclass('pgboss.version') IS NOT NULL AS installed");
  if (!rows[0]?.installed) return null;
  return Number((await client.query("SELECT version FROM pgboss.version")).rows[0]?.version);
}

async function wantedVersion(): Promise<number> {
  const file = path.join(root, "node_modules/pg-boss/package.json");
  return JSON.parse(await readFile(file, "utf8")).pgboss.schema;
}
