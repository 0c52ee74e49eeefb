import { type DateRule, indexOfStem, ordinal, relative, year } from "./date-rule";
import { type DurationUnit, lasting, month, over, today, tomorrow, week, weekday } from "./from-publication";
import { NUMBERS, WEEKDAYS } from "./kk-words";

const AMOUNT = `(?<number>\\d{1,2}|${NUMBERS.join("|")}) (?<unit>жыл|ай|апта|күн)`;

/** What is said from the day of publication: weeks, days, the end of the year, durations. */
export const spokenDatesKk: readonly DateRule[] = [
  {
    pattern: /(?<!\p{L})жыл(?:дың)? (?:соңына|аяғына|соңында|аяғында)(?: дейін| қарай)?/giu,
    read: (_, published) => relative(published, (now) => year(now.year)),
  },
  { pattern: /(?:келесі|келер|алдағы) апта\p{L}{0,6}/giu, read: (_, published) => week(1, published) },
  { pattern: /осы апта\p{L}{0,6}/giu, read: (_, published) => week(0, published) },
  {
    pattern: /(?:келесі|келер|алдағы) ай(?:да|дың|ға|дан)?(?!\p{L})/giu,
    read: (_, published) => month(1, published),
  },
  {
    pattern:
      /(?:осы|ағымдағы) ай(?:да|дың|ға)?(?!\p{L})(?: соңына дейін| соңында| ішінде)?|(?<!\p{L})ай соңына дейін/giu,
    read: (_, published) => month(0, published),
  },
  {
    pattern: /(?<!\p{L})бүгін(?:гі)?(?!\p{L}|гі таңда| таңда|де)/giu,
    read: (_, published) => today(published),
  },
  {
    pattern: /(?<!\p{L})ертең(?:гі)?(?!\p{L})/giu,
    read: (_, published) => tomorrow(published),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<day>${WEEKDAYS.join("|")}) күні`, "giu"),
    read: (g, published) => weekday(indexOfStem(g.day, WEEKDAYS), published),
  },
  {
    // "Of the last three years", "every three years" set no term.
    pattern: new RegExp(
      `(?<!соңғы |өткен |әр |әрбір |кейінгі |\\p{L})(?:алдағы |келесі |таяудағы )?${AMOUNT}(?:дың|дің)? (?<how>ішінде|бойы|мерзімге|аралығында|бойында)`,
      "giu",
    ),
    read: (g, published) => {
      const read = g.how === "ішінде" && unitOf(g.unit) !== "year" ? over : lasting;
      return read(ordinal(g.number, NUMBERS), unitOf(g.unit), published);
    },
  },
  {
    pattern: new RegExp(
      `(?<!соңғы |өткен |\\p{L})(?:алдағы |келесі |таяудағы )${AMOUNT}(?:да|де|та)(?!\\p{L})|(?<!соңғы |өткен |\\p{L})${AMOUNT.replaceAll("<", "<for")}(?:ға|ге)(?!\\p{L}| жуық| таяу| толды| созыл)`,
      "giu",
    ),
    read: (g, published) => lasting(ordinal(g.number ?? g.fornumber, NUMBERS), unitOf(g.unit ?? g.forunit), published),
  },
];

function unitOf(word: string | undefined): DurationUnit {
  const units: Record<string, DurationUnit> = { жыл: "year", ай: "month", апта: "week", күн: "day" };
  return units[word?.toLowerCase() ?? ""] ?? "year";
}
