import { describe, expect, it } from "vitest";
import { findSector } from "@/lib/extraction/sectors/find-sector";
import { sectorCodes } from "@/lib/extraction/sectors/sector-words";
import { tokenize } from "@/lib/extraction/tokens";
import type { Language } from "@/lib/vocabulary/languages";
import { sectors as registered } from "@/prisma/seed/sectors";

function sectorIn(text: string, language: Language) {
  const tokens = tokenize(text, 0);
  return findSector(text, tokens, { from: 0, to: tokens.length }, language);
}

describe("the sector of a statement", () => {
  it.each([
    ["en", "to explore copper deposits and other rare earths", "mining_metallurgy"],
    ["en", "will lay a gas pipeline and a hydropower plant", "energy"],
    ["en", "agreed to resume direct flights between the two capitals", "transport"],
    ["en", "to open a container terminal at the dry port", "logistics"],
    ["en", "ready to supply wheat and fertilizers", "food_security"],
    ["en", "to train border guards", "human_resources"],
    ["en", "a programme on artificial intelligence and digital signatures", "information_technology"],
    ["en", "to grant ten scholarships to students", "education"],
    ["en", "to build a children's hospital", "health"],
    ["en", "an early warning system for floods", "emergencies"],
    ["en", "remain committed to their friendship", null],
    ["ru", "ввести электронные разрешения на перевозки", "transport"],
    ["ru", "договорились о разведке редких металлов", "mining_metallurgy"],
    ["ru", "построить атомную электростанцию", "energy"],
    ["ru", "построить мост через реку", "infrastructure"],
    ["ru", "запуск прямого рейса", "transport"],
    ["ru", "создание логистических терминалов", "logistics"],
    ["ru", "нарастить поставки пшеницы", "food_security"],
    ["ru", "открыть совместный завод", "industrial_cooperation"],
    ["ru", "выпуск вакцин и лекарств", "pharmaceuticals"],
    ["ru", "повышение квалификации специалистов", "human_resources"],
    ["ru", "внедрение искусственного интеллекта", "information_technology"],
    ["ru", "сокращать выбросы и сажать леса", "environment"],
    ["ru", "открытие филиала университета", "education"],
    ["ru", "обмен врачами между клиниками", "health"],
    ["ru", "раннее оповещение о землетрясениях", "emergencies"],
    ["ru", "открыть генеральное консульство", "political"],
    ["ru", "будем и дальше дружить", null],
    ["kk", "бірлескен зауыт салуға келісті", "industrial_cooperation"],
    ["kk", "тікелей рейс ашу", "transport"],
    ["kk", "атом электр станциясын салу", "energy"],
    ["kk", "астық пен бидай жеткізу", "food_security"],
    ["kk", "су ресурстарын бірге басқару", "environment"],
    ["kk", "университет филиалын ашу", "education"],
    ["kk", "дәрігерлер мен ауруханалар арасында тәжірибе алмасу", "health"],
    ["kk", "жасанды интеллект орталығын құру", "information_technology"],
    ["ja", "直行便を来年就航させる", "transport"],
    ["ja", "防災分野の協力", "emergencies"],
    ["ja", "レアメタルの探査を行う", "mining_metallurgy"],
    ["ja", "大学間の留学生交流", "education"],
    ["ja", "水素と再生可能エネルギー", "energy"],
    ["ja", "友好を深める", null],
  ] as const)("%s: %s", (language, quote, expected) => {
    expect(sectorIn(quote, language).sector).toBe(expected);
  });

  it("is what most of its words tell, and of two the first in the registry", () => {
    expect(sectorIn("a university and two hospitals with their doctors", "en").sector).toBe("health");
    expect(sectorIn("a hospital and a school", "en").sector).toBe("education");
  });

  it("shows the words that told it, where they stand", () => {
    expect(sectorIn("запуск рейса и завода и парома", "ru")).toEqual({
      sector: "transport",
      cues: [
        { start: 7, end: 12, quote: "рейса", role: "sector" },
        { start: 24, end: 30, quote: "парома", role: "sector" },
      ],
    });
  });

  it("is one of the registry's, in its order", () => {
    expect(sectorCodes).toEqual(registered.map(({ code }) => code));
  });
});
