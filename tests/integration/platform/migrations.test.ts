import { afterEach, expect, it, vi } from "vitest";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { migrationsFolder, readMigrationFiles } from "@/server/migrations/migration-files";
import { runPrisma } from "@/server/prisma-cli";
import { createTestDatabase, testDatabase } from "@/tests/support/database";
import { emptyDatabase, query } from "@/tests/support/migrations";

const database = testDatabase();

afterEach(() => vi.unstubAllEnvs());

it("gives the tests a database with every migration applied", async () => {
  const applied = await query<{ migration_name: string }>(
    database.url(),
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name",
  );
  const tables = await query<{ count: string }>(
    database.url(),
    "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'",
  );

  const files = await readMigrationFiles(migrationsFolder);
  expect(applied.map((row) => row.migration_name)).toEqual(files.map(({ name }) => name));
  expect(Number(tables[0]?.count)).toBeGreaterThan(10);
});

it("has migrations that make exactly the schema", async () => {
  const args = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma", "--exit-code"];

  const printed = await runPrisma(["migrate", "diff", ...args], database.url());

  expect(printed).toContain("No difference detected");
});

it("applies them without Prisma's engine", async () => {
  vi.stubEnv("PRISMA_SCHEMA_ENGINE_BINARY", "/bin/false");

  expect(await applyMigrations(await emptyDatabase())).not.toEqual([]);
});

it("gives each test file a database of its own", async () => {
  const other = await createTestDatabase();

  expect(other.url).not.toBe(database.url());
  await other.drop();
});

it("runs in a zone that is not UTC", () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-345);
});
