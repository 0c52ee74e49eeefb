import type { DateRule } from "@/lib/extraction/dates/date-rule";
import {
  type DurationUnit,
  forDuration,
  inMonthAfter,
  inWeekAfter,
  onNextDay,
  onNextWeekday,
  onSameDay,
  withinDuration,
} from "@/lib/extraction/dates/from-publication";
import { numberByStem, ordinal } from "@/lib/extraction/dates/numerals";
import { relative, year } from "@/lib/extraction/dates/readings";
import { WEEKDAYS } from "./words";

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const ROUND: Readonly<Record<string, number>> = {
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
};

/** English times that only the day of publication resolves: "next week", "within three months". */
export const relativeDatesEn: readonly DateRule[] = [
  { pattern: /(?:early |late |later )?next week\b/gi, read: (_, published) => inWeekAfter(1, published) },
  { pattern: /later this week\b|this week\b/gi, read: (_, published) => inWeekAfter(0, published) },
  {
    pattern: /(?:later (?:this|in the) month|(?:by the end of )?this month|(?:by|before|until) the end of the month)/gi,
    read: (_, published) => inMonthAfter(0, published),
  },
  { pattern: /(?:early |late |later )?next month/gi, read: (_, published) => inMonthAfter(1, published) },
  {
    pattern: /\b(?:later )?today\b|\b(?:later )?this (?:morning|afternoon|evening)\b|\btonight\b/gi,
    read: (_, published) => onSameDay(published),
  },
  {
    pattern: /\btomorrow\b/gi,
    read: (_, published) => onNextDay(published),
  },
  {
    pattern:
      /(?:on|this|next|by) (?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!,? (?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/gi,
    read: (g, published) => onNextWeekday(numberByStem(g.day, WEEKDAYS), published),
  },
  {
    pattern:
      /(?<lead>over|in|within|for|during|throughout)(?: a| the)?(?: (?:period of|next|coming|following|further|initial|another|additional))*(?: a)? (?<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)[ -](?<unit>year|month|week|day)s?\b/gi,
    read: (g, published) => {
      const amount = ROUND[g.number?.toLowerCase() ?? ""] ?? ordinal(g.number, NUMBERS);
      const unit = (g.unit?.toLowerCase() ?? "year") as DurationUnit;
      if (g.lead?.toLowerCase() === "within") return withinDuration(amount, unit, published);
      return forDuration(amount, unit, published);
    },
  },
  {
    pattern: /(?:by|before|within) the end of the decade/gi,
    read: (_, published) => relative(published, (now) => year(Math.ceil((now.year + 1) / 10) * 10)),
  },
];
