import { type CalendarDate, partsOf } from "@/lib/deadlines/calendar-date";
import { type DateRule, dayOrMonth, indexOfStem, inYear, type Reading, yearBeside, yearIn } from "./date-rule";
import { monthAfter } from "./from-publication";
import {
  AROUND,
  type Groups,
  IN_MONTH,
  MONTH,
  MONTH_NAMES,
  MONTHS,
  NEXT,
  OF_MONTH,
  WHICH,
  yearsAfter,
} from "./kk-words";

const monthOf = (name: string | undefined) => indexOfStem(name, MONTHS);
/** All of these name a month. */
const needs = new RegExp(MONTH_NAMES, "iu");
const DASH = "(?:-|–|—)";
/** "The 5th", "on the 5th": endings that a day in digits takes. */
const DAY_ENDING = "(?:-\\p{L}{1,7})";

/** The year the words name beside a day. */
const besideDay = (g: Groups, published: CalendarDate | null) =>
  yearBeside(yearIn(g.year), g.which || g.current ? yearsAfter(g) : null, published);

const days = (g: Groups, published: CalendarDate | null): Reading | null =>
  dayOrMonth(
    {
      month: monthOf(g.month),
      day: g.day,
      lastDay: g.lastDay,
      lastMonth: monthOf(g.lastMonth ?? g.month),
      year: besideDay(g, published),
    },
    published,
  );

/** Days and months, with their year or without. */
export const monthDatesKk: readonly DateRule[] = [
  {
    pattern: /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20|21)\d\d)(?!\d)/gu,
    read: (g, published) => dayOrMonth({ month: Number(g.month), day: g.day, year: g.year }, published),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\d)(?<day>\\d{1,2})(?: (?<month>${MONTH}))(?: (?:бастап|мен))?(?: ?${DASH} ?| )(?<lastDay>\\d{1,2}) (?<lastMonth>${MONTH})${AROUND}`,
      "giu",
    ),
    needs,
    read: days,
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\d)(?<day>\\d{1,2})${DAY_ENDING}?(?:(?: ?${DASH} ?| және | мен | пен | бен )(?<lastDay>\\d{1,2})${DAY_ENDING}?)?[ -]?(?<month>${MONTH})${AROUND}`,
      "giu",
    ),
    needs,
    read: days,
  },
  {
    // "Of November the 14th to 15th".
    pattern: new RegExp(
      `(?:${WHICH} )?${OF_MONTH} (?<day>\\d{1,2})(?:(?: ?${DASH} ?|${DAY_ENDING}? (?:және|мен|пен|бен) )(?<lastDay>\\d{1,2}))?${DAY_ENDING}${AROUND}`,
      "giu",
    ),
    needs,
    read: days,
  },
  {
    pattern: new RegExp(
      `(?:(?<next>${NEXT})|осы|ағымдағы) айдың (?<day>\\d{1,2})(?:(?: ?${DASH} ?|${DAY_ENDING}? (?:және|мен|пен|бен) )(?<lastDay>\\d{1,2}))?${DAY_ENDING}${AROUND}`,
      "giu",
    ),
    needs: /айдың/iu,
    read: (g, published) => {
      if (!published) return { edtf: null, relative: true };
      const { year, month } = monthAfter(partsOf(published), g.next ? 1 : 0);
      return dayOrMonth({ month, day: g.day, lastDay: g.lastDay, year: String(year) }, published);
    },
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<!\\d |\\d|\\p{L})(?<month>${MONTH_NAMES})(?: ?${DASH} ?| және | мен | пен | бен )(?<lastMonth>${MONTH})(?: айлар\\p{L}{0,5})?${AROUND}`,
      "giu",
    ),
    needs,
    read: (g, published) => {
      const year = besideDay(g, published);
      const from = dayOrMonth({ month: monthOf(g.month), year }, published);
      const to = dayOrMonth({ month: monthOf(g.lastMonth), year }, published);
      return from?.edtf && to?.edtf && from.edtf < to.edtf ? { ...from, edtf: `${from.edtf}/${to.edtf}` } : from;
    },
  },
  {
    pattern: new RegExp(`${WHICH} (?<month>${MONTH})(?: айы\\p{L}{0,5})?${AROUND}`, "giu"),
    needs,
    read: (g, published) => {
      const month = monthOf(g.month);
      return inYear(yearIn(g.year), yearsAfter(g), published, (year) => ({ precision: "month", year, month }));
    },
  },
  {
    pattern: new RegExp(`(?<month>${MONTH}) айы\\p{L}{0,6}${AROUND}`, "giu"),
    needs,
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`(?<!\\d |\\d)${IN_MONTH}${AROUND}`, "giu"),
    needs,
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`${OF_MONTH} (?:со|ая|ба|орта)\\p{L}{1,5}${AROUND}`, "giu"),
    needs,
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
];
