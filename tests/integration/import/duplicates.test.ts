import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { enterImport } from "@/lib/import/enter/enter-import";
import { seenToken } from "@/lib/writes/seen-token";
import { aSector } from "@/tests/support/build-commitment";
import { checkUploaded, csvFile, importFile, uploadAndMap } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let coordinator: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
  await aSector("transport");
  await anOrganisation({ code: "kz-transport", nameRu: "Министерство транспорта" });
  await anOrganisation({ code: "kz-energy", nameRu: "Министерство энергетики" });
});

const listOf = (...rows: [title: string, date: string, lead: string][]) =>
  csvFile([
    ["Мероприятие", "Срок", "Ответственный", "Сфера", "Другая сторона"],
    ...rows.map((row) => [...row, "transport", "Япония"]),
  ]);

it("tells of a row that equals another by title, date and lead, and of no other", async () => {
  const id = await uploadAndMap(
    coordinator,
    listOf(
      ["Построить станцию", "2027", "kz-transport"],
      ["построить  станцию", "2027", "kz-transport"],
      ["Построить станцию", "2028", "kz-transport"],
      ["Построить станцию", "2027", "kz-energy"],
      ["Построить станцию", "2027", ""],
    ),
  );

  const { problems, duplicates } = await checkUploaded(coordinator, id);

  expect(problems).toEqual([]);
  expect(duplicates).toEqual([{ row: 3, title: "построить станцию", of: 2 }]);
});

it("tells of each row of a file that was brought in before, and takes it once that is confirmed", async () => {
  const list = listOf(["Открыть Рейс", "2027", "kz-transport"], ["Открыть порт", "", ""]);
  await importFile(coordinator, list);
  const [first] = await db().commitment.findMany({ where: { titleRu: "Открыть Рейс" } });

  const id = await uploadAndMap(coordinator, list);
  const { duplicates } = await checkUploaded(coordinator, id);
  const unseen = await enterImport(coordinator, { id, language: "ru" });
  const countUnseen = await db().commitment.count({ where: { titleRu: "Открыть Рейс" } });
  const confirmed = await enterImport(coordinator, { id, language: "ru", confirmed: seenToken(duplicates) });

  expect(duplicates.map(({ row }) => row)).toEqual([2, 3]);
  expect(duplicates[0]).toEqual({ row: 2, title: "Открыть Рейс", of: first?.reference });
  expect(unseen).toEqual({ ok: false, refusal: "not-allowed-from-here", details: { problem: "duplicates_unseen" } });
  expect(countUnseen).toBe(1);
  expect(confirmed).toEqual({ ok: true, value: { rows: 2 } });
});

it("takes a confirmation for what was seen only", async () => {
  const list = listOf(["Открыть мост", "2027", "kz-transport"]);
  const id = await uploadAndMap(coordinator, list);
  const seen = seenToken((await checkUploaded(coordinator, id)).duplicates);
  await importFile(coordinator, list);

  const result = await enterImport(coordinator, { id, language: "ru", confirmed: seen });

  expect(result).toMatchObject({ ok: false, details: { problem: "duplicates_unseen" } });
});
