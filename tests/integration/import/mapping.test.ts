import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { MOST_WAITING_FILES } from "@/lib/files/waiting-files";
import { defaultValueTexts } from "@/lib/import/default-value-texts";
import { enterImport } from "@/lib/import/enter/enter-import";
import { labelOf } from "@/lib/import/fields";
import { mapColumns } from "@/lib/import/map-columns";
import { mapWords } from "@/lib/import/map-words";
import { getImportUpload, proposedColumns } from "@/lib/import/queries";
import { wordFieldName } from "@/lib/import/words";
import { aSector } from "@/tests/support/build-commitment";
import { checkUploaded, csvFile, problemsOf, uploadAndMap, uploadFile } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
  await aSector("transport");
  await anOrganisation({ code: "kz-transport", nameRu: "Министерство транспорта", shortRu: "Минтранс" });
});

/** As offices keep it. */
const HEADERS = ["№ п/п", "Мероприятие", "Ответственный", "Срок"];
const list = csvFile([HEADERS, ["1", "Открыть рейс", "Минтранс", "01.12.2027"], ["2", "Построить путь", "", ""]]);
const COLUMNS = { reference: "0", title: "1", lead: "2", control: "3" };
const WHOLE_FILE = {
  "whole-kind": "planned",
  "whole-sector": "transport",
  "whole-side": "jp",
  "whole-lead": "kz-transport",
  "whole-status": "record_only",
};

const problemsWith = async (given: Record<string, string>, bytes = list) => {
  const result = await mapColumns(coordinator, await uploadFile(coordinator, bytes), given);
  return result.ok ? {} : result.details?.problems;
};

describe("what a file lacks", () => {
  it("can be said for all of its rows, and holds where a row does not say it itself", async () => {
    const id = await uploadAndMap(coordinator, list, "список.csv", WHOLE_FILE);

    expect(await problemsOf(coordinator, id)).toEqual([]);
    await enterImport(coordinator, { id, language: "ru" });

    const found = await db().commitment.findMany({
      where: { series: "KZ-JP-2026" },
      include: { lead: true },
      orderBy: { number: "asc" },
    });
    const common = { kind: "planned", sectorCode: "transport", status: "record_only", lead: { code: "kz-transport" } };
    expect(found).toMatchObject([
      { ...common, titleRu: "Открыть рейс", controlEdtf: "2027-12-01" },
      { ...common, titleRu: "Построить путь", controlEdtf: null },
    ]);
  });

  it("is said again before anything comes in, in the reader's words", async () => {
    const id = await uploadAndMap(coordinator, list, "список.csv", { ...WHOLE_FILE, "whole-status": "" });
    const upload = await getImportUpload(coordinator, id);

    const held = await defaultValueTexts(
      { kind: "commitments", ...(upload?.columns ?? { mapping: {}, defaults: {} }) },
      "ru",
    );

    expect(held.map(({ label, value }) => [label, value])).toEqual([
      ["Характер", "Планируется"],
      ["Сфера", "transport"],
      ["Другая сторона", "Япония"],
      ["Ответственный исполнитель, наша сторона", "Министерство транспорта"],
      ["Статус", "Принято к учёту, ещё не на контроле"],
    ]);
  });

  it("is asked for at once when it is neither in a column nor given", async () => {
    expect(await problemsWith(COLUMNS)).toEqual({ "whole-kind": "column_or_value", "whole-sector": "column_or_value" });
  });

  it("is never taken for agreed: a row without a kind is told of", async () => {
    const file = csvFile([
      ["Мероприятие", "Сфера", "Характер", "№"],
      ["Открыть рейс", "transport", "", "KZ-JP-2034-01"],
    ]);

    const problems = await problemsOf(coordinator, await uploadAndMap(coordinator, file, "список.csv", {}));

    expect(problems).toEqual([{ row: 2, field: "kind", column: "Характер", value: "", problem: "required" }]);
  });

  it("is named by the form's word where the file has no column of it", async () => {
    const id = await uploadAndMap(coordinator, list, "список.csv", { ...WHOLE_FILE, "whole-side": "" });

    const problems = await problemsOf(coordinator, id);

    expect(problems.map(({ row, column, problem }) => [row, column, problem])).toEqual([
      [2, "", "reference_or_side"],
      [3, "", "reference_or_side"],
    ]);
    expect(labelOf("commitments", problems[0]?.field ?? "title", "ru")).toBe("Другая сторона");
  });
});

describe("the choice of columns", () => {
  it.each([
    ["no column at all", {}, { form: "nothing_mapped" }],
    ["one column for two fields", { ...COLUMNS, control: "1" }, { title: "column_twice", control: "column_twice" }],
    ["a side that is no country", { ...COLUMNS, "whole-side": "Atlantis" }, { "whole-side": "not_a_side" }],
    [
      "a side that is one and one that is none",
      { ...COLUMNS, "whole-side": "JP, Atlantis" },
      { "whole-side": "not_a_side" },
    ],
    ["our own side for the other", { ...COLUMNS, "whole-side": "KZ" }, { "whole-side": "not_a_side" }],
    ["a sector nobody knows", { ...COLUMNS, "whole-sector": "astrology" }, { "whole-sector": "unknown_value" }],
    ["a lead nobody knows", { ...COLUMNS, "whole-lead": "kz-none" }, { "whole-lead": "unknown_value" }],
    ["no title", { reference: "0", control: "3" }, { title: "column_required" }],
  ])("is refused with %s", async (_what, given, problems) => {
    expect(await problemsWith({ "whole-kind": "agreed", "whole-sector": "transport", ...given })).toMatchObject(
      problems,
    );
  });

  it("is remembered for this person with what the file lacks", async () => {
    const headers = ["А", "Б", "В"];
    const id = await uploadFile(coordinator, csvFile([headers, ["x", "y", "z"]]));
    const defaults = { "whole-kind": "agreed", "whole-side": "JP", "whole-nonsense": "x" };
    await mapColumns(coordinator, id, { title: "2", sector: "0", lead: "99", nonsense: "1", ...defaults });

    expect(await proposedColumns(coordinator, "commitments", { headers: ["а ", "б", "в:"] })).toEqual({
      mapping: { title: 2, sector: 0 },
      defaults: { kind: "agreed", side: "JP" },
    });
    expect(await proposedColumns(await aUser(), "commitments", { headers })).toEqual({ mapping: {}, defaults: {} });
  });

  it("proposes a column of markings again, even if it was left out before", async () => {
    const headers = ["А", "Пометка"];
    const id = await uploadFile(coordinator, csvFile([headers, ["x", "ДСП"]]));
    await mapColumns(coordinator, id, {
      title: "0",
      "whole-kind": "agreed",
      "whole-side": "JP",
      "whole-sector": "transport",
    });

    const { mapping } = await proposedColumns(coordinator, "commitments", { headers });

    expect(mapping).toEqual({ title: 0, marking: 1 });
  });

  it("finds the column of states by what an import reads in it, and in marks and dashes none", async () => {
    const headers = ["А", "Б", "В"];
    const rows = [
      ["?", "Открыть рейс", "Япония"],
      ["+", "Провести форум", "то же"],
      ["–", "Снять пошлины", "-"],
    ];
    const { mapping } = await proposedColumns(await aUser(), "commitments", { headers, rows });

    expect(mapping.side).toBe(2);
  });

  it("that was kept before a file could be told what it lacks still holds", async () => {
    const id = await uploadAndMap(coordinator, list, "список.csv", WHOLE_FILE);
    await db().importMapping.updateMany({ data: { mapping: { title: 1, lead: 2 } } });
    const { headers = [] } = (await getImportUpload(coordinator, id)) ?? {};

    expect(await proposedColumns(coordinator, "commitments", { headers })).toEqual({
      mapping: { title: 1, lead: 2 },
      defaults: {},
    });
  });
});

it("shortens a title that is too long in the column of its language, as in a plain one", async () => {
  const file = csvFile([
    ["Название, русский", "Сфера", "№"],
    ["я".repeat(301), "transport", "KZ-JP-2034-01"],
  ]);

  const id = await uploadAndMap(coordinator, file);
  expect(await problemsOf(coordinator, id)).toEqual([]);
  await enterImport(coordinator, { id, language: "ru" });

  const found = await db().commitment.findUniqueOrThrow({ where: { reference: "KZ-JP-2034-01" } });
  expect(found.titleRu).toBe(`${"я".repeat(299)}…`);
  expect(found.clarification).toContain("я".repeat(301));
});

it("asks what a word in a column of sectors means, and proposes nothing that it does not say", async () => {
  const rows = [
    ["Мероприятие", "Сфера"],
    ["Провести встречу", "Астрология"],
  ];
  const id = await uploadAndMap(coordinator, csvFile(rows), "список.csv", WHOLE_FILE);

  const { words } = await checkUploaded(coordinator, id);
  expect(words).toMatchObject([{ of: "sector", word: "Астрология", code: null, proposed: null }]);
});

it("keeps the sector of a row that is said by its title with the file alone, whatever other columns are chosen then", async () => {
  await aSector("energy");
  const bytes = csvFile([
    ["Мероприятие", "Ответственный"],
    ["Открыть рейс", "Минтранс РК (по согласованию)"],
  ]);
  const id = await uploadAndMap(coordinator, bytes, "список.csv", WHOLE_FILE);
  const title = async (file: string) => {
    const { words } = await checkUploaded(coordinator, file);
    return words.map(({ of, word, code, isSaid, at }) => ({ of, word, code, isSaid, at }));
  };
  const row = { of: "title", word: "Открыть рейс", at: [2] };
  expect((await title(id)).at(-1)).toEqual({ ...row, code: "transport", isSaid: false });

  const name = wordFieldName("title", "Открыть рейс");
  await mapWords(coordinator, id, { [name]: "energy" });
  await mapColumns(coordinator, id, { title: "0", lead: "1", ...WHOLE_FILE });
  expect(await title(id)).toContainEqual({ ...row, code: "energy", isSaid: true });
  expect(await db().importWord.count({ where: { word: "открыть рейс" } })).toBe(0);
  const next = await uploadAndMap(coordinator, bytes, "следующий.csv", WHOLE_FILE);
  expect((await title(next)).at(-1)).toEqual({ ...row, code: "transport", isSaid: false });

  await mapWords(coordinator, id, { [name]: "" });
  expect((await title(id)).at(-1)).toEqual({ ...row, code: "transport", isSaid: false });
});

it("keeps a file that waits as one of the newest few of its person", async () => {
  const [many, other] = [await aUser(), await aUser()];
  await uploadFile(other, list, "чужой.csv");
  for (let at = 1; at <= MOST_WAITING_FILES + 2; at += 1) await uploadFile(many, list, `список ${at}.csv`);

  const namesOf = async ({ id }: Viewer) =>
    (await db().importUpload.findMany({ where: { createdById: id } })).map(({ fileName }) => fileName);
  const kept = await namesOf(many);
  expect(kept).toHaveLength(MOST_WAITING_FILES);
  expect(kept).not.toContain("список 2.csv");
  expect(kept).toContain("список 3.csv");
  expect(await namesOf(other)).toEqual(["чужой.csv"]);
});
