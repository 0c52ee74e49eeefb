import { type CalendarDate, partsOf } from "@/lib/deadlines/calendar-date";
import { fiscalYearsToEdtf } from "@/lib/deadlines/fiscal-years";
import { twoDigits } from "@/lib/deadlines/period";
import type { DateReading, DateRule, Groups } from "@/lib/extraction/dates/date-rule";
import { relative } from "@/lib/extraction/dates/readings";
import { DASHES, FOUR_FIGURES, halfNumber, inCenturyOf, NUMBER, namedYear, numberOf, YEAR } from "./words";

const BY = "(?:中|内)?(?:まで|頃|ごろ)?(?:に|の|から|より)?";
const FISCAL = `(?:${YEAR}度|(?<fiscal>来|翌|本|今|同|当|再来)年度)`;
const TO = `(?:から|${DASHES}|及び|・)`;
const APRIL = 4;

/** The fiscal year of Japan, which begins in April, its halves and quarters, and several of them. */
export const fiscalYearsJa: readonly DateRule[] = [
  {
    pattern: new RegExp(`${FISCAL}${BY}`, "gu"),
    read: (g, published) => inFiscalYear(g, published, (from) => fiscalYearsToEdtf({ from, to: from })),
  },
  {
    // "Within the fiscal year", which one is not said: what is left of this one.
    pattern: /年度[内中](?:に|の)?/gu,
    read: (g, published) => inFiscalYear(g, published, yearOrItsEnd(published)),
  },
  {
    pattern: new RegExp(
      `(?:(?<from>${FOUR_FIGURES})|(?<fromEra>令和|平成)(?<fromInEra>${NUMBER}|元))(?:年度?)?${TO}(?:(?<to>${FOUR_FIGURES})|(?<toEra>令和|平成)?(?<toInEra>${NUMBER}|元))年度${BY}`,
      "gu",
    ),
    read: (g) => {
      const from = namedYear({ era: g.fromEra, inEra: g.fromInEra, year: g.from });
      const era = g.toInEra && (g.toEra ?? g.fromEra);
      const to =
        g.from && g.toInEra && !era ? inCenturyOf(from, g.toInEra) : namedYear({ era, inEra: g.toInEra, year: g.to });
      return from !== null && to !== null && to > from
        ? { edtf: fiscalYearsToEdtf({ from, to }), relative: false }
        : null;
    },
  },
  {
    pattern: new RegExp(`${FISCAL}末${BY}`, "gu"),
    read: (g, published) => inFiscalYear(g, published, (from) => `${from + 1}-03`),
  },
  {
    pattern: new RegExp(`${FISCAL}の?(?<half>前半|後半|上半期|下半期|上期|下期)${BY}`, "gu"),
    read: (g, published) =>
      inFiscalYear(g, published, (from) =>
        halfNumber(g.half) === 1 ? `${from}-04/${from}-09` : `${from}-10/${from + 1}-03`,
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
    read: (g, published) =>
      inFiscalYear(g, published, (from) => fiscalYearsToEdtf({ from, to: from + numberOf(g.number) - 1 })),
  },
];

/** The whole of it; after New Year its last month, as little else is left. */
function yearOrItsEnd(published: CalendarDate | null): (from: number) => string {
  const now = published && partsOf(published);
  return (from) =>
    now && now.year === from + 1 && now.month < APRIL ? `${from + 1}-03` : fiscalYearsToEdtf({ from, to: from });
}

/** What begins in April of the year said; "this fiscal year" said before April began the year before. */
function inFiscalYear(g: Groups, published: CalendarDate | null, read: (from: number) => string): DateReading {
  const named = namedYear(g);
  if (named !== null) return { edtf: read(named), relative: false };
  const which = g.fiscal ?? (g.which ?? "").slice(0, -1);
  const after = which === "再来" ? 2 : which === "来" || which === "翌" || which === "明" ? 1 : 0;
  return relative(published, ({ year, month }) => read((month >= APRIL ? year : year - 1) + after));
}
