import { twoDigits } from "@/lib/deadlines/period";
import type { DateRule } from "@/lib/extraction/dates/date-rule";
import {
  type DurationUnit,
  forDuration,
  inMonthAfter,
  inSeason,
  inWeekAfter,
  monthAfter,
  onNextDay,
  onNextWeekday,
  onSameDay,
  withinDuration,
} from "@/lib/extraction/dates/from-publication";
import { relative, year } from "@/lib/extraction/dates/readings";
import { FIGURES, NUMBER, numberOf, seasonNumber } from "./words";

const WEEKDAYS = "月火水木金土日";

/** Japanese times that only the day of publication resolves: weeks, months, seasons, durations. */
export const relativeDatesJa: readonly DateRule[] = [
  { pattern: /来週(?:中|末)?/gu, read: (_, published) => inWeekAfter(1, published) },
  { pattern: /今週(?:中|末)?/gu, read: (_, published) => inWeekAfter(0, published) },
  {
    pattern: /(?<![昨前])(?:年内|年末まで|年末|年末頃)/gu,
    read: (_, published) => relative(published, (now) => year(now.year)),
  },
  {
    pattern: /(?<which>来|今|本|翌)(?<season>春|夏|秋|冬)(?:頃|ごろ)?(?:まで)?(?:に|から)?/gu,
    read: (g, published) =>
      inSeason(
        seasonNumber(g.season),
        { named: null, yearsAfter: g.which === "来" || g.which === "翌" ? 1 : 0 },
        published,
      ),
  },
  {
    pattern: /(?<![\p{Script=Han}年の])(?<season>春|夏|秋|冬)(?:頃|ごろ)?(?:まで)?に/gu,
    read: (g, published) => inSeason(seasonNumber(g.season), { named: null, yearsAfter: 0 }, published),
  },
  {
    pattern: /年明け(?:早々)?(?:にも|に)?/gu,
    read: (_, published) => relative(published, (now) => year(now.year + 1)),
  },
  { pattern: /半年以内(?:に)?/gu, read: (_, published) => withinDuration(6, "month", published) },
  { pattern: /来月(?:中|上旬|中旬|下旬|末|初め)?(?:まで)?/gu, read: (_, published) => inMonthAfter(1, published) },
  {
    pattern: /(?:今月|本月|月内)(?:中|上旬|中旬|下旬|末)?(?:まで)?/gu,
    read: (_, published) => inMonthAfter(0, published),
  },
  {
    // A day without its month is of this month, as newspapers write.
    pattern: new RegExp(`(?<![月週前後${FIGURES}])(?<day>${NUMBER})日(?:夜|朝|午前|午後|夕)?(?:に|から|まで)`, "gu"),
    read: (g, published) => {
      const day = numberOf(g.day);
      if (!(day >= 1 && day <= 31)) return null;
      return relative(published, (now) => {
        const { year: inYear, month } = day < now.day ? monthAfter(now, 1) : now;
        return { precision: "day", year: inYear, month, day };
      });
    },
  },
  {
    pattern: new RegExp(`(?<![月${FIGURES}])(?<day>${NUMBER})(?:日)?、(?<lastDay>${NUMBER})(?:日の)?両日(?:に)?`, "gu"),
    read: (g, published) =>
      relative(published, (now) => {
        const [from, to] = [numberOf(g.day), numberOf(g.lastDay)].map((day) => twoDigits(day));
        const { year: inYear, month } = numberOf(g.day) < now.day ? monthAfter(now, 1) : now;
        return `${inYear}-${twoDigits(month)}-${from}/${inYear}-${twoDigits(month)}-${to}`;
      }),
  },
  { pattern: /本日|今日/gu, read: (_, published) => onSameDay(published) },
  {
    pattern: /明日|翌日/gu,
    read: (_, published) => onNextDay(published),
  },
  {
    pattern: new RegExp(`(?<day>[${WEEKDAYS}])曜日?に`, "gu"),
    read: (g, published) => onNextWeekday(WEEKDAYS.indexOf(g.day ?? "月") + 1, published),
  },
  {
    // Of years and months together no day can be counted.
    pattern: new RegExp(`${NUMBER}年${NUMBER}(?:か月|カ月|ヶ月|ヵ月)(?:間|以内)?(?:にわたり|にわたって|で)?`, "gu"),
    read: () => null,
  },
  {
    // "The last five years", "after three years" set no term.
    pattern: new RegExp(
      `(?<!過去|ここ|直近|最近|この|第)(?:今後|向こう|これからの|これから|次の|来る)?(?<![${FIGURES}])(?<number>${NUMBER})(?<unit>[か箇カヶヵ]?年|か月|カ月|ヶ月|ヵ月|箇月|週間|日)間?(?<how>以内|にわたり|にわたって|で|の間|間)(?!連続)`,
      "gu",
    ),
    read: (g, published) =>
      (g.how === "以内" ? withinDuration : forDuration)(numberOf(g.number), unitOf(g.unit), published),
  },
];

function unitOf(word: string | undefined): DurationUnit {
  if (word?.endsWith("年")) return "year";
  if (word === "日") return "day";
  return word === "週間" ? "week" : "month";
}
