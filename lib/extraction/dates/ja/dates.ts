import type { DateGrammar, DateRule } from "@/lib/extraction/dates/date-rule";
import { dayOrMonth, yearBeside } from "@/lib/extraction/dates/day-or-month";
import { inSeason } from "@/lib/extraction/dates/from-publication";
import { halfIn, inYear, monthIn, quarterIn, year, yearsFromTo } from "@/lib/extraction/dates/readings";
import { fiscalYearsJa } from "./fiscal-years";
import { periodsJa } from "./periods";
import { relativeDatesJa } from "./relative";
import {
  DASHES,
  FOUR_FIGURES,
  halfNumber,
  inCenturyOf,
  NUMBER,
  numberOf,
  saidYear,
  seasonNumber,
  TWO_FIGURES,
  YEAR,
} from "./words";

const TO = `(?:から|${DASHES}|、|及び|・)`;
const ABOUT = "(?:まで|頃|ごろ|以内)?(?:に|の|から|より)?";
const PART_OF_MONTH = "(?:末|中|上旬|中旬|下旬|初旬|初め|半ば)?";

const rules: readonly DateRule[] = [
  {
    // "After the contract ends in March", "on the statement of April": no deadline, and no time of this action.
    pattern: new RegExp(
      `(?:${YEAR}の?(?:${NUMBER}月)?|${NUMBER}月)(?:${NUMBER}日)?末?の[^、。]{1,24}?(?:後|に基づ|を踏まえ|以来|を受け|に際し|に沿)`,
      "gu",
    ),
    read: () => null,
  },
  {
    pattern: new RegExp(
      `(?:${YEAR})?の?(?<month>${NUMBER})月(?<day>${NUMBER})日(?:${TO}(?:(?<lastMonth>${NUMBER})月)?(?<lastDay>${NUMBER})日)?${ABOUT}`,
      "gu",
    ),
    read: (g, published) =>
      dayOrMonth(
        {
          month: numberOf(g.month),
          day: String(numberOf(g.day)),
          lastDay: g.lastDay ? String(numberOf(g.lastDay)) : undefined,
          lastMonth: g.lastMonth ? numberOf(g.lastMonth) : undefined,
          year: yearBeside(saidYear(g), g.which !== undefined, published),
        },
        published,
      ),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<month>${NUMBER})月${PART_OF_MONTH}${ABOUT}`, "gu"),
    read: (g, published) => monthIn(saidYear(g), numberOf(g.month), published),
  },
  {
    pattern: new RegExp(
      `(?<![年0-9\uff10-\uff19〇一二三四五六七八九十か])(?<month>${NUMBER})月(?:(?:末|中|上旬|中旬|下旬|初旬|初め|半ば)(?:まで|頃|に|の|から)?|まで|頃|に|の|から|(?=、))(?!${NUMBER}日)`,
      "gu",
    ),
    read: (g, published) => dayOrMonth({ month: numberOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?:第(?<quarter>[1-4\uff11-\uff14一二三四])四半期)(?:中)?${ABOUT}`, "gu"),
    read: (g, published) => quarterIn(saidYear(g), numberOf(g.quarter), published),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<half>前半|後半|上半期|下半期|上期|下期)${ABOUT}`, "gu"),
    read: (g, published) => halfIn(saidYear(g), halfNumber(g.half), published),
  },
  {
    pattern: new RegExp(
      `(?<from>${FOUR_FIGURES})年?度?(?:${TO}(?<to>${FOUR_FIGURES})|(?:${DASHES})(?<last>${TWO_FIGURES}))年(?![度間])(?:まで)?(?:の${NUMBER}年間)?(?:で|に)?`,
      "gu",
    ),
    read: (g) => {
      const from = numberOf(g.from);
      const to = g.last ? inCenturyOf(from, g.last) : numberOf(g.to);
      return to === null ? null : yearsFromTo(from, to);
    },
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?:中頃|半ば|中|末|内|初頭|早期|以降)?${ABOUT}`, "gu"),
    read: (g, published) => inYear(saidYear(g), published, year),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<season>春|夏|秋|冬)${ABOUT}`, "gu"),
    read: (g, published) => inSeason(seasonNumber(g.season), saidYear(g), published),
  },
  ...fiscalYearsJa,
  ...periodsJa,
  ...relativeDatesJa,
];

/** The ways Japanese names a day, month, quarter, half-year, season or year, in the eras too; the longest that fits is taken (see `findDates`). */
export const datesJa: DateGrammar = { prefilter: /[\d\uff10-\uff19年月日週春夏秋冬]|明日|本日/u, rules };
