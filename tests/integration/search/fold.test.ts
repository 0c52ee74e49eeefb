import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fold } from "@/lib/search/fold";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

/* search.fold of prisma/sql/search.sql and lib/search/fold.ts: a word that the one folds and the other does not is never found. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

async function foldedByDatabase(texts: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ folded: string }>(
    "SELECT search.fold(given) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS asked (given, place) ORDER BY place",
    [texts],
  );
  return rows.map(({ folded }) => folded);
}

/** Letters that Unicode has had for so short a time that a database may not know which is their small one. */
const isNew = (letter: string) => /[\u1C89\u{A7CB}-\u{A7F1}]/u.test(letter);

it("folds every letter of the first plane as the application does", async () => {
  const letters = Array.from({ length: 0xffff }, (_, index) => String.fromCodePoint(index + 1)).filter(
    (letter) => !/\p{Cs}/u.test(letter) && !isNew(letter),
  );

  const folded = await foldedByDatabase(letters);

  expect(letters.filter((letter, place) => folded[place] !== fold(letter))).toEqual([]);
  expect(letters.filter((letter, place) => folded[place] !== letter).length).toBeGreaterThan(4000);
});

it("folds whatever texts of the four languages as the application does", async () => {
  const letters = [
    ..."абвгёЁтТкКaAeEëËoOpPcCxXyYkKhHtTmMbBIiіІһҺәғқңөұүdz",
    ..."ｶﾞﾊﾟアガ゛ー々水素韓国",
    "\u0301",
    "\u0308",
    "\u3099",
  ];
  const marks = [..." -–—«»“”.,…№()0123５Ⅲ％", "\u00A0", "\u200B", "\u3000", "\n"];
  const text = fc.string({ unit: fc.constantFrom(...letters, ...letters, ...marks), maxLength: 40 });
  const texts = fc.sample(text, { numRuns: 3000, seed: 20261130 });

  expect(await foldedByDatabase(texts)).toEqual(texts.map(fold));
});
