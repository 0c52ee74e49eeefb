import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { ownState, ownWords } from "@/lib/import/check/abbreviations";
import { isDoubted, withoutDoubt } from "@/lib/import/check/doubt";
import { gistOf } from "@/lib/import/check/other-language";
import { partsOfPlan } from "@/lib/import/check/part-of-plan";
import { proposeDate, writesDayFirst } from "@/lib/import/check/propose-date";
import { dayOfClosing, proposeStanding } from "@/lib/import/check/propose-standing";
import { officeOver, otherSpellings } from "@/lib/import/check/same-body";
import { nominative, spreadOut } from "@/lib/import/check/spread-out";
import { withColumnsOfSides, withoutColumnsOfSides } from "@/lib/import/columns-of-sides";
import { everydayStandings } from "@/lib/import/everyday-words";
import { suggestMapping } from "@/lib/import/fields";
import { proposedDefaults } from "@/lib/import/proposed-defaults";
import { shortensHeading } from "@/lib/import/shortened-heading";
import { sidesOfCode, sidesTogether, statesAlone } from "@/lib/import/suggest-side";
import { stateNames } from "@/lib/import/vocabularies";
import { sameAs, wordOfSame } from "@/lib/import/words";

const state = ownState(stateNames("KZ"));
const day = calendarDate("2026-11-20");
/** A word of its own for each number. */
const letters = (number: number): string =>
  `${String.fromCharCode(97 + (number % 26))}${[...String(number)].map((figure) => "bdfgjklmnp"[Number(figure)]).join("a")}ustry`;

describe("a cell or a heading of several states", () => {
  it.each([
    ["КНР, Турция", "CN,TR"],
    ["China and Türkiye", "CN,TR"],
    ["中国・韓国", "CN,KR"],
    ["CN, TR", "CN,TR"],
    ["ФРГ и Корея", "DE,KR"],
    ["Корея/Германия", "DE,KR"],
    ["ҚХР және Әзербайжан", "AZ,CN"],
    ["ГФР", "DE"],
    ["カザフスタン、ウズベキスタン", "KZ,UZ"],
    ["Сотрудничество с Китаем и Турцией", ""],
    ["Китай, торговля", ""],
    ["IT, department", ""],
    ["", ""],
  ])("%s is %s", (text, codes) => {
    expect(statesAlone(text).join()).toBe(codes);
  });

  it("stands in full width brackets as well", () => {
    expect(statesAlone("中国（5月訪問）")).toEqual(["CN"]);
  });

  it.each([
    ["Цифровизация (IT)", ""],
    ["Кадры (HR)", ""],
    ["(AI)", ""],
    ["III. IT", ""],
    ["III. JP", "JP"],
    ["Общие вопросы (JP)", "JP"],
    ["Общие вопросы (CN, TR)", "CN,TR"],
    ["III. 一般事項（中国、トルコ）", "CN,TR"],
  ])("as the heading %s of a list with Japan changes the side to %s", (heading, codes) => {
    const nothing = { homeSide: "KZ", sectors: new Map(), sectorNames: new Map() };
    const sides = (given: string[]) => partsOfPlan(nothing, given).enter(heading).sides.join();
    expect(sides(["JP"])).toBe(codes);
    if (codes !== "JP") expect(sides([])).toBe(codes);
  });

  it("is kept and typed as codes", () => {
    expect(sidesOfCode("tr, cn")).toEqual(["CN", "TR"]);
    expect(sidesOfCode("CN,Turkey")).toEqual([]);
    expect(sidesTogether(["TR", "CN"])).toEqual(["CN,TR", "CN", "TR"]);
    expect(sidesTogether([])).toEqual([]);
  });
});

describe("a heading in short", () => {
  it.each([
    ["срок исп-я", "срок исполнения", true],
    ["срок реал.", "срок реализации", true],
    ["срок реал-ции", "срок реализации", true],
    ["отв. исп.", "ответственный исполнитель", true],
    ["орынд. мерзімі", "орындалу мерзімі", true],
    ["срок исполнения", "срок исполнения", false],
    ["срок исп-я", "форма исполнения", false],
    ["срок исп-ью", "срок исполнения", false],
    ["с. исп.", "срок исполнения", false],
  ])("%s is %s: %s", (typed, known, is) => {
    expect(shortensHeading(typed, known)).toBe(is);
  });

  it("is a column like the whole one, in two languages too", () => {
    const headers = ["№", "合意事項 / Agreed item", "Отв. исп.", "Соисп.", "期限 / Due", "Отметка об исп.", "Прим."];
    expect(suggestMapping("commitments", headers)).toEqual({
      reference: 0,
      title: 1,
      lead: 2,
      coExecutors: 3,
      control: 4,
      status: 5,
      note: 6,
    });
  });
});

describe("a column of another state's bodies", () => {
  const columns = (headers: string[], cells: string[] = []) =>
    withColumnsOfSides(suggestMapping("commitments", withoutColumnsOfSides(headers, "KZ")), headers, {
      homeSide: "KZ",
      cellsOf: () => cells,
    });

  it.each([
    "Italian side",
    "Кит. сторона",
    "Корей тарапы",
    "韓国側",
    "Қытай / Әзербайжан тарапы",
    "Responsible (Italy)",
  ])("is called %s", (heading) => {
    expect(columns(["Мероприятие", heading])).toEqual({ title: 0, coLeads: 1 });
  });

  it.each(["Наша сторона", "Стороны договора", "Side effects"])("is not called %s", (heading) => {
    expect(columns(["Мероприятие", heading]).coLeads).toBeUndefined();
  });

  it("is one of counterparts that names no states, and one of ours is called so", () => {
    expect(columns(["Action", "Counterpart"], ["Ministry of Energy", "ENAC"])).toEqual({ title: 0, coLeads: 1 });
    expect(columns(["Action", "Counterpart"], ["Italy", "China, Italy"])).toEqual({ title: 0, side: 1 });
    expect(columns(["Action", "Казахстанская сторона"])).toEqual({ title: 0, lead: 1 });
  });
});

describe("another spelling of a body that is to be added", () => {
  it.each([
    ["ЕХӘҚМ", "Еңбек және халықты әлеуметтік қорғау министрлігі", true],
    ["ME", "Ministry of Energy", true],
    ["Min. Energy", "Ministry of Energy", true],
    ["Минэнерго", "Ministry of Energy", true],
    ["Қаржымин.", "Қаржымині", true],
    ["акимат Туркест. области", "акимат Туркестанской обл.", true],
    ["MEF", "Ministry of Energy", false],
    ["Eni", "Eni Plenitude", false],
    ["акимат Алматы", "акимат Алматинской обл.", false],
    ["Ministry of Energy", "Ministry of Ecology", false],
  ])("%s is %s: %s", async (name, whole, is) => {
    const missing = [name, whole].map((word) => ({ word, side: "KZ" }));
    expect((await otherSpellings(missing, state)).size > 0).toBe(is);
  });

  it("is proposed for one body of the same side only", async () => {
    const missing = [
      { word: "ME", side: "KZ" },
      { word: "Ministry of Energy", side: "KZ" },
      { word: "MC", side: "KZ" },
      { word: "Ministry of Culture", side: "KZ" },
      { word: "Ministry of Commerce", side: "KZ" },
      { word: "ME", side: "IT" },
    ];
    expect([...(await otherSpellings(missing.slice(0, 5), state))]).toEqual([["ME", "Ministry of Energy"]]);
    expect([...(await otherSpellings([...missing.slice(1, 2), ...missing.slice(5)], state))]).toEqual([]);
  });

  it("is looked for among hundreds of names, and others have their turns meanwhile", async () => {
    const missing = Array.from({ length: 300 }, (_, at) => ({
      word: `Department of ${letters(at)} and ${letters(at + 7)} of the Ministry of ${letters(at * 31)}`,
      side: "KZ",
    }));
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    expect((await otherSpellings(missing, state)).size).toBe(0);
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  });

  it("is what the list's own office calls itself over it", () => {
    const above = "Қазақстан Республикасы Оқу-ағарту министрлігі\nБАҚЫЛАУ ТІЗБЕСІ";
    expect(officeOver(above, state)("ОАМ")).toBe("Қазақстан Республикасы Оқу-ағарту министрлігі");
    expect(officeOver(above, state)("ҰЭМ")).toBeNull();
  });

  it("is sent by the word of the other", () => {
    expect(wordOfSame(sameAs("Ministry of Energy"))).toBe("ministry of energy");
    expect(wordOfSame("kz-mfa")).toBeNull();
  });

  it.each([
    ["Министерство энергетики", "Ministry of Energy", true],
    ["акимат г. Алматы", "Алматы қ. әкімдігі", true],
    ["акимат Алматы", "посольство Алматы", false],
    ["Министерство финансов", "Ministry of Foreign Affairs", false],
    ["Министерство", "Ministry", false],
  ])("in another language %s is %s: %s", (one, other, is) => {
    const gist = gistOf(ownWords(one, state));
    expect(gist !== null && gist === gistOf(ownWords(other, state))).toBe(is);
  });
});

describe("a common word of several bodies", () => {
  const known = new Set(["МСХ", "Минтранс"]);
  const isBody = (name: string) => known.has(name);

  it.each([
    ["Астана, Алматы қ. әкімдіктері", "Астана қ. әкімдігі, Алматы қ. әкімдігі"],
    ["ЭМ, Астана және Шымкент қ. әкімдіктері", "ЭМ, Астана қ. әкімдігі, Шымкент қ. әкімдігі"],
    ["МСХ, акиматы Алматы и Астаны", "МСХ, акимат Алматы, акимат Астаны"],
    [
      "акиматы Алматинской и Жамбылской областей, Минтранс",
      "акимат Алматинской области, акимат Жамбылской области, Минтранс",
    ],
    ["акиматы Алматинской и Жамбылской областей", "акимат Алматинской области, акимат Жамбылской области"],
    ["Ministries of Energy and Trade", "Ministry of Energy, Ministry of Trade"],
    ["облыс әкімдіктері", "облыс әкімдіктері"],
    ["акиматы областей", "акиматы областей"],
    ["акимат Алматы", "акимат Алматы"],
    ["министерства Замбии", "министерства Замбии"],
  ])("%s: %s", (cell, names) => {
    expect(spreadOut(cell, isBody)).toBe(names);
  });

  it("is called as where it stands alone", () => {
    expect(nominative("акиматом области Жетісу")).toBe("акимат области Жетісу");
    expect(nominative("Министерством энергетики")).toBe("Министерство энергетики");
    expect(nominative("МСХ")).toBe("МСХ");
  });

  it("may be doubted", () => {
    expect([isDoubted("МИИЦР?"), isDoubted("МСХ (?)"), isDoubted("МСХ")]).toEqual([true, true, false]);
    expect(withoutDoubt("МСХ (?)")).toBe("МСХ");
  });
});

describe("a status of an office", () => {
  it.each([
    ["Бас тартылды - корей тарапы қызығушылық танытпады", "off_control", "lapsed"],
    ["от реализации отказались", "off_control", "lapsed"],
    ["тараптар келісе алмады, тоқтатылды", "off_control", "lapsed"],
    ["проведено 19.11.2026", "off_control", "fulfilled"],
    ["проведено (12 мая 2026 г.)", "off_control", "fulfilled"],
    ["署名済み（2026年5月12日）", "off_control", "fulfilled"],
    ["Signed", "off_control", "fulfilled"],
    ["Signed, not yet in force", "in_progress", null],
    ["Signed 12.05.2026, not yet in force", "in_progress", null],
    ["Подписано, ратификация не завершена", "in_progress", null],
    ["проведено, протокол на согласовании", "in_progress", null],
    ["The annex has not been completed", "in_progress", null],
    ["未完了", "on_control", null],
    ["Отклонено корейской стороной", "off_control", "lapsed"],
    ["Rejected by the partner", "off_control", "lapsed"],
    ["先方が辞退した", "off_control", "lapsed"],
    ["Исполняется в срок, отклонений нет", "in_progress", null],
    ["Реализуется без отклонений от графика", "in_progress", null],
    ["Меры во избежание прекращения поставок", "in_progress", null],
    ["Заявка не была отклонена", "in_progress", null],
    ["The offer was not rejected", "in_progress", null],
    ["не отклонено", "on_control", null],
    ["Отклонено, направлено повторно", "in_progress", null],
    ["Отказались от бумажного обмена", "in_progress", null],
    ["Бас тартылған жоқ", "in_progress", null],
    ["проведен 1-й раунд", "in_progress", null],
    ["ほぼ完了", "in_progress", null],
    ["準備中", "in_progress", null],
    ["қаралуда", "in_progress", null],
    ["в раб.", "in_progress", null],
    ["на пост. контроле", "on_control", null],
    ["СМР - 40%", "in_progress", null],
  ])("%s is proposed as %s %s", (word, status, outcome) => {
    expect(proposeStanding(word, everydayStandings)).toEqual({ status, outcome });
  });

  it("tells the day it ended in strokes too", () => {
    expect(dayOfClosing("Done 30/10/2026", day)).toBe("2026-10-30");
    expect(dayOfClosing("проведено 19.11.2026", day)).toBe("2026-11-19");
  });
});

it("reads a date in strokes as the other dates of its list are written", () => {
  expect(writesDayFirst([["31/12/2026"], ["Done 30/10/2026"], ["05/11/2026"]])).toBe(true);
  expect(writesDayFirst([["12/31/2026"]])).toBe(false);
  expect(writesDayFirst([["12/31/2026"], ["31/12/2026"]])).toBeNull();
  expect(writesDayFirst([["05/11/2026", "2027/01/15"]])).toBeNull();
  expect(proposeDate("05/11/2026", day, true)).toBe("05.11.2026");
  expect(proposeDate("05/11/2026", day, false)).toBe("11.05.2026");
});

describe("what is proposed for a whole file", () => {
  const table = (headers: string[], above = "") => ({
    id: "",
    kind: "commitments" as const,
    fileName: "список.csv",
    encoding: null,
    firstRow: 2,
    columns: null,
    headers,
    above,
    rows: [["Провести встречу"]],
  });
  const propose = (headers: string[], above = "") =>
    proposedDefaults(table(headers, above), suggestMapping("commitments", headers), {
      homeSide: "KZ",
      today: day,
      report: "Отчёт",
      sectors: ["political"],
    });

  it("is always a kind, a sector and a level, each with what tells it", async () => {
    expect(await propose(["Наименование", "Исполнитель", "Статус"])).toMatchObject({
      kind: { value: "agreed", reason: "usual" },
      sector: { value: "political", reason: "usual" },
      controlLevel: { value: "department", reason: "lowest" },
      closedOn: { value: "20.11.2026", reason: "today" },
    });
    expect(await propose(["Поручение"], "План мероприятий с КНР и Турцией")).toMatchObject({
      kind: { value: "planned", reason: "title" },
      side: { value: "CN,TR", reason: "title" },
    });
  });

  it("is on control without a column of deadlines as well, which is said", async () => {
    const status = async (headers: string[]) => (await propose(headers)).status;
    expect(await status(["Поручение", "Исполнитель", "Статус", "Срок исп-я"])).toEqual({
      value: "on_control",
      reason: "columns",
    });
    expect(await status(["Поручение", "Исполнитель", "Статус"])).toEqual({
      value: "on_control",
      reason: "no_deadline_column",
    });
    expect(await status(["Поручение", "Срок"])).toEqual({ value: "captured", reason: "not_on_control" });
  });
});
