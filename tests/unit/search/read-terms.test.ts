import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_TERMS, readTerms } from "@/lib/search/read-terms";

const texts = (typed: string) => readTerms(typed).map(({ text }) => text);

it.each([
  ["Логистический, терминал", ["логистический", "терминал"]],
  ["«дорожная карта» Корея", ["дорожная карта", "корея"]],
  ["“road  map” and", ["road map", "and"]],
  ['"не закрыто', ["не", "закрыто"]],
  ["「水素 協力」　韓国", ["水素 協力", "韓国"]],
  ["рейс РЕЙС", ["рейс"]],
  ["KZ-JP-2025-07 a.b 100%", ["kz-jp-2025-07", "a.b", "100"]],
  ["% _ \\ ((( -", []],
])("reads “%s” as %j", (typed, expected) => {
  expect(texts(typed)).toEqual(expected);
});

it("takes the first ten of whatever is typed, none of them empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (typed) => {
      expect(texts(typed).length).toBeLessThanOrEqual(MOST_TERMS);
      expect(texts(typed)).not.toContain("");
    }),
  );
  expect(texts("1 2 3 4 5 6 7 8 9 10 11")).toHaveLength(MOST_TERMS);
});

it("tells Japanese, Kazakh and words of either script apart", () => {
  expect(readTerms("韓国 терминалдар 2025 ec")).toMatchObject([
    { isJapanese: true, kazakh: null },
    { isJapanese: false, kazakh: "терминал" },
    { kazakh: null },
    { kazakh: null, other: "ес" },
  ]);
});
