import { twoDigits } from "@/lib/deadlines/period";
import type { DateRule } from "@/lib/extraction/dates/date-rule";
import { inYear } from "@/lib/extraction/dates/readings";
import { DASHES, NUMBER, numberOf, saidYear, YEAR } from "./words";

const FROM_MONTH_TO = `(?:から|${DASHES})`;
const MONTHS = 12;

/** Japanese periods that begin in a year or month of their own: "for three years from 2026", "from June to August". */
export const periodsJa: readonly DateRule[] = [
  {
    pattern: new RegExp(`${YEAR}(?:から|より)の?(?<number>${NUMBER})[か箇カヶヵ]?年間?`, "gu"),
    read: (g, published) => inYear(saidYear(g), published, (from) => `${from}/${from + numberOf(g.number)}`),
  },
  {
    // "For two months from June".
    pattern: new RegExp(
      `(?:${YEAR})の?(?<month>${NUMBER})月(?:から|より)の?(?<number>${NUMBER})(?<unit>[か箇カヶヵ]月|年)間?`,
      "gu",
    ),
    read: (g, published) =>
      inYear(saidYear(g), published, (from) => {
        const after = numberOf(g.number) * (g.unit === "年" ? MONTHS : 1);
        return `${monthOf(from, numberOf(g.month))}/${monthOf(from, numberOf(g.month) + after)}`;
      }),
  },
  {
    // From one month to another, over the turn of the year too.
    pattern: new RegExp(
      `${YEAR}の?(?<month>${NUMBER})月?${FROM_MONTH_TO}(?<lastMonth>${NUMBER})月(?:期|まで)?(?!${NUMBER}日)`,
      "gu",
    ),
    read: (g, published) => {
      const [month, last] = [numberOf(g.month), numberOf(g.lastMonth)];
      if (!(month >= 1 && month <= MONTHS && last >= 1 && last <= MONTHS)) return null;
      return inYear(
        saidYear(g),
        published,
        (from) => `${monthOf(from, month)}/${monthOf(from, last < month ? last + MONTHS : last)}`,
      );
    },
  },
];

/** A month counted on from January of a year, over its turn too. */
function monthOf(year: number, month: number): string {
  return `${year + Math.floor((month - 1) / MONTHS)}-${twoDigits(((month - 1) % MONTHS) + 1)}`;
}
