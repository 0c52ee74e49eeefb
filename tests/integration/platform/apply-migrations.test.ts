import { mkdir } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { applyMigrations } from "@/server/migrations/apply-migrations";
import { emptyDatabase, makeMigrations, migrationRecords, query, untilLock } from "@/tests/support/migrations";
import { rawSql } from "@/tests/support/raw-sql";

const OWN_LOCK = 7_228_202;
const PRISMA_LOCK = 72_707_369;

const one = { "20260101000000_one": "CREATE TABLE one (id int);" };

function logs(url: string) {
  return query(url, "SELECT migration_name AS name, logs FROM _prisma_migrations WHERE finished_at IS NULL");
}

it("applies nothing twice when several instances start at once: one works, the others wait", async () => {
  const database = await emptyDatabase();
  const { folder } = await makeMigrations({ ...one, "20260102000000_slow": "SELECT pg_sleep(0.5);" });

  const first = applyMigrations(database, folder);
  await untilLock(database, OWN_LOCK, "held");
  const others = [applyMigrations(database, folder), applyMigrations(database, folder)];
  await untilLock(database, OWN_LOCK, "awaited");

  expect(await first).toEqual(["20260101000000_one", "20260102000000_slow"]);
  expect(await Promise.all(others)).toEqual([[], []]);
  expect(await migrationRecords(database)).toHaveLength(2);
});

it("gives up with a sentence when Prisma's command line does not let the database go", async () => {
  const database = await emptyDatabase();
  const prisma = await rawSql(database);
  await prisma.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);

  await expect(applyMigrations(database)).rejects.toThrow(/^Prisma's command line is at work on the database: let it/);

  await prisma.end();
});

it("names the line, keeps Postgres's words and leaves nothing of a script that fails", async () => {
  const database = await emptyDatabase();
  const script = "CREATE TABLE two (name text UNIQUE); -- 𐍈\n\nINSERT INTO two VALUES ('a'), ('a');\nSELECT nothing;\n";
  const { folder } = await makeMigrations({ ...one, "20260102000000_two": script, "20260103000000_three": "SELECT 1" });

  await expect(applyMigrations(database, folder)).rejects.toThrow(
    /^The migration 20260102000000_two failed: duplicate key value .+ \(23505\)\nKey \(name\)=\(a\) already exists\.\nNo migration is applied until that is settled: docs\/operating\.md says how/,
  );

  const [failed] = await logs(database);
  expect(failed).toEqual({
    name: "20260102000000_two",
    logs: expect.stringContaining("Key (name)=(a) already exists."),
  });
  expect(await query(database, "SELECT to_regclass('one') AS one, to_regclass('two') AS two")).toEqual([
    { one: "one", two: null },
  ]);
});

it("counts lines as an editor does", async () => {
  const { folder } = await makeMigrations({ "20260101000000_one": `-- ${"𐍈".repeat(40)}\n\nSELECT 1 / 'x';\n\n\n` });

  await expect(applyMigrations(await emptyDatabase(), folder)).rejects.toThrow(/\(22P02, line 3\)/);
});

it("calls a script failed that leaves its transaction open, which Prisma would call applied", async () => {
  const database = await emptyDatabase();
  const { folder } = await makeMigrations({ "20260101000000_open": "BEGIN; CREATE TABLE one (id int);" });

  await expect(applyMigrations(database, folder)).rejects.toThrow(/_open failed: it begins a transaction and does not/);

  expect(await logs(database)).toEqual([
    { name: "20260101000000_open", logs: "it begins a transaction and does not end it" },
  ]);
});

it("keeps the record when the script's connection is lost", async () => {
  const database = await emptyDatabase();
  const script = "CREATE TABLE one (id int); SELECT pg_terminate_backend(pg_backend_pid());";
  const { folder } = await makeMigrations({ "20260101000000_lost": script });

  await expect(applyMigrations(database, folder)).rejects.toThrow(/_lost failed: terminating connection/);

  expect(await logs(database)).toEqual([
    { name: "20260101000000_lost", logs: expect.stringContaining("terminating connection") },
  ]);
});

it("refuses to go on after a start that was cut short", async () => {
  const database = await emptyDatabase();
  const { folder } = await makeMigrations({ ...one, "20260102000000_two": "CREATE TABLE two (id int);" });
  await applyMigrations(database, (await makeMigrations(one)).folder);
  await query(
    database,
    "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('cut', 'short', '20260102000000_two')",
  );

  await expect(applyMigrations(database, folder)).rejects.toThrow(
    /^The migration 20260102000000_two, begun at 20.+Z, did not finish\.\nNo migration is applied until that is settled/,
  );
});

it("gives every script a session of its own, as when each is applied alone", async () => {
  const database = await emptyDatabase();
  const { folder } = await makeMigrations({
    "20260101000000_lost_path": "SELECT set_config('search_path', '', false); CREATE TABLE public.one (id int);",
    "20260102000000_own_path": "SELECT pg_advisory_unlock_all(); CREATE TABLE two (id int);",
  });

  expect(await applyMigrations(database, folder)).toHaveLength(2);
  expect(await query(database, "SELECT to_regclass('public.two') IS NOT NULL AS two")).toEqual([{ two: true }]);
});

it("refuses a folder without a script before it touches the database", async () => {
  const database = await emptyDatabase();
  const { folder } = await makeMigrations(one);
  await mkdir(path.join(folder, "20260102000000_empty"));

  await expect(applyMigrations(database, folder)).rejects.toThrow(/20260102000000_empty\/migration\.sql can't be read/);

  expect(await query(database, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
});
