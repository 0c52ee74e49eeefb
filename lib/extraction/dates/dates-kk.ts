import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import {
  between,
  type DateRule,
  dayOrMonth,
  indexOfStem,
  inYear,
  ordinal,
  year,
  yearBeside,
  yearIn,
} from "./date-rule";
import { spokenDatesKk } from "./dates-kk-spoken";
import { seasonOf } from "./from-publication";
import { AROUND, FROM_TO, type Groups, IN_MONTH, MONTH, MONTHS, ORDINALS, WHICH, yearsAfter } from "./kk-words";

const monthOf = (name: string | undefined) => indexOfStem(name, MONTHS);
const QUARTER_WORD = "I{1,3}|IV|І{1,3}|ІV|[1-4](?:-?\\p{L}{1,3})?|бірінші|екінші|үшінші|төртінші";
const HALF_WORD = "I{1,2}|І{1,2}|[12](?:-?\\p{L}{1,3})?|бірінші|екінші|алғашқы|соңғы";

/** The year the words name beside a day. */
const besideDay = (g: Groups, published: CalendarDate | null) =>
  yearBeside(yearIn(g.year), g.which || g.current ? yearsAfter(g) : null, published);

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
          year: besideDay(g, published),
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
      dayOrMonth({ month: monthOf(g.month), day: g.day, lastDay: g.lastDay, year: besideDay(g, published) }, published),
  },
  {
    pattern: new RegExp(`${WHICH} (?<month>${MONTH})(?: айы\\p{L}{0,5})?${AROUND}`, "giu"),
    read: (g, published) => {
      const month = monthOf(g.month);
      return inYear(yearIn(g.year), yearsAfter(g), published, (year) => ({ precision: "month", year, month }));
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
      if (!(quarter >= 1 && quarter <= 4)) return null;
      return inYear(yearIn(g.year), yearsAfter(g), published, (year) => ({ precision: "quarter", year, quarter }));
    },
  },
  {
    pattern: new RegExp(`(?:${WHICH} )?(?<word>${HALF_WORD}) (?:жартыжылды|жартысы)\\p{L}{0,8}${AROUND}`, "giu"),
    read: (g, published) => {
      const half = g.word === "алғашқы" ? 1 : g.word === "соңғы" ? 2 : ordinal(g.word, ORDINALS);
      if (half !== 1 && half !== 2) return null;
      return inYear(yearIn(g.year), yearsAfter(g), published, (year) => ({ precision: "half", year, half }));
    },
  },
  {
    pattern: new RegExp(`${FROM_TO}(?: (?:арналған|аралығында|дейін|аралығына))?`, "giu"),
    read: (g) => (Number(g.to) > Number(g.from) ? between(year(Number(g.from)), year(Number(g.to))) : null),
  },
  {
    pattern: new RegExp(`${WHICH}${AROUND}`, "giu"),
    read: (g, published) => inYear(yearIn(g.year), yearsAfter(g), published, year),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\p{L})(?<season>көктем|жаз|күз|қыс)(?:де|да|те|та|інде|ында|гі|ғы|кі|қы|інен|ынан|іне дейін|ына дейін|ге дейін|ға дейін)(?!\\p{L})${AROUND}`,
      "giu",
    ),
    read: (g, published) => {
      const number = indexOfStem(g.season, ["көктем", "жаз", "күз", "қыс"]);
      return seasonOf(number, yearIn(g.year), yearsAfter(g), published);
    },
  },
  ...spokenDatesKk,
];
