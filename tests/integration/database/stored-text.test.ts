import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cleanName, isBadName } from "@/lib/files/file-name";
import { normalText } from "@/lib/files/normal-text";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";
import { lettersRefused, refusedRows } from "./check-constraints";

/* prisma/sql/sentences.sql and prisma/sql/capture-guards.sql, and what reads files in lib/files. */

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

describe("a text", () => {
  it("is brought into the form the database keeps, whatever letters it has", async () => {
    const marks = fc.constantFrom("\u0301", "\u0323", "\u0306", "\u3099", "\u0327", "\u034f", "\u1161", "\u11a8");
    const letter = fc.constantFrom("и", "е", "か", "ハ", "a", "Å", "\u1100", "가", "\u0958", "\ufb1f", "\u{1d15e}");
    const mixed = fc.array(fc.oneof(marks, letter), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
    const other = await lettersRefused(client, "release_body_nfc", { body: "letter" });
    const texts = [...other, ...fc.sample(mixed, { numRuns: 500, seed: 20261123 })];
    const rows = texts.map((text) => ({ body: normalText(text) }));

    expect(other.length).toBeGreaterThan(1000);
    expect(await refusedRows(client, "release_body_nfc", rows)).toEqual([]);
  });

  it("is as long as JavaScript counts it, and has the same place for every offset", async () => {
    for (const text of ["", "рейс", "Рейс 🇰🇿✈️🇯🇵: 𠮷野", "👨‍👩‍👧", "か\u3099e\u0301", "𠮷".repeat(9)]) {
      const offsets = Array.from({ length: text.length + 3 }, (_, units) => units);
      const places = offsets.map((units) => {
        const before = text.slice(0, units);
        return units <= text.length && before.isWellFormed() ? [...before].length : -1;
      });

      const { rows } = await client.query(
        `SELECT utf16_length($1) AS length, array_agg(code_points_at($1, units) ORDER BY units) AS places
         FROM unnest($2::int[]) AS units`,
        [text, offsets],
      );

      expect(rows).toEqual([{ length: text.length, places }]);
    }
  });
});

describe("a file that is kept", () => {
  it("has a name without any letter that the database refuses", async () => {
    const letters = await lettersRefused(client, "release_file_name", { name: "'a' || letter || '.txt'" });

    expect(letters.length).toBeGreaterThan(60);
    expect(letters.filter((letter) => !isBadName(`a${letter}.txt`))).toEqual([]);
  });

  it("has a name that was cleaned of them", async () => {
    const letters = await lettersRefused(client, "evidence_file_name", { name: "'a' || letter || '.pdf'" });

    expect(letters.length).toBeGreaterThan(60);
    const cleaned = letters.map((letter) => cleanName(`a${letter}.pdf`, ["pdf"]));
    // What stands before a folder's mark is gone with it.
    expect([...new Set(cleaned)].sort()).toEqual(["a.pdf", "file.pdf"]);
  });
});
