import type { DateGrammar, DateRule } from "@/lib/extraction/dates/date-rule";
import { inSeason } from "@/lib/extraction/dates/from-publication";
import { numberByStem, ordinal, parseYear, YEAR } from "@/lib/extraction/dates/numerals";
import { halfIn, inYear, quarterIn, year, yearsFromTo } from "@/lib/extraction/dates/readings";
import { daysAndMonthsEn } from "./days-and-months";
import { fiscalYearsEn } from "./fiscal-years";
import { relativeDatesEn } from "./relative";
import { LEAD, MONTHS, ORDINALS, SEASONS, saidYear, WHICH_YEAR } from "./words";

const HAS_YEAR = new RegExp(YEAR);
const HAS_YEAR_OR_WORD = new RegExp(`${YEAR}|\\byear`, "i");

const rules: readonly DateRule[] = [
  ...daysAndMonthsEn,
  {
    prefilter: /quarter|q[1-4]|first|second|third|fourth/i,
    pattern: new RegExp(
      `${LEAD}(?:(?<word>first|second|third|fourth)|Q(?<digit>[1-4])) ?(?:quarter )?(?:of )?(?:${WHICH_YEAR})`,
      "gi",
    ),
    read: (g, published) => {
      const quarter = g.digit ? Number(g.digit) : ordinal(g.word, ORDINALS);
      return quarterIn(saidYear(g), quarter, published);
    },
  },
  {
    prefilter: /half of/i,
    pattern: new RegExp(`${LEAD}(?<word>first|second|latter) half of (?:${WHICH_YEAR})`, "gi"),
    read: (g, published) => halfIn(saidYear(g), g.word?.toLowerCase() === "first" ? 1 : 2, published),
  },
  {
    prefilter: HAS_YEAR,
    pattern: new RegExp(
      `${LEAD}(?<from>${YEAR}) ?(?:-|–|—|/|to|through|until|and) ?(?<to>${YEAR}|\\d\\d(?!\\d))(?! ?%)`,
      "gi",
    ),
    read: (g) => {
      const to = g.to?.length === 2 ? `${g.from?.slice(0, 2)}${g.to}` : g.to;
      return yearsFromTo(Number(g.from), Number(to));
    },
  },
  {
    prefilter: HAS_YEAR,
    pattern: new RegExp(
      `between (?:early |mid-?|late |the end of )?(?<from>${YEAR}) and (?:early |mid-?|late |the end of )?(?<to>${YEAR})`,
      "gi",
    ),
    read: (g) => yearsFromTo(Number(g.from), Number(g.to)),
  },
  {
    prefilter: HAS_YEAR,
    pattern: new RegExp(`(?:beyond|after|since) (?:FY ?|fiscal year )?${YEAR}`, "gi"),
    read: () => null,
  },
  {
    prefilter: HAS_YEAR_OR_WORD,
    pattern: new RegExp(
      `${LEAD}(?:(?:very )?(?:end|beginning|middle|course) of |early in |late in |later in |(?:later|early|late|mid)[ -])?(?:${WHICH_YEAR})`,
      "gi",
    ),
    read: (g, published) => inYear(saidYear(g), published, year),
  },
  ...fiscalYearsEn,
  {
    prefilter: /spring|summer|fall|autumn|winter/i,
    pattern: new RegExp(
      `(?:later |by |in |during |early |late )?(?<which>this|next|the coming|the|in|by|for)(?: coming)? (?<season>spring|summer|fall|autumn|winter)\\b(?:(?: of|,)? (?:(?<year>${YEAR})|(?<next>next) year))?`,
      "gi",
    ),
    read: (g, published) => {
      const yearsAfter = g.next || /next/i.test(g.which ?? "") ? 1 : 0;
      return inSeason(numberByStem(g.season, SEASONS), { named: parseYear(g.year), yearsAfter }, published);
    },
  },
  ...relativeDatesEn,
];

/** The ways English names a day, month, quarter, half-year, season or year; the longest that fits is taken (see `findDates`). */
export const datesEn: DateGrammar = {
  prefilter: new RegExp(
    `\\d|year|month|week|today|tonight|tomorrow|morning|afternoon|evening|spring|summer|fall|autumn|winter|decade|quarter|half|days?\\b|${MONTHS.join("|")}`,
    "iu",
  ),
  rules,
};
