import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { enterImport } from "@/lib/import/enter/enter-import";
import { mapWords } from "@/lib/import/map-words";
import { wordFieldName } from "@/lib/import/words";
import { aSector } from "@/tests/support/build-commitment";
import { checkUploaded, csvFile, uploadAndMap } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const DEFAULTS = { "whole-kind": "agreed", "whole-sector": "transport", "whole-status": "record_only" };

it("keeps what is said of a few words for the rows of their side", async () => {
  await aSector("transport");
  await anOrganisation({
    code: "jp-mofa",
    side: "JP",
    nameEn: "Ministry of Foreign Affairs of Japan",
    shortEn: "MOFA",
  });
  await anOrganisation({ code: "vn-foreign", side: "VN", nameEn: "Ministry of Foreign Affairs of Viet Nam" });
  const coordinator = await aUser();
  const list = csvFile([
    ["Мероприятие", "Страна", "Соисполнители"],
    ["Открыть рейс", "Вьетнам", "MOFA"],
    ["Провести форум", "Япония", "MOFA"],
  ]);
  const id = await uploadAndMap(coordinator, list, "перечень.csv", DEFAULTS);
  const { words } = await checkUploaded(coordinator, id);
  expect(words.filter(({ code }) => code === null)).toMatchObject([{ word: "MOFA (VN)", rows: 1 }]);
  expect(words.map(({ proposed }) => proposed)).not.toContain("jp-mofa");

  await mapWords(coordinator, id, { [wordFieldName("organisation", "MOFA (VN)")]: "vn-foreign" });
  await enterImport(coordinator, { id, language: "ru" });

  const parts = await db().assignment.findMany({
    select: { commitment: { select: { series: true } }, organisation: { select: { code: true } } },
    orderBy: { commitment: { series: "asc" } },
  });
  expect(parts.map(({ commitment, organisation }) => `${commitment.series} ${organisation.code}`)).toEqual([
    "KZ-JP-2026 jp-mofa",
    "KZ-VN-2026 vn-foreign",
  ]);
});
