import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { recordEvent } from "@/lib/audit/record-event";
import { readCoverage } from "@/lib/audit/verify/coverage";
import { brokenReferences } from "@/lib/audit/verify/queries";
import { named, owners } from "@/lib/audit/verify/references";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { keepFile } from "@/lib/commitments/evidence-files/keep-file";
import { db, type Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { seedDemonstration } from "@/prisma/seed";
import { seededRandom } from "@/tests/bench/dataset/random";
import { theUser } from "@/tests/support/build-people";
import { someReviews } from "@/tests/support/build-review";
import { takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { aPicture } from "@/tests/support/files/evidence-files";
import { anyMutation, type Column, changeOf, type Mutation } from "./mutations";

const MUTATIONS = 500;
const SEED = 20_261_130;

const database = testDatabase({ PACTA_TODAY: "2026-11-30" }, "superuser");

beforeAll(async () => {
  await seedDemonstration(database.url());
  await addFile();
  await withdrawEvidence();
  await holdReviews();
});

/** The demonstration's text was pasted: here it has a file as well. */
async function addFile(): Promise<void> {
  const bytes = Buffer.from("Стороны договорились.");
  const sha256 = createHash("sha256").update(bytes).digest();
  await db().$transaction(async (tx) => {
    const { id, version } = await tx.release.findFirstOrThrow({ select: { id: true, version: true } });
    await tx.releaseFile.create({ data: { releaseId: id, name: "релиз.txt", mediaType: "txt", bytes, sha256 } });
    await tx.release.update({ where: { id }, data: { version: version + 1 } });
    await recordEvent(tx, `release:${id}`, version + 1, null, new Date(), { kind: "release_changed", changes: {} });
  });
}

/** Nothing of the demonstration was withdrawn, and none of its evidence is a file. */
async function withdrawEvidence(): Promise<void> {
  const coordinator = await theUser("coordinator@demo.pacta");
  const { id, reference } = await db().commitment.findFirstOrThrow({ where: { status: "on_control" } });
  const kept = await keepFile(coordinator, id, { name: "Акт.png", bytes: aPicture() });
  const evidenceFile = kept.ok ? kept.id : "";
  expect(await takeAction(coordinator, reference, "add_evidence", { evidenceFile })).toMatchObject({ ok: true });
  const evidence = await db().evidence.findFirstOrThrow({ where: { commitmentId: id, addedById: coordinator.id } });
  const entry = `evidence:${evidence.id}`;
  expect(await takeAction(coordinator, reference, "withdraw_entry", { entry })).toMatchObject({ ok: true });
}

/** None was held in the demonstration. */
async function holdReviews(): Promise<void> {
  const { id } = await theUser("head@demo.pacta");
  const open = await db().commitment.findMany({ where: { open: true }, orderBy: { reference: "asc" }, take: 2 });
  const [one, two] = open.map(({ reference }) => reference);
  if (!one || !two) throw new Error("fewer than two are open");
  await someReviews(id, [one, two]);
}

/** Every column of every table that is said to be proven, but for those that are said not to be. */
async function provenColumns(tx: Transaction): Promise<Column[]> {
  const { covered, uncovered } = await readCoverage(tx);
  const columns = await tx.$queryRaw<Column[]>`
    SELECT n.nspname || '.' || c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type,
      t.typtype = 'e' AS "isEnum", NOT a.attnotnull AS "isNullable"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attnum > 0 AND NOT a.attisdropped AND n.nspname || '.' || c.relname = ANY (${covered})
    ORDER BY c.relname, a.attnum`;
  const skipped = new Set(uncovered.map(({ name }) => `public.${name}`));
  return columns.filter(({ table, column }) => !skipped.has(`${table}.${column}`));
}

async function rowsOf(tx: Transaction, tables: ReadonlySet<string>): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  for (const table of tables) {
    const [found] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${Prisma.raw(table)}`;
    rows.set(table, found?.count ?? 0);
  }
  return rows;
}

/** What would stop a superuser's hand before it reaches a row: taken away, as a superuser can. */
async function withoutChecks(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
  const checks = await tx.$queryRaw<{ statement: string }[]>`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace`;
  // Every text of the demonstration has a translation in each language: one of them changed would be a second of another.
  const uniques = await tx.$queryRaw<{ statement: string }[]>`
    SELECT format('DROP INDEX %I', indexname) AS statement FROM pg_indexes
    WHERE schemaname = 'public' AND tablename = 'text_translation' AND indexname LIKE '%\\_unique'`;
  for (const { statement } of [...checks, ...uniques]) await tx.$executeRaw(Prisma.raw(statement));
}

class TakenBack extends Error {}

/** Carries one out, verifies, and takes it back: whether anything was changed at all, and what was found. */
async function tryOut(tx: Transaction, { statement }: Mutation): Promise<"nothing" | "found" | "not found"> {
  await tx.$executeRaw`SAVEPOINT before`;
  try {
    const changed = await tx.$executeRaw(statement);
    if (changed === 0) return "nothing";
    return (await verifyHistory(tx)).count > 0 ? "found" : "not found";
  } catch (error) {
    // A unique index stands in the way of some.
    if (error instanceof Prisma.PrismaClientKnownRequestError && /23505/.test(error.message)) return "nothing";
    throw error;
  } finally {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before`;
  }
}

it("finds each of 500 changes in every column, row and event, with the triggers off", {
  timeout: 300_000,
}, async () => {
  const missed: string[] = [];
  const tried = new Set<string>();
  let found = 0;
  let untouched = 0;
  const run = db().$transaction(
    async (tx) => {
      expect(await verifyHistory(tx)).toMatchObject({ flaws: [], count: 0 });
      await withoutChecks(tx);
      const columns = (await provenColumns(tx)).filter(({ table }) => table !== "public.closed_chain");
      const rows = await rowsOf(tx, new Set(columns.map(({ table }) => table)));
      const random = seededRandom(SEED);
      const first = columns.map((column) => changeOf(column, random.between(0, (rows.get(column.table) ?? 0) - 1)));
      for (let index = 0; found + missed.length < MUTATIONS; index += 1) {
        const mutation = first[index] ?? anyMutation(random, columns, rows);
        const outcome = await tryOut(tx, mutation);
        if (outcome === "not found") missed.push(mutation.what);
        if (outcome === "found") found += 1;
        if (outcome === "nothing" && index < first.length) missed.push(`${mutation.what}: nothing was done`);
        tried.add(mutation.what.replace(/ of row.*| row \d+/, ""));
        if (index % 50 === 0) untouched += (await verifyHistory(tx)).count;
      }
      for (const { table } of columns) expect([table, rows.get(table)]).not.toEqual([table, 0]);
      throw new TakenBack();
    },
    { timeout: 290_000 },
  );
  await expect(run).rejects.toThrow(TakenBack);

  expect(missed).toEqual([]);
  expect(found).toBe(MUTATIONS);
  expect(untouched).toBe(0);
  expect(await verifyHistory(db())).toMatchObject({ flaws: [], count: 0 });
});

/** Makes the first row name nothing; and one that names a thing of its own commitment, or its words, name another's. */
function changesOf(table: string, columns: string, to: string): Prisma.Sql[] {
  const [first = ""] = columns.split(", ");
  const nothing = Prisma.raw(first === "sector_code" ? "'nothing'" : "gen_random_uuid()");
  const [part, column, thing] = [table, first, to].map((name) => Prisma.raw(name));
  const changes = [Prisma.sql`UPDATE ${part} SET ${column} = ${nothing} WHERE ctid = (SELECT min(ctid) FROM ${part})`];
  if (columns.endsWith(", commitment_id") || to === "statement") {
    changes.push(Prisma.sql`
      UPDATE ${part} p SET ${column} = o.id FROM (
        SELECT x.ctid AS place, t.id FROM ${part} x JOIN ${thing} t ON t.commitment_id <> x.commitment_id LIMIT 1
      ) o WHERE p.ctid = o.place`);
  }
  return changes;
}

it("names the row that is part of nothing, or names nothing or what is another commitment's", async () => {
  const run = db().$transaction(
    async (tx) => {
      await withoutChecks(tx);
      const references = [
        ...owners.map((of) => ["no-owner", of] as const),
        ...named.map((of) => ["named", of] as const),
      ];
      for (const [why, [table, columns, to]] of references) {
        for (const change of changesOf(table, columns, to)) {
          await tx.$executeRaw`SAVEPOINT before`;
          expect([table, columns, await tx.$executeRaw(change)]).toEqual([table, columns, 1]);
          const found = await brokenReferences(tx);
          await tx.$executeRaw`ROLLBACK TO SAVEPOINT before`;

          const wrong = { part: expect.stringMatching(`^${table} `), why };
          expect([columns, found]).toEqual([columns, expect.arrayContaining([wrong])]);
        }
      }
      expect(await brokenReferences(tx)).toEqual([]);
      throw new TakenBack();
    },
    { timeout: 100_000 },
  );
  await expect(run).rejects.toThrow(TakenBack);
}, 120_000);

it("finds a closed chain that is put in, changed or taken away", async () => {
  const line = Prisma.sql`INSERT INTO closed_chain VALUES ('commitment:x', 1, '\\x00', true)`;
  const run = db().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    expect(await tryOut(tx, { what: "added", statement: line })).toBe("found");
    throw new TakenBack();
  });
  await expect(run).rejects.toThrow(TakenBack);
});
