import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { type Filters, noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aRelease, aStatement } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-30");
testDatabase({ PACTA_TODAY: today });

let observer: Viewer;
beforeAll(async () => {
  observer = await aUser({ role: "observer" });
});

async function found(q: string, filters: Partial<Filters> = {}): Promise<string[]> {
  const sort = { key: "deadline", descending: false } as const;
  const { rows } = await listCommitments(observer, today, { filters: { ...noFilters, ...filters, q }, sort });
  return rows.map(({ reference }) => reference);
}

async function foundBy(words: readonly string[], reference: string) {
  for (const q of words) expect([q, await found(q)]).toEqual([q, [reference]]);
}

async function notFoundBy(words: readonly string[]) {
  for (const q of words) expect([q, await found(q)]).toEqual([q, []]);
}

describe("a commitment is found by its own words", () => {
  let reference: string;
  beforeAll(async () => {
    ({ reference } = await aCommitment({
      titleRu: "Строительство логистических терминалов в Актау, ёмкость 5 млн т",
      titles: {
        titleKk: "Ақтауда логистикалық терминалдар салу және ынтымақтастықты кеңейту",
        titleEn: "Building of dry ports and the supply of studies",
        titleJa: "アクタウ港における物流ターミナルの建設",
      },
    }));
  });

  it("in another form: Russian and English by the dictionary, Kazakh by its beginning, Japanese as it is", async () => {
    const inRussian = ["логистический терминал", "ТЕРМИНАЛАМИ", "терминала", "емкости", "строительством терминала"];
    await foundBy(inRussian, reference);
    await foundBy(["port", "building ports", "study supplies"], reference);
    await foundBy(["терминалдарының", "ынтымақтастығы", "салуға кеңейтуді"], reference);
    await foundBy(["物流", "港", "ターミナル", "物流　建設", "ﾀｰﾐﾅﾙ", "たーみなる"], reference);
  });

  it("in any order, with the number, and with words that no dictionary keeps", async () => {
    await foundBy(
      [`терминал ${reference.toLowerCase()}`, "терминалы в Актау", "supply of ports", "Актау 物流"],
      reference,
    );
  });

  it("between quotation marks only as they stand together", async () => {
    await foundBy(["«логистический терминал»", '"dry port"', "「物流ターミナル」"], reference);
    await notFoundBy(["«терминал строительство»", '"port dry"']);
  });

  it("typed with letters that look alike, in either script", async () => {
    // Latin o, p, c, a and T among Cyrillic ones.
    await foundBy(["cтpoитeльcтвo", "Tерминал", "eмкocть"], reference);
    const other = await aCommitment({ titleRu: "Диалог с EC по транзиту", series: "KZ-DE-2026" });
    await foundBy(["ЕС", "EC", "ес транзит"], other.reference);
  });

  it("and by parts of words, but not by words that are not there", async () => {
    await foundBy(["логист", "рминал"], reference);
    await notFoundBy(["терминология", "логистический вокзал", "portable"]);
  });

  it("and by the words it came from, which follow it to another commitment", async () => {
    const release = await aRelease({ body: "Стороны создадут совместную обсерваторию.", language: "ru" });
    await aStatement({ release, quote: "совместную обсерваторию", commitmentId: (await byReference(reference)).id });
    await foundBy(["обсерватории", "совместная обсерватория", "терминалы обсерватория"], reference);
  });
});

async function byReference(reference: string) {
  const sort = { key: "reference", descending: false } as const;
  const { rows } = await listCommitments(observer, today, { filters: noFilters, sort });
  const row = rows.find((each) => each.reference === reference);
  if (!row) throw new Error(`${reference} is not there.`);
  return row;
}

describe("a commitment is found by what it refers to", () => {
  it("every organisation with a part, by its full and short names in four languages", async () => {
    const lead = await anOrganisation({
      nameRu: "Министерство рыбного хозяйства",
      nameKk: "Балық шаруашылығы министрлігі",
      nameEn: "Ministry of Fisheries",
      nameJa: "水産省",
      shortRu: "Минрыбхоз",
      shortKk: "БШМ",
      shortEn: "MoFish",
      shortJa: "水産",
    });
    const second = await anOrganisation({ nameRu: "Комитет водных путей", shortRu: "КВП" });
    const part = { organisationId: second.id, side: "KZ", role: "co_executor" as const };
    const { reference } = await aCommitment({ leadId: lead.id, assignments: [part], titleRu: "Обмен опытом" });

    await foundBy(["министерство рыбного хозяйства", "Минрыбхоз", "минрыбхоза", "рыбному хозяйству"], reference);
    await foundBy(["балық министрлік", "БШМ", "fishery ministries", "mofish", "水産省", "水産"], reference);
    await foundBy(["водные пути", "КВП", "КВП Минрыбхоз опыт"], reference);
  });

  it("responsible persons and the sector", async () => {
    const lead = await anOrganisation();
    const owner = await aUser({ role: "executor", organisationId: lead.id, name: "Сауле Ермекова" });
    const { reference } = await aCommitment({ leadId: lead.id, ownerId: owner.id, sector: "astronomy" });

    await foundBy(["Ермекова", "ермеков", "сауле ермекова", "astronomy", "ермекова astronomy"], reference);
    // Persons who have no part in anything are found by nothing.
    await aUser({ name: "Болат Безделов" });
    await notFoundBy(["Безделов"]);
  });

  it("countries of the other sides in four languages, never the home side's own", async () => {
    const korean = await anOrganisation({ side: "KR", nameRu: null, nameEn: "MOFA", original: "en" });
    const assignments = [{ organisationId: korean.id, side: "KR", role: "lead" as const }];
    const { reference } = await aCommitment({ series: "KZ-KR-2026", assignments });
    const oman = await aCommitment({ series: "KZ-OM-2026", titleRu: "Заход судов" });

    await foundBy(["Корея", "Кореи", "корейский", "Республика Корея", "Южная Корея", "韓国", "大韓民国"], reference);
    await foundBy(
      ["Оңтүстік Корея", "Кореямен", "South Korea", "korean", "한국", "대한민국", "Кopея", "корея mofa"],
      reference,
    );
    await foundBy(["Оман"], oman.reference);
    // It is in the name of another country, which is another one.
    const somalia = await aCommitment({ series: "KZ-SO-2026", titleRu: "Заход яхт" });
    await notFoundBy(["Мали"]);
    await foundBy(["Сомали"], somalia.reference);
    await notFoundBy(["Казахстан", "カザフスタン"]);
  });

  it("all sides where there are several, as those who stated it", async () => {
    const { id, reference } = await aCommitment({ series: "KZ-MULTI-2026", titleRu: "Общий форум" });
    const release = await aRelease({ body: "Форум пройдёт весной." });
    await aStatement({ release, quote: "Форум пройдёт", commitmentId: id });

    expect(await found("Япония форум")).toEqual([reference]);
  });
});
