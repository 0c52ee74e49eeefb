import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { text, title, webAddress } from "@/lib/forms/fields";
import { readTerms } from "@/lib/search/read-terms";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { lettersRefused } from "./check-constraints";

/*
 * prisma/sql/commitment-values.sql and lib/forms/fields.ts; prisma/sql/search.sql and lib/search/read-terms.ts. A letter
 * that a form lets through and the database refuses would be an error page to whoever types it.
 */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

const passes = (schema: { safeParse(value: string): { success: boolean } }) => (value: string) =>
  schema.safeParse(value).success;

describe("of every letter there is, a form lets none through that the database refuses", () => {
  const without = { statement_id: "NULL::uuid", source_url: "NULL::text" };
  const approved = { ...without, field: "'control'::deadline_field", approved_by_id: "gen_random_uuid()" };
  const alone = { dated: "NULL::date", file_id: "NULL::uuid" };
  const link = "'https://gov.example.kz/' || letter";
  const cases: [string, Record<string, string>, (letter: string) => boolean][] = [
    ["report_text", { text: "letter" }, passes(text)],
    ["note_text", { text: "letter" }, passes(text)],
    ["decision_reason", { reason: "letter", type: "'return'::decision_type", outcome: "NULL::outcome" }, passes(text)],
    ["deadline_change_grounds", { ...approved, reason: "letter" }, passes(text)],
    ["evidence_url", { title: "letter", url: "'https://gov.example.kz'", ...alone }, passes(title)],
    // Two letters, so that a space at the end is not only taken off.
    [
      "evidence_url",
      { title: "'Акт'", url: `${link} || 'x'`, ...alone },
      (letter) => passes(webAddress)(`https://a.kz/${letter}x`),
    ],
    [
      "deadline_change_source",
      { source_url: `${link} || 'x'` },
      (letter) => passes(webAddress)(`https://a.kz/${letter}x`),
    ],
  ];

  it.each(cases)("%s: %o", async (constraint, columns, isLetThrough) => {
    const refused = await lettersRefused(client, constraint, columns);

    expect(refused.length).toBeGreaterThan(10);
    expect(refused.filter(isLetThrough)).toEqual([]);
  });
});

describe("short words of Japanese", () => {
  it("are looked for among parts only where they are kept as parts: every letter, and pairs of them", async () => {
    const basic = Array.from({ length: 0xffff }, (_, index) => index + 1).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    const mixed = ["日", "本", "ー", "々", "か", "ア", "a", "я", "豈", "𠮷"];
    const pairs = mixed.flatMap((first) => mixed.map((second) => first + second));
    const typed = [...basic.map((code) => String.fromCharCode(code)), "𠮷", ...pairs];
    const terms = typed.flatMap((each) => readTerms(each)).filter(({ text }) => [...text].length <= 2);

    const { rows } = await client.query<{ kept: boolean }>(
      `SELECT search.parts_of('首脳' || word || '合') @> ARRAY[word] AS kept
       FROM unnest($1::text[]) WITH ORDINALITY AS asked (word, place) ORDER BY place`,
      [terms.map(({ text }) => text)],
    );

    expect(terms.filter(({ isJapanese }, place) => rows[place]?.kept !== isJapanese)).toEqual([]);
    expect(rows.filter(({ kept }) => kept).length).toBeGreaterThan(20_000);
  });
});
