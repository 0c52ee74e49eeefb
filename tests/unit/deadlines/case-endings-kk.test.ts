import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { inCaseKk } from "@/lib/deadlines/case-endings-kk";
import { formatDateIn } from "@/lib/deadlines/wording";

describe("a Kazakh month in its cases", () => {
  it.each([
    ["қаңтар", "қаңтарға", "қаңтардан", "қаңтардың", "қаңтардағы"],
    ["ақпан", "ақпанға", "ақпаннан", "ақпанның", "ақпандағы"],
    ["наурыз", "наурызға", "наурыздан", "наурыздың", "наурыздағы"],
    ["сәуір", "сәуірге", "сәуірден", "сәуірдің", "сәуірдегі"],
    ["мамыр", "мамырға", "мамырдан", "мамырдың", "мамырдағы"],
    ["маусым", "маусымға", "маусымнан", "маусымның", "маусымдағы"],
    ["шілде", "шілдеге", "шілдеден", "шілденің", "шілдедегі"],
    ["тамыз", "тамызға", "тамыздан", "тамыздың", "тамыздағы"],
    ["қыркүйек", "қыркүйекке", "қыркүйектен", "қыркүйектің", "қыркүйектегі"],
    ["қазан", "қазанға", "қазаннан", "қазанның", "қазандағы"],
    ["қараша", "қарашаға", "қарашадан", "қарашаның", "қарашадағы"],
    ["желтоқсан", "желтоқсанға", "желтоқсаннан", "желтоқсанның", "желтоқсандағы"],
  ])("%s: %s, %s, %s, %s", (month, dative, ablative, genitive, attributive) => {
    expect([
      inCaseKk(month, "dative"),
      inCaseKk(month, "ablative"),
      inCaseKk(month, "genitive"),
      inCaseKk(month, "attributive"),
    ]).toEqual([dative, ablative, genitive, attributive]);
  });

  it("carries it in a day; other languages say the day as it is", () => {
    const day = calendarDate("2026-12-03");
    expect(formatDateIn(day, "kk", "ablative").replaceAll("\u00A0", " ")).toBe("2026 жылғы 3 желтоқсаннан");
    expect(formatDateIn(day, "ru", "ablative").replaceAll("\u00A0", " ")).toBe("3 декабря 2026 г.");
  });
});
