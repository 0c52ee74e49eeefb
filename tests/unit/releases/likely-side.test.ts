import { expect, it } from "vitest";
import { likelySide } from "@/lib/releases/source/likely-side";
import type { Language } from "@/lib/vocabulary/languages";

const both = { home: "KZ", isHomeNamed: true };

it.each<[Language, string[], string | null]>([
  ["ru", ["JP"], "KZ"],
  ["ja", ["JP"], "JP"],
  ["kk", ["JP"], "KZ"],
  ["en", ["JP"], null],
  ["en", ["IN"], "IN"],
  ["ru", ["RU"], null],
  ["ru", [], "KZ"],
  ["en", [], null],
])("takes a text in %s between Kazakhstan and %j to be published by %s", (language, others, side) => {
  expect(likelySide(language, { ...both, others })).toBe(side);
});

it("takes a side that the text does not name for none of its publishers", () => {
  const absent = { home: "KZ", isHomeNamed: false };
  expect(likelySide("ru", { ...absent, others: ["JP", "UZ"] })).toBeNull();
  expect(likelySide("ru", { ...absent, others: ["RU", "JP"] })).toBe("RU");
  expect(likelySide("ru", { ...absent, others: [] })).toBeNull();
  expect(likelySide("ja", { ...absent, others: [] })).toBe("JP");
  expect(likelySide("ja", { ...absent, others: ["KR"] })).toBeNull();
});
