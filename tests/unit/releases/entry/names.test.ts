import { describe, expect, it } from "vitest";
import { seriesOf } from "@/lib/commitments/series";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { releaseCode, titleFromQuote } from "@/lib/releases/entry/names";

describe("a series of references", () => {
  const day = calendarDate("2025-08-25");

  it.each([
    [["KZ", "JP"], "KZ", "KZ-JP-2025"],
    [["JP", "KZ"], "JP", "KZ-JP-2025"],
    [["KZ", "UZ", "KG", "JP"], "JP", "KZ-JP-2025"],
    [["KZ", "UZ", "KG", "JP"], "KZ", "KZ-MULTI-2025"],
  ])("of %s published by %s is %s", (sides, publisher, expected) => {
    expect(seriesOf("KZ", sides, publisher, day)).toBe(expected);
  });
});

describe("the address of a release", () => {
  it("is numbered where there is one already", () => {
    expect(releaseCode("a", new Set())).toBe("a");
    expect(releaseCode("a", new Set(["a", "a-2"]))).toBe("a-3");
  });
});

describe("a first title", () => {
  it.each([
    ["– планируется запуск\nрейса.", "Планируется запуск рейса"],
    ["両国は一致した。", "両国は一致した"],
    ["«Подписано соглашение", "Подписано соглашение"],
  ])("of %j is %j", (quote, title) => {
    expect(titleFromQuote(quote)).toBe(title);
  });

  it("is cut at the end of a word, and never in the middle of a character", () => {
    const long = titleFromQuote("слово ".repeat(60));
    expect(long.length).toBeLessThanOrEqual(160);
    expect(long).toMatch(/слово…$/);
    expect(titleFromQuote("𠮷".repeat(200)).isWellFormed()).toBe(true);
  });
});
