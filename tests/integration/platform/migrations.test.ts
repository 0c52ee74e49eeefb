import pg from "pg";
import { expect, it } from "vitest";
import { applyMigrations, migrationNames, runPrisma } from "@/scripts/migrate";
import { createTestDatabase, testDatabase } from "@/tests/support/database";

const database = testDatabase();

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url() });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

it("really runs the migrations: a stand-in engine would report success and leave no table", async () => {
  const applied = await query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name",
  );
  const tables = await query<{ count: string }>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");

  expect(applied.map((row) => row.migration_name)).toEqual(await migrationNames());
  expect(Number(tables[0]?.count)).toBeGreaterThan(10);
});

it("has migrations that make exactly the schema", { timeout: 60_000 }, async () => {
  const args = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma", "--exit-code"];

  const printed = await runPrisma(["migrate", "diff", ...args], database.url());

  expect(printed).toContain("No difference detected");
});

it("applies nothing a second time", { timeout: 60_000 }, async () => {
  const printed = await runPrisma(["migrate", "deploy"], database.url());

  expect(printed).toContain("No pending migrations to apply");
});

it("does not believe an engine that does nothing", { timeout: 60_000 }, async () => {
  const name = "stand_in_engine";
  await query(`CREATE DATABASE ${name}`);
  const url = new URL(database.url());
  url.pathname = `/${name}`;
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = "/bin/true";

  await expect(applyMigrations(url.href)).rejects.toThrow();

  delete process.env.PRISMA_SCHEMA_ENGINE_BINARY;
  await query(`DROP DATABASE ${name}`);
});

it("gives each test file a database of its own", async () => {
  const other = await createTestDatabase();

  expect(other.url).not.toBe(database.url());
  await other.drop();
});

it("runs in a zone that is not UTC", () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-345);
});
