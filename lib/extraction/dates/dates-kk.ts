import { between, type DateRule, indexOfStem, inYear, ordinal, year, yearIn } from "./date-rule";
import { monthDatesKk } from "./dates-kk-months";
import { spokenDatesKk } from "./dates-kk-spoken";
import { seasonOf } from "./from-publication";
import { AROUND, FROM_TO, ORDINALS, WHICH, yearsAfter } from "./kk-words";

const QUARTER_WORD = "I{1,3}|IV|І{1,3}|ІV|[1-4](?:-?\\p{L}{1,3})?|бірінші|екінші|үшінші|төртінші";
const HALF_WORD = "I{1,2}|І{1,2}|[12](?:-?\\p{L}{1,3})?|бірінші|екінші|алғашқы|соңғы";

/** Calendar dates first: days, months, quarters, halves, years. */
export const datesKk: readonly DateRule[] = [
  ...monthDatesKk,
  {
    pattern: new RegExp(`(?:${WHICH} )?(?<word>${QUARTER_WORD})[ -]тоқсан\\p{L}{0,6}${AROUND}`, "giu"),
    needs: /тоқсан/iu,
    read: (g, published) => {
      const quarter = ordinal(g.word, ORDINALS);
      if (!(quarter >= 1 && quarter <= 4)) return null;
      return inYear(yearIn(g.year), yearsAfter(g), published, (year) => ({ precision: "quarter", year, quarter }));
    },
  },
  {
    pattern: new RegExp(`(?:${WHICH} )?(?<word>${HALF_WORD})[ -](?:жартыжылды|жартысы)\\p{L}{0,8}${AROUND}`, "giu"),
    needs: /жарты/iu,
    read: (g, published) => {
      const half = g.word === "алғашқы" ? 1 : g.word === "соңғы" ? 2 : ordinal(g.word, ORDINALS);
      if (half !== 1 && half !== 2) return null;
      return inYear(yearIn(g.year), yearsAfter(g), published, (year) => ({ precision: "half", year, half }));
    },
  },
  {
    pattern: new RegExp(`${FROM_TO}(?: (?:арналған|аралығына))?${AROUND}`, "giu"),
    needs: /\d{4}/u,
    read: (g) => {
      const [from, to] = [Number(g.from ?? g.start), Number(g.to ?? g.end)];
      return to > from ? between(year(from), year(to)) : null;
    },
  },
  {
    pattern: new RegExp(`${WHICH}${AROUND}`, "giu"),
    needs: /\d{4}|жыл|биыл/iu,
    read: (g, published) => inYear(yearIn(g.year), yearsAfter(g), published, year),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\p{L})(?<season>көктем|жаз|күз|қыс)(?:(?<when>де|да|те|та|ге|ға|інде|ында|інен|ынан|іне|ына)|гі|ғы|кі|қы)(?!\\p{L})${AROUND}`,
      "giu",
    ),
    needs: /көктем|жаз|күз|қыс/iu,
    read: (g, published) => {
      // "The summer school" is no time, "this year's summer school" is.
      if (!g.when && !g.year && !g.which && !g.current) return null;
      const number = indexOfStem(g.season, ["көктем", "жаз", "күз", "қыс"]);
      return seasonOf(number, yearIn(g.year), yearsAfter(g), published);
    },
  },
  ...spokenDatesKk,
];
