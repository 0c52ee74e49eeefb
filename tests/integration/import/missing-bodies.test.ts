import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { addOrganisations } from "@/lib/import/enter/add-organisations";
import { addedFieldName } from "@/lib/import/enter/added-organisation";
import { mapWords } from "@/lib/import/map-words";
import { ADD, LEFT_OUT, wordFieldName } from "@/lib/import/words";
import { aSector } from "@/tests/support/build-commitment";
import { checkUploaded, csvFile, uploadAndMap, uploadFile } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-30" });

const ENDED = new Date("2025-01-01");
const given = {
  "whole-kind": "agreed",
  "whole-sector": "transport",
  "whole-status": "on_control",
  "whole-controlLevel": "minister",
  "whole-completionForm": "Отчёт",
};
const HEADINGS = [
  "Мероприятие",
  "Другая сторона",
  "Ответственный исполнитель, наша сторона",
  "Ответственные исполнители, другие стороны",
  "Срок",
];
const word = (name: string) => wordFieldName("organisation", name);

let admin: Viewer;
beforeAll(async () => {
  await aSector("transport");
  admin = await aUser({ role: "admin" });
  await anOrganisation({ code: "kz-mfa", nameRu: "Министерство иностранных дел", shortRu: "МИД РК" });
  await anOrganisation({ code: "kz-ports-a", nameRu: "Управление портов" });
  await anOrganisation({ code: "kz-ports-b", nameRu: "Управление портов" });
  await anOrganisation({ code: "kz-wind", nameRu: "Бюро по ветру", validTo: ENDED });
  await anOrganisation({ code: "kz-hydro", nameRu: "Гидрострой", validTo: new Date("2027-01-01") });
  await anOrganisation({ code: "jp-jogmec", side: "JP", nameEn: "JOGMEC", original: "en" });
});

const mapped = (viewer: Viewer, bytes: Buffer, fileName: string) =>
  uploadAndMap(viewer, bytes, fileName, given, "commitments");

const list = (rows: [string, string][], side = "JP") =>
  csvFile([HEADINGS, ...rows.map(([lead, coLead], at) => [`Дело ${at + 1}`, side, lead, coLead, "31.12.2026"])]);

describe("a body that a list names and the registry may have", () => {
  const rows: [string, string][] = [
    ["Управление портов", ""],
    ["Бюро по ветру", ""],
    ["JOGMEC", ""],
    ["Министерство иностраных дел и связи", ""],
    ["Фонд дружбы", ""],
    ["Общий совет", "Общий совет"],
  ];

  it("is proposed as one to be added only where none of that name or alike is there, ever, on any side", async () => {
    const id = await mapped(admin, list(rows), "список.csv");
    const { words } = await checkUploaded(admin, id);

    expect(words.find((each) => each.word === "Бюро по ветру")?.at).toEqual([3]);
    expect(words.find((each) => each.word === "Общий совет")).toMatchObject({ rows: 2, at: [7] });
    expect(Object.fromEntries(words.map((each) => [each.word, [each.proposed, each.canBeAdded, each.side]]))).toEqual({
      "Управление портов": [LEFT_OUT, false, "KZ"],
      "Бюро по ветру": [LEFT_OUT, false, "KZ"],
      JOGMEC: [LEFT_OUT, true, "KZ"],
      "Министерство иностраных дел и связи": ["kz-mfa", true, "KZ"],
      "Фонд дружбы": [ADD, true, "KZ"],
      "Общий совет": [LEFT_OUT, true, ""],
    });
    const coordinator = await aUser();
    const theirs = await mapped(coordinator, list(rows), "список.csv");
    const { words: coordinators } = await checkUploaded(coordinator, theirs);
    expect(coordinators.find(({ word: name }) => name === "Фонд дружбы")?.proposed).toBe(LEFT_OUT);
    expect(coordinators.some(({ canBeAdded }) => canBeAdded)).toBe(false);
  });

  it("stays with its row by the press, whatever kept it from being found", async () => {
    const id = await mapped(admin, list([...rows, ["МИД РК", "JOGMEC"]], "VN"), "ещё.csv");
    const { words } = await checkUploaded(admin, id);
    const left = words.map(({ of, word: name }) => [wordFieldName(of, name), LEFT_OUT]);
    await mapWords(admin, id, Object.fromEntries(left));

    const { problems, unclear } = await checkUploaded(admin, id);
    expect(problems).toEqual([]);
    expect(unclear.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(unclear.find(({ row }) => row === 7)?.fields.map(({ field }) => field)).toEqual(["lead", "coLeads"]);
  });
});

describe("adding a body", () => {
  const send = async (values: Record<string, string>) => {
    const id = await uploadFile(admin, list([["Фонд дружбы", ""]]), "список.csv", "commitments");
    return addOrganisations(admin, id, values, "ru");
  };
  const asked = (name: string, { as = name, side = "KZ", short = "" }) => ({
    [word(name)]: ADD,
    [addedFieldName("name", name)]: as,
    [addedFieldName("short", name)]: short,
    [addedFieldName("side", name)]: side,
  });

  it("is refused at the field that does not go, and nothing of the form is added", async () => {
    const before = await db().organisation.count();
    const result = await send({
      ...asked("Фонд дружбы", {}),
      ...asked("Совет портов", { side: "" }),
      ...asked("Дом науки", { as: "Дом\u202e науки", short: "Д".repeat(61), side: "Атлантида" }),
    });

    expect(result).toEqual({
      ok: false,
      refusal: "not-allowed-from-here",
      details: {
        problems: {
          [addedFieldName("side", "Совет портов")]: "required",
          [addedFieldName("name", "Дом науки")]: "hidden_marks",
          [addedFieldName("short", "Дом науки")]: "too_long",
          [addedFieldName("side", "Дом науки")]: "not_a_side",
        },
      },
    });
    expect(await db().organisation.count()).toBe(before);
  });

  it("is refused for a name that several bodies have, or one that has ended", async () => {
    const before = await db().organisation.count();
    const result = await send({
      ...asked("порты", { as: "Управление портов" }),
      ...asked("ветер", { as: "Бюро по ветру РК" }),
    });

    expect(result).toMatchObject({
      details: {
        problems: {
          [addedFieldName("name", "порты")]: "organisation_known",
          [addedFieldName("name", "ветер")]: "organisation_known",
        },
      },
    });
    expect(await db().organisation.count()).toBe(before);
  });

  it("takes the one of that name that is in force, also where its end is set, and a country by its name", async () => {
    const before = await db().organisation.count();
    const result = await send({
      ...asked("АО «Гидрострой»", {}),
      ...asked("Jogmec", { side: "Япония" }),
    });

    expect(result).toMatchObject({
      value: { [word("АО «Гидрострой»")]: "kz-hydro", [word("Jogmec")]: "jp-jogmec" },
    });
    expect(await db().organisation.count()).toBe(before);
  });

  it("gets its names in the languages that somebody knows; a second name in that of the first is refused", async () => {
    const own = asked("Палата ветеринаров", {});
    const again = await send({ ...own, [addedFieldName("nameRu", "Палата ветеринаров")]: "Совет ветеринаров" });
    expect(again).toMatchObject({
      details: { problems: { [addedFieldName("nameRu", "Палата ветеринаров")]: "language_of_original" } },
    });

    const result = await send({
      ...own,
      [addedFieldName("nameKk", "Палата ветеринаров")]: "Ветеринарлар палатасы",
      [addedFieldName("nameEn", "Палата ветеринаров")]: "Chamber of Veterinarians",
    });
    const code = result.ok ? result.value[word("Палата ветеринаров")] : undefined;
    expect(await db().organisation.findUniqueOrThrow({ where: { code: code ?? "" } })).toMatchObject({
      original: "ru",
      nameRu: "Палата ветеринаров",
      nameKk: "Ветеринарлар палатасы",
      nameEn: "Chamber of Veterinarians",
      nameJa: null,
    });
  });
});
