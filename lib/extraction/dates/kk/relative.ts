import type { DateRule } from "@/lib/extraction/dates/date-rule";
import {
  type DurationUnit,
  forDuration,
  inMonthAfter,
  inWeekAfter,
  monthAfter,
  onNextDay,
  onNextWeekday,
  onSameDay,
  withinDuration,
} from "@/lib/extraction/dates/from-publication";
import { numberByStem } from "@/lib/extraction/dates/numerals";
import { relative, year } from "@/lib/extraction/dates/readings";
import { AROUND, NEXT, NUMBER, numberOf, WEEKDAYS } from "./words";

const AMOUNT = `(?<number>${NUMBER}) (?<unit>жыл|ай|апта|күн)`;
/** "Coming": of a stretch of time that begins now. */
const COMING = "алдағы|келесі|келер|таяудағы|таяу|жақын";

/** What is said from the day of publication: weeks, days, the end of the year, durations. */
export const relativeDatesKk: readonly DateRule[] = [
  {
    pattern:
      /(?<!\p{L}|өткен |былтырғы |әр |сол |\d )жыл(?:дың)? (?:соңына|аяғына|ортасына|соңында|аяғында|ортасында)(?: дейін| қарай)?/giu,
    read: (_, published) => relative(published, (now) => year(now.year)),
  },
  {
    pattern: new RegExp(
      `(?:(?<next>${NEXT})|осы|ағымдағы|үстіміздегі) (?<part>тоқсан|жартыжылды)\\p{L}{0,8}${AROUND}|(?<!\\p{L})тоқсан(?:ның)? (?:соңы|аяғы)\\p{L}{1,3}(?: дейін)?`,
      "giu",
    ),
    prefilter: /тоқсан|жартыжылды/iu,
    read: (g, published) =>
      relative(published, (now) => {
        const length = g.part?.toLowerCase() === "жартыжылды" ? 6 : 3;
        const { year, month } = monthAfter(now, g.next ? length : 0);
        const number = Math.ceil(month / length);
        return length === 6
          ? { precision: "half", year, half: number }
          : { precision: "quarter", year, quarter: number };
      }),
  },
  {
    pattern: /(?<!соңғы |өткен |\p{L})жарты жыл(?:дың)? ішінде/giu,
    read: (_, published) => withinDuration(6, "month", published),
  },
  { pattern: /(?:келесі|келер|алдағы) апта\p{L}{0,6}/giu, read: (_, published) => inWeekAfter(1, published) },
  { pattern: /осы апта\p{L}{0,6}/giu, read: (_, published) => inWeekAfter(0, published) },
  {
    pattern: /(?:келесі|келер|алдағы) ай(?:да|дың|ға|дан)?(?!\p{L})/giu,
    read: (_, published) => inMonthAfter(1, published),
  },
  {
    pattern:
      /(?:осы|ағымдағы) ай(?:да|дың|ға)?(?!\p{L})(?: соңына дейін| соңында| ішінде)?|(?<!\p{L})ай соңына дейін/giu,
    read: (_, published) => inMonthAfter(0, published),
  },
  {
    pattern: /(?<!\p{L})бүгін(?:гі)?(?!\p{L}|гі таңда| таңда|де)/giu,
    read: (_, published) => onSameDay(published),
  },
  {
    pattern: /(?<!\p{L})ертең(?:гі)?(?!\p{L})/giu,
    read: (_, published) => onNextDay(published),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<day>${WEEKDAYS.join("|")}) күні`, "giu"),
    prefilter: / күні/iu,
    read: (g, published) => onNextWeekday(numberByStem(g.day, WEEKDAYS), published),
  },
  {
    // "Of the last three years", "every three years" set no term.
    pattern: new RegExp(
      `(?<!соңғы |өткен |әр |әрбір |кейінгі |\\p{L})(?:(?:${COMING}) )?${AMOUNT}(?:дың|дің|[лд][ыі][қк])? (?<how>ішінде|мерзімде|мерзім ішінде|бойы|мерзімге|аралығында|бойында)`,
      "giu",
    ),
    prefilter: /ішінде|мерзім|бойы|аралығында/iu,
    read: (g, published) => {
      const read =
        /(?:ішінде|мерзімде)$/u.test(g.how ?? "") && unitOf(g.unit) !== "year" ? withinDuration : forDuration;
      return read(numberOf(g.number), unitOf(g.unit), published);
    },
  },
  {
    pattern: new RegExp(
      `(?<!соңғы |өткен |\\p{L})(?:${COMING}) ${AMOUNT}(?:да|де|та)(?!\\p{L})|(?<!соңғы |өткен |\\p{L})${AMOUNT.replaceAll("<", "<for")}(?:ға|ге)(?!\\p{L}| жуық| таяу| толды| созыл)`,
      "giu",
    ),
    prefilter: /(?:жыл|ай|апта|күн)[гғдт]/iu,
    read: (g, published) => forDuration(numberOf(g.number ?? g.fornumber), unitOf(g.unit ?? g.forunit), published),
  },
];

function unitOf(word: string | undefined): DurationUnit {
  const units: Record<string, DurationUnit> = { жыл: "year", ай: "month", апта: "week", күн: "day" };
  return units[word?.toLowerCase() ?? ""] ?? "year";
}
