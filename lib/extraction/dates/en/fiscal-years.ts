import { fiscalYearsToEdtf } from "@/lib/deadlines/fiscal-years";
import type { DateRule, Groups } from "@/lib/extraction/dates/date-rule";
import { YEAR } from "@/lib/extraction/dates/numerals";
import { explicit, year, yearsFromTo } from "@/lib/extraction/dates/readings";
import { LEAD } from "./words";

const NEXT_YEAR = "(?:/\\d{2,4})?";
const FY = "(?:J?FY ?)?";
const TO = `(?: ?(?:-|–|—) ?${FY}(?<to>${YEAR}|\\d\\d(?!\\d))| (?:to|through|until|and) ${FY}(?<last>${YEAR}))${NEXT_YEAR}`;
const NUMBERS = `(?<from>${YEAR})${NEXT_YEAR}(?:${TO}(?! ?%))?`;
const WORDS = "(?:FY ?|fiscal year(?<many>s)? )";
const NAMED = /FY|fiscal/i;

/** The fiscal years that English names, one or from one to another. */
export const fiscalYearsEn: readonly DateRule[] = [
  {
    // Whose year it is, only the sides of the statement can tell: see `inItsFiscalYear`.
    prefilter: NAMED,
    pattern: new RegExp(`${LEAD}${WORDS}${NUMBERS}`, "gi"),
    read: (g) => {
      const { from, to } = yearsIn(g);
      return from === to ? explicit(year(from)) : yearsFromTo(from, to);
    },
  },
  {
    prefilter: NAMED,
    pattern: new RegExp(`${LEAD}(?:(?:Japanese|Japan['’]s) ${WORDS}|JFY ?)${NUMBERS}`, "gi"),
    read: (g) => {
      const { from, to } = yearsIn(g);
      return to < from ? null : { edtf: fiscalYearsToEdtf({ from, to }), relative: false };
    },
  },
];

/** FY2026-28 is three years; FY2026-27 is one, as FY2026/27 is, unless the words say "years". */
function yearsIn(g: Groups): { from: number; to: number } {
  const from = Number(g.from);
  const named = g.to ?? g.last ?? g.from ?? "";
  if (named.length > 2) return { from, to: Number(named) };
  const to = Number(`${g.from?.slice(0, 2)}${named}`);
  return { from, to: to === from + 1 && !g.many ? from : to };
}
