import { randomUUID } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { migrationsFolder } from "@/server/migrations/migration-files";
import { runPrisma } from "@/server/prisma-cli";
import { root } from "@/server/run-node";
import { onServer } from "./template-server";

/** The address of an empty database of the running test's own. */
export async function emptyDatabase(): Promise<string> {
  const server = inject("databaseServer");
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  onTestFinished(() => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** An empty database with all migrations that come before this one. */
export async function databaseBefore(migration: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pacta-old-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const names = await readdir(migrationsFolder);
  if (!names.includes(migration)) throw new Error(`There is no migration ${migration}.`);
  for (const name of names) {
    if (name < migration) await cp(path.join(migrationsFolder, name), path.join(folder, name), { recursive: true });
  }
  const url = await emptyDatabase();
  await applyMigrations(url, folder);
  return url;
}

export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

type MigrationsOfTest = {
  folder: string;
  write(name: string, script: string): Promise<void>;
  /** Runs the real Prisma command line on this folder. */
  prisma(args: string[], url: string): Promise<string>;
};

/** A folder of migrations of the running test's own, by name and script. */
export async function makeMigrations(scripts: Record<string, string>): Promise<MigrationsOfTest> {
  const place = await mkdtemp(path.join(os.tmpdir(), "pacta-migrations-"));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  const folder = path.join(place, "migrations");
  const write = async (name: string, script: string) => {
    await mkdir(path.join(folder, name), { recursive: true });
    await writeFile(path.join(folder, name, "migration.sql"), script);
  };
  for (const [name, script] of Object.entries(scripts)) await write(name, script);

  const config = path.join(place, "prisma.config.mjs");
  const engine = path.join(root, "prisma/schema-engine/schema-engine.mjs");
  await writeFile(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  await writeFile(
    config,
    `process.env.PRISMA_SCHEMA_ENGINE_BINARY = ${JSON.stringify(engine)};
     export default {
       schema: ${JSON.stringify(path.join(root, "prisma/schema.prisma"))},
       migrations: { path: ${JSON.stringify(folder)} },
       datasource: { url: process.env.DATABASE_URL },
     };`,
  );
  return { folder, write, prisma: (args, url) => runPrisma([...args, "--config", config], url) };
}

/** Waits until some session of the database holds the advisory lock, or waits for it. */
export async function untilLock(url: string, lock: number, state: "held" | "awaited"): Promise<void> {
  const sql = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = ${lock} AND granted = ${state === "held"}
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  while ((await query(url, sql)).length === 0) await setTimeout(20);
}

/** Prisma's record, as far as two databases migrated at different times agree. */
export function migrationRecords(url: string) {
  return query(
    url,
    `SELECT migration_name, checksum, applied_steps_count, length(id) AS id_length, logs IS NOT NULL AS has_logs,
            finished_at >= started_at AS finished, rolled_back_at >= started_at AS rolled_back
     FROM _prisma_migrations ORDER BY started_at`,
  );
}

/** All that a database consists of, a line each, Prisma's own table included. */
export async function catalogue(url: string): Promise<string[]> {
  const rows = await query<{ line: string }>(
    url,
    `WITH space AS (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema')
     SELECT format('%s.%s %s %s %s null %s default %s collation %s %s %s', nspname, relname, attnum, attname,
       format_type(atttypid, atttypmod), NOT attnotnull, pg_get_expr(adbin, adrelid), attcollation::regcollation,
       attstorage, concat(attidentity, attgenerated)) AS line
     FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN space ON space.oid = relnamespace
       LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum WHERE attnum > 0
     UNION ALL SELECT format('%s.%s %s %s %s %s', nspname, relname, relkind, relpersistence, relowner::regrole, relacl)
       FROM pg_class JOIN space ON space.oid = relnamespace
     UNION ALL SELECT format('%s.%s %s', nspname, conname, pg_get_constraintdef(c.oid))
       FROM pg_constraint c JOIN space ON space.oid = connamespace
     UNION ALL SELECT pg_get_indexdef(c.oid) FROM pg_class c JOIN space ON space.oid = relnamespace WHERE relkind = 'i'
     UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN space ON space.oid = pronamespace WHERE prokind <> 'a'
     UNION ALL SELECT format('%s %s %s', enumtypid::regtype, enumsortorder, enumlabel) FROM pg_enum
     ORDER BY line`,
  );
  return rows.map(({ line }) => line);
}
