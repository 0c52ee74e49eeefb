import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineFromInput } from "@/lib/deadlines/input";
import { periodToEdtf } from "@/lib/deadlines/period";
import { deadlineInWords, formatDate, formatShortDate } from "@/lib/deadlines/wording";
import { aDeadline } from "@/tests/support/build-deadline";
import { anyDate, anyEdtf, anyFiscalYears, anyPeriod, LANGUAGES } from "./arbitraries";

describe("a typed deadline", () => {
  it.each([
    [
      "2026-12-31",
      [
        "2026-12-31",
        "31.12.2026",
        " 31.12.2026 ",
        "2026/12/31",
        "2026.12.31",
        "31 декабря 2026 г.",
        "31 декабря 2026",
        "31 дек. 2026",
        "31 December 2026",
        "31 Dec 2026",
        "2026 жылғы 31 желтоқсан",
        "2026年12月31日",
        "２０２６年１２月３１日",
        "２０２６／１２／３１",
      ],
    ],
    ["2026-03-05", ["05.03.2026", "5.3.2026", "2026-3-5", "5 марта 2026 года", "2026 жылғы 5 наурыз", "2026年3月5日"]],
    [
      "2026-05",
      [
        "2026-05",
        "05.2026",
        "5.2026",
        "2026/05",
        "май 2026",
        "мая 2026 г.",
        "May 2026",
        "мамыр 2026",
        "2026 жылғы мамыр",
        "2026年5月",
      ],
    ],
    [
      "2026-34",
      [
        "2026-34",
        "II кв. 2026",
        "II кв 2026 г.",
        "2 кв 2026",
        "2 кв. 2026 года",
        "2-й квартал 2026 года",
        "II квартал 2026 года",
        "ІІ квартал 2026 года",
        "Ⅱ квартал 2026",
        "Q2 2026",
        "q2 2026",
        "2026 Q2",
        "2026-Q2",
        "2026 жылғы II тоқсан",
        "2026 жылғы ІІ тоқсан",
        "2026 жылдың 2-ші тоқсаны",
        "2026年第2四半期",
        "2026年第２四半期",
      ],
    ],
    ["2026-36", ["IV кв. 2026", "2026 жылғы ІV тоқсан", "Q4 2026"]],
    [
      "2026-40",
      [
        "H1 2026",
        "I полугодие 2026",
        "первое полугодие 2026 года",
        "first half of 2026",
        "2026 жылдың бірінші жартыжылдығы",
        "2026年上半期",
      ],
    ],
    [
      "2026-41",
      [
        "H2 2026",
        "2026 H2",
        "2 полугодие 2026",
        "2-е полугодие 2026 г.",
        "II полугодие 2026 года",
        "второе полугодие 2026 года",
        "the second half of 2026",
        "2026 жылдың екінші жартыжылдығы",
        "2026 жылғы II жартыжылдық",
        "2026年下半期",
        "2026年下期",
      ],
    ],
    ["2026", ["2026", "2026 г.", "2026г.", "2026 год", "2026 жыл", "2026年", "２０２６"]],
    [
      "2026-04-22/2026-04-24",
      ["22.04.2026–24.04.2026", "22.04.2026 — 24.04.2026", "2026-04-22/2026-04-24", "2026年4月22日～2026年4月24日"],
    ],
    [
      "2026/2028",
      [
        "2026年～2028年",
        "2026年\u301C2028年",
        "2026\u301C2028年",
        "2026～28年",
        "2026年\u301C28年",
        "２０２６～２８年",
        "2026 – 2028",
      ],
    ],
    ["2026-34/2026-35", ["Q2 2026 – Q3 2026", "II кв. 2026 – III кв. 2026"]],
    [
      "2028-04-01/2029-03",
      [
        "2028年度",
        "２０２８年度中",
        "令和10年度",
        "令和１０年度内",
        "JFY2028",
        "JFY 2028/29",
        "Japanese fiscal year 2028",
        "Japanese fiscal year 2028 (to 31 March 2029)",
        "2028 финансовый год Японии",
        "2028/29 финансовый год Японии (до 31 марта 2029 года)",
        "Жапонияның 2028/2029 қаржы жылы",
      ],
    ],
    ["2019-04-01/2020-03", ["令和元年度", "平成31年度"]],
    [
      "2026-04-01/2029-03",
      [
        "2026～2028年度",
        "2026\u301C2028年度",
        "2026～28年度",
        "2026\u301C28年度中",
        "2026年度～2028年度",
        "令和8年度-令和10年度",
        "令和8～10年度",
        "JFY 2026–2028",
      ],
    ],
    ["../2026-12", ["../2026-12"]],
    ["2026-12/..", ["2026-12/.."]],
  ])("%s is read from every way of writing it", (edtf, ways) => {
    for (const way of ways) {
      expect(deadlineFromInput(way), way).toEqual(parseDeadline(edtf));
    }
  });

  it.each([
    "",
    " ",
    "скоро",
    "next year",
    "31.02.2026",
    "31.13.2026",
    "34.2026",
    "2026/34",
    "0.2026",
    "2026-00",
    "05/03/2026",
    "31.12.26",
    "1 ноябряя 2026",
    "32 декабря 2026",
    "V кв. 2026",
    "Q5 2026",
    "H3 2026",
    "III полугодие 2026",
    "0206",
    "20266",
    "2026~",
    "FY2028",
    "fiscal year 2028",
    "2028 финансовый год",
    "2028/30 финансовый год Японии",
    "2028/29 финансовый год Японии (до 31 марта 2030 года)",
    "2028年度～2026年度",
    "2026～8年度",
    "2026～25年度",
    "2028～26年",
    "2026～8年",
    "年度内",
    "来年度",
    "2026?",
    "2026-21",
    "24.04.2026 – 22.04.2026",
    "2025 – 2026 – 2027",
    "– 2026",
    "2026-12-31; drop table",
    "2026-12-31T00:00",
  ])("is not guessed from %j", (typed) => {
    expect(deadlineFromInput(typed)).toBeNull();
  });

  it("is read back from its own EDTF", () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        expect(deadlineFromInput(edtf)).toEqual(aDeadline(edtf));
      }),
    );
  });

  it("is read back from the words the screen shows for a period", () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...LANGUAGES), (period, language) => {
        const deadline = aDeadline(periodToEdtf(period));

        expect(deadlineFromInput(deadlineInWords(deadline, language, { form: "nominative" }))).toEqual(deadline);
      }),
    );
  });

  it("is read back from the words the screen shows for fiscal years of Japan", () => {
    fc.assert(
      fc.property(anyFiscalYears, fc.constantFrom(...LANGUAGES), (edtf, language) => {
        const deadline = aDeadline(edtf);

        expect(deadlineFromInput(deadlineInWords(deadline, language, { form: "nominative" }))).toEqual(deadline);
      }),
    );
  });

  it("is read back from the dates the screen shows", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...LANGUAGES), (date, language) => {
        expect(deadlineFromInput(formatDate(date, language))?.edtf).toBe(date);
        expect(deadlineFromInput(formatShortDate(date, language))?.edtf).toBe(date);
      }),
    );
  });

  it("is not looked for in what is longer than any, so that reading it keeps nobody waiting", () => {
    expect(deadlineFromInput(`  22 апреля 2026 года – 24 апреля 2026 года ${" ".repeat(60)}`)).not.toBeNull();
    expect(deadlineFromInput(`31.12.2026${" ".repeat(200)}`)).toBeNull();
  });

  it("may be any text without breaking anything", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(..."0123456789.-/–～ IVквQH年月日第四半期жылғы"), maxLength: 30 }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const deadline = deadlineFromInput(text);

        expect(deadline === null || parseDeadline(deadline.edtf)?.edtf === deadline.edtf).toBe(true);
      }),
    );
  });
});
