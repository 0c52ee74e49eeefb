import { type CalendarDate, partsOf } from "@/lib/deadlines/calendar-date";
import { twoDigits } from "@/lib/deadlines/period";
import { type DateRule, inYear, type Reading, relative } from "./date-rule";
import { absoluteYear, NUMBER, numberOf, YEAR, yearsAfter } from "./ja-words";

type Groups = Record<string, string | undefined>;

const BY = "(?:中|内)?(?:まで|頃|ごろ)?(?:に|の|から|より)?";
const FISCAL = `(?:${YEAR}度|(?<fiscal>来|翌|本|今|同|当|再来)年度)`;
const FROM_MONTH_TO = "(?:から|~|〜|-|–|—|\uff5e)";
/** Months that may run over the turn of the year. */
const MONTHS = 12;
const APRIL = 4;

/** The fiscal year, which begins in April; and terms that begin at a date of their own. */
export const termsJa: readonly DateRule[] = [
  {
    pattern: new RegExp(`${FISCAL}${BY}`, "gu"),
    read: (g, published) => inFiscalYear(g, published, yearOrItsEnd(published)),
  },
  {
    pattern: /年度[内中](?:に|の)?/gu,
    read: (g, published) => inFiscalYear(g, published, yearOrItsEnd(published)),
  },
  {
    pattern: new RegExp(`${FISCAL}末${BY}`, "gu"),
    read: (g, published) => inFiscalYear(g, published, (from) => `${from + 1}-03`),
  },
  {
    pattern: new RegExp(`${FISCAL}の?(?<half>前半|後半|上半期|下半期|上期|下期)${BY}`, "gu"),
    read: (g, published) =>
      inFiscalYear(g, published, (from) =>
        /前|上/u.test(g.half ?? "") ? `${from}-04/${from}-09` : `${from}-10/${from + 1}-03`,
      ),
  },
  {
    pattern: new RegExp(`${FISCAL}の?第?(?<quarter>[1-4\uff11-\uff14一二三四])四半期${BY}`, "gu"),
    read: (g, published) =>
      inFiscalYear(g, published, (from) => {
        const quarter = numberOf(g.quarter) % 4;
        const inThatYear = quarter === 0 ? from + 1 : from;
        return `${inThatYear}-${twoDigits(quarter * 3 + 1)}/${inThatYear}-${twoDigits(quarter * 3 + 3)}`;
      }),
  },
  {
    pattern: new RegExp(`${FISCAL}(?:から|より)の?(?<number>${NUMBER})[か箇カヶヵ]?年間?`, "gu"),
    read: (g, published) => inFiscalYear(g, published, (from) => `${from}/${from + numberOf(g.number)}`),
  },
  {
    pattern: new RegExp(`${YEAR}(?:から|より)の?(?<number>${NUMBER})[か箇カヶヵ]?年間?`, "gu"),
    read: (g, published) =>
      inYear(absoluteYear(g), yearsAfter(g.which), published, (from) => `${from}/${from + numberOf(g.number)}`),
  },
  {
    // "For two months from June".
    pattern: new RegExp(
      `(?:${YEAR})の?(?<month>${NUMBER})月(?:から|より)の?(?<number>${NUMBER})(?<unit>[か箇カヶヵ]月|年)間?`,
      "gu",
    ),
    read: (g, published) =>
      inYear(absoluteYear(g), yearsAfter(g.which), published, (from) => {
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
        absoluteYear(g),
        yearsAfter(g.which),
        published,
        (from) => `${monthOf(from, month)}/${monthOf(from, last < month ? last + MONTHS : last)}`,
      );
    },
  },
];

function monthOf(year: number, month: number): string {
  return `${year + Math.floor((month - 1) / MONTHS)}-${twoDigits(((month - 1) % MONTHS) + 1)}`;
}

/** The year it begins in; after New Year its last month, as that year is over. */
function yearOrItsEnd(published: CalendarDate | null): (from: number) => string {
  const now = published && partsOf(published);
  return (from) => (now && now.year === from + 1 && now.month < APRIL ? `${from + 1}-03` : `${from}`);
}

/** What begins in April of the year said; "this fiscal year" said before April began the year before. */
function inFiscalYear(g: Groups, published: CalendarDate | null, read: (from: number) => string): Reading {
  const said = absoluteYear(g);
  if (said !== null) return { edtf: read(said), relative: false };
  const which = g.fiscal ?? (g.which ?? "").slice(0, -1);
  const after = which === "再来" ? 2 : which === "来" || which === "翌" || which === "明" ? 1 : 0;
  return relative(published, ({ year, month }) => read((month >= APRIL ? year : year - 1) + after));
}
