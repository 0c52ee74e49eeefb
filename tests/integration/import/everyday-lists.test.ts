import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { addOrganisations } from "@/lib/import/enter/add-organisations";
import { addedFieldName } from "@/lib/import/enter/added-organisation";
import { enterImport } from "@/lib/import/enter/enter-import";
import { listEntered } from "@/lib/import/entered-queries";
import { mapColumns } from "@/lib/import/map-columns";
import { mapWords } from "@/lib/import/map-words";
import { wordFieldName } from "@/lib/import/words";
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
const CLOSED_BY_LETTER = "Снято с контроля (письмо АП от 01.10.2026)";
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

describe("a list whose bodies the registry does not have", () => {
  const unsaid = { whole: {}, words: { [wordFieldName("status", CLOSED_BY_LETTER)]: "off_control:lapsed" } };

  it("comes in whole by one answer and one press: what was not understood stays with its row word for word", async () => {
    const office = await aUser();
    const checked = await checkList(office, "control-list-energy-ru.xlsx", unsaid, "KZ");
    expect(checked).toMatchObject({ answers: 1, good: 30, problems: [] });
    const rows = await enterList(office, checked);

    expect(rows).toHaveLength(30);
    expect(rows).toEqual(
      expect.arrayContaining(
        [
          // The first is not known: the next was not named to answer.
          {
            row: 7,
            status: "captured",
            parts: "co_executor kz-mfa",
            clarification: expect.stringContaining("«Агентство РК по атомной энергии (по согласованию)»"),
          },
          {
            row: 12,
            when: null,
            clarification: expect.stringContaining("Контрольный срок: «до начала вегетационного"),
          },
          { row: 23, series: "KZ-EU-2026" },
          { row: 34, when: "2027-03/2027-05" },
        ].map((each) => expect.objectContaining(each)),
      ),
    );
  });

  it("has them added by an administrator with the same press, each once and with its event", async () => {
    const admin = await aUser({ role: "admin" });
    const { id, words } = await checkList(admin, "control-list-energy-ru.xlsx", unsaid, "KZ", { confirms: false });
    const proposed = words.flatMap(({ of, word, proposed: code, side, added: called }) =>
      code === null
        ? []
        : [
            [wordFieldName(of, word), code],
            [addedFieldName("side", word), side],
            [addedFieldName("name", word), called.name],
            [addedFieldName("short", word), called.short],
          ],
    );
    const form = Object.fromEntries(proposed);
    const coordinators = await addOrganisations(await aUser(), id, form, "ru");
    expect(coordinators).toEqual({ ok: false, refusal: "forbidden" });
    const added = await addOrganisations(admin, id, form, "ru");
    if (!added.ok) throw new Error(added.refusal);
    await mapWords(admin, id, added.value);

    expect(added.value[wordFieldName("organisation", "KEGOC")]).toBe("kz-kegoc");
    expect(added.value[wordFieldName("organisation", 'АО "KEGOC"')]).toBe("kz-kegoc");
    expect(await checkUploaded(admin, id)).toMatchObject({ problems: [], heldBack: [] });
    const known = await db().organisation.findUniqueOrThrow({ where: { code: "kz-kegoc" } });
    expect(known).toMatchObject({ nameRu: 'АО "KEGOC"', shortRu: "KEGOC" });
    expect(await db().auditEvent.count({ where: { chain: `organisation:${known.id}` } })).toBe(1);
    expect(await addOrganisations(admin, id, form, "ru")).toEqual(added);
  });
});

describe("a word that is not known", () => {
  const withoutWords = { whole: wholeFile };
  const ministry = (words: { word: string; code: string | null; isLeftOut: boolean }[]) =>
    words.find(({ word }) => word === "Мин. финансов");

  it("stays as it stands by the one press; what is said of it is remembered for the next file of this person only", async () => {
    const other = await aUser();
    const before = await checkList(other, "office-list-ru.csv", withoutWords, "KZ");
    expect(before.problems).toEqual([]);
    expect(ministry(before.words)).toMatchObject({ isLeftOut: true });
    expect(before.heldBack).toEqual([15]);
    expect(before.unclear.map(({ row, clarification }) => [row, clarification])).toEqual([
      // What row 11 notes tells the day.
      [12, "Снято с контроля, дата: «исполнено»"],
      [15, "Ответственный исполнитель, наша сторона: «Мин. финансов»\nСтатус: «в работе» → В работе"],
      [25, "Снято с контроля, дата: «Снято с контроля»"],
      [31, "Снято с контроля, дата: «исполнено»"],
    ]);

    await mapWords(other, before.id, { [MINISTRY_OF_FINANCE]: "kz-mfa" });

    expect(ministry((await checkList(other, "office-list-ru.csv", withoutWords, "KZ")).words)).toMatchObject({
      code: "kz-mfa",
    });
    const { words } = await checkList(await aUser(), "office-list-ru.csv", withoutWords, "KZ");
    expect(ministry(words)).toMatchObject({ isLeftOut: true });
  });

  it("can be left out, and stays with its row to be clarified; said anew, it means the other thing", async () => {
    const other = await aUser();
    const { id } = await checkList(other, "tracker-en.csv", withoutWords, "KZ");
    const mot = wordFieldName("organisation", "MoT");
    await mapWords(other, id, { [mot]: "kz-trade" });
    await mapWords(other, id, { [mot]: "none" });

    const checked = await checkList(other, "tracker-en.csv", { whole: { ...wholeFile, "whole-lead": "kz-mfa" } }, "KZ");
    expect(checked.problems).toEqual([]);
    expect(checked.unclear.filter(({ clarification }) => clarification.includes("«MoT»"))).toHaveLength(1);
  });

  it("is known by its beginning where it is prose, and the whole of it stays with its row", async () => {
    const other = await aUser();
    const prose = `ﷺ${"идут переговоры ".repeat(20)}`;
    const rows = [
      ["Мероприятие", "Страна", "Статус"],
      ["Открыть рейс", "Япония", prose],
    ];
    const id = await uploadAndMap(other, csvFile(rows), "список.csv", wholeFile);

    const { words } = await checkUploaded(other, id);
    expect(words).toMatchObject([
      { of: "status", proposed: "in_progress", rows: 1 },
      { of: "title", word: "Открыть рейс", code: "transport", at: [2] },
    ]);
    await mapWords(other, id, { [wordFieldName("status", words[0]?.word ?? "")]: "none" });

    const { problems, unclear } = await checkUploaded(other, id);
    expect(problems).toEqual([]);
    expect(unclear).toMatchObject([{ row: 2, clarification: `Статус: «${prose.trim()}»` }]);
    const [kept] = await db().importWord.findMany({ where: { personId: other.id } });
    expect(kept?.word.length).toBeLessThanOrEqual(300);
  });

  it("means nothing where the code is gone or is none", async () => {
    const other = await aUser();
    const { id } = await checkList(other, "office-list-ru.csv", withoutWords, "KZ");
    await mapWords(other, id, { [MINISTRY_OF_FINANCE]: "kz-never" });

    expect((await checkUploaded(other, id)).problems).toMatchObject([{ word: { word: "Мин. финансов" } }]);
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
  it("is to be clarified, and the row is held back or has the lead of the whole file; dates in words are shown as read", async () => {
    const other = await aUser();
    const rows = [
      ["Мероприятие", "Ответственный исполнитель, наша сторона", "Другая сторона", "Срок", "Статус"],
      ["Открыть центр", "Фонд дружбы", "JP", "до сентября 2027", "на контроле"],
      ["Закрыть центр", "МИД РК", "JP", "01.09.2027", "на контроле"],
    ];
    const given = { ...wholeFile, "whole-controlLevel": "minister", "whole-completionForm": "Отчёт" };
    const id = await uploadAndMap(other, csvFile(rows), "список.csv", given);
    await mapWords(other, id, { [wordFieldName("organisation", "Фонд дружбы")]: "none" });
    expect(await checkUploaded(other, id)).toMatchObject({ problems: [], heldBack: [2] });

    const again = await uploadAndMap(other, csvFile(rows), "список.csv", { ...given, "whole-lead": "kz-mfa" });
    const { problems, dates, duplicates, far } = await checkUploaded(other, again);
    expect(problems).toEqual([]);
    expect(dates).toMatchObject([{ words: "до сентября 2027", date: { edtf: "2027-08-31" }, rows: 1 }]);
    expect(await enterList(other, { id: again, duplicates, far })).toMatchObject([
      { row: 2, parts: "lead kz-mfa", clarification: "Ответственный исполнитель, наша сторона: «Фонд дружбы»" },
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
