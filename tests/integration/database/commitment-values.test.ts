import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { referenceOf } from "@/lib/commitments/reference";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { checkHolds, refusedRows } from "./check-constraints";

/* prisma/sql/commitment-values.sql, and lib/commitments/reference.ts and lib/deadlines/deadline.ts. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

it("a reference is that of the series and number", async () => {
  const numbers = [...Array.from({ length: 1100 }, (_, index) => index + 1), 99_999, 1_000_000];
  const rows = ["KZ-JP-2025", "KZ-MULTI-2026"].flatMap((series) =>
    numbers.map((number) => ({ series, number, reference: referenceOf(series, number) })),
  );

  expect(await refusedRows(client, "commitment_reference_parts", rows)).toEqual([]);
});

it("an announcement's month or year is a date that the trail can read, and nothing else is", async () => {
  const years = [1900, 1999, 2026, 2199];
  const twoDigits = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));
  const texts = years.flatMap((year) => [
    ...[`${year}`, `${year}-`, `${year}~`, ` ${year}`, `${year}\n`, `../${year}`, `${year}/..`, `${year}-01-01`],
    ...twoDigits.map((part) => `${year}-${part}`),
  ]);
  const rows = texts.map((announced) => ({ announced, field: "promised" }));

  const kept = await checkHolds(client, "deadline_change_announced", rows);

  const isRead = (text: string) => ["month", "year"].includes(parseDeadline(text)?.precision ?? "");
  expect(texts.filter((_text, place) => kept[place])).toEqual(texts.filter(isRead));
});
