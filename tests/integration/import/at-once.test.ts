import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { mapColumns } from "@/lib/import/map-columns";
import { mapWords } from "@/lib/import/map-words";
import { getImportUpload } from "@/lib/import/queries";
import { wordFieldName } from "@/lib/import/words";
import { aSector } from "@/tests/support/build-commitment";
import { csvFile, uploadFile } from "@/tests/support/build-import";
import { aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const WORDS = Array.from({ length: 20 }, (_, at) => `Сектор ${at}`);
const PRESSES = Array.from({ length: 8 }, (_, at) => at);
const list = csvFile([["Мероприятие", "Сфера", "Страна"], ...WORDS.map((word) => [`Дело ${word}`, word, "Япония"])]);

let coordinator: Viewer;
let id: string;
beforeAll(async () => {
  coordinator = await aUser();
  await aSector("transport");
  await aSector("energy");
  id = await uploadFile(coordinator, list);
});

describe("one form of an import sent many times at once", () => {
  it("keeps what words mean once each, whoever comes first and in whatever order they stand", async () => {
    const answers = PRESSES.map((press) => {
      const words = press % 2 === 0 ? WORDS : WORDS.toReversed();
      const code = press % 2 === 0 ? "transport" : "energy";
      return mapWords(coordinator, id, Object.fromEntries(words.map((each) => [wordFieldName("sector", each), code])));
    });

    expect(await Promise.all(answers)).toEqual(PRESSES.map(() => ({ ok: true, value: { id } })));
    const kept = await db().importWord.findMany({ where: { personId: coordinator.id } });
    expect(kept).toHaveLength(WORDS.length);
    expect(new Set(kept.map(({ code }) => code)).size).toBe(1);
  });

  it("keeps the columns once", async () => {
    const given = { title: "0", sector: "1", side: "2", "whole-kind": "agreed" };

    const answers = await Promise.all(PRESSES.map(() => mapColumns(coordinator, id, given)));

    expect(answers).toEqual(PRESSES.map(() => ({ ok: true, value: { id } })));
    expect(await db().importMapping.count({ where: { personId: coordinator.id } })).toBe(1);
  });
});

describe("several forms of one file at once", () => {
  it("keep what each says of its dates, and the columns that one of them changes", async () => {
    const given = { title: "0", sector: "1", side: "2", "whole-kind": "agreed" };
    const file = await uploadFile(coordinator, list);
    await mapColumns(coordinator, file, given);
    const says = PRESSES.map((press) => ({ [wordFieldName("date", `срок ${press}`)]: "2027" }));

    await Promise.all([
      ...says.map((each) => mapWords(coordinator, file, each)),
      mapColumns(coordinator, file, { ...given, "whole-kind": "signed" }),
    ]);

    const { columns } = (await getImportUpload(coordinator, file)) ?? {};
    expect(Object.keys(columns?.dates ?? {}).toSorted()).toEqual(PRESSES.map((press) => `срок ${press}`));
    expect(columns?.defaults.kind).toBe("signed");
  });
});
