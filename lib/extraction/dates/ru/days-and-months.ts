import { periodToEdtf } from "@/lib/deadlines/period";
import type { DateRule } from "@/lib/extraction/dates/date-rule";
import { dayOrMonth, dottedDate, yearBeside } from "@/lib/extraction/dates/day-or-month";
import { numberByStem } from "@/lib/extraction/dates/numerals";
import { inYear } from "@/lib/extraction/dates/readings";
import { DAY_WORD, DAY_WORDS, MONTH, MONTHS, saidYear, WHICH_YEAR } from "./words";

/** Days and months in Russian, with their year or without. */
export const daysAndMonthsRu: readonly DateRule[] = [
  dottedDate,
  {
    pattern: new RegExp(
      `(?:(?:с|до|к|не позднее|от|на|по) )?(?<day>\\d{1,2}|${DAY_WORD})(?: (?<firstMonth>${MONTH}))?(?: ?(?:-|–|—|по|и|до) ?(?<lastDay>\\d{1,2}))? (?<month>${MONTH})(?: (?:${WHICH_YEAR}))?`,
      "giu",
    ),
    read: (g, published) => {
      const month = numberByStem(g.month, MONTHS);
      const first = numberByStem(g.firstMonth, MONTHS) || month;
      const year = yearBeside(saidYear(g), g.which !== undefined, published);
      const day = String(DAY_WORDS.indexOf((g.day ?? "").toLowerCase().replaceAll("ё", "е")) + 1 || g.day);
      return dayOrMonth({ month: first, lastMonth: month, day, lastDay: g.lastDay, year }, published);
    },
  },
  {
    pattern: new RegExp(
      `(?:(?:в|к|до|с|на|не позднее)(?: конца| конце| начала| начале| середине| середины| концу| началу| течение)? |конец |начало )?(?<month>${MONTH})(?: ?(?:-|–|—|и) ?(?<lastMonth>${MONTH}))? (?:${WHICH_YEAR})`,
      "giu",
    ),
    read: (g, published) => {
      const month = numberByStem(g.month, MONTHS);
      const last = numberByStem(g.lastMonth, MONTHS);
      return inYear(saidYear(g), published, (year) => {
        const from = { precision: "month", year, month } as const;
        return last ? `${periodToEdtf(from)}/${periodToEdtf({ ...from, month: last })}` : from;
      });
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d] )(?:в|к|до|на|с)(?: конца| конце| начала| начале| середине| концу| началу| ближайшем)? (?<month>${MONTH})`,
      "giu",
    ),
    read: (g, published) => dayOrMonth({ month: numberByStem(g.month, MONTHS) }, published),
  },
  {
    pattern: new RegExp(`в (?<month>${MONTH})(?: ?(?:-|–|—|и) ?)(?<lastMonth>${MONTH})`, "giu"),
    read: (g, published) => {
      const from = dayOrMonth({ month: numberByStem(g.month, MONTHS) }, published);
      const to = dayOrMonth({ month: numberByStem(g.lastMonth, MONTHS) }, published);
      return from?.edtf && to?.edtf ? { edtf: `${from.edtf}/${to.edtf}`, relative: true } : from;
    },
  },
];
