import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { enterImport } from "@/lib/import/enter/enter-import";
import { listEntered } from "@/lib/import/entered-queries";
import { mapColumns } from "@/lib/import/map-columns";
import { mapWords, wordFieldName } from "@/lib/import/map-words";
import { type Answers, checkList, enterList, loadRegistry } from "@/tests/support/bring-in-list";
import { checkUploaded, csvFile, uploadAndMap, uploadFile } from "@/tests/support/build-import";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-30" });

/*
 * Lists of thirty rows as offices type them, written before the reader of lists was: tests/fixtures/lists. The organisations are those of
 * the demonstration.
 */

let coordinator: Viewer;
beforeAll(async () => {
  await loadRegistry();
  coordinator = await aUser();
});

const MINISTRY_OF_FINANCE = wordFieldName("organisation", "Мин. финансов");
const wholeFile = { "whole-kind": "agreed", "whole-sector": "political" };

describe.each<[string, Answers, object[]]>([
  [
    "plan-of-measures-ru.xlsx",
    { whole: wholeFile },
    [
      {
        row: 7,
        when: "2027-03-01",
        status: "captured",
        sector: "transport",
        parts: "lead kz-transport, co_executor kz-civil-aviation, co_executor kz-air-astana",
        note: "Рейс два раза в неделю",
      },
      { row: 8, when: "2027-33", parts: "lead kz-transport, co_executor kz-railways" },
      { row: 9, when: "2026", parts: "lead kz-transport" },
      { row: 17, when: 90, sector: "industrial_cooperation", parts: "lead kz-industry" },
      { row: 20, when: "2026-12-31", sector: "energy" },
      { row: 23, when: "2027", parts: "lead kz-ecology" },
      { row: 29, when: "2028", parts: "lead kz-health" },
      { row: 40, when: 365, parts: "lead kz-mfa", note: "ежегодно, до 25 декабря" },
    ],
  ],
  [
    "office-list-ru.csv",
    { whole: wholeFile, words: { [MINISTRY_OF_FINANCE]: "kz-trade" } },
    [
      { row: 2, when: "2026", status: "in_progress", note: "ждём ответа JAL" },
      { row: 10, when: 90, status: "on_control" },
      { row: 11, when: "2026-06-01", status: "fulfilled" },
      { row: 13, status: "in_progress", note: expect.stringContaining("Исполнено частично") },
      { row: 15, parts: "lead kz-trade" },
      { row: 25, when: "2026-10", status: "lapsed" },
      { row: 27, when: "2027-06/2027-08", status: "on_control" },
    ],
  ],
  [
    "action-plan-kk.xlsx",
    { whole: { ...wholeFile, "whole-side": "JP" } },
    [
      { row: 2, when: "2026", status: "in_progress", parts: "lead kz-transport, co_executor kz-civil-aviation" },
      { row: 3, when: "2027-33", parts: "lead kz-transport" },
      { row: 4, when: "2027-06-30" },
      { row: 5, status: "on_control" },
      { row: 9, when: 90 },
      { row: 24, status: "fulfilled" },
      { row: 28, parts: "lead kz-agriculture" },
    ],
  ],
  [
    "tracker-en.csv",
    // Trade or transport: that is asked.
    { whole: { "whole-kind": "agreed" }, words: { [wordFieldName("organisation", "MoT")]: "kz-transport" } },
    [
      { row: 2, when: "2026", status: "in_progress", sector: "transport" },
      { row: 3, when: "2027-33", parts: "lead kz-transport, co_executor kz-railways", sector: "logistics" },
      { row: 10, when: "2027-40", status: "on_control" },
      { row: 24, status: "fulfilled" },
      { row: 31, when: 365 },
    ],
  ],
])("%s", (fileName, answers, expected) => {
  it("comes in whole, read as it was meant, with at most three answers", async () => {
    const {
      id,
      answers: given,
      good,
      problems,
      duplicates,
      far,
    } = await checkList(coordinator, fileName, answers, "KZ");
    expect(given + Number(far.length > 0)).toBeLessThanOrEqual(3);
    expect({ good, problems, duplicates }).toEqual({ good: 30, problems: [], duplicates: [] });
    const rows = await enterList(coordinator, { id, duplicates, far });

    expect(rows).toHaveLength(30);
    expect(rows).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each))));
  });
});

describe("a control list with all the dirt of everyday", () => {
  it("comes in with two answers and one press, each row as its office meant it", async () => {
    const office = await aUser();
    const { id, answers, leftOut, heldBack, good, problems, duplicates, far } = await checkList(
      office,
      "control-list-ru.csv",
      { whole: wholeFile },
      "KZ",
    );
    expect({ answers, good, problems, heldBack }).toEqual({ answers: 3, good: 8, problems: [], heldBack: [12] });
    expect(leftOut.map(({ row }) => row)).toEqual([16, 17]);
    const air = "lead kz-transport, co_executor kz-civil-aviation, co_executor kz-railways";
    expect(await enterList(office, { id, duplicates, far })).toMatchObject([
      {
        row: 7,
        series: "KZ-KR-2026",
        when: "2026-12-15",
        status: "in_progress",
        parts: "lead kz-industry, co_executor kz-trade",
      },
      { row: 8, when: "2027-34/2027-35", status: "on_control", parts: air, note: "" },
      { row: 9, when: "2027-34/2027-35", status: "on_control", parts: air },
      {
        row: 10,
        when: "2026-10-15",
        status: "fulfilled",
        closedOn: "2026-10-14",
        note: "Исполнено, исх. № 5 от 14.10.2026",
      },
      { row: 11, when: "2027-40", parts: "lead kz-artificial-intelligence" },
      { row: 12, when: 90, status: "captured", parts: "" },
      { row: 14, series: "KZ-DE-2026", when: null, status: "on_control", parts: "lead kz-mfa, co_executor kz-ecology" },
      { row: 15, when: 90, parts: "lead kz-mfa", note: "все заинтересованные гос. органы" },
    ]);
  });
});

describe("a word that is not known", () => {
  const withoutWords = { whole: wholeFile };
  const asked = (words: { of: string; word: string; code: string | null; isLeftOut: boolean }[]) =>
    words.filter(({ code, isLeftOut }) => code === null && !isLeftOut).map(({ word }) => word);

  it("is asked once for all of its rows, and remembered for the next file of this person only", async () => {
    const other = await aUser();
    const before = await checkList(other, "office-list-ru.csv", withoutWords, "KZ");
    expect(before.problems.map(({ word, problem }) => [word?.word, problem])).toEqual([
      ["Мин. финансов", "unknown_organisation"],
    ]);
    expect(asked(before.words)).toEqual(["Мин. финансов"]);

    await mapWords(other, before.id, { [MINISTRY_OF_FINANCE]: "kz-mfa" });

    expect((await checkList(other, "office-list-ru.csv", withoutWords, "KZ")).problems).toEqual([]);
    expect((await checkList(await aUser(), "office-list-ru.csv", withoutWords, "KZ")).problems).toHaveLength(1);
  });

  it("can be left out, and stays in the note of its row; said anew, it means the other thing", async () => {
    const other = await aUser();
    const { id } = await checkList(other, "tracker-en.csv", withoutWords, "KZ");
    const mot = wordFieldName("organisation", "MoT");
    await mapWords(other, id, { [mot]: "kz-trade" });
    await mapWords(other, id, { [mot]: "none" });

    const checked = await checkList(other, "tracker-en.csv", { whole: { ...wholeFile, "whole-lead": "kz-mfa" } }, "KZ");
    expect(checked.problems).toEqual([]);
    expect(checked.notes).toBe(1);
  });

  it("is none where it is prose: a mistake that is mended in the file, and nothing of it is kept", async () => {
    const other = await aUser();
    const prose = `ﷺ${"идут переговоры ".repeat(20)}`;
    const rows = [
      ["Мероприятие", "Страна", "Статус"],
      ["Открыть рейс", "Япония", prose],
    ];
    const id = await uploadAndMap(other, csvFile(rows), "список.csv", wholeFile);

    const { problems, words } = await checkUploaded(other, id);
    expect(problems.map(({ field, word }) => [field, word])).toEqual([["status", undefined]]);
    expect(asked(words)).toEqual([]);
    expect(await mapWords(other, id, { [wordFieldName("status", "ﷺ".repeat(20))]: "in_progress" })).toMatchObject({
      ok: true,
    });
    expect(await db().importWord.count({ where: { personId: other.id } })).toBe(0);
  });

  it("means nothing where the code is gone or is none", async () => {
    const other = await aUser();
    const { id } = await checkList(other, "office-list-ru.csv", withoutWords, "KZ");
    await mapWords(other, id, { [MINISTRY_OF_FINANCE]: "kz-never" });

    expect((await checkList(other, "office-list-ru.csv", withoutWords, "KZ")).problems).toHaveLength(1);
    await mapWords(other, id, { "word-marking:ДСП": "open", "word-organisation:": "kz-mfa" });
    // «Исполнено частично» was confirmed, the ministry was said.
    expect(await db().importWord.count({ where: { personId: other.id } })).toBe(2);
  });
});

describe("a body in the column of our side", () => {
  it("is one of ours or asked for, with ours to choose from first; who works beside it may be named of any side", async () => {
    const other = await aUser();
    const rows = [
      ["Мероприятие", "Ответственный исполнитель, наша сторона", "Другая сторона"],
      ["Подписать соглашение", "Минтруда", "JP"],
      ["Провести встречу", "Минтранс РК (по согласованию), JOGMEC", "JP"],
    ];
    const id = await uploadAndMap(other, csvFile(rows), "список.csv", wholeFile);

    const { problems, words } = await checkUploaded(other, id);
    expect(problems.map(({ row, word }) => [row, word?.word])).toEqual([[2, "Минтруда"]]);
    expect(words.find(({ word }) => word === "Минтруда")?.near.every((code) => code.startsWith("kz-"))).toBe(true);
    expect(words.find(({ word }) => word === "Минтранс РК (по согласованию)")?.code).toBe("kz-transport");
  });
});

describe("an organisation that is in no registry", () => {
  it("is left in the note, and the row comes in with the lead of the whole file; dates in words are shown as read", async () => {
    const other = await aUser();
    const rows = [
      ["Мероприятие", "Ответственный исполнитель, наша сторона", "Другая сторона", "Срок", "Статус"],
      ["Открыть центр", "Фонд дружбы", "JP", "до сентября 2027", "на контроле"],
      ["Закрыть центр", "МИД РК", "JP", "01.09.2027", "на контроле"],
    ];
    const given = { ...wholeFile, "whole-controlLevel": "minister", "whole-completionForm": "Отчёт" };
    const id = await uploadAndMap(other, csvFile(rows), "список.csv", given);
    await mapWords(other, id, { [wordFieldName("organisation", "Фонд дружбы")]: "none" });
    expect((await checkUploaded(other, id)).problems.map(({ problem }) => problem)).toEqual(["home_lead_required"]);

    const again = await uploadAndMap(other, csvFile(rows), "список.csv", { ...given, "whole-lead": "kz-mfa" });
    const { problems, dates, duplicates, far } = await checkUploaded(other, again);
    expect(problems).toEqual([]);
    expect(dates).toMatchObject([{ words: "до сентября 2027", date: { edtf: "2027-08-31" }, rows: 1 }]);
    expect(await enterList(other, { id: again, duplicates, far })).toMatchObject([
      { row: 2, parts: "lead kz-mfa", note: "Фонд дружбы" },
      { row: 3, parts: "lead kz-mfa" },
    ]);
  });
});

describe("a status that does not say how a thing ended", () => {
  it("is asked about once for the file; the note and the row's own outcome come before the answer", async () => {
    const other = await aUser();
    const rows = [
      ["Мероприятие", "Ответственный исполнитель, наша сторона", "Другая сторона", "Срок", "Статус", "Примечание"],
      ["Первое", "МИД РК", "JP", "31.12.2025", "снято с контроля", ""],
      ["Второе", "МИД РК", "JP", "31.12.2025", "Снято с контроля", ""],
      ["Третье", "МИД РК", "JP", "31.12.2025", "Снято с контроля", "Не исполнено"],
      ["Четвёртое", "МИД РК", "JP", "31.12.2025", "Просрочено", ""],
    ];
    const given = {
      ...wholeFile,
      "whole-controlLevel": "minister",
      "whole-completionForm": "Отчёт",
      "whole-closedOn": "01.11.2026",
    };
    const id = await uploadAndMap(other, csvFile(rows), "список.csv", given);
    const before = await checkUploaded(other, id);
    expect(before.problems.map(({ row, problem, word }) => [row, problem, word?.of])).toEqual([
      [2, "required_when_closed", "status"],
      [3, "required_when_closed", "status"],
    ]);
    expect(before.words.filter(({ code }) => code === null)).toMatchObject([{ word: "снято с контроля", rows: 2 }]);

    await mapWords(other, id, { [wordFieldName("status", "снято с контроля")]: "off_control:fulfilled" });

    const { problems, words, duplicates, far } = await checkUploaded(other, id);
    expect(problems).toEqual([]);
    expect(words.find(({ code }) => code === "off_control:fulfilled")?.word).toMatch(/снято с контроля/iu);
    const entered = await enterList(other, { id, duplicates, far });
    expect(entered.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "not_fulfilled", "on_control"]);
  });
});

describe("what came in", () => {
  it("is listed row by row for who brings in lists, without what is out of their sight", async () => {
    const [admin, executor] = [await aUser({ role: "admin" }), await aUser({ role: "executor" })];
    const rows = [
      ["Мероприятие", "Страна", "Гриф"],
      ["Открытое", "Япония", ""],
      ["Закрытое", "Япония", "ДСП"],
    ];
    const id = await uploadAndMap(coordinator, csvFile(rows), "список.csv", wholeFile);
    expect(await enterImport(coordinator, { id, language: "ru" })).toMatchObject({ ok: true });
    const page = { page: 1, size: 1 };

    expect(await listEntered(coordinator, id, { ...page, page: 2 })).toMatchObject({
      total: 2,
      rows: [{ row: 3, titles: { ru: "Закрытое" } }],
    });
    expect(await listEntered(admin, id, page)).toMatchObject({ total: 1, rows: [{ row: 2 }] });
    expect(await listEntered(executor, id, page)).toEqual({ total: 0, rows: [] });
  });

  it("can be an administrator's, who is told of no duplicate that is out of sight", async () => {
    const admin = await aUser({ role: "admin" });
    const rows = [
      ["Мероприятие", "Страна", "Гриф"],
      ["Тайное", "Япония", "ДСП"],
    ];
    const id = await uploadAndMap(coordinator, csvFile(rows), "список.csv", wholeFile);
    await enterImport(coordinator, { id, language: "ru" });

    const again = await uploadFile(admin, csvFile(rows), "список.csv", "commitments");
    expect(await mapColumns(admin, again, { title: "0", side: "1", ...wholeFile })).toMatchObject({ ok: true });

    expect(await checkUploaded(admin, again)).toMatchObject({ good: 1, duplicates: [] });
    expect(await enterImport(admin, { id: again, language: "ru" })).toEqual({ ok: true, value: { rows: 1 } });
  });
});
