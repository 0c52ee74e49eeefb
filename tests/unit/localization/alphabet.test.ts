import { expect, it } from "vitest";
import { allSidesInAlphabet, byLabel, bySide, inAlphabet, sidesInAlphabet } from "@/lib/localization/alphabet";

const same = (text: string) => text;

it.each([
  ["ru", ["Ёлкин", "Жуков", "Ефимов", "Елкин", "Абай"], ["Абай", "Елкин", "Ёлкин", "Ефимов", "Жуков"]],
  [
    "kk",
    ["Қазына", "Корея", "Лаос", "Ілияс", "Ыстықкөл", "Әділет", "Абай", "Бейне", "Ғылым", "Гана", "Дания"],
    ["Абай", "Әділет", "Бейне", "Гана", "Ғылым", "Дания", "Корея", "Қазына", "Лаос", "Ыстықкөл", "Ілияс"],
  ],
  [
    "en",
    ["ministry of trade", "Énergie", "Zoo", "Foreign Office"],
    ["Énergie", "Foreign Office", "ministry of trade", "Zoo"],
  ],
  ["ja", ["ドイツ", "いぎりす", "アメリカ"], ["アメリカ", "いぎりす", "ドイツ"]],
] as const)("orders names as the alphabet of %s does", (language, given, ordered) => {
  expect(inAlphabet(given, language, same)).toEqual(ordered);
});

it("keeps the order of what reads the same", () => {
  const choices = [
    { value: "2", label: "Экономика" },
    { value: "1", label: "Экономика" },
    { value: "0", label: "Наука" },
  ];
  expect(byLabel(choices, "ru").map(({ value }) => value)).toEqual(["0", "2", "1"]);
});

it("names countries in the order of the reader's language, whatever their codes", () => {
  expect(sidesInAlphabet(["JP", "KR", "DE"], "ru")).toEqual(["DE", "KR", "JP"]);
  expect(sidesInAlphabet(["JP", "KR", "DE"], "en")).toEqual(["DE", "JP", "KR"]);
  expect(allSidesInAlphabet("kk").filter((side) => ["KZ", "JP", "AU"].includes(side))).toEqual(["AU", "JP", "KZ"]);
});

it("puts the home side's first, then country by country", () => {
  const items = [
    { side: "JP", name: "А" },
    { side: "KZ", name: "Я" },
    { side: "DE", name: "Б" },
    { side: "KZ", name: "Ё" },
  ];
  expect(bySide(items, "KZ", "ru", ({ name }) => name).map(({ side, name }) => side + name)).toEqual([
    "KZЁ",
    "KZЯ",
    "DEБ",
    "JPА",
  ]);
});
