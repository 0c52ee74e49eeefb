import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { takeNumbers } from "@/lib/commitments/take-numbers";
import { db } from "@/lib/db";
import { enterImport } from "@/lib/import/enter/enter-import";
import { mapColumns } from "@/lib/import/map-columns";
import { getImportProgress, getImportUpload } from "@/lib/import/queries";
import { seenToken } from "@/lib/writes/seen-token";
import { write } from "@/lib/writes/write";
import { aCommitment, aSector } from "@/tests/support/build-commitment";
import { checkUploaded, csvFile, importFile, problemsOf, uploadAndMap } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let coordinator: Viewer;
let admin: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
  admin = await aUser({ role: "admin" });
  await aSector("transport");
  const ministry = await anOrganisation({
    code: "kz-transport",
    nameRu: "Министерство транспорта",
    shortRu: "Минтранс",
  });
  await anOrganisation({ code: "jp-mofa", side: "JP", nameJa: "外務省", original: "ja" });
  await anOrganisation({ code: "kz-gone", nameRu: "Прежнее агентство", validTo: new Date("2026-01-01") });
  await aUser({ role: "executor", organisationId: ministry.id, name: "Исполнитель Первый", nameJa: "第一 実施者" });
  for (const name of ["Исполнитель Второй", "Исполнитель Третий"])
    await aUser({ role: "executor", organisationId: ministry.id, name, nameEn: "Executor" });
});

const HEADERS = [
  "№ п/п",
  "Мероприятие",
  "Сфера",
  "Статус",
  "Исполнитель",
  "Ответственный исполнитель, другие стороны",
  "Срок",
  "Форма завершения",
  "Уровень контроля",
  "Ответственное лицо",
];
const row = (given: Partial<Record<string, string>> = {}) => {
  const usual = [
    "1",
    "Открыть рейс",
    "transport",
    "На контроле",
    "Минтранс",
    "外務省",
    "II кв. 2027",
    "Рейс открыт",
    "Министр",
    "",
  ];
  return usual.map((value, place) => given[HEADERS[place] ?? ""] ?? value);
};

async function problemsIn(rows: string[][]) {
  return problemsOf(coordinator, await uploadAndMap(coordinator, csvFile([HEADERS, ...rows])));
}

const count = async () => [
  await db().commitment.count(),
  await db().auditEvent.count(),
  await db().referenceCounter.count(),
];

describe("a list of commitments", () => {
  it("comes in with references, parts, dates, statuses and an event each", async () => {
    const result = await importFile(
      coordinator,
      csvFile([HEADERS, row(), row({ Статус: "", "Ответственное лицо": "исполнитель первый" })]),
    );

    expect(result).toEqual({ ok: true, value: { rows: 2 } });
    const [first, second] = await db().commitment.findMany({
      where: { series: "KZ-JP-2026" },
      orderBy: { number: "asc" },
      include: {
        assignments: { include: { organisation: true }, orderBy: { position: "asc" } },
        lead: true,
        owner: true,
      },
    });
    expect(first).toMatchObject({
      reference: "KZ-JP-2026-01",
      titleRu: "Открыть рейс",
      original: "ru",
      kind: "agreed",
      status: "on_control",
      controlEdtf: "2027-34",
      completionForm: "Рейс открыт",
      controlLevel: "minister",
      open: true,
      version: 1,
    });
    expect(first?.assignments.map(({ organisation, role }) => [organisation.code, role])).toEqual([
      ["kz-transport", "lead"],
      ["jp-mofa", "lead"],
    ]);
    expect(first?.lead?.code).toBe("kz-transport");
    expect(second).toMatchObject({ status: "captured", owner: { name: "Исполнитель Первый" } });
    const event = await db().auditEvent.findUniqueOrThrow({
      where: { chain_seq: { chain: `commitment:${first?.id}`, seq: 1 } },
    });
    expect(JSON.parse(event.payload)).toEqual({
      kind: "commitment_imported",
      control: "2027-34",
      reference: "KZ-JP-2026-01",
      status: "on_control",
      outcome: null,
      file: "перечень.csv",
      row: 2,
      import: expect.any(String),
    });
    expect((await db().auditEvent.findFirst({ where: { chain: "system" }, orderBy: { seq: "desc" } }))?.kind).toBe(
      "commitments_imported",
    );
    const found = await db().$queryRaw<unknown[]>`SELECT FROM search.commitment WHERE plain LIKE '%открыть рейс%'`;
    expect(found).toHaveLength(2);
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("comes in for official use where the file says so, in any language, and its history tells it", async () => {
    const headers = [...HEADERS, "取扱区分"];
    const marks = [
      "For official use",
      "Для служебного пользования",
      "Қызмет бабында пайдалану үшін",
      "取扱注意",
      "ДСП",
      "",
    ];
    const file = csvFile([
      headers,
      ...marks.map((mark, place) => [...row({ Мероприятие: `Пометка номер ${place}` }), mark]),
    ]);

    const id = await uploadAndMap(coordinator, file);
    expect(await checkUploaded(coordinator, id)).toMatchObject({ good: 6, restricted: 5, problems: [] });
    await importFile(coordinator, file);

    const found = await db().commitment.findMany({
      where: { titleRu: { startsWith: "Пометка" } },
      orderBy: { number: "asc" },
    });
    expect(found.map(({ marking }) => marking)).toEqual([...Array(5).fill("restricted"), null]);
    const events = await db().auditEvent.findMany({
      where: { chain: { in: found.map(({ id: one }) => `commitment:${one}`) }, payload: { contains: '"restricted"' } },
    });
    expect(events).toHaveLength(5);
  });

  it("does not come in while a marking is not understood", async () => {
    const id = await uploadAndMap(
      coordinator,
      csvFile([
        [...HEADERS, "Пометка"],
        [...row(), "Секретно"],
      ]),
    );

    expect(await problemsOf(coordinator, id)).toMatchObject([
      { row: 2, column: "Пометка", value: "Секретно", problem: "unknown_word" },
    ]);
    expect(await enterImport(coordinator, { id, language: "ru" })).toMatchObject({ ok: false });
  });

  it("comes in whole or not at all", async () => {
    const before = await count();

    const rows = [row(), row({ Сфера: "астрология" })];

    const result = await importFile(coordinator, csvFile([HEADERS, ...rows]));

    expect(result).toEqual({ ok: false, refusal: "not-allowed-from-here", details: { problem: "register_changed" } });
    expect(await problemsIn(rows)).toHaveLength(1);
    expect(await count()).toEqual(before);
  });

  it("comes in once, however often it is sent, also at the same time", async () => {
    const id = await uploadAndMap(coordinator, csvFile([HEADERS, row({ Мероприятие: "Один раз" })]));

    await Promise.all([1, 2, 3].map(() => enterImport(coordinator, { id, language: "ru" })));
    await enterImport(coordinator, { id, language: "ru" });

    expect(await db().commitment.count({ where: { titleRu: "Один раз" } })).toBe(1);
    expect(await getImportUpload(coordinator, id)).toBeNull();
  });

  it("changes nothing that is there: a reference in use is a mistake", async () => {
    const { reference } = await aCommitment({ series: "KZ-JP-2031" });

    expect(await problemsIn([row({ "№ п/п": reference })])).toMatchObject([
      { row: 2, column: "№ п/п", problem: "reference_taken" },
    ]);
  });

  it("takes a person by any spelling of the name, and by none that two have", async () => {
    const named = ["第一　実施者", "исполнитель второй", "Executor"].map((name) => row({ "Ответственное лицо": name }));
    const id = await uploadAndMap(coordinator, csvFile([HEADERS, ...named]));

    expect(await checkUploaded(coordinator, id)).toMatchObject({
      problems: [],
      unclear: [{ row: 4, clarification: "Ответственное лицо: «Executor»" }],
    });
  });

  it("goes on counting past the references it names", async () => {
    await importFile(coordinator, csvFile([HEADERS, row({ "№ п/п": "KZ-JP-2029-07" })]));

    expect(await db().referenceCounter.findUnique({ where: { series: "KZ-JP-2029" } })).toMatchObject({ last: 7 });
  });

  it.each([
    ["Мероприятие", "", "title_required"],
    ["Статус", "Делается", "unknown_word"],
    ["Исполнитель", "Минпространства", "unknown_organisation"],
    ["Исполнитель", "kz-gone", "organisation_not_in_force"],
    ["Срок", "как получится", "not_a_date"],
    ["Форма завершения", "", "required_on_control"],
    ["Уровень контроля", "", "required_on_control"],
    ["№ п/п", "KZ-JP-2025-3", "not_a_reference"],
    ["№ п/п", "KZ-JP-2025-00", "not_a_reference"],
    ["Статус", "Снято с контроля", "required_when_closed"],
  ])("is told by its cell when %s is “%s”", async (column, value, problem) => {
    const problems = await problemsIn([row(), row({ [column]: value })]);

    expect(problems).toContainEqual(expect.objectContaining({ row: 3, problem }));
    expect(problems.every((each) => each.row === 3)).toBe(true);
  });

  it("is asked for its sector where neither its cell nor its title tells one", async () => {
    const problems = await problemsIn([row({ Сфера: "" }), row({ Сфера: "", Мероприятие: "Провести встречу" })]);

    expect(problems).toMatchObject([{ row: 3, field: "sector", problem: "required" }]);
  });

  it.each(["На контроле", "Для учёта, без контроля", ""])(
    "has a closing date only where it is closed, not where it is “%s”",
    async (status) => {
      const id = await uploadAndMap(
        coordinator,
        csvFile([
          [...HEADERS, "Снято с контроля, дата"],
          [...row({ Статус: status }), "01.06.2026"],
        ]),
      );

      expect(await problemsOf(coordinator, id)).toMatchObject([
        { row: 2, column: "Снято с контроля, дата", value: "01.06.2026", problem: "only_when_closed" },
      ]);
      expect(await enterImport(coordinator, { id, language: "ru" })).toMatchObject({
        ok: false,
        details: { problem: "register_changed" },
      });
    },
  );

  it("says what is wrong with each of many cells, by the file's own rows", async () => {
    const problems = await problemsIn([
      row(),
      ["", "", "", "", "", "", "", "", "", ""],
      row({ Сфера: "?", Срок: "?" }),
    ]);

    expect(problems.map(({ row: at, column, value }) => [at, column, value])).toEqual([
      [4, "Сфера", "?"],
      [4, "Срок", "?"],
    ]);
  });

  it("takes what looks like a formula for text", async () => {
    await importFile(
      coordinator,
      csvFile([HEADERS, row({ Мероприятие: '\'=HYPERLINK("http://evil")' }), row({ Мероприятие: "=1+1" })]),
    );

    const titles = await db().commitment.findMany({
      where: { titleRu: { startsWith: "=" } },
      select: { titleRu: true },
    });
    const inEnglish = await db().commitment.findMany({
      where: { titleEn: { startsWith: "=" } },
      select: { titleEn: true },
    });
    expect([...titles, ...inEnglish].length).toBe(2);
  });

  it("is out of everyone else's reach", async () => {
    const id = await uploadAndMap(coordinator, csvFile([HEADERS, row()]));

    for (const viewer of [await aUser(), admin]) {
      expect(await getImportUpload(viewer, id)).toBeNull();
      expect(await getImportProgress(viewer, id)).toBeNull();
      expect(await mapColumns(viewer, id, {})).toMatchObject({ ok: false, refusal: "not-found" });
      expect(await enterImport(viewer, { id, language: "ru" })).toMatchObject({ ok: false, refusal: "not-found" });
    }
    for (const role of ["executor", "head", "observer"] as const) {
      expect(await enterImport(await aUser({ role }), { id, language: "ru" })).toEqual({
        ok: false,
        refusal: "forbidden",
      });
    }
    expect(await getImportUpload(coordinator, id)).not.toBeNull();
  });

  it("of 1,000 rows comes in at once, keeps nobody waiting for the next number of its series, and gives none twice", async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => row({ Мероприятие: `Пункт ${at + 1} плана мероприятий` }));
    const id = await uploadAndMap(coordinator, csvFile([HEADERS, ...rows]));
    const counted = await db().referenceCounter.findUnique({ where: { series: "KZ-JP-2026" } });
    let isIn = false;
    const entering = enterImport(coordinator, { id, language: "ru" }).finally(() => {
      isIn = true;
    });
    await vi.waitUntil(async () => ((await getImportProgress(coordinator, id)) ?? 0) > 0, { timeout: 30_000 });

    expect(await write((tx) => takeNumbers(tx, "KZ-JP-2026", 1))).toEqual({
      ok: true,
      value: (counted?.last ?? 0) + 1001,
    });
    expect(isIn).toBe(false);
    expect(await entering).toEqual({ ok: true, value: { rows: 1000 } });
    expect(await db().commitment.count({ where: { titleRu: { endsWith: "плана мероприятий" } } })).toBe(1000);
  });
});

describe("a list of organisations", () => {
  const headers = ["Код", "Сторона", "Название, русский", "Вышестоящая организация", "Действует по", "Правопреемник"];

  it("comes in with parents and successors in any order", async () => {
    const result = await importFile(
      admin,
      csvFile([
        headers,
        ["kz-dept", "KZ", "Департамент", "kz-min", "", ""],
        ["kz-old", "KZ", "Старое", "", "31.12.2025", "kz-min"],
        ["kz-min", "", "Министерство", "kz-transport", "", ""],
      ]),
      "органы.csv",
    );

    expect(result).toEqual({ ok: true, value: { rows: 3 } });
    const old = await db().organisation.findUniqueOrThrow({ where: { code: "kz-old" }, include: { successor: true } });
    expect(old).toMatchObject({ successor: { code: "kz-min" }, version: 1 });
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it.each([
    ["a code in use", ["kz-transport", "KZ", "Имя", "", "", ""], "code_taken"],
    ["no code", ["", "KZ", "Имя", "", "", ""], "not_a_code"],
    ["a parent nobody knows", ["kz-x1", "KZ", "Имя", "kz-nowhere", "", ""], "unknown_organisation"],
    ["itself for a parent", ["kz-x2", "KZ", "Имя", "kz-x2", "", ""], "ring"],
    ["a successor but no end", ["kz-x3", "KZ", "Имя", "", "", "kz-transport"], "successor_needs_end"],
    ["a name turned round", ["kz-x5", "KZ", "Имя\u202Eямэ", "", "", ""], "hidden_marks"],
    ["no name", ["kz-x4", "KZ", "", "", "", ""], "name_required"],
  ])("is refused with %s", async (_what, cells, problem) => {
    const id = await uploadAndMap(admin, csvFile([headers, cells]));
    const problems = await problemsOf(admin, id);

    expect(problems.map((each) => each.problem)).toContain(problem);
    expect(await enterImport(admin, { id, language: "ru" })).toMatchObject({ ok: false });
  });

  it("is refused when its rows lead to each other in a ring", async () => {
    const rows = [
      ["kz-r1", "KZ", "А", "kz-r2", "", ""],
      ["kz-r2", "KZ", "Б", "", "31.12.2025", "kz-r1"],
    ];
    const id = await uploadAndMap(admin, csvFile([headers, ...rows]));

    const result = await enterImport(admin, { id, language: "ru" });

    expect(result).toMatchObject({ ok: false, details: { problem: "register_changed" } });
    expect(await problemsOf(admin, id)).toMatchObject([
      { row: 2, problem: "ring" },
      { row: 3, problem: "ring" },
    ]);
  });
});

describe("a date more than two years ahead", () => {
  it("is asked about once for the file, with its rows, and comes in once exactly these were looked at", async () => {
    const rows = [
      row({ Мероприятие: "Дальний порт", Срок: "15.01.2037" }),
      row({ Мероприятие: "Ближний порт", Срок: "31.12.2027" }),
      row({ Мероприятие: "План на годы", Срок: "2026-2029" }),
      row({ Мероприятие: "Дальний рейс", Срок: "2036" }),
    ];
    const id = await uploadAndMap(coordinator, csvFile([HEADERS, ...rows]));
    const { far, problems } = await checkUploaded(coordinator, id);
    expect(problems).toEqual([]);
    expect(far.map(({ title, date }) => [title, date.edtf])).toEqual([
      ["Дальний порт", "2037-01-15"],
      ["Дальний рейс", "2036"],
    ]);

    for (const datesSeen of ["", seenToken(far.slice(0, 1))]) {
      expect(await enterImport(coordinator, { id, language: "ru", datesSeen })).toMatchObject({
        details: { problem: "far_dates_unseen" },
      });
    }
    expect(await enterImport(coordinator, { id, language: "ru", datesSeen: seenToken(far) })).toMatchObject({
      ok: true,
    });
  });
});

describe("what only goes on", () => {
  it("is reported on as often as was said for the whole file, and every quarter where nobody said", async () => {
    for (const [given, days] of [
      ["", 90],
      ["30", 30],
    ] as const) {
      const title = `Постоянная работа ${days}`;
      const rows = [
        row({ Мероприятие: title, Срок: "постоянно" }),
        row({ Мероприятие: `${title}, чаще`, Срок: "еженедельно" }),
        row({ Мероприятие: `${title}, со сроком`, Срок: "2027" }),
      ];
      const defaults = { "whole-kind": "agreed", "whole-reportInterval": given };
      const id = await uploadAndMap(coordinator, csvFile([HEADERS, ...rows]), undefined, defaults);
      expect(await enterImport(coordinator, { id, language: "ru" })).toMatchObject({ ok: true });
      const found = await db().commitment.findMany({
        where: { titleRu: { startsWith: title } },
        orderBy: { titleRu: "asc" },
      });
      expect(found.map(({ reportInterval }) => reportInterval)).toEqual([days, null, 7]);
    }
  });

  it("takes no interval that is no number of days", async () => {
    const refused = uploadAndMap(coordinator, csvFile([HEADERS, row()]), undefined, {
      "whole-kind": "agreed",
      "whole-reportInterval": "часто",
    });
    await expect(refused).rejects.toThrow("not_days");
  });
});
