import { MONTHS_EN } from "@/lib/deadlines/words-en";
import type { Groups } from "@/lib/extraction/dates/date-rule";
import { parseYear, YEAR } from "@/lib/extraction/dates/numerals";
import type { SaidYear } from "@/lib/extraction/dates/readings";

/* The words English names dates by. */

/** Stems as `numberByStem` reads them. */
export const MONTHS = MONTHS_EN.map((month) => month.slice(0, 3).toLowerCase());
export const FULL_MONTH = MONTHS_EN.join("|");
export const MONTH = `(?:${FULL_MONTH}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`;
export const ORDINALS = ["first", "second", "third", "fourth"];
export const SEASONS = ["spring", "summer", "fall|autumn", "winter"];
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** What leads up to a date. */
export const LEAD =
  "(?:(?:by|before|until|in|on|for|from|no later than|not later than|during|within|as early as|as soon as) )?(?:the )?";
/** A year in figures, or counted from this one. */
export const WHICH_YEAR = `(?<year>${YEAR})|(?<which>this|next|the|the current|the coming) year\\b`;

/** The year that a match of it means. */
export const saidYear = (g: Groups): SaidYear => ({
  named: parseYear(g.year),
  yearsAfter: /next|coming/i.test(g.which ?? "") ? 1 : 0,
});
