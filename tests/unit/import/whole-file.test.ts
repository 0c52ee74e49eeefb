import { expect, it } from "vitest";
import { canBeOfWholeFile } from "@/lib/import/check/can-be-of-whole-file";
import { codeOfName } from "@/lib/import/code-of-name";
import { fieldsWithDefault } from "@/lib/import/fields";
import { proposeSector } from "@/lib/import/proposed-sector";
import { stateAlone } from "@/lib/import/suggest-side";
import { proposeKind, proposeLevel } from "@/lib/import/title-of-list";
import { countryCodes } from "@/lib/import/vocabularies";
import { plainWord } from "@/lib/import/words";

it("asks first for what no list comes in without", () => {
  expect(fieldsWithDefault.commitments.slice(0, 2)).toEqual(["kind", "sector"]);
});

it("leads back to the whole file from what it can say, and from nothing else", () => {
  expect(canBeOfWholeFile("commitments", { field: "lead", problem: "home_lead_required" })).toBe(true);
  expect(canBeOfWholeFile("commitments", { field: "completionForm", problem: "required_on_control" })).toBe(true);
  expect(canBeOfWholeFile("commitments", { field: "lead", problem: "one_lead_a_side" })).toBe(false);
  expect(canBeOfWholeFile("commitments", { field: "title", problem: "title_required" })).toBe(false);
  expect(canBeOfWholeFile("organisations", { field: "lead", problem: "required" })).toBe(false);
});

it.each([
  ["Перечень договорённостей по итогам визита", "", "agreed"],
  ["План мероприятий по реализации договоренностей", "", "agreed"],
  ["План мероприятий на 2027 год", "", "planned"],
  ["", "Тапсырма мазмұны", "agreed"],
  ["", "Action item", "agreed"],
  ["Сведения", "Наименование", null],
])(
  "proposes how firmly a list called «%s», with what is to be done under «%s», is promised",
  (above, heading, kind) => {
    expect(proposeKind(above, heading)).toBe(kind);
  },
);

it("proposes the level whose instructions a list holds, not that of whoever travelled", () => {
  expect(proposeLevel("Перечень поручений Президента")).toEqual({ level: "president", isNamed: true });
  expect(proposeLevel("Үкімет тапсырмалары")).toEqual({ level: "government", isNamed: true });
  expect(proposeLevel("По итогам визита Президента Японии")).toEqual({ level: "department", isNamed: false });
});

it("always proposes a sector, and says what tells it: its rows, its title, or nothing", async () => {
  const known = ["transport", "energy", "political"];
  const energy = ["Построить электростанцию", "Развивать энергетику", "Открыть рейс"];
  expect(await proposeSector(energy, "", known)).toEqual({ sector: "energy", reason: "rows" });
  expect(await proposeSector(energy.slice(1), "", known)).toEqual({ sector: "transport", reason: "rows" });
  expect(await proposeSector(["Провести встречу"], "Вопросы энергетики", known)).toEqual({
    sector: "energy",
    reason: "title",
  });
  expect(await proposeSector(["Провести встречу"], "", known)).toEqual({ sector: "political", reason: "usual" });
  expect(await proposeSector(["Провести встречу"], "", [])).toBeNull();
});

it.each([
  ["США", "US"],
  ["USA", "US"],
  ["Республика Узбекистан (переговоры 8 октября 2026 г., г. Ташкент)", "UZ"],
  ["Европейский союз (заседание Совета)", "EU"],
  ["Сотрудничество с Японией", null],
  ["США, Канада", null],
])("reads %s as a side", (text, code) => {
  expect(stateAlone(text)).toBe(code);
});

it.each([
  ["KZ", "АО «Самрук-Энерго»", [], "kz-ao-samruk-energo"],
  ["KZ", "KEGOC", ["kz-kegoc"], "kz-kegoc-2"],
  ["JP", "経済産業省", ["jp-1"], "jp-2"],
])("makes a code of %s and %s", (side, name, taken, code) => {
  expect(codeOfName(side, name, new Set(taken))).toBe(code);
});

it.each(["?", "+", "✓", "_", "–", "", "(визит)"])("has no side in %s", (text) => {
  expect(stateAlone(text)).toBeNull();
});

it.each(["Европейский Союз", "ЕС", "Евросоюз (Брюссель)", "EU"])("has the European Union in %s", (text) => {
  expect(stateAlone(text)).toBe("EU");
});

it("knows countries, and no region that is none", () => {
  const codes = countryCodes();
  expect(codes).toEqual(expect.arrayContaining(["KZ", "JP", "EU", "XK"]));
  expect(codes.filter((code) => ["XA", "XB", "ZZ", "QO", "EZ"].includes(code))).toEqual([]);
});

it("keeps no half of a character of a word that is cut", () => {
  const cut = plainWord(`${"a".repeat(299)}😀`);
  expect(cut).toBe("a".repeat(299));
  expect(plainWord(cut)).toBe(cut);
});
