import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { daysInWords, formatDate, formatInstant, formatShortDate } from "@/lib/deadlines/wording";
import { anyDate, LANGUAGES } from "./arbitraries";

const fifthOfMarch = calendarDate("2026-03-05");

describe("a date", () => {
  it.each([
    ["en", "5\u00A0March\u00A02026", "5\u00A0Mar\u00A02026"],
    ["ru", "5\u00A0марта\u00A02026\u00A0г.", "05.03.2026"],
    ["kk", "2026\u00A0жылғы\u00A05\u00A0наурыз", "05.03.2026"],
    ["ja", "2026年3月5日", "2026/03/05"],
  ] as const)("in %s", (language, full, short) => {
    expect(formatDate(fifthOfMarch, language)).toBe(full);
    expect(formatShortDate(fifthOfMarch, language)).toBe(short);
  });

  it("is never said like another", () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.constantFrom(...LANGUAGES), (a, b, language) => {
        expect(formatDate(a, language) === formatDate(b, language)).toBe(a === b);
        expect(formatShortDate(a, language) === formatShortDate(b, language)).toBe(a === b);
      }),
    );
  });
});

describe("an instant", () => {
  it.each([
    ["en", "5 March 2026, 00:05"],
    ["ru", "5 марта 2026 г., 00:05"],
    ["kk", "2026 жылғы 5 наурыз, 00:05"],
    ["ja", "2026年3月5日 00:05"],
  ] as const)("in %s has the date and time of the zone", (language, expected) => {
    const words = formatInstant(new Date("2026-03-04T19:05:00Z"), "Asia/Almaty", language);

    expect(words.replaceAll("\u00A0", " ")).toBe(expected);
  });
});

describe("a number of days", () => {
  it.each([
    [0, "0 days", "0 дней"],
    [1, "1 day", "1 день"],
    [2, "2 days", "2 дня"],
    [4, "4 days", "4 дня"],
    [5, "5 days", "5 дней"],
    [11, "11 days", "11 дней"],
    [12, "12 days", "12 дней"],
    [14, "14 days", "14 дней"],
    [21, "21 days", "21 день"],
    [92, "92 days", "92 дня"],
    [100, "100 days", "100 дней"],
    [101, "101 days", "101 день"],
    [111, "111 days", "111 дней"],
    [1213, "1213 days", "1213 дней"],
    [1222, "1222 days", "1222 дня"],
  ])("%i", (days, en, ru) => {
    expect(daysInWords(days, "en").replaceAll("\u00A0", " ")).toBe(en);
    expect(daysInWords(days, "ru").replaceAll("\u00A0", " ")).toBe(ru);
    expect(daysInWords(days, "kk")).toBe(`${days}\u00A0күн`);
    expect(daysInWords(days, "ja")).toBe(`${days}日`);
  });
});
