import { type DateRule, indexOfStem, ordinal, relative, year } from "./date-rule";
import { type DurationUnit, lasting, month, over, today, tomorrow, week, weekday } from "./from-publication";

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
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** English times that only the day of publication resolves: "next week", "within three months". */
export const spokenDatesEn: readonly DateRule[] = [
  { pattern: /(?:early |late |later )?next week\b/gi, read: (_, published) => week(1, published) },
  { pattern: /later this week\b|this week\b/gi, read: (_, published) => week(0, published) },
  {
    pattern: /(?:later (?:this|in the) month|(?:by the end of )?this month|(?:by|before|until) the end of the month)/gi,
    read: (_, published) => month(0, published),
  },
  { pattern: /(?:early |late |later )?next month/gi, read: (_, published) => month(1, published) },
  {
    pattern: /\b(?:later )?today\b|\b(?:later )?this (?:morning|afternoon|evening)\b|\btonight\b/gi,
    read: (_, published) => today(published),
  },
  {
    pattern: /\btomorrow\b/gi,
    read: (_, published) => tomorrow(published),
  },
  {
    pattern:
      /(?:on|this|next|by) (?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!,? (?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/gi,
    read: (g, published) => weekday(indexOfStem(g.day, WEEKDAYS), published),
  },
  {
    pattern:
      /(?<lead>over|in|within|for|during|throughout)(?: a| the)?(?: (?:period of|next|coming|following|further|initial|another|additional))*(?: a)? (?<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)[ -](?<unit>year|month|week|day)s?\b/gi,
    read: (g, published) => {
      const amount = ROUND[g.number?.toLowerCase() ?? ""] ?? ordinal(g.number, NUMBERS);
      const unit = (g.unit?.toLowerCase() ?? "year") as DurationUnit;
      if (g.lead?.toLowerCase() === "within") return over(amount, unit, published);
      return lasting(amount, unit, published);
    },
  },
  {
    pattern: /(?:by|before|within) the end of the decade/gi,
    read: (_, published) => relative(published, (now) => year(Math.ceil((now.year + 1) / 10) * 10)),
  },
];
