import { expect, it } from "vitest";
import { countryNear } from "@/lib/import/vocabularies";

it.each([
  ["Туркия", "TR"],
  ["Грузья", "GE"],
  ["Германя", "DE"],
  ["Казакстан", "KZ"],
  ["Узбекисстан", "UZ"],
  ["Georgiaa", "GE"],
])("takes %s for the country whose name it nearly is", (word, code) => {
  expect(countryNear(word)).toBe(code);
});

it.each(["", "Ирок", "ТР", "Северный регион", "Туркикия", "Туркменистан и Иран", "ж".repeat(5_000)])(
  "takes %s for none",
  (word) => {
    expect(countryNear(word)).toBeNull();
  },
);
