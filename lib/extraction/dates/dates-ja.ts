import { between, type DateRule, dayOrMonth, inYear, ordinal, year, yearBeside } from "./date-rule";
import { spokenDatesJa } from "./dates-ja-spoken";
import { termsJa } from "./dates-ja-terms";
import { seasonOf } from "./from-publication";
import { absoluteYear, FOUR_FIGURES, NUMBER, numberOf, YEAR, yearsAfter } from "./ja-words";

const ORDINALS = ["一", "二", "三", "四"];
const SEASONS = "春夏秋冬";
const TO = "(?:から|~|〜|-|–|—|\uff5e|、|及び|・)";
const ABOUT = "(?:まで|頃|ごろ|以内)?(?:に|の|から|より)?";
const PART_OF_MONTH = "(?:末|中|上旬|中旬|下旬|初旬|初め|半ば)?";

/** Calendar dates: days, months, quarters, halves, seasons, years, in the eras too. */
export const datesJa: readonly DateRule[] = [
  {
    // "After the contract ends in March", "on the statement of April": no deadline, and no time of this act.
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
          year: yearBeside(absoluteYear(g), g.which ? yearsAfter(g.which) : null, published),
        },
        published,
      ),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<month>${NUMBER})月${PART_OF_MONTH}${ABOUT}`, "gu"),
    read: (g, published) =>
      inYear(absoluteYear(g), yearsAfter(g.which), published, (inThatYear) => ({
        precision: "month",
        year: inThatYear,
        month: numberOf(g.month),
      })),
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
    read: (g, published) => {
      const quarter = Number.isNaN(numberOf(g.quarter)) ? ordinal(g.quarter, ORDINALS) : numberOf(g.quarter);
      return inYear(absoluteYear(g), yearsAfter(g.which), published, (inThatYear) => ({
        precision: "quarter",
        year: inThatYear,
        quarter,
      }));
    },
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<half>前半|後半|上半期|下半期|上期|下期)${ABOUT}`, "gu"),
    read: (g, published) =>
      inYear(absoluteYear(g), yearsAfter(g.which), published, (inThatYear) => ({
        precision: "half",
        year: inThatYear,
        half: /前|上/u.test(g.half ?? "") ? 1 : 2,
      })),
  },
  {
    pattern: new RegExp(
      `(?<from>${FOUR_FIGURES})年?度?${TO}(?<to>${FOUR_FIGURES})年度?(?:まで)?(?:の${NUMBER}年間)?(?:で|に)?`,
      "gu",
    ),
    read: (g) => (numberOf(g.to) > numberOf(g.from) ? between(year(numberOf(g.from)), year(numberOf(g.to))) : null),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?:中頃|半ば|中|末|内|初頭|早期|以降)?${ABOUT}`, "gu"),
    read: (g, published) => inYear(absoluteYear(g), yearsAfter(g.which), published, year),
  },
  {
    pattern: new RegExp(`(?:${YEAR})の?(?<season>春|夏|秋|冬)${ABOUT}`, "gu"),
    read: (g, published) =>
      seasonOf(SEASONS.indexOf(g.season ?? "春") + 1, absoluteYear(g), yearsAfter(g.which), published),
  },
  ...termsJa,
  ...spokenDatesJa,
];
