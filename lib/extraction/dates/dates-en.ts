import { between, type DateRule, dayOrMonth, indexOfStem, inYear, ordinal, said, year, yearIn } from "./date-rule";
import { spokenDatesEn } from "./dates-en-spoken";
import { seasonOf } from "./from-publication";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";
const YEAR = "(?:19|20|21)\\d\\d";
const ORDINALS = ["first", "second", "third", "fourth"];
const LEAD =
  "(?:(?:by|before|until|in|on|for|from|no later than|not later than|during|within|as early as|as soon as) )?(?:the )?";
const WHICH = `(?<year>${YEAR})|(?<which>this|next|the|the current|the coming) year\\b`;

const HAS_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const HAS_YEAR = /(?:19|20|21)\d\d/;
const HAS_YEAR_OR_WORD = /(?:19|20|21)\d\d|\byear/i;

/** Years after the publication's that "next year" points to. */
const yearsAfter = (which: string | undefined) => (/next|coming/i.test(which ?? "") ? 1 : 0);

export const datesEn: readonly DateRule[] = [
  {
    needs: HAS_MONTH,
    pattern: new RegExp(
      `${LEAD}(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?: ?(?:-|–|—|to|and|through) ?(?:(?<lastMonth>${MONTH}) )?(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (?<year>${YEAR}))?(?![\\d%])`,
      "gi",
    ),
    read: (g, published) =>
      dayOrMonth(
        {
          month: indexOfStem(g.month, MONTHS),
          day: g.day,
          lastDay: g.lastDay,
          lastMonth: indexOfStem(g.lastMonth, MONTHS) || undefined,
          year: g.year,
        },
        published,
      ),
  },
  {
    needs: HAS_MONTH,
    pattern: new RegExp(
      `${LEAD}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?(?<firstMonth>${MONTH}))?(?: ?(?:-|–|—|to|and|through) ?(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?)? (?:of )?(?<month>${MONTH})(?:,? (?<year>${YEAR}))?`,
      "gi",
    ),
    read: (g, published) => {
      const month = indexOfStem(g.month, MONTHS);
      const first = indexOfStem(g.firstMonth, MONTHS);
      return dayOrMonth(
        { month: first || month, lastMonth: month, day: g.day, lastDay: g.lastDay, year: g.year },
        published,
      );
    },
  },
  {
    needs: HAS_MONTH,
    pattern: new RegExp(
      `${LEAD}(?:(?:end of|beginning of|middle of|early|mid|late|early in|late in)[ -])?(?<month>${MONTH})(?:,? (?:of )?(?:${WHICH}))`,
      "gi",
    ),
    read: (g, published) =>
      inYear(yearIn(g.year), yearsAfter(g.which), published, (year) => ({
        precision: "month",
        year,
        month: indexOfStem(g.month, MONTHS),
      })),
  },
  {
    needs: HAS_MONTH,
    pattern:
      /(?:by|before|until|in|for|during|from|this|next|next in|again in|of)(?: the)?(?: (?:end|beginning|middle) of| (?:early|mid|late|coming))?[ -](?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)/gi,
    read: (g, published) => dayOrMonth({ month: indexOfStem(g.month, MONTHS) }, published),
  },
  {
    needs: /quarter|q[1-4]|first|second|third|fourth/i,
    pattern: new RegExp(
      `${LEAD}(?:(?<word>first|second|third|fourth)|Q(?<digit>[1-4])) ?(?:quarter )?(?:of )?(?:${WHICH})`,
      "gi",
    ),
    read: (g, published) => {
      const quarter = g.digit ? Number(g.digit) : ordinal(g.word, ORDINALS);
      return inYear(yearIn(g.year), yearsAfter(g.which), published, (year) => ({
        precision: "quarter",
        year,
        quarter,
      }));
    },
  },
  {
    needs: /half of/i,
    pattern: new RegExp(`${LEAD}(?<word>first|second|latter) half of (?:${WHICH})`, "gi"),
    read: (g, published) => {
      const half = g.word?.toLowerCase() === "first" ? 1 : 2;
      return inYear(yearIn(g.year), yearsAfter(g.which), published, (year) => ({ precision: "half", year, half }));
    },
  },
  {
    needs: HAS_YEAR,
    pattern: new RegExp(
      `${LEAD}(?<from>${YEAR}) ?(?:-|–|—|/|to|through|until|and) ?(?<to>${YEAR}|\\d\\d(?!\\d))(?! ?%)`,
      "gi",
    ),
    read: (g) => {
      const to = g.to?.length === 2 ? `${g.from?.slice(0, 2)}${g.to}` : g.to;
      return Number(to) > Number(g.from) ? between(year(Number(g.from)), year(Number(to))) : null;
    },
  },
  {
    needs: HAS_YEAR,
    pattern: new RegExp(
      `between (?:early |mid-?|late |the end of )?(?<from>${YEAR}) and (?:early |mid-?|late |the end of )?(?<to>${YEAR})`,
      "gi",
    ),
    read: (g) => (Number(g.to) > Number(g.from) ? between(year(Number(g.from)), year(Number(g.to))) : null),
  },
  {
    needs: HAS_YEAR,
    pattern: new RegExp(`(?:beyond|after|since) (?:FY ?|fiscal year )?${YEAR}`, "gi"),
    read: () => null,
  },
  {
    needs: HAS_YEAR_OR_WORD,
    pattern: new RegExp(
      `${LEAD}(?:(?:very )?(?:end|beginning|middle|course) of |early in |late in |later in |(?:later|early|late|mid)[ -])?(?:${WHICH})`,
      "gi",
    ),
    read: (g, published) => inYear(yearIn(g.year), yearsAfter(g.which), published, year),
  },
  {
    needs: /FY|fiscal/i,
    pattern: new RegExp(`${LEAD}(?:FY ?|fiscal year |Japanese fiscal year |JFY ?)(?<year>${YEAR})`, "gi"),
    read: (g) => said(year(Number(g.year))),
  },
  {
    needs: /spring|summer|fall|autumn|winter/i,
    pattern: new RegExp(
      `(?:later |by |in |during |early |late )?(?<which>this|next|the coming|the|in|by|for)(?: coming)? (?<season>spring|summer|fall|autumn|winter)\\b(?:(?: of|,)? (?:(?<year>${YEAR})|(?<next>next) year))?`,
      "gi",
    ),
    read: (g, published) => {
      const number = indexOfStem(g.season, ["spring", "summer", "fall|autumn", "winter"]);
      return seasonOf(number, yearIn(g.year), g.next || /next/i.test(g.which ?? "") ? 1 : 0, published);
    },
  },
  ...spokenDatesEn,
];
