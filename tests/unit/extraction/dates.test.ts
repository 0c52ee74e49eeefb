import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { findDates } from "@/lib/extraction/dates/find-dates";
import type { Language } from "@/lib/vocabulary/languages";
import { edtfInMonths } from "@/scripts/extract/edtf-in-months";

const publishedOn = calendarDate("2025-09-10");
const datesIn = (language: Language, text: string, published: typeof publishedOn | null = publishedOn) =>
  findDates({ text, start: 0, language }, published).map(({ edtf }) => (edtf ? edtfInMonths(edtf) : null));

describe("dates a text says outright", () => {
  const said: readonly (readonly [Language, string, string])[] = [
    ["en", "opens on 1 June 2026", "2026-06-01"],
    ["en", "by June 1, 2026", "2026-06-01"],
    ["en", "on the 3rd of May 2027", "2027-05-03"],
    ["en", "from 28 November to 3 December 2026", "2026-11-28/2026-12-03"],
    ["en", "on 5–9 May 2026", "2026-05-05/2026-05-09"],
    ["en", "in March 2026", "2026-03"],
    ["en", "by the end of May 2026", "2026-05"],
    ["en", "in the third quarter of 2026", "2026-07/2026-09"],
    ["en", "in Q1 2026", "2026-01/2026-03"],
    ["en", "in the first half of 2027", "2027-01/2027-06"],
    ["en", "for 2026–2028", "2026/2028"],
    ["en", "by 2030", "2030"],
    ["en", "by FY 2029", "2029"],
    ["en", "in the spring of 2026", "2026-03/2026-05"],
    ["ru", "1 июня 2026 года", "2026-06-01"],
    ["ru", "с 28 ноября по 3 декабря 2026 г.", "2026-11-28/2026-12-03"],
    ["ru", "5–9 мая 2026 года", "2026-05-05/2026-05-09"],
    ["ru", "в марте 2026 года", "2026-03"],
    ["ru", "до конца мая 2026 года", "2026-05"],
    ["ru", "к маю 2026 года", "2026-05"],
    ["ru", "в III квартале 2026 года", "2026-07/2026-09"],
    ["ru", "в первом квартале 2026 года", "2026-01/2026-03"],
    ["ru", "во втором полугодии 2026 года", "2026-07/2026-12"],
    ["ru", "на 2026–2028 годы", "2026/2028"],
    ["ru", "к 2030 году", "2030"],
    ["ru", "весной 2026 года", "2026-03/2026-05"],
    ["kk", "2026 жылғы 1 маусымда", "2026-06-01"],
    ["kk", "2026 жылғы 5–9 мамырда", "2026-05-05/2026-05-09"],
    ["kk", "2026 жылғы наурызда", "2026-03"],
    ["kk", "2026 жылдың үшінші тоқсанында", "2026-07/2026-09"],
    ["kk", "2026 жылдың екінші жартыжылдығында", "2026-07/2026-12"],
    ["kk", "2026–2028 жылдарға арналған", "2026/2028"],
    ["kk", "2030 жылға қарай", "2030"],
    ["kk", "2026 жылдың көктемінде", "2026-03/2026-05"],
    ["ja", "2026年6月1日に", "2026-06-01"],
    ["ja", "２０２６年６月１日に", "2026-06-01"],
    ["ja", "令和8年6月1日", "2026-06-01"],
    ["ja", "令和元年", "2019"],
    ["ja", "平成31年4月", "2019-04"],
    ["ja", "2026年5月5日から9日まで", "2026-05-05/2026-05-09"],
    ["ja", "2026年3月", "2026-03"],
    ["ja", "2026年の第3四半期", "2026-07/2026-09"],
    ["ja", "2026年上半期", "2026-01/2026-06"],
    ["ja", "2026年から2028年まで", "2026/2028"],
    ["ja", "2030年までに", "2030"],
    ["ja", "2026年の春に", "2026-03/2026-05"],
  ];

  it.each(said)("%s: %s", (language, text, expected) => {
    expect(datesIn(language, text)).toEqual([expected]);
    expect(datesIn(language, text, null)).toEqual([expected]);
  });
});

describe("dates only the day of publication resolves", () => {
  const relative: readonly (readonly [Language, string, string])[] = [
    ["en", "will meet next year", "2026"],
    ["en", "will meet later this year", "2025"],
    ["en", "by the end of the year", "2025"],
    ["en", "will meet next month", "2025-10"],
    ["en", "will meet next week", "2025-09-15/2025-09-21"],
    ["en", "will meet this week", "2025-09-08/2025-09-14"],
    ["en", "will meet tomorrow", "2025-09-11"],
    ["en", "will meet today", "2025-09-10"],
    ["en", "on Friday", "2025-09-12"],
    ["en", "in February", "2026-02"],
    ["en", "in November", "2025-11"],
    ["en", "on 28 November", "2025-11-28"],
    ["en", "in the spring", "2026-03/2026-05"],
    ["en", "for three years", "2025/2028"],
    ["en", "within two months", "2025-11-10"],
    ["ru", "в следующем году", "2026"],
    ["ru", "до конца года", "2025"],
    ["ru", "до конца текущего года", "2025"],
    ["ru", "в следующем месяце", "2025-10"],
    ["ru", "на следующей неделе", "2025-09-15/2025-09-21"],
    ["ru", "завтра откроется", "2025-09-11"],
    ["ru", "в феврале", "2026-02"],
    ["ru", "в ноябре", "2025-11"],
    ["ru", "28 ноября", "2025-11-28"],
    ["ru", "весной следующего года", "2026-03/2026-05"],
    ["ru", "в первом квартале следующего года", "2026-01/2026-03"],
    ["kk", "келесі жылы", "2026"],
    ["kk", "жыл соңына дейін", "2025"],
    ["kk", "биыл", "2025"],
    ["kk", "келесі айда", "2025-10"],
    ["kk", "келесі аптада", "2025-09-15/2025-09-21"],
    ["kk", "ертең ашылады", "2025-09-11"],
    ["kk", "қараша айында", "2025-11"],
    ["kk", "28 қарашада", "2025-11-28"],
    ["kk", "келесі жылдың бірінші тоқсанында", "2026-01/2026-03"],
    ["ja", "来年に", "2026"],
    ["ja", "来年中に", "2026"],
    ["ja", "年内に", "2025"],
    ["ja", "年末までに", "2025"],
    ["ja", "来月に", "2025-10"],
    ["ja", "来週開く", "2025-09-15/2025-09-21"],
    ["ja", "明日開く", "2025-09-11"],
    ["ja", "11月に", "2025-11"],
    ["ja", "11月28日に", "2025-11-28"],
    ["ja", "来年3月に", "2026-03"],
    ["ja", "今後3年間で", "2025/2028"],
  ];

  it.each(relative)("%s: %s", (language, text, expected) => {
    expect(datesIn(language, text)).toEqual([expected]);
    expect(datesIn(language, text, null)).toEqual([null]);
  });
});

describe("what is no date", () => {
  it.each([
    ["en", "31 June 2026"],
    ["en", "in due course, at an early date, every year"],
    ["en", "beyond 2027"],
    ["ru", "в ближайшее время, в удобное время, ежегодно"],
    ["ru", "за последние три года"],
    ["kk", "жақын арада, қолайлы уақытта"],
    ["ja", "早期に、適切な時期に、毎年"],
    ["ja", "日本国民"],
  ] as const)("%s: %s", (language, text) => {
    expect(datesIn(language, text).filter(Boolean)).toEqual([]);
  });
});
