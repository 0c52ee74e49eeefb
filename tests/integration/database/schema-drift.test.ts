import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { runPrisma } from "@/server/prisma-cli";
import { root } from "@/server/run-node";
import { withoutSearchIndexes } from "@/tests/bench/dataset/search-indexes";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { onServer } from "@/tests/support/template-server";
import { type Catalogue, differences, readCatalogue } from "./catalogue";

const folder = path.join(root, "prisma/sql");
const database = testDatabase();

let migrated: Catalogue;
let written: Catalogue;
let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
  migrated = await readCatalogue(client);
  written = await asWritten();
});
afterAll(() => client.end());

/** What schema.prisma and the files of prisma/sql make in an empty database. */
async function asWritten(): Promise<Catalogue> {
  const server = inject("databaseServer");
  const name = `${new URL(database.url()).pathname.slice(1)}_written`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const scratch = await rawSql(Object.assign(new URL(server), { pathname: `/${name}` }).href);
  try {
    for (const sql of [await plainTables(), ...(await currentText())]) await scratch.query(sql);
    return await readCatalogue(scratch);
  } finally {
    await scratch.end();
    await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

async function plainTables(): Promise<string> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), "pacta-schema-"));
  const file = path.join(scratch, "schema.sql");
  try {
    const args = ["--from-empty", "--to-schema", "prisma/schema.prisma", "--script", "--output", file];
    await runPrisma(["migrate", "diff", ...args], database.url());
    return await readFile(file, "utf8");
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function currentText(): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql"));
  return Promise.all(files.sort().map((file) => readFile(path.join(folder, file), "utf8")));
}

it("is what schema.prisma and prisma/sql say, in everything", () => {
  expect(differences(migrated, written)).toEqual([]);
});

const otherwise: [string, string, string[]][] = [
  [
    "a function says something else",
    `CREATE OR REPLACE FUNCTION microseconds(instant timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
     AS $$ SELECT 0::bigint $$`,
    ["differs: function public.microseconds(timestamp with time zone)"],
  ],
  [
    "a trigger is missing in the database",
    "DROP TRIGGER audit_event_chain ON audit_event",
    ["only in prisma/sql: trigger audit_event_chain of public.audit_event"],
  ],
  [
    "the database has one more",
    "CREATE TRIGGER again BEFORE INSERT ON commitment FOR EACH ROW EXECUTE FUNCTION commitment_derive()",
    ["missing in prisma/sql: trigger again of public.commitment"],
  ],
  [
    "a trigger is switched off",
    "ALTER TABLE report DISABLE TRIGGER report_is_append_only",
    ["differs: trigger report_is_append_only of public.report"],
  ],
  [
    "a rule is looser, an index narrower and a column derived otherwise",
    `ALTER TABLE note DROP CONSTRAINT note_text, ADD CONSTRAINT note_text CHECK (text ~ '.');
     DROP INDEX search.commitment_parts_idx;
     ALTER TABLE search.commitment ALTER COLUMN parts SET EXPRESSION AS ('{}')`,
    [
      "differs: column search.commitment.parts",
      "differs: constraint note_text of public.note",
      "only in prisma/sql: index search.commitment_parts_idx",
    ],
  ],
];

it.each(otherwise)("is told apart when %s", async (_what, change, expected) => {
  await client.query(`BEGIN; ${change}`);
  const changed = await readCatalogue(client);
  await client.query("ROLLBACK");

  expect(differences(changed, written).map((difference) => difference.split("\n")[0])).toEqual(expected);
});

it("is the same after a load, which takes the indexes of the search away meanwhile", async () => {
  await withoutSearchIndexes(
    client,
    async () => undefined,
    async () => undefined,
  );

  expect(differences(await readCatalogue(client), written)).toEqual([]);
});
