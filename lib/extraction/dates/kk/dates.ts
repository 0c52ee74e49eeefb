import type { DateGrammar, DateRule } from "@/lib/extraction/dates/date-rule";
import { inSeason } from "@/lib/extraction/dates/from-publication";
import { numberByStem, ordinal } from "@/lib/extraction/dates/numerals";
import { halfIn, inYear, quarterIn, year, yearsFromTo } from "@/lib/extraction/dates/readings";
import { daysAndMonthsKk } from "./days-and-months";
import { relativeDatesKk } from "./relative";
import { AROUND, FROM_TO, isCounted, MONTH_NAMES, ORDINALS, SEASONS, saidYear, WHICH_YEAR } from "./words";

const QUARTER_WORD = "I{1,3}|IV|І{1,3}|ІV|[1-4](?:-?\\p{L}{1,3})?|бірінші|екінші|үшінші|төртінші";
const HALF_WORD = "I{1,2}|І{1,2}|[12](?:-?\\p{L}{1,3})?|бірінші|екінші|алғашқы|соңғы";

const rules: readonly DateRule[] = [
  ...daysAndMonthsKk,
  {
    pattern: new RegExp(`(?:${WHICH_YEAR} )?(?<word>${QUARTER_WORD})[ -]тоқсан\\p{L}{0,6}${AROUND}`, "giu"),
    prefilter: /тоқсан/iu,
    read: (g, published) => quarterIn(saidYear(g), ordinal(g.word, ORDINALS), published),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH_YEAR} )?(?<word>${HALF_WORD})[ -](?:жартыжылды|жартысы)\\p{L}{0,8}${AROUND}`,
      "giu",
    ),
    prefilter: /жарты/iu,
    read: (g, published) => {
      const half = g.word === "алғашқы" ? 1 : g.word === "соңғы" ? 2 : ordinal(g.word, ORDINALS);
      return halfIn(saidYear(g), half, published);
    },
  },
  {
    pattern: new RegExp(`${FROM_TO}(?: (?:арналған|аралығына))?${AROUND}`, "giu"),
    prefilter: /\d{4}/u,
    read: (g) => yearsFromTo(Number(g.from ?? g.start), Number(g.to ?? g.end)),
  },
  {
    pattern: new RegExp(`${WHICH_YEAR}${AROUND}`, "giu"),
    prefilter: /\d{4}|жыл|биыл/iu,
    read: (g, published) => inYear(saidYear(g), published, year),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH_YEAR} )?(?<!\\p{L})(?<season>көктем|жаз|күз|қыс)(?:(?<when>де|да|те|та|ге|ға|інде|ында|інен|ынан|іне|ына)|гі|ғы|кі|қы)(?!\\p{L})${AROUND}`,
      "giu",
    ),
    prefilter: /көктем|жаз|күз|қыс/iu,
    read: (g, published) => {
      // "The summer school" is no time, "this year's summer school" is.
      if (!g.when && !g.year && !isCounted(g)) return null;
      return inSeason(numberByStem(g.season, SEASONS), saidYear(g), published);
    },
  },
  ...relativeDatesKk,
];

/** The ways Kazakh names a day, month, quarter, half-year, season or year; the longest that fits is taken (see `findDates`). */
export const datesKk: DateGrammar = {
  prefilter: new RegExp(
    `\\d|жыл|(?<!\\p{L})ай|апта|күн|бүгін|ертең|биыл|көктем|(?<!\\p{L})жаз|күз|қыс|${MONTH_NAMES}|тоқсан|сенбі|жұма`,
    "iu",
  ),
  rules,
};
