import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { LONGEST_TEXT } from "@/lib/forms/longest-text";
import { ownState } from "@/lib/import/check/abbreviations";
import { checkCommitments } from "@/lib/import/check/check-commitments";
import type { ImportContext } from "@/lib/import/check/import-context";
import { organisationIndex } from "@/lib/import/check/organisation-index";
import { everydayStandings } from "@/lib/import/everyday-words";
import type { ImportField } from "@/lib/import/fields";
import { normalized, stateNames, vocabularies } from "@/lib/import/vocabularies";
import { wordKey } from "@/lib/import/words";

const today = calendarDate("2026-11-30");
const body = (code: string, side: string, names: string[], validTo: string | null = null) => ({
  id: code,
  code,
  side,
  names,
  parentId: null,
  successorId: null,
  called: `${names[0]} (ru)`,
  validFrom: null,
  validTo: validTo === null ? null : calendarDate(validTo),
});
const CLOSED = "исполнено (12.05.2026)";
const PROLONGED = "Исполнено. Продлено Соглашение от 03.03.2015";
const fulfilled = { status: "off_control", outcome: "fulfilled" } as const;
const statuses = new Map([
  ...everydayStandings,
  ...[CLOSED, PROLONGED].map((each) => [normalized(each), fulfilled] as const),
]);
const context: ImportContext = {
  today,
  homeSide: "KZ",
  language: "ru",
  organisations: organisationIndex(
    [
      body("mfa", "KZ", ["МИД РК"]),
      body("kga", "KZ", ["Комитет гражданской авиации Министерства транспорта Республики Казахстан"]),
      body("jogmec", "JP", ["JOGMEC"]),
      body("gone", "JP", ["Бюро"], "2026-01-01"),
    ],
    new Map([[wordKey({ of: "organisation", word: "ДСМ (БМСК)" }), "mfa"]]),
    { today, homeSide: "KZ", state: ownState(stateNames("KZ")) },
  ),
  people: new Map(),
  sectors: new Map(["торговля", "trade"].map((word) => [word, "trade"])),
  sectorNames: new Map([["trade", "trade"]]),
  words: { status: statuses, kind: vocabularies.kind, controlLevel: vocabularies.controlLevel },
  sides: new Map(),
  unclearStatuses: new Set(),
  references: new Set(),
};
const FIELDS = ["reference", "title", "lead", "coExecutors", "control", "status", "note"] as const;
const wholeFile = { kind: "agreed", sector: "trade", side: "JP", controlLevel: "minister", completionForm: "Отчёт" };

function check(rows: string[][], { above = "", ...given }: Partial<Record<ImportField | "above", string>> = {}) {
  const mapping = Object.fromEntries(FIELDS.map((field, place) => [field, place]));
  const defaults = { ...wholeFile, ...given };
  return checkCommitments({ headers: [...FIELDS], mapping, defaults, rows, firstRow: 2, above }, context);
}

describe("the day something was closed on", () => {
  const closed = (status: string, given: Partial<Record<ImportField, string>> = {}) =>
    check([["1", "Открыть рейс", "МИД РК", "", "", status]], given);

  it("is told by the status", async () => {
    const { entries, dates } = await closed(CLOSED);
    expect(entries).toMatchObject([{ closedOn: "2026-05-12", note: CLOSED }]);
    expect(dates).toMatchObject([{ words: CLOSED, date: { edtf: "2026-05-12" } }]);
  });

  it("is that of its row before that of the whole file", async () => {
    const { entries } = await closed(CLOSED, { closedOn: "01.11.2026" });
    expect(entries).toMatchObject([{ closedOn: "2026-05-12", note: CLOSED }]);
    const { entries: others } = await closed(PROLONGED, { closedOn: "01.11.2026" });
    expect(others).toMatchObject([{ closedOn: "2026-11-01", clarification: `Снято с контроля, дата: «${PROLONGED}»` }]);
  });

  it("is asked for where a status names the day of something else", async () => {
    const { problems } = await closed(PROLONGED);
    expect(problems).toMatchObject([{ field: "closedOn", problem: "required_when_closed" }]);
  });
});

describe("a date that a note says was moved", () => {
  const noted = (control: string, note: string) =>
    check([["1", "Открыть рейс", "МИД РК", "", control, "на контроле", note]]);

  it.each([
    ["перенесено на весну 2027 года по просьбе стороны", "перенесено на весну 2027 года"],
    ["Перенос с ноября 2026 г. на март 2027 г.", "Перенос с ноября 2026 г. на март 2027 г."],
    ["срок по решению комиссии продлён до 01.03.2027", "продлён до 01.03.2027"],
    ["Встреча была. Postponed to Q2 2027 at the request of the side", "Postponed to Q2 2027"],
    ["2027 жылғы 1 наурызға ауыстырылды", "2027 жылғы 1 наурызға ауыстырылды"],
    ["мерзімі 2027 жылғы 1 наурызға дейін ұзартылды", "2027 жылғы 1 наурызға дейін ұзартылды"],
    ["2027年3月に延期", "2027年3月に延期"],
  ])("stays to be clarified beside the date of its column: %s", async (note, words) => {
    const { entries } = await noted("15.12.2026", note);
    expect(entries).toMatchObject([{ control: { edtf: "2026-12-15" }, note, unclear: [{ field: "control", words }] }]);
  });

  it("says what it was read as", async () => {
    const { entries } = await noted("15.12.2026", "перенесено на 01.03.2027");
    expect(entries).toMatchObject([
      {
        clarification: expect.stringMatching(/^Контрольный срок: «перенесено на 01\.03\.2027» → 1\sмарта\s2027\sг\.$/u),
      },
    ]);
  });

  it.each([
    ["01.03.2027", "перенесено на 01.03.2027"],
    ["15.12.2026", "Соглашение продлено до 2030 года"],
    ["15.12.2026", "перенесено с 15.10.2026"],
    ["15.12.2026", "Станция будет построена в 2028 году; заседание перенесено"],
  ])("is none where the column has it, or the note says another thing: %s, %s", async (control, note) => {
    const { entries } = await noted(control, note);
    expect(entries).toMatchObject([{ note, unclear: [] }]);
  });
});

describe("a date of this year", () => {
  it("is shown by the words of its cell", async () => {
    const rows = [["1", "Открыть рейс", "МИД РК", "", "декабрь т.г.", ""]];
    const { dates } = await check(rows, { above: "(по состоянию на 25.11.2026 г.)" });
    expect(dates).toMatchObject([{ words: "декабрь т.г.", date: { edtf: "2026-12" }, rows: 1 }]);
  });

  it("is asked for where no day of the list is told", async () => {
    const rows = [["1", "Открыть рейс", "МИД РК", "", "декабрь т.г.", ""]];
    const { dates, problems } = await check(rows, { above: "Утверждена 12 января 2025 года" });
    expect(dates).toEqual([]);
    expect(problems).toMatchObject([{ field: "control", problem: "not_a_date", value: "декабрь т.г." }]);
  });
});

describe("a row that is to be on control and names no lead", () => {
  it("keeps what its status says in the note", async () => {
    const { entries } = await check([["1", "Открыть рейс", "", "JOGMEC", "", "в работе"]]);
    expect(entries).toMatchObject([
      { status: "captured", isHeldBack: true, note: "в работе", clarification: "Статус: «в работе» → В работе" },
    ]);
  });

  it("has no note of what only the whole file says", async () => {
    const { entries } = await check([["1", "Открыть рейс", "", "", "", ""]], { status: "на контроле" });
    expect(entries).toMatchObject([{ status: "captured", isHeldBack: true, note: null }]);
  });

  it("gives no part to a body that has ended", async () => {
    const { problems } = await check([["1", "Открыть рейс", "", "Бюро", "", "в работе"]]);
    expect(problems).toMatchObject([{ field: "coExecutors", problem: "organisation_not_in_force" }]);
  });
});

describe("the headings of a list", () => {
  const rows = [
    ["I. Республика Корея", "", "", "", "", ""],
    ["1", "Открыть рейс", "МИД РК", "", "", ""],
    ["II. Сотрудничество с Германией", "", "", "", "", ""],
    ["2", "Провести форум", "МИД РК", "", "", ""],
    ["III. Торговля", "", "", "", "", ""],
    ["3", "Снять пошлины", "МИД РК", "", "", ""],
  ];
  const series = async (side: string) => {
    const { entries, sides, leftOut } = await check(rows, { side });
    return {
      series: entries.map((each) => each.series),
      sides: sides.map((each) => `${each.row} ${each.sides.join()}`),
      leftOut: leftOut.map(({ row }) => row),
    };
  };

  it("change the side of the file only where they are a state alone, and what says nothing is left out aloud", async () => {
    expect(await series("JP")).toEqual({
      series: ["KZ-KR-2026", "KZ-JP-2026", "KZ-JP-2026"],
      sides: ["2 KR"],
      leftOut: [4],
    });
  });

  it("tell the side where none is given for the file", async () => {
    const { series: named, sides } = await series("");
    expect([named.slice(0, 2), sides]).toEqual([
      ["KZ-KR-2026", "KZ-DE-2026"],
      ["2 KR", "4 DE"],
    ]);
  });
});

describe("several other sides", () => {
  const entered = async (rows: string[][], side = "") => (await check(rows, { side })).entries;

  it("are those that the heading of a part names, in brackets too", async () => {
    const rows = [
      ["III. Общие вопросы (КНР, Турция)", "", "", "", "", ""],
      ["1", "Открыть рейс", "МИД РК", "", "", ""],
    ];
    expect(await entered(rows, "JP")).toMatchObject([{ series: "KZ-MULTI-2026", sides: ["CN", "TR"] }]);
  });

  it("are those of the file, of which a heading may name one", async () => {
    const rows = [
      ["I. Сотрудничество с Турцией", "", "", "", "", ""],
      ["1", "Открыть рейс", "МИД РК", "", "", ""],
      ["II. Прочее", "", "", "", "", ""],
      ["2", "Провести форум", "МИД РК", "JOGMEC", "", ""],
    ];
    expect(await entered(rows, "CN,TR")).toMatchObject([
      { series: "KZ-TR-2026", sides: [] },
      { series: "KZ-MULTI-2026", sides: ["CN", "TR"], assignments: [{ side: "KZ" }, { side: "JP" }] },
    ]);
  });
});

describe("the sector of a row in a part of two themes", () => {
  const sectors = new Map([...context.sectors, ["health", "health"], ["energy", "energy"]]);
  const health = { ...context, sectors, sectorNames: sectors };
  const read = async (title: string, lead = "МИД РК") => {
    const mapping = Object.fromEntries(FIELDS.map((field, place) => [field, place]));
    const rows = [
      ["I. Energy & health", "", "", "", "", ""],
      ["1", title, lead, "", "", ""],
    ];
    const table = { headers: [...FIELDS], mapping, defaults: wholeFile, rows, firstRow: 2 };
    const { entries, problems } = await checkCommitments(table, health);
    return [
      ...entries.map(({ sectorCode }) => sectorCode),
      ...problems.map(({ word, likely }) => [word?.word, likely]),
    ];
  };

  it("is what its own words say, of these two, and asked about where they say none", async () => {
    expect(await read("Exchange of visits of hospitals")).toEqual(["health"]);
    expect(await read("Build a power plant")).toEqual(["energy"]);
    expect(await read("Провести встречу")).toEqual([["Провести встречу", "energy"]]);
  });
});

describe("a title that is too long", () => {
  const titled = (title: string, field = "title") => {
    const headers = ["", field, "lead"];
    const rows = [["", title, "МИД РК"]];
    const table = { headers, mapping: { reference: 0, [field]: 1, lead: 2 }, rows, firstRow: 2 };
    return checkCommitments({ ...table, defaults: wholeFile }, context);
  };

  it("is its beginning up to a word, or where it is full", async () => {
    const { entries: words } = await titled("слово ".repeat(60).trim());
    expect(words[0]?.titles.ru).toBe(`${"слово ".repeat(49).trim()}…`);
    const { entries: japanese } = await titled(`協力について　${"議".repeat(400)}`);
    expect(japanese[0]?.titles.ja).toBe(`協力について ${"議".repeat(292)}…`);
  });

  it("is that in a column of its language too", async () => {
    const { entries, problems } = await titled("слово ".repeat(60).trim(), "titleRu");
    expect(problems).toEqual([]);
    expect(entries[0]?.titles.ru).toMatch(/слово…$/u);
    expect(entries[0]?.clarification).toContain("слово ".repeat(60).trim());
  });

  it("comes in with as much of it to be clarified as a text holds", async () => {
    const { entries, problems } = await titled("слово ".repeat(1333).trim());
    expect(problems).toEqual([]);
    expect(entries[0]?.clarification).toHaveLength(LONGEST_TEXT);
    expect(entries[0]?.clarification).toMatch(/…$/u);
  });
});

it("gives the lead to a committee that the registry has, whatever its ministry is called", async () => {
  const committee = "Комитет гражданской авиации Министерства транспорта Республики Казахстан";
  const { entries, problems } = await check([["", "Открыть рейс", committee, "", "31.12.2027", "на контроле"]]);
  expect(problems).toEqual([]);
  expect(entries[0]?.assignments).toEqual([{ organisationId: "kga", side: "KZ", role: "lead" }]);
});

it("restricts what its note calls restricted, and nothing else", async () => {
  const marked = async (note: string) =>
    (await check([["", "Открыть рейс", "МИД РК", "", "31.12.2027", "", note]])).entries.map(({ marking }) => marking);

  expect(await marked("ДСП")).toEqual(["restricted"]);
  expect(await marked("для служебного пользования")).toEqual(["restricted"]);
  expect(await marked("письмо ДСП от 12.03.2026")).toEqual([null]);
});

it("says what a doubted body may be in the language of who brings the list in", async () => {
  const { entries } = await check([["", "Провести встречу", "МИД РК (?)", "", "", "", ""]]);
  expect(entries[0]?.unclear).toContainEqual({ field: "lead", words: "МИД РК (?)", meaning: "МИД РК (ru)" });
});

it("keeps in the note what stands in brackets behind a body that a person said", async () => {
  const { entries, problems } = await check([["", "Провести встречу", "ДСМ (БМСК)", "", "", "", ""]]);
  expect(problems).toEqual([]);
  expect(entries).toMatchObject([{ note: "ДСМ (БМСК)", assignments: [{ organisationId: "mfa" }] }]);
});
