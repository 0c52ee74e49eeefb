import { type DateRule, indexOfStem, relative, year } from "./date-rule";
import {
  type DurationUnit,
  lasting,
  month,
  monthAfter,
  over,
  today,
  tomorrow,
  week,
  weekday,
} from "./from-publication";
import { AROUND, NEXT, NUMBER, numberOf, WEEKDAYS } from "./kk-words";

const AMOUNT = `(?<number>${NUMBER}) (?<unit>жыл|ай|апта|күн)`;
/** "Coming": of a stretch of time that begins now. */
const COMING = "алдағы|келесі|келер|таяудағы|таяу|жақын";

/** What is said from the day of publication: weeks, days, the end of the year, durations. */
export const spokenDatesKk: readonly DateRule[] = [
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
    needs: /тоқсан|жартыжылды/iu,
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
    read: (_, published) => over(6, "month", published),
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
    needs: / күні/iu,
    read: (g, published) => weekday(indexOfStem(g.day, WEEKDAYS), published),
  },
  {
    // "Of the last three years", "every three years" set no term.
    pattern: new RegExp(
      `(?<!соңғы |өткен |әр |әрбір |кейінгі |\\p{L})(?:(?:${COMING}) )?${AMOUNT}(?:дың|дің|[лд][ыі][қк])? (?<how>ішінде|мерзімде|мерзім ішінде|бойы|мерзімге|аралығында|бойында)`,
      "giu",
    ),
    needs: /ішінде|мерзім|бойы|аралығында/iu,
    read: (g, published) => {
      const read = /(?:ішінде|мерзімде)$/u.test(g.how ?? "") && unitOf(g.unit) !== "year" ? over : lasting;
      return read(numberOf(g.number), unitOf(g.unit), published);
    },
  },
  {
    pattern: new RegExp(
      `(?<!соңғы |өткен |\\p{L})(?:${COMING}) ${AMOUNT}(?:да|де|та)(?!\\p{L})|(?<!соңғы |өткен |\\p{L})${AMOUNT.replaceAll("<", "<for")}(?:ға|ге)(?!\\p{L}| жуық| таяу| толды| созыл)`,
      "giu",
    ),
    needs: /(?:жыл|ай|апта|күн)[гғдт]/iu,
    read: (g, published) => lasting(numberOf(g.number ?? g.fornumber), unitOf(g.unit ?? g.forunit), published),
  },
];

function unitOf(word: string | undefined): DurationUnit {
  const units: Record<string, DurationUnit> = { жыл: "year", ай: "month", апта: "week", күн: "day" };
  return units[word?.toLowerCase() ?? ""] ?? "year";
}
