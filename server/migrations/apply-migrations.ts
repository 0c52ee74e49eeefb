import pg from "pg";
import { type MigrationFile, migrationsFolder, readMigrationFiles } from "./migration-files";
import { acquireMigrationLock } from "./migration-lock";
import { MigrationRefused } from "./migration-refused";
import { readRecords, recordFailure, recordFinish, recordStart } from "./migrations-table";
import { planMigrations, unsettledAdvice } from "./plan-migrations";
import { describeFailure, runScript } from "./run-script";

/**
 * Applies the migrations not yet applied and answers their names. Does what `prisma migrate deploy` does and keeps its table, so that
 * either may go on where the other stopped. Of several instances starting at once one works, the others wait. Refused with a sentence:
 * what `planMigrations` refuses, tables that aren't ours, a script that fails.
 */
export async function applyMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const files = await readMigrationFiles(folder);
  return withConnection(databaseUrl, async (client) => {
    await acquireMigrationLock(client);
    const { pending, edited } = planMigrations(files, await readRecords(client));
    for (const name of edited) {
      console.warn(
        `The file of the migration ${name} was changed after it was applied: the database has it as it was.`,
      );
    }
    for (const file of pending) await withConnection(databaseUrl, (own) => applyOne(client, own, file));
    return pending.map(({ name }) => name);
  });
}

/** The names of the migrations not yet applied, in order, as a role that may only look. Refused: what `planMigrations` refuses. */
export async function pendingMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const files = await readMigrationFiles(folder);
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS present");
    const records = rows[0]?.present ? await readRecords(client) : [];
    return planMigrations(files, records).pending.map(({ name }) => name);
  });
}

// The script has a connection of its own: whatever it sets, leaves open or breaks, the locks and the record stay.
async function applyOne(client: pg.Client, own: pg.Client, file: MigrationFile): Promise<void> {
  const id = await recordStart(client, file);
  try {
    await runScript(own, file.script);
  } catch (error) {
    const why = describeFailure(error, file.script);
    await recordFailure(client, id, why);
    throw new MigrationRefused(`The migration ${file.name} failed: ${why}\n${unsettledAdvice}`);
  }
  await recordFinish(client, id);
}

async function withConnection<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  // UTC: what a script makes of dates must not hang on the server's zone. Prisma's command line runs in it, too.
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: "-c TimeZone=UTC",
  });
  // A connection that is lost fails the query under way; unheard, the event would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
