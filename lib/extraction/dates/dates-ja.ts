import { addDays } from "@/lib/deadlines/calendar-date";
import type { Period } from "@/lib/deadlines/period";
import {
  between,
  type DateRule,
  type DurationUnit,
  dayOrMonth,
  lasting,
  nextMonth,
  ordinal,
  over,
  relative,
  said,
  seasonOf,
  week,
  year,
} from "./date-rule";

const NUMBER = "[0-9\uff10-\uff19〇一二三四五六七八九十]{1,4}";
const YEAR = `(?:(?<era>令和|平成)(?<inEra>${NUMBER}|元)年|(?<year>[12\uff11\uff12][0-9\uff10-\uff19]{3})年|(?<which>来年|再来年|本年|今年|同年|翌年))`;
const ORDINALS = ["一", "二", "三", "四"];
const KANJI = "〇一二三四五六七八九";

type Groups = Record<string, string | undefined>;

/** 2026, 2026, 令和8, 十二 as numbers. */
function numberOf(text: string | undefined): number {
  const plain = (text ?? "").replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (plain === "元") return 1;
  const [tens, ones] = plain.includes("十") ? plain.split("十") : [undefined, plain];
  const digit = (one: string | undefined, empty: number) => (one ? KANJI.indexOf(one) : empty);
  return tens === undefined ? digit(ones, Number.NaN) : digit(tens, 1) * 10 + digit(ones, 0);
}

function absoluteYear(g: Groups): number | null {
  if (g.year) return numberOf(g.year);
  if (g.era) return numberOf(g.inEra) + (g.era === "令和" ? 2018 : 1988);
  return null;
}

const shift = (which: string | undefined) => (which === "再来年" ? 2 : which === "来年" || which === "翌年" ? 1 : 0);

/** The year a phrase names, by itself or from the publication. */
function inYear(g: Groups, published: Parameters<DateRule["read"]>[1], read: (inThatYear: number) => Period | string) {
  const absolute = absoluteYear(g);
  if (absolute === null) return relative(published, (now) => read(now.year + shift(g.which)));
  const found = read(absolute);
  return typeof found === "string" ? { edtf: found, relative: false } : said(found);
}

export const datesJa: readonly DateRule[] = [
  {
    pattern: new RegExp(
      `(?:${YEAR})?の?(?<month>${NUMBER})月(?<day>${NUMBER})日(?:(?:から|~|〜|-|–|、|及び|・)(?:(?<lastMonth>${NUMBER})月)?(?<lastDay>${NUMBER})日)?(?:まで)?(?:に|の|に)?`,
      "gu",
    ),
    read: (g, published) => {
      const chosen =
        absoluteYear(g) ?? (g.which && published ? Number(published.slice(0, 4)) + shift(g.which) : undefined);
      const parts = {
        month: numberOf(g.month),
        day: String(numberOf(g.day)),
        lastDay: g.lastDay ? String(numberOf(g.lastDay)) : undefined,
      };
      return dayOrMonth(
        { ...parts, lastMonth: g.lastMonth ? numberOf(g.lastMonth) : undefined, year: chosen?.toString() },
        published,
      );
    },
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<month>${NUMBER})月(?:末|中|上旬|中旬|下旬|初旬)?(?:まで|頃|に)?`, "gu"),
    read: (g, published) =>
      inYear(g, published, (inThatYear) => ({ precision: "month", year: inThatYear, month: numberOf(g.month) })),
  },
  {
    pattern: new RegExp(
      `(?<![年0-9\uff10-\uff19])(?<month>${NUMBER})月(?:末|中|上旬|中旬|下旬|初旬)?(?:まで|頃|に|の)(?!${NUMBER}日)`,
      "gu",
    ),
    read: (g, published) => dayOrMonth({ month: numberOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?:第(?<quarter>[1-4\uff11-\uff14一二三四])四半期)`, "gu"),
    read: (g, published) => {
      const quarter = Number.isNaN(numberOf(g.quarter)) ? ordinal(g.quarter, ORDINALS) : numberOf(g.quarter);
      return inYear(g, published, (inThatYear) => ({ precision: "quarter", year: inThatYear, quarter }));
    },
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<half>前半|後半|上半期|下半期|上期|下期)`, "gu"),
    read: (g, published) =>
      inYear(g, published, (inThatYear) => ({
        precision: "half",
        year: inThatYear,
        half: /前|上/u.test(g.half ?? "") ? 1 : 2,
      })),
  },
  {
    pattern:
      /(?<from>[12\uff11\uff12][0-9\uff10-\uff19]{3})年?度?(?:から|~|〜|-|–|\uff5e)(?<to>[12\uff11\uff12][0-9\uff10-\uff19]{3})年度?(?:まで)?/gu,
    read: (g) => (numberOf(g.to) > numberOf(g.from) ? between(year(numberOf(g.from)), year(numberOf(g.to))) : null),
  },
  {
    pattern: new RegExp(`(?:${YEAR})度末(?:まで)?`, "gu"),
    read: (g, published) => inYear(g, published, (inThatYear) => `${inThatYear + 1}-03`),
  },
  {
    pattern: new RegExp(`(?:${YEAR})(?:度)?の?(?:中|末|内|初頭|前半)?(?:まで|頃|以内)?(?:に|の)?`, "gu"),
    read: (g, published) => inYear(g, published, (inThatYear) => year(inThatYear)),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<season>春|夏|秋|冬)(?:まで|頃|ごろ)?(?:に|の)?`, "gu"),
    read: (g, published) =>
      seasonOf("春夏秋冬".indexOf(g.season ?? "春") + 1, absoluteYear(g), shift(g.which), published),
  },
  {
    pattern: new RegExp(`(?:${YEAR})度?(?:から|より)(?:の)?(?<number>${NUMBER})年間?`, "gu"),
    read: (g, published) => inYear(g, published, (inThatYear) => `${inThatYear}/${inThatYear + numberOf(g.number)}`),
  },
  { pattern: /来週(?:中)?/gu, read: (_, published) => week(1, published) },
  { pattern: /今週(?:中|末)?/gu, read: (_, published) => week(0, published) },
  { pattern: /年内|年末まで|年末/gu, read: (_, published) => relative(published, (now) => year(now.year)) },
  { pattern: /来月(?:中|上旬|中旬|下旬|末)?/gu, read: (_, published) => relative(published, nextMonth) },
  {
    pattern: /今月(?:中|上旬|中旬|下旬|末)?/gu,
    read: (_, published) => relative(published, (now) => ({ precision: "month", year: now.year, month: now.month })),
  },
  { pattern: /本日|今日/gu, read: (_, published) => relative(published, (now) => ({ precision: "day", ...now })) },
  { pattern: /明日/gu, read: (_, published) => relative(published, () => (published ? addDays(published, 1) : "")) },
  {
    pattern: new RegExp(
      `(?:今後|向こう|これからの|次の)?(?<number>${NUMBER})(?<unit>年|か月|カ月|ヶ月|ヵ月|箇月|週間|日)間?(?<how>以内|にわたり|にわたって|で|の間|間)`,
      "gu",
    ),
    read: (g, published) => (g.how === "以内" ? over : lasting)(numberOf(g.number), unitOf(g.unit), published),
  },
];

function unitOf(word: string | undefined): DurationUnit {
  if (word === "年") return "year";
  if (word === "日") return "day";
  return word === "週間" ? "week" : "month";
}
