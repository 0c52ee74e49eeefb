import { addDays } from "@/lib/deadlines/calendar-date";
import {
  between,
  type DateRule,
  type DurationUnit,
  dayOrMonth,
  indexOfStem,
  lasting,
  nextMonth,
  ordinal,
  over,
  relative,
  said,
  seasonOf,
  week,
  year,
} from "./date-rule";

const MONTHS = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек|қыркүйег",
  "қазан",
  "қараша",
  "желтоқсан",
];
const MONTH =
  "(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қыркүйег|қазан|қараша|желтоқсан)\\p{L}{0,6}";
const YEAR = "(?:19|20|21)\\d\\d";
const ORDINALS = ["бірінші", "екінші", "үшінші", "төртінші"];
const NUMBERS = ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он"];
const NEXT = "келесі|келер|алдағы";
const WHICH = `(?:(?<year>${YEAR}) ?ж(?:ыл)?\\p{L}{0,5}\\.?|(?<which>${NEXT}) жыл\\p{L}{0,5}|(?<current>биыл(?:ғы)?|осы жыл\\p{L}{0,5}|ағымдағы жыл\\p{L}{0,5}))`;

type Groups = Record<string, string | undefined>;
const yearOf = (g: Groups, thisYear: number) => (g.year ? Number(g.year) : thisYear + (g.which ? 1 : 0));

export const datesKk: readonly DateRule[] = [
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<day>\\d{1,2})(?: ?(?:-|–|—) ?(?<lastDay>\\d{1,2}))? ?(?<month>${MONTH})(?: (?:дейін|күні))?`,
      "giu",
    ),
    read: (g, published) => {
      const inYear = g.year ?? (g.which && published ? String(yearOf(g, Number(published.slice(0, 4)))) : undefined);
      return dayOrMonth(
        { month: indexOfStem(g.month, MONTHS), day: g.day, lastDay: g.lastDay, year: inYear },
        published,
      );
    },
  },
  {
    pattern: new RegExp(
      `${WHICH} (?<month>${MONTH})(?: айы\\p{L}{0,5})?(?: (?:дейін|соңына дейін|басында|соңында|ортасында))?`,
      "giu",
    ),
    read: (g, published) => {
      const month = indexOfStem(g.month, MONTHS);
      return g.year
        ? dayOrMonth({ month, year: g.year }, published)
        : relative(published, (now) => ({ precision: "month", year: yearOf(g, now.year), month }));
    },
  },
  {
    pattern: new RegExp(`(?<month>${MONTH}) айы\\p{L}{0,6}(?: (?:дейін|басында|соңында))?`, "giu"),
    read: (g, published) => dayOrMonth({ month: indexOfStem(g.month, MONTHS) }, published),
  },
  {
    pattern: new RegExp(
      `${WHICH} (?<word>I{1,3}|IV|І{1,3}|ІV|[1-4]-?\\p{L}{0,3}|бірінші|екінші|үшінші|төртінші) тоқсан\\p{L}{0,6}(?: дейін)?`,
      "giu",
    ),
    read: (g, published) => {
      const quarter = ordinal(g.word, ORDINALS);
      if (!(quarter >= 1 && quarter <= 4)) return null;
      return g.year
        ? said({ precision: "quarter", year: Number(g.year), quarter })
        : relative(published, (now) => ({ precision: "quarter", year: yearOf(g, now.year), quarter }));
    },
  },
  {
    pattern: new RegExp(
      `${WHICH} (?<word>I{1,2}|І{1,2}|[12]-?\\p{L}{0,3}|бірінші|екінші) (?:жартыжылды|жартысы)\\p{L}{0,8}`,
      "giu",
    ),
    read: (g, published) => {
      const half = ordinal(g.word, ORDINALS);
      if (half !== 1 && half !== 2) return null;
      return g.year
        ? said({ precision: "half", year: Number(g.year), half })
        : relative(published, (now) => ({ precision: "half", year: yearOf(g, now.year), half }));
    },
  },
  {
    pattern: new RegExp(
      `(?<from>${YEAR})(?: ?жыл\\p{L}{0,4})? ?(?:-|–|—|және|пен|бен) ?(?<to>${YEAR}) ?(?:жыл\\p{L}{0,6}|жж\\.?)(?: (?:арналған|аралығында|дейін))?`,
      "giu",
    ),
    read: (g) => (Number(g.to) > Number(g.from) ? between(year(Number(g.from)), year(Number(g.to))) : null),
  },
  {
    pattern: new RegExp(
      `${WHICH}(?: (?:соңына|аяғына|басына|ортасына|соңында|аяғында|басында|ішінде|қарай|дейін)){0,2}`,
      "giu",
    ),
    read: (g, published) =>
      g.year ? said(year(Number(g.year))) : relative(published, (now) => year(yearOf(g, now.year))),
  },
  {
    pattern: /жыл(?:дың)? (?:соңына|аяғына)(?: дейін| қарай)?/giu,
    read: (_, published) => relative(published, (now) => year(now.year)),
  },
  {
    pattern: new RegExp(
      `(?:${WHICH} )?(?<season>көктем|жаз|күз|қыс)(?:де|да|інде|ында|гі|ғы|інен|іне дейін)(?!\\p{L})`,
      "giu",
    ),
    read: (g, published) => {
      const number = indexOfStem(g.season, ["көктем", "жаз", "күз", "қыс"]);
      return seasonOf(number, g.year ? Number(g.year) : null, g.which ? 1 : 0, published);
    },
  },
  { pattern: /(?:келесі|келер|алдағы) аптада/giu, read: (_, published) => week(1, published) },
  { pattern: /осы аптада/giu, read: (_, published) => week(0, published) },
  { pattern: /келесі айда|келер айда/giu, read: (_, published) => relative(published, nextMonth) },
  {
    pattern: /осы айда|ай соңына дейін/giu,
    read: (_, published) => relative(published, (now) => ({ precision: "month", year: now.year, month: now.month })),
  },
  {
    pattern: /(?<!\p{L})бүгін(?:гі)?(?!\p{L}|гі таңда| таңда|де)/giu,
    read: (_, published) => relative(published, (now) => ({ precision: "day", ...now })),
  },
  {
    pattern: /(?<!\p{L})ертең(?:гі)?(?!\p{L})/giu,
    read: (_, published) => relative(published, () => (published ? addDays(published, 1) : "")),
  },
  {
    pattern:
      /(?:алдағы |келесі |таяудағы )?(?<number>\d{1,2}|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он) (?<unit>жыл|ай|апта|күн)(?:дың|дің)? (?<how>ішінде|бойы|мерзімге|аралығында|бойында)/giu,
    read: (g, published) =>
      (g.how === "ішінде" ? over : lasting)(ordinal(g.number, NUMBERS), unitOf(g.unit), published),
  },
];

function unitOf(word: string | undefined): DurationUnit {
  const units: Record<string, DurationUnit> = { жыл: "year", ай: "month", апта: "week", күн: "day" };
  return units[word?.toLowerCase() ?? ""] ?? "year";
}
