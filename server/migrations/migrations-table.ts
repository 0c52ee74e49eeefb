import { randomUUID } from "node:crypto";
import type pg from "pg";
import { checksumOf, type MigrationFile } from "./migration-files";
import { MigrationRefused } from "./migration-refused";
import type { MigrationRecord } from "./plan-migrations";

const TABLE = "_prisma_migrations";
// A table that the extension PostGIS brings: Prisma, too, calls a database empty that has nothing else.
const NOT_OURS = "spatial_ref_sys";

/** The records of Prisma's own table, which is made as Prisma makes it where there are no tables yet. Refused where there are others. */
export async function readRecords(client: pg.Client): Promise<MigrationRecord[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
  );
  const tables = rows.map(({ name }) => name);
  if (!tables.includes(TABLE)) {
    if (tables.some((name) => name !== NOT_OURS)) {
      throw new MigrationRefused(
        "The database has tables, but no record of migrations: it is not one of Pacta's. Make an empty one and name it.",
      );
    }
    await makeTable(client);
  }
  const records = await client.query<MigrationRecord>(
    `SELECT migration_name AS name, checksum, started_at AS "startedAt", finished_at AS "finishedAt",
            rolled_back_at AS "rolledBackAt", logs
     FROM public.${TABLE} ORDER BY started_at`,
  );
  return records.rows;
}

// To the letter what Prisma writes, so that the command line takes the table for its own.
async function makeTable(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TABLE public.${TABLE} (
      id                      VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum                VARCHAR(64) NOT NULL,
      finished_at             TIMESTAMPTZ,
      migration_name          VARCHAR(255) NOT NULL,
      logs                    TEXT,
      rolled_back_at          TIMESTAMPTZ,
      started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count     INTEGER NOT NULL DEFAULT 0
    )`);
}

/** Records that a migration begins, and answers the record's id. Until it is finished it counts as failed. */
export async function recordStart(client: pg.Client, { name, script }: MigrationFile): Promise<string> {
  const id = randomUUID();
  await client.query(
    `INSERT INTO public.${TABLE} (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, now())`,
    [id, checksumOf(script), name],
  );
  return id;
}

export async function recordFinish(client: pg.Client, id: string): Promise<void> {
  await client.query(`UPDATE public.${TABLE} SET finished_at = now(), applied_steps_count = 1 WHERE id = $1`, [id]);
}

export async function recordFailure(client: pg.Client, id: string, why: string): Promise<void> {
  await client.query(`UPDATE public.${TABLE} SET logs = $2 WHERE id = $1`, [id, why]);
}
