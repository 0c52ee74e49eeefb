import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formatsFor } from "@/lib/files/formats";
import { textLimits } from "@/lib/files/text";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

it("the database keeps the files of just those formats that the table has for texts", async () => {
  const { rows } = await client.query<{ rule: string }>(
    "SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'release_file_type'",
  );
  const kept = [...(rows[0]?.rule ?? "").matchAll(/'(\w+)'/g)].map(([, format]) => format);

  expect(kept.toSorted()).toEqual(
    formatsFor("text")
      .map(({ id }) => id)
      .toSorted(),
  );
});

it("the database keeps files as large as are read, and none larger", async () => {
  const { rows } = await client.query<{ rule: string }>(
    "SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'release_file_size'",
  );

  expect(rows[0]?.rule).toMatch(new RegExp(`<= ${textLimits.fileBytes}\\b`));
});
