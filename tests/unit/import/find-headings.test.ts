import { describe, expect, it } from "vitest";
import { sectorsOfHeading } from "@/lib/import/check/sector-of-heading";
import { commitmentFields } from "@/lib/import/fields";
import { findHeadings, isColumnNumbers } from "@/lib/import/find-headings";
import { everydayHeadings } from "@/lib/import/headings";
import { suggestSides } from "@/lib/import/suggest-side";
import { plainWord } from "@/lib/import/words";

const wide = (...cells: string[]) => [...cells, "", "", ""].slice(0, 4);

describe("findHeadings", () => {
  it("finds the headings under a title and a stamp, and keeps what stands above", () => {
    const found = findHeadings("commitments", {
      headers: wide("УТВЕРЖДАЮ"),
      rows: [
        wide("План мероприятий по итогам визита в Японию"),
        wide(),
        wide("№", "Мероприятие", "Срок"),
        wide("1", "Рейс", "2027"),
      ],
      firstRow: 2,
    });

    expect(found).toEqual({
      headers: wide("№", "Мероприятие", "Срок"),
      rows: [wide("1", "Рейс", "2027")],
      firstRow: 5,
      above: "УТВЕРЖДАЮ\nПлан мероприятий по итогам визита в Японию",
    });
  });

  it("takes the first row where headings are not known, or at the top already", () => {
    const unknown = { headers: wide("А", "Б"), rows: [wide("в", "г")], firstRow: 1 };
    const usual = { headers: wide("Мероприятие", "Срок"), rows: [wide("Мероприятие", "Срок")], firstRow: 1 };

    expect(findHeadings("commitments", unknown)).toEqual({ ...unknown, above: "" });
    expect(findHeadings("commitments", usual)).toEqual({ ...usual, above: "" });
  });
});

it("knows a line that numbers the columns from a row", () => {
  expect(isColumnNumbers(["1", "2", "3", "", "5"])).toBe(true);
  expect(isColumnNumbers(["1", "2"])).toBe(false);
  expect(isColumnNumbers(["1", "Рейс", "2027"])).toBe(false);
});

it("has everyday headings for fields that there are", () => {
  for (const name of Object.keys(everydayHeadings)) expect(Object.keys(commitmentFields)).toContain(name);
});

it.each([
  ["I. Транспорт и логистика", ["transport", "logistics"]],
  ["III. Энергетика, включая ВИЭ", ["energy"]],
  ["Energy / Энергетика", ["energy"]],
  ["Agriculture & mining / АПК и недра", ["mining_metallurgy"]],
  ["2) Образование", ["education"]],
  ["Разное", []],
  ["", []],
])("takes the sectors of the part %s of a plan: %s", (heading, expected) => {
  const codes = ["transport", "logistics", "energy", "mining_metallurgy", "education"];
  const named = [["энергетика, включая виэ", "energy"] as const, ["транспорт", "transport"] as const];

  const sectors = new Map([...codes.map((code) => [code, code] as const), ...named]);
  expect(sectorsOfHeading(heading, { sectors, sectorNames: sectors })).toEqual(expected);
});

it.each([
  ["III. Связь", ["digital"]],
  ["V. Связь", ["digital"]],
  ["Связь", ["digital"]],
  ["Связь и безопасность", []],
  ["IV. Разное прочее", []],
  ["IV. Разное", ["energy"]],
  ["V. Разное", []],
])(
  "takes what a person said for the part %s of a plan whole, with the number it was said of: %s",
  (heading, expected) => {
    const sectorNames = new Map([["digital", "digital"]]);
    const sectors = new Map([...sectorNames, [plainWord("Связь"), "digital"], [plainWord("IV. Разное"), "energy"]]);
    expect(sectorsOfHeading(heading, { sectors, sectorNames })).toEqual(expected);
  },
);

it.each([
  ["План по итогам визита в Японию", "план.xlsx", "JP"],
  ["日カザフスタン首脳会談フォローアップ一覧", "一覧.xlsx", "JP"],
  ["", "Kazakhstan_Japan_tracker.csv", "JP"],
  ["План сотрудничества с Японией и Францией", "план.xlsx", "FR,JP"],
  ["План мероприятий", "план.xlsx", ""],
])("proposes the sides that the title %s of %s names: %s", (above, fileName, side) => {
  expect(suggestSides({ above, fileName }, "KZ").join()).toBe(side);
});
