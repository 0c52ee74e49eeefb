import { between, type DateRule, dayOrMonth, indexOfStem, ordinal, relative, said, seasonOf, year } from "./date-rule";
import { spokenDatesKk } from "./dates-kk-spoken";
import { AROUND, FROM_TO, type Groups, IN_MONTH, MONTH, MONTHS, ORDINALS, WHICH, yearOf } from "./kk-words";

const monthOf = (name: string | undefined) => indexOfStem(name, MONTHS);
const QUARTER_WORD = "I{1,3}|IV|І{1,3}|ІV|[1-4](?:-?\\p{L}{1,3})?|бірінші|екінші|үшінші|төртінші";
const HALF_WORD = "I{1,2}|І{1,2}|[12](?:-?\\p{L}{1,3})?|бірінші|екінші|алғашқы|соңғы";

/** The year the words name, for a day or a month; undefined where they name none. */
function saidYear(g: Groups, published: Parameters<DateRule["read"]>[1]): string | undefined {
  if (g.year) return g.year;
  const isNamed = g.which ?? g.current;
  return isNamed && published ? String(yearOf(g, Number(published.slice(0, 4)))) : undefined;
}

/** A period of a year, which the words name or the publication tells. */
function within(g: Groups, published: Parameters<DateRule["read"]>[1], precision: "quarter" | "half", number: number) {
  const period = (inYear: number) =>
    precision === "quarter"
      ? ({ precision, year: inYear, quarter: number } as const)
      : ({ precision, year: inYear, half: number as 1 | 2 } as const);
  return g.year ? said(period(Number(g.year))) : relative(published, (now) => period(yearOf(g, now.year)));
}

/** Calendar dates first: days, months, quarters, halves, years. */
export const datesKk: readonly DateRule[] = [
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\d)(?<day>\\d{1,2})(?: (?<month>${MONTH}))(?: ?(?:-|–|—) ?| )(?<lastDay>\\d{1,2}) (?<lastMonth>${MONTH})${AROUND}`,
      "giu",
    ),
    read: (g, published) =>
      dayOrMonth(
        {
          month: monthOf(g.month),
          day: g.day,
          lastDay: g.lastDay,
          lastMonth: monthOf(g.lastMonth),
          year: saidYear(g, published),
        },
        published,
      ),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\d)(?<day>\\d{1,2})(?: ?(?:-|–|—) ?(?<lastDay>\\d{1,2}))? ?(?<month>${MONTH})${AROUND}`,
      "giu",
    ),
    read: (g, published) =>
      dayOrMonth({ month: monthOf(g.month), day: g.day, lastDay: g.lastDay, year: saidYear(g, published) }, published),
  },
  {
    pattern: new RegExp(`${WHICH} (?<month>${MONTH})(?: айы\\p{L}{0,5})?${AROUND}`, "giu"),
    read: (g, published) => {
      const month = monthOf(g.month);
      return g.year
        ? dayOrMonth({ month, year: g.year }, published)
        : relative(published, (now) => ({ precision: "month", year: yearOf(g, now.year), month }));
    },
  },
  {
    pattern: new RegExp(`(?<month>${MONTH}) айы\\p{L}{0,6}${AROUND}`, "giu"),
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`(?<!\\d |\\d)${IN_MONTH}${AROUND}`, "giu"),
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`(?:${WHICH} )?(?<word>${QUARTER_WORD}) тоқсан\\p{L}{0,6}${AROUND}`, "giu"),
    read: (g, published) => {
      const quarter = ordinal(g.word, ORDINALS);
      return quarter >= 1 && quarter <= 4 ? within(g, published, "quarter", quarter) : null;
    },
  },
  {
    pattern: new RegExp(`(?:${WHICH} )?(?<word>${HALF_WORD}) (?:жартыжылды|жартысы)\\p{L}{0,8}${AROUND}`, "giu"),
    read: (g, published) => {
      const half = g.word === "алғашқы" ? 1 : g.word === "соңғы" ? 2 : ordinal(g.word, ORDINALS);
      return half === 1 || half === 2 ? within(g, published, "half", half) : null;
    },
  },
  {
    pattern: new RegExp(`${FROM_TO}(?: (?:арналған|аралығында|дейін|аралығына))?`, "giu"),
    read: (g) => (Number(g.to) > Number(g.from) ? between(year(Number(g.from)), year(Number(g.to))) : null),
  },
  {
    pattern: new RegExp(`${WHICH}${AROUND}`, "giu"),
    read: (g, published) =>
      g.year ? said(year(Number(g.year))) : relative(published, (now) => year(yearOf(g, now.year))),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\p{L})(?<season>көктем|жаз|күз|қыс)(?:де|да|те|та|інде|ында|гі|ғы|кі|қы|інен|ынан|іне дейін|ына дейін|ге дейін|ға дейін)(?!\\p{L})${AROUND}`,
      "giu",
    ),
    read: (g, published) => {
      const number = indexOfStem(g.season, ["көктем", "жаз", "күз", "қыс"]);
      return seasonOf(number, g.year ? Number(g.year) : null, g.which ? 1 : 0, published);
    },
  },
  ...spokenDatesKk,
];
