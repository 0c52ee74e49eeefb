import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { deadlineInWords } from "@/lib/deadlines/wording";
import type { Language } from "@/lib/vocabulary/languages";
import { aDeadline } from "@/tests/support/build-deadline";
import { anyDeadline, LANGUAGES } from "./arbitraries";

const NBSP = "\u00A0";

/** Said in all four languages, with plain spaces so that the tables below can be read. */
function said(edtf: string, form: "nominative" | "until"): Record<Language, string> {
  const inLanguage = (language: Language) => deadlineInWords(aDeadline(edtf), language, { form }).replaceAll(NBSP, " ");
  return { en: inLanguage("en"), ru: inLanguage("ru"), kk: inLanguage("kk"), ja: inLanguage("ja") };
}

describe("a deadline by its name", () => {
  it.each([
    ["2026-12-31", "31 December 2026", "31 декабря 2026 г.", "2026 жылғы 31 желтоқсан", "2026年12月31日"],
    ["2026-04", "April 2026", "апрель 2026 года", "2026 жылғы сәуір", "2026年4月"],
    ["2026-34", "Q2 2026", "II квартал 2026 года", "2026 жылғы II тоқсан", "2026年第2四半期"],
    ["2026-36", "Q4 2026", "IV квартал 2026 года", "2026 жылғы IV тоқсан", "2026年第4四半期"],
    ["2026-40", "first half of 2026", "первое полугодие 2026 года", "2026 жылдың бірінші жартыжылдығы", "2026年上半期"],
    ["2026-41", "second half of 2026", "второе полугодие 2026 года", "2026 жылдың екінші жартыжылдығы", "2026年下半期"],
    ["2026", "2026", "2026 год", "2026 жыл", "2026年"],
    [
      "2026-04-22/2026-04-24",
      "22–24 April 2026",
      "22–24 апреля 2026 года",
      "2026 жылғы 22–24 сәуір",
      "2026年4月22日～24日",
    ],
    [
      "2026-04-30/2026-05-02",
      "30 April – 2 May 2026",
      "30 апреля – 2 мая 2026 года",
      "2026 жылғы 30 сәуір – 2 мамыр",
      "2026年4月30日～5月2日",
    ],
    [
      "2025-12-20/2026-01-05",
      "20 December 2025 – 5 January 2026",
      "20 декабря 2025 года – 5 января 2026 года",
      "2025 жылғы 20 желтоқсан – 2026 жылғы 5 қаңтар",
      "2025年12月20日～2026年1月5日",
    ],
    ["2026-04/2026-06", "April–June 2026", "апрель–июнь 2026 года", "2026 жылғы сәуір–маусым", "2026年4月～6月"],
    [
      "2025-12/2026-01",
      "December 2025 – January 2026",
      "декабрь 2025 года – январь 2026 года",
      "2025 жылғы желтоқсан – 2026 жылғы қаңтар",
      "2025年12月～2026年1月",
    ],
    [
      "2026-34/2026-35",
      "Q2–Q3 2026",
      "II–III кварталы 2026 года",
      "2026 жылғы II–III тоқсан",
      "2026年第2四半期～第3四半期",
    ],
    ["2025/2027", "2025–2027", "2025–2027 годы", "2025–2027 жылдар", "2025年～2027年"],
    [
      "2026-04/2026",
      "April 2026 – 2026",
      "апрель 2026 года – 2026 год",
      "2026 жылғы сәуір – 2026 жыл",
      "2026年4月～2026年",
    ],
    [
      "2028-04-01/2029-03",
      "Japanese fiscal year 2028 (to 31 March 2029)",
      "2028/29 финансовый год Японии (до 31 марта 2029 года)",
      "Жапонияның 2028/29 қаржы жылы (2029 жылғы 31 наурызға дейін)",
      "2028年度",
    ],
    [
      "2026-04-01/2029-03",
      "Japanese fiscal years 2026–2028 (to 31 March 2029)",
      "2026/27–2028/29 финансовые годы Японии (до 31 марта 2029 года)",
      "Жапонияның 2026/27–2028/29 қаржы жылдары (2029 жылғы 31 наурызға дейін)",
      "2026年度～2028年度",
    ],
    [
      "2028-04/2029-03",
      "April 2028 – March 2029",
      "апрель 2028 года – март 2029 года",
      "2028 жылғы сәуір – 2029 жылғы наурыз",
      "2028年4月～2029年3月",
    ],
    [
      "2028-04-01/2029-03-31",
      "1 April 2028 – 31 March 2029",
      "1 апреля 2028 года – 31 марта 2029 года",
      "2028 жылғы 1 сәуір – 2029 жылғы 31 наурыз",
      "2028年4月1日～2029年3月31日",
    ],
    ["2026/2026", "2026", "2026 год", "2026 жыл", "2026年"],
    [
      "../2026-12",
      "by the end of December 2026",
      "до конца декабря 2026 года",
      "2026 жылғы желтоқсанның соңына дейін",
      "2026年12月末まで",
    ],
    [
      "2026-12/..",
      "not before December 2026",
      "не ранее декабря 2026 года",
      "2026 жылғы желтоқсаннан ерте емес",
      "2026年12月以降",
    ],
    [
      "2026-04-22/..",
      "not before 22 April 2026",
      "не ранее 22 апреля 2026 года",
      "2026 жылғы 22 сәуірден ерте емес",
      "2026年4月22日以降",
    ],
    [
      "2026-35/..",
      "not before Q3 2026",
      "не ранее III квартала 2026 года",
      "2026 жылғы III тоқсаннан ерте емес",
      "2026年第3四半期以降",
    ],
    [
      "2026-41/..",
      "not before the second half of 2026",
      "не ранее второго полугодия 2026 года",
      "2026 жылдың екінші жартыжылдығынан ерте емес",
      "2026年下半期以降",
    ],
    ["2026/..", "not before 2026", "не ранее 2026 года", "2026 жылдан ерте емес", "2026年以降"],
  ])("%s", (edtf, en, ru, kk, ja) => {
    expect(said(edtf, "nominative")).toEqual({ en, ru, kk, ja });
  });
});

describe("by when", () => {
  it.each([
    [
      "2026-12-31",
      "by 31 December 2026",
      "до 31 декабря 2026 года",
      "2026 жылғы 31 желтоқсанға дейін",
      "2026年12月31日まで",
    ],
    [
      "2026-04",
      "by the end of April 2026",
      "до конца апреля 2026 года",
      "2026 жылғы сәуірдің соңына дейін",
      "2026年4月末まで",
    ],
    [
      "2026-34",
      "by the end of Q2 2026",
      "до конца II квартала 2026 года",
      "2026 жылғы II тоқсанның соңына дейін",
      "2026年第2四半期末まで",
    ],
    [
      "2026-41",
      "by the end of the second half of 2026",
      "до конца второго полугодия 2026 года",
      "2026 жылдың екінші жартыжылдығының соңына дейін",
      "2026年下半期末まで",
    ],
    ["2026", "by the end of 2026", "до конца 2026 года", "2026 жылдың соңына дейін", "2026年末まで"],
    [
      "2026-04-22/2026-04-24",
      "by 24 April 2026",
      "до 24 апреля 2026 года",
      "2026 жылғы 24 сәуірге дейін",
      "2026年4月24日まで",
    ],
    [
      "2028-04-01/2029-03",
      "by 31 March 2029 (end of Japanese fiscal year 2028)",
      "до 31 марта 2029 года (конец 2028/29 финансового года Японии)",
      "2029 жылғы 31 наурызға дейін (Жапонияның 2028/29 қаржы жылының соңы)",
      "2028年度末まで",
    ],
    ["../2026", "by the end of 2026", "до конца 2026 года", "2026 жылдың соңына дейін", "2026年末まで"],
    ["2026/..", "not before 2026", "не ранее 2026 года", "2026 жылдан ерте емес", "2026年以降"],
  ])("%s", (edtf, en, ru, kk, ja) => {
    expect(said(edtf, "until")).toEqual({ en, ru, kk, ja });
  });
});

describe("every month", () => {
  it.each([
    ["01", "January", "январь", "января", "қаңтарға", "қаңтардың", "қаңтардан"],
    ["02", "February", "февраль", "февраля", "ақпанға", "ақпанның", "ақпаннан"],
    ["03", "March", "март", "марта", "наурызға", "наурыздың", "наурыздан"],
    ["04", "April", "апрель", "апреля", "сәуірге", "сәуірдің", "сәуірден"],
    ["05", "May", "май", "мая", "мамырға", "мамырдың", "мамырдан"],
    ["06", "June", "июнь", "июня", "маусымға", "маусымның", "маусымнан"],
    ["07", "July", "июль", "июля", "шілдеге", "шілденің", "шілдеден"],
    ["08", "August", "август", "августа", "тамызға", "тамыздың", "тамыздан"],
    ["09", "September", "сентябрь", "сентября", "қыркүйекке", "қыркүйектің", "қыркүйектен"],
    ["10", "October", "октябрь", "октября", "қазанға", "қазанның", "қазаннан"],
    ["11", "November", "ноябрь", "ноября", "қарашаға", "қарашаның", "қарашадан"],
    ["12", "December", "декабрь", "декабря", "желтоқсанға", "желтоқсанның", "желтоқсаннан"],
  ])("2026-%s takes its endings", (month, en, ru, ruGenitive, kkDative, kkGenitive, kkAblative) => {
    const name = said(`2026-${month}`, "nominative");
    const untilEnd = said(`2026-${month}`, "until");
    const untilDay = said(`2026-${month}-07`, "until");
    const notBefore = said(`2026-${month}/..`, "until");

    expect(name.en).toBe(`${en} 2026`);
    expect(name.ru).toBe(`${ru} 2026 года`);
    expect(name.ja).toBe(`2026年${Number(month)}月`);
    expect(untilDay.ru).toBe(`до 7 ${ruGenitive} 2026 года`);
    expect(untilDay.kk).toBe(`2026 жылғы 7 ${kkDative} дейін`);
    expect(untilEnd.kk).toBe(`2026 жылғы ${kkGenitive} соңына дейін`);
    expect(notBefore.kk).toBe(`2026 жылғы ${kkAblative} ерте емес`);
  });
});

describe("any deadline", () => {
  const anyLanguage = fc.constantFrom(...LANGUAGES);
  const anyForm = fc.constantFrom("nominative" as const, "until" as const);

  it("can be said, whole, in any language and form", () => {
    fc.assert(
      fc.property(anyDeadline, anyLanguage, anyForm, (deadline, language, form) => {
        const words = deadlineInWords(deadline, language, { form });

        expect(words).not.toMatch(/undefined|null|NaN|(?<!\d{4})\/|\.\.|^\s|\s$|\s\s/);
        expect(words).toMatch(/\d{4}/);
      }),
    );
  });

  it("breaks no line between a number and its word", () => {
    fc.assert(
      fc.property(anyDeadline, anyLanguage, anyForm, (deadline, language, form) => {
        expect(deadlineInWords(deadline, language, { form })).not.toMatch(/\d \p{L}/u);
      }),
    );
  });

  it("sounds different at every precision of the same time", () => {
    const sameTime = [
      "2026-12-31",
      "2026-12",
      "2026-36",
      "2026-41",
      "2026",
      "2026-01/2026-12",
      "2026/..",
      "2026-04-01/2027-03",
    ];
    for (const language of LANGUAGES) {
      const names = sameTime.map((edtf) => said(edtf, "nominative")[language]);
      const ends = sameTime.slice(0, 5).map((edtf) => said(edtf, "until")[language]);

      expect(new Set(names).size).toBe(names.length);
      expect(new Set(ends).size).toBe(ends.length);
    }
  });

  it("of an unreadable kind is a bug", () => {
    const lastDay: CalendarDate = calendarDate("2026-06-30");
    const broken: Deadline = { edtf: "2026-25", earliest: lastDay, latest: lastDay, precision: "month" };

    expect(() => deadlineInWords(broken, "ru", { form: "nominative" })).toThrow(RangeError);
  });
});
