import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stateCodes } from "@/lib/extraction/parties/state-names";
import { sideName } from "@/lib/localization/localized";
import { fold } from "@/lib/search/fold";
import { languages } from "@/lib/vocabulary/languages";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase();

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

// One that fails with a new Node: its ICU calls a country otherwise. A migration calls search.set_name for it with both names.
it("knows every state by the name that the screen shows, in four languages", async () => {
  const { rows } = await client.query<{ ref: string; plain: string }>(
    "SELECT ref, plain FROM search.name WHERE ref ~ '^=c'",
  );
  const known = new Map(rows.map(({ ref, plain }) => [ref, plain.split("\n")]));

  const shown = stateCodes.flatMap((code) =>
    languages.map((language) => [code, fold(sideName(code, language))] as const),
  );

  expect(shown.filter(([code, name]) => !known.get(`=c${code}`)?.includes(name))).toEqual([]);
});

it("knows every state by what it calls itself, in the language most likely spoken there", async () => {
  const { rows } = await client.query<{ ref: string; plain: string }>(
    "SELECT ref, plain FROM search.name WHERE ref ~ '^=c'",
  );
  const known = new Map(rows.map(({ ref, plain }) => [ref, plain.split("\n")]));

  const own = stateCodes.flatMap((code) => {
    const { language, script } = new Intl.Locale(`und-${code}`).maximize();
    return (["long", "short"] as const).flatMap((style) => {
      const names = new Intl.DisplayNames(`${language}-${script}`, { type: "region", style, fallback: "none" });
      const name = names.of(code);
      return name === undefined ? [] : [[code, fold(name)] as const];
    });
  });

  expect(own.filter(([code, name]) => !known.get(`=c${code}`)?.includes(name))).toEqual([]);
  expect(known.get("=cKR")).toEqual(expect.arrayContaining(["한국", "대한민국"]));
});
