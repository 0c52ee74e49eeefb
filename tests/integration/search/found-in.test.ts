import { beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { noFilters } from "@/lib/commitments/list/filters";
import { readFoundIn } from "@/lib/commitments/list/found-queries";
import { listCommitments } from "@/lib/commitments/list/queries";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import type { Language } from "@/lib/vocabulary/languages";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-30");
testDatabase({ PACTA_TODAY: today });

let coordinator: Viewer;
let executor: Viewer;
beforeAll(async () => {
  coordinator = await aUser();
  const lead = await anOrganisation({ nameRu: "Министерство транспорта", shortRu: "Минтранс", nameJa: "運輸省" });
  executor = await aUser({
    role: "executor",
    organisationId: lead.id,
    name: "Сауле Ермекова",
    nameEn: "Saule Yermekova",
  });
  const korean = await anOrganisation({ side: "KR", nameRu: null, nameEn: "Ministry of Trade", original: "en" });
  const { id, reference } = await aCommitment({
    titleRu: "Строительство логистических терминалов",
    titles: { titleEn: "Building of dry ports" },
    series: "KZ-KR-2026",
    leadId: lead.id,
    ownerId: executor.id,
    assignments: [{ organisationId: korean.id, side: "KR", role: "lead" }],
  });
  const release = await aRelease({ body: "Решено открыть обсерваторию в горах." });
  await aStatement({ release, quote: "открыть обсерваторию в горах", commitmentId: id });
  await takeAction(coordinator, reference, "add_note", { text: "Посол ждёт ответа" });
});

/** The words that are marked in the title, and each line: where it was found, and the marked words, or all of a text without any. */
async function shown(q: string, language: Language = "ru", viewer = coordinator) {
  const sort = { key: "deadline", descending: false } as const;
  const { rows } = await listCommitments(viewer, today, { filters: { ...noFilters, q }, sort });
  const [row] = rows;
  if (!row) return null;
  const { titleMarks, lines } = (await readFoundIn(viewer, q, rows, language))(row);
  const title = language === "en" ? row.titles.en : row.titles.ru;
  return [
    titleMarks.map(([start, end]) => title?.slice(start, end)),
    ...lines.map(({ field, text, marks }) => [
      field,
      ...(marks.length === 0 ? [text] : marks.map(([start, end]) => text.slice(start, end))),
    ]),
  ];
}

it.each<[string, Language, unknown]>([
  ["логистический терминал", "ru", [["логистических", "терминалов"]]],
  ["терминалами", "en", [[], ["title", "терминалов"]]],
  ["ports", "en", [["ports"]]],
  ["ports building", "ru", [[], ["title", "Building", "ports"]]],
  ["Минтранс", "ru", [[], ["organisation", "Минтранс"]]],
  ["運輸", "ru", [[], ["organisation", "運輸"]]],
  ["Ермековой", "ru", [[], ["person", "Ермекова"]]],
  ["Yermekova", "ru", [[], ["person", "Yermekova"]]],
  ["Ермекова", "en", [[], ["person", "Ермекова"]]],
  ["韓国 терминал", "ru", [["терминалов"], ["side", "Республика Корея"]]],
  ["Кореи", "ru", [[], ["side", "Корея"]]],
  ["отчет", "ru", [[], ["completionForm", "Отчёт"]]],
  ["transport", "ru", [[], ["sector", "transport"]]],
  ["горы обсерватория", "ru", [[], ["quote", "обсерваторию", "горах"]]],
  ["посол", "ru", [[], ["note", "Посол"]]],
])("says of “%s” in %s where it was found", async (q, language, expected) => {
  expect(await shown(q, language)).toEqual(expected);
});

it("shows no note to who does not read it", async () => {
  expect(await shown("терминал посол", "ru", executor)).toBeNull();
  expect(await shown("терминал", "ru", executor)).toEqual([["терминалов"]]);
});
