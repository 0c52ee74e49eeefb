import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { extractStatements } from "@/lib/extraction/extract";
import type { Language } from "@/lib/vocabulary/languages";

const deadlinesIn = (language: Language, text: string) =>
  extractStatements(text, { language, publishedOn: calendarDate("2026-11-30") }).statements.map(
    ({ deadline }) => deadline?.edtf,
  );

describe("a fiscal year in another language than Japanese", () => {
  it.each([
    ["en", "Japan will provide a new rescue ship by FY 2028."],
    ["en", "The sides agreed to open the laboratory in Japanese fiscal year 2028."],
    ["en", "The sides agreed to open the laboratory by JFY2028."],
    ["en", "The sides agreed to open the laboratory in fiscal year 2028 of Japan."],
    ["ru", "Япония предоставит спасательное судно до конца 2028 финансового года."],
    ["ru", "Стороны договорились открыть лабораторию в 2028 финансовом году Японии."],
    ["kk", "Тараптар зертхананы Жапонияның 2028 қаржы жылында ашуға уағдаласты."],
    ["ja", "双方は、2028年度に研究所を開設することで一致した。"],
  ] as const)("is Japan's where its words or the side that promises say so, in %s: %s", (language, text) => {
    expect(deadlinesIn(language, text)).toEqual(["2028-04-01/2029-03"]);
  });

  it("is several of Japan's in the same way", () => {
    expect(deadlinesIn("en", "Japan will provide new rescue ships in fiscal years 2026-2028.")).toEqual([
      "2026-04-01/2029-03",
    ]);
  });

  it.each([
    ["en", "Norway will provide a new rescue ship by FY 2028."],
    ["en", "Japan and Norway agreed to open the laboratory by FY 2028."],
    ["en", "The sides agreed to open the laboratory in fiscal year 2028."],
    ["ru", "Стороны договорились открыть лабораторию в 2028 финансовом году."],
    ["kk", "Тараптар зертхананы 2028 қаржы жылында ашуға уағдаласты."],
  ] as const)("stays the year of its name where nobody says whose it is, in %s: %s", (language, text) => {
    expect(deadlinesIn(language, text)).toEqual(["2028"]);
  });
});
