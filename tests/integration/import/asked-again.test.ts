import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { mapWords } from "@/lib/import/map-words";
import { readTypedMeanings } from "@/lib/import/typed-meaning-queries";
import { listWordChoices } from "@/lib/import/word-choices-queries";
import { typedFieldName, wordFieldName } from "@/lib/import/words";
import { aSector } from "@/tests/support/build-commitment";
import { checkUploaded, csvFile, uploadAndMap } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-30" });

const today = calendarDate("2026-11-30");
const WHOLE_FILE = {
  "whole-kind": "planned",
  "whole-sector": "transport",
  "whole-side": "JP",
  "whole-status": "on_control",
};
let coordinator: Viewer;

beforeAll(async () => {
  coordinator = await aUser();
  await aSector("transport");
  await anOrganisation({ code: "kz-transport", nameRu: "Министерство транспорта", shortRu: "Минтранс" });
  await anOrganisation({ code: "jp-meti", side: "JP", nameRu: "Министерство экономики Японии", shortRu: "МЭТП" });
  await anOrganisation({ code: "jp-old", side: "JP", nameRu: "Прежнее агентство", validTo: new Date("2025-01-01") });
});

it("asks for a date that was typed and is none before all else, with what was typed, and proposes nothing", async () => {
  const rows = Array.from({ length: 70 }, (_, at) => [`Встреча ${at}`, "Минтранс", `когда-нибудь ${at % 35}`]);
  const list = csvFile([["Мероприятие", "Исполнитель", "Срок"], ...rows, ["Форум", "Минтранс", "как получится"]]);
  const id = await uploadAndMap(coordinator, list, "список.csv", WHOLE_FILE);
  const first = (await checkUploaded(coordinator, id)).words.filter(({ of }) => of === "date");
  expect(first.at(-1)).toMatchObject({ word: "как получится", proposed: "–", unread: null });

  await mapWords(coordinator, id, { [wordFieldName("date", "как получится")]: "весной, наверное" });

  const [again] = (await checkUploaded(coordinator, id)).words;
  expect(again).toMatchObject({ of: "date", word: "как получится", proposed: null, unread: "весной, наверное" });
});

it("offers what a word was taken for, what is proposed and what is near, however many bodies there are", async () => {
  for (let at = 0; at < 300; at += 1) await anOrganisation();
  const word = { of: "organisation", code: null, proposed: null, near: [] } as const;
  const offered = async (...words: Parameters<typeof listWordChoices>[2][number][]) =>
    (await listWordChoices("ru", today, words)).organisation.map(({ value }) => value);

  expect(await offered()).not.toContain("jp-meti");
  expect(await offered({ ...word, code: "jp-meti" })).toContain("jp-meti");
  expect(await offered({ ...word, proposed: "jp-meti" })).toContain("jp-meti");
  expect(await offered({ ...word, near: ["jp-meti", "jp-old"] })).toEqual(
    expect.arrayContaining(["jp-meti", "jp-old"]),
  );
  expect(await offered({ ...word, of: "sector", code: "jp-meti" })).not.toContain("jp-meti");

  const typed = { [typedFieldName("organisation", "МЭТП Японии")]: "Япония: МЭТП — Министерство экономики Японии" };
  expect(await readTypedMeanings(coordinator, typed, { language: "ru", today })).toMatchObject({
    value: { [wordFieldName("organisation", "МЭТП Японии")]: "jp-meti" },
  });
});
