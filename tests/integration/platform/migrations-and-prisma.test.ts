import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { type MigrationFile, migrationsFolder, readMigrationFiles } from "@/server/migrations/migration-files";
import { MigrationRefused } from "@/server/migrations/migration-refused";
import { runPrisma } from "@/server/prisma-cli";
import { createTestDatabase } from "@/tests/support/database";
import {
  catalogue,
  emptyDatabase,
  makeMigrations,
  migrationRecords,
  query,
  untilLock,
} from "@/tests/support/migrations";

// The command line takes a second or two each time, more on a busy machine.
const timeout = 120_000;
const deploy = ["migrate", "deploy"];
const status = ["migrate", "status"];

let files: MigrationFile[];
let names: string[];
beforeAll(async () => {
  files = await readMigrationFiles(migrationsFolder);
  names = files.map(({ name }) => name);
});

/** The migrations of this version up to the middle. */
function firstHalf() {
  const half = files.slice(0, Math.floor(files.length / 2));
  return makeMigrations(Object.fromEntries(half.map(({ name, script }) => [name, script])));
}

const two = {
  "20260101000000_one": "CREATE TABLE one (id int);",
  "20260102000000_two": "CREATE TABLE two (id int);\nSELECT * FROM nowhere;\n",
};
const mended = "CREATE TABLE two (id int);";

it("make the same database and the same record, also where each goes on where the other stopped half-way", {
  timeout,
}, async () => {
  const [ours, prismas] = [await emptyDatabase(), await emptyDatabase()];
  const [begunByUs, begunByPrisma] = [await emptyDatabase(), await emptyDatabase()];
  const half = await firstHalf();

  expect(await applyMigrations(ours)).toEqual(names);
  await runPrisma(deploy, prismas);
  await applyMigrations(begunByUs, half.folder);
  await runPrisma(deploy, begunByUs);
  await half.prisma(deploy, begunByPrisma);
  await applyMigrations(begunByPrisma);

  const [records, made] = [await migrationRecords(ours), await catalogue(ours)];
  for (const database of [prismas, begunByUs, begunByPrisma]) {
    expect(await migrationRecords(database)).toEqual(records);
    expect(await catalogue(database)).toEqual(made);
  }
  expect(await runPrisma(deploy, ours)).toContain("No pending migrations to apply");
  const before = await query(prismas, "SELECT * FROM _prisma_migrations ORDER BY id");
  expect(await applyMigrations(prismas)).toEqual([]);
  expect(await query(prismas, "SELECT * FROM _prisma_migrations ORDER BY id")).toEqual(before);
});

it("read a failure of ours as one, and go on once it is marked as rolled back and mended", { timeout }, async () => {
  const [database, other] = [await emptyDatabase(), await emptyDatabase()];
  const { folder, write, prisma } = await makeMigrations(two);

  await expect(applyMigrations(database, folder)).rejects.toThrow(/20260102000000_two failed/);
  await expect(applyMigrations(other, folder)).rejects.toThrow(/20260102000000_two failed/);

  await expect(prisma(status, database)).rejects.toThrow(/have failed:\s+20260102000000_two/);
  await expect(prisma(deploy, database)).rejects.toThrow(/P3009[\s\S]+20260102000000_two/);
  await expect(applyMigrations(database, folder)).rejects.toThrow(/20260102000000_two, begun at .+, failed: relation/);
  for (const url of [database, other]) await prisma(["migrate", "resolve", "--rolled-back", "20260102000000_two"], url);
  await write("20260102000000_two", mended);
  expect(await applyMigrations(database, folder)).toEqual(["20260102000000_two"]);
  await prisma(deploy, other);
  expect(await migrationRecords(database)).toEqual(await migrationRecords(other));
  expect(await prisma(status, database)).toContain("Database schema is up to date");
});

it("read a failure of Prisma's as one, and go on once it is settled either way", { timeout }, async () => {
  const [rolledBack, applied, ours] = [await emptyDatabase(), await emptyDatabase(), await emptyDatabase()];
  const { folder, write, prisma } = await makeMigrations(two);
  for (const url of [rolledBack, applied]) await expect(prisma(deploy, url)).rejects.toThrow(/nowhere/);

  await expect(applyMigrations(ours, folder)).rejects.toThrow(/nowhere/);
  expect(await migrationRecords(ours)).toEqual(await migrationRecords(rolledBack));
  await expect(applyMigrations(rolledBack, folder)).rejects.toThrow(/20260102000000_two, begun at .+, failed: /);
  await prisma(["migrate", "resolve", "--rolled-back", "20260102000000_two"], rolledBack);
  await write("20260102000000_two", mended);
  await query(applied, mended);
  await prisma(["migrate", "resolve", "--applied", "20260102000000_two"], applied);
  expect(await applyMigrations(rolledBack, folder)).toEqual(["20260102000000_two"]);
  expect(await applyMigrations(applied, folder)).toEqual([]);
});

it("both let an edited file pass, and ours says which", { timeout }, async () => {
  const database = await emptyDatabase();
  const { folder, write, prisma } = await makeMigrations({ "20260101000000_one": "CREATE TABLE one (id int);\n" });
  await applyMigrations(database, folder);
  const warn = vi.spyOn(console, "warn").mockReturnValue();

  await write("20260101000000_one", "CREATE TABLE one (id int);\r\n");
  expect(await applyMigrations(database, folder)).toEqual([]);
  expect(warn).not.toHaveBeenCalled();
  await write("20260101000000_one", "CREATE TABLE one (id bigint);\n");
  expect(await applyMigrations(database, folder)).toEqual([]);
  expect(await prisma(deploy, database)).toContain("No pending migrations to apply");

  expect(warn.mock.calls).toEqual([[expect.stringContaining("migration 20260101000000_one was changed after it was")]]);
  warn.mockRestore();
});

it("differ on a newer version's database: Prisma lets it pass, ours refuses", { timeout }, async () => {
  const { url: database, drop } = await createTestDatabase();
  onTestFinished(drop);
  const { folder, prisma } = await makeMigrations({ "20260101000000_one": "CREATE TABLE one (id int);" });
  await query(
    database,
    "DELETE FROM _prisma_migrations WHERE migration_name <> (SELECT max(migration_name) FROM _prisma_migrations)",
  );

  expect(await prisma(deploy, database)).toContain("20260101000000_one");
  await expect(applyMigrations(database, folder)).rejects.toThrow(
    new MigrationRefused(
      `The database holds migrations that this version does not know: ${names.at(-1)}. ` +
        "A newer version has used it: start that one, or restore the backup made before the update.",
    ),
  );
});

it("both refuse tables that are not ours, and leave them alone", { timeout }, async () => {
  const database = await emptyDatabase();
  await query(database, "CREATE TABLE other (id int)");
  const before = await catalogue(database);

  await expect(runPrisma(deploy, database)).rejects.toThrow("P3005");
  await expect(applyMigrations(database)).rejects.toThrow(/^The database has tables, but no record of migrations/);

  expect(await catalogue(database)).toEqual(before);
});

it("both take a database for empty that has only views, other namespaces and PostGIS", { timeout }, async () => {
  const { folder, prisma } = await makeMigrations({ "20260101000000_one": "CREATE TABLE one (id int);" });
  const [ours, prismas] = [await emptyDatabase(), await emptyDatabase()];
  for (const url of [ours, prismas]) {
    await query(
      url,
      "CREATE TABLE spatial_ref_sys (id int); CREATE VIEW v AS SELECT 1; CREATE SCHEMA s; CREATE TABLE s.t (id int)",
    );
  }

  await applyMigrations(ours, folder);
  await prisma(deploy, prismas);

  expect(await catalogue(ours)).toEqual(await catalogue(prismas));
});

it("run scripts alike: in UTC, and each as it manages its transactions", { timeout }, async () => {
  const { folder, prisma } = await makeMigrations({
    "20260101000000_zone": "CREATE TABLE zone AS SELECT current_setting('TimeZone') AS name;",
    "20260102000000_alone": "CREATE INDEX CONCURRENTLY zone_name ON zone (name);",
    "20260103000000_in_two": "BEGIN; CREATE TABLE a (id int); COMMIT; CREATE TABLE b (id int); SELECT 1 / 0;",
  });
  const [ours, prismas] = [await emptyDatabase(), await emptyDatabase()];
  for (const url of [ours, prismas]) {
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'Asia/Almaty'`);
  }

  await expect(applyMigrations(ours, folder)).rejects.toThrow(/in_two failed: division by zero/);
  await expect(prisma(deploy, prismas)).rejects.toThrow(/division by zero/);

  const [inOurs] = await query(ours, "SELECT name, to_regclass('a') AS a, to_regclass('b') AS b FROM zone");
  expect(inOurs).toEqual({ name: "UTC", a: "a", b: null });
  expect(await query(prismas, "SELECT name, to_regclass('a') AS a, to_regclass('b') AS b FROM zone")).toEqual([inOurs]);
  expect(await catalogue(ours)).toEqual(await catalogue(prismas));
});

it("wait for each other: what one is applying, the other does not apply again", { timeout }, async () => {
  const { folder, prisma } = await makeMigrations({ "20260101000000_slow": "SELECT pg_sleep(2);" });
  const [ours, prismas] = [await emptyDatabase(), await emptyDatabase()];

  const applying = applyMigrations(ours, folder);
  await untilLock(ours, 72_707_369, "held");
  expect(await prisma(deploy, ours)).toContain("No pending migrations to apply");
  expect(await applying).toEqual(["20260101000000_slow"]);

  const deploying = prisma(deploy, prismas);
  await untilLock(prismas, 72_707_369, "held");
  expect(await applyMigrations(prismas, folder)).toEqual([]);
  expect(await deploying).toContain("All migrations have been successfully applied");
});
