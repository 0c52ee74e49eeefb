import { type CalendarDate, partsOf } from "@/lib/deadlines/calendar-date";
import type { DateReading, DateRule, Groups } from "@/lib/extraction/dates/date-rule";
import { dayOrMonth, dottedDate, yearBeside } from "@/lib/extraction/dates/day-or-month";
import { monthAfter } from "@/lib/extraction/dates/from-publication";
import { numberByStem } from "@/lib/extraction/dates/numerals";
import { monthIn } from "@/lib/extraction/dates/readings";
import { AROUND, IN_MONTH, isCounted, MONTH, MONTH_NAMES, MONTHS, NEXT, OF_MONTH, saidYear, WHICH_YEAR } from "./words";

const monthOf = (name: string | undefined) => numberByStem(name, MONTHS);
/** All of these name a month. */
const prefilter = new RegExp(MONTH_NAMES, "iu");
const DASH = "(?:-|–|—)";
/** "The 5th", "on the 5th": endings that a day in digits takes. */
const DAY_ENDING = "(?:-\\p{L}{1,7})";

/** The year the words name beside a day. */
const besideDay = (g: Groups, published: CalendarDate | null) => yearBeside(saidYear(g), isCounted(g), published);

const days = (g: Groups, published: CalendarDate | null): DateReading | null =>
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

/** Days and months in Kazakh, with their year or without. */
export const daysAndMonthsKk: readonly DateRule[] = [
  dottedDate,
  {
    pattern: new RegExp(
      `(?:${WHICH_YEAR} )?(?<!\\d)(?<day>\\d{1,2})(?: (?<month>${MONTH}))(?: (?:бастап|мен))?(?: ?${DASH} ?| )(?<lastDay>\\d{1,2}) (?<lastMonth>${MONTH})${AROUND}`,
      "giu",
    ),
    prefilter,
    read: days,
  },
  {
    pattern: new RegExp(
      `(?:${WHICH_YEAR} )?(?<!\\d)(?<day>\\d{1,2})${DAY_ENDING}?(?:(?: ?${DASH} ?| және | мен | пен | бен )(?<lastDay>\\d{1,2})${DAY_ENDING}?)?[ -]?(?<month>${MONTH})${AROUND}`,
      "giu",
    ),
    prefilter,
    read: days,
  },
  {
    // "Of November the 14th to 15th".
    pattern: new RegExp(
      `(?:${WHICH_YEAR} )?${OF_MONTH} (?<day>\\d{1,2})(?:(?: ?${DASH} ?|${DAY_ENDING}? (?:және|мен|пен|бен) )(?<lastDay>\\d{1,2}))?${DAY_ENDING}${AROUND}`,
      "giu",
    ),
    prefilter,
    read: days,
  },
  {
    pattern: new RegExp(
      `(?:(?<next>${NEXT})|осы|ағымдағы) айдың (?<day>\\d{1,2})(?:(?: ?${DASH} ?|${DAY_ENDING}? (?:және|мен|пен|бен) )(?<lastDay>\\d{1,2}))?${DAY_ENDING}${AROUND}`,
      "giu",
    ),
    prefilter: /айдың/iu,
    read: (g, published) => {
      if (!published) return { edtf: null, relative: true };
      const { year, month } = monthAfter(partsOf(published), g.next ? 1 : 0);
      return dayOrMonth({ month, day: g.day, lastDay: g.lastDay, year: String(year) }, published);
    },
  },
  {
    pattern: new RegExp(
      `(?:${WHICH_YEAR} )?(?<!\\d |\\d|\\p{L})(?<month>${MONTH_NAMES})(?: ?${DASH} ?| және | мен | пен | бен )(?<lastMonth>${MONTH})(?: айлар\\p{L}{0,5})?${AROUND}`,
      "giu",
    ),
    prefilter,
    read: (g, published) => {
      const year = besideDay(g, published);
      const from = dayOrMonth({ month: monthOf(g.month), year }, published);
      const to = dayOrMonth({ month: monthOf(g.lastMonth), year }, published);
      return from?.edtf && to?.edtf && from.edtf < to.edtf ? { ...from, edtf: `${from.edtf}/${to.edtf}` } : from;
    },
  },
  {
    pattern: new RegExp(`${WHICH_YEAR} (?<month>${MONTH})(?: айы\\p{L}{0,5})?${AROUND}`, "giu"),
    prefilter,
    read: (g, published) => monthIn(saidYear(g), monthOf(g.month), published),
  },
  {
    pattern: new RegExp(`(?<month>${MONTH}) айы\\p{L}{0,6}${AROUND}`, "giu"),
    prefilter,
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`(?<!\\d |\\d)${IN_MONTH}${AROUND}`, "giu"),
    prefilter,
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
  {
    pattern: new RegExp(`${OF_MONTH} (?:со|ая|ба|орта)\\p{L}{1,5}${AROUND}`, "giu"),
    prefilter,
    read: (g, published) => dayOrMonth({ month: monthOf(g.month) }, published),
  },
];
