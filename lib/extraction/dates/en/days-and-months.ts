import type { DateRule } from "@/lib/extraction/dates/date-rule";
import { dayOrMonth } from "@/lib/extraction/dates/day-or-month";
import { numberByStem, YEAR } from "@/lib/extraction/dates/numerals";
import { monthIn } from "@/lib/extraction/dates/readings";
import { FULL_MONTH, LEAD, MONTH, MONTHS, saidYear, WHICH_YEAR } from "./words";

const HAS_MONTH = new RegExp(`\\b(?:${MONTHS.join("|")})`, "i");

/** Days and months in English, with their year or without. */
export const daysAndMonthsEn: readonly DateRule[] = [
  {
    prefilter: HAS_MONTH,
    pattern: new RegExp(
      `${LEAD}(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|–|—|to|and|through) ?(?:(?<lastMonth>${MONTH}) )?(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (?<year>${YEAR}))?(?![\\d%])`,
      "gi",
    ),
    read: (g, published) =>
      dayOrMonth(
        {
          month: numberByStem(g.month, MONTHS),
          day: g.day,
          lastDay: g.lastDay,
          lastMonth: numberByStem(g.lastMonth, MONTHS) || undefined,
          year: g.year,
        },
        published,
      ),
  },
  {
    prefilter: HAS_MONTH,
    pattern: new RegExp(
      `${LEAD}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?(?<firstMonth>${MONTH}))?(?: ?(?:-|–|—|to|and|through) ?(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?(?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
      "gi",
    ),
    read: (g, published) => {
      const month = numberByStem(g.month, MONTHS);
      const first = numberByStem(g.firstMonth, MONTHS);
      return dayOrMonth(
        { month: first || month, lastMonth: month, day: g.day, lastDay: g.lastDay, year: g.year },
        published,
      );
    },
  },
  {
    prefilter: HAS_MONTH,
    pattern: new RegExp(
      `${LEAD}(?:(?:end of|beginning of|middle of|early|mid|late|early in|late in)[ -])?(?<month>${MONTH})(?:,? (?:of )?(?:${WHICH_YEAR}))`,
      "gi",
    ),
    read: (g, published) => monthIn(saidYear(g), numberByStem(g.month, MONTHS), published),
  },
  {
    prefilter: HAS_MONTH,
    pattern: new RegExp(
      `(?:by|before|until|in|for|during|from|this|next|next in|again in|of)(?: the)?(?: (?:end|beginning|middle) of| (?:early|mid|late|coming))?[ -](?<month>${FULL_MONTH})\\b(?! \\d)`,
      "gi",
    ),
    read: (g, published) => dayOrMonth({ month: numberByStem(g.month, MONTHS) }, published),
  },
];
