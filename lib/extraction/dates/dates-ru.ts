import { periodToEdtf } from "@/lib/deadlines/period";
import {
  between,
  type DateRule,
  dayOrMonth,
  indexOfStem,
  inYear,
  ordinal,
  relative,
  said,
  year,
  yearBeside,
  yearIn,
} from "./date-rule";
import { spokenDatesRu } from "./dates-ru-spoken";
import { seasonOf } from "./from-publication";
import {
  DAY_WORD,
  DAY_WORDS,
  MONTH,
  MONTHS,
  NEXT,
  ORDINALS,
  SCHOOL_STARTS,
  WHICH,
  YEAR,
  YEAR_WORD,
  yearsAfter,
} from "./ru-words";

export const datesRu: readonly DateRule[] = [
  {
    pattern: /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20|21)\d\d)(?!\d)/gu,
    read: (g, published) => dayOrMonth({ month: Number(g.month), day: g.day, year: g.year }, published),
  },
  {
    pattern: new RegExp(
      `(?:(?:с|до|к|не позднее|от|на|по) )?(?<day>\\d{1,2}|${DAY_WORD})(?: (?<firstMonth>${MONTH}))?(?: ?(?:-|–|—|по|и|до) ?(?<lastDay>\\d{1,2}))? (?<month>${MONTH})(?: (?:${WHICH}))?`,
      "giu",
    ),
    read: (g, published) => {
      const month = indexOfStem(g.month, MONTHS);
      const first = indexOfStem(g.firstMonth, MONTHS) || month;
      const year = yearBeside(yearIn(g.year), g.which ? yearsAfter(g.which) : null, published);
      const day = String(DAY_WORDS.indexOf((g.day ?? "").toLowerCase().replaceAll("ё", "е")) + 1 || g.day);
      return dayOrMonth({ month: first, lastMonth: month, day, lastDay: g.lastDay, year }, published);
    },
  },
  {
    pattern: new RegExp(
      `(?:(?:в|к|до|с|на|не позднее)(?: конца| конце| начала| начале| середине| середины| концу| началу| течение)? |конец |начало )?(?<month>${MONTH})(?: ?(?:-|–|—|и) ?(?<lastMonth>${MONTH}))? (?:${WHICH})`,
      "giu",
    ),
    read: (g, published) => {
      const month = indexOfStem(g.month, MONTHS);
      const last = indexOfStem(g.lastMonth, MONTHS);
      return inYear(yearIn(g.year), yearsAfter(g.which), published, (year) => {
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
    read: (g, published) => dayOrMonth({ month: indexOfStem(g.month, MONTHS) }, published),
  },
  {
    pattern: new RegExp(
      `(?:(?:в|во|до|к|с|за|по итогам)(?: конца| концу| начала| начале)? )?(?<word>I{1,3}|IV|[1-4](?:-(?:й|го|м|ом|му))?|перв\\p{L}{2,3}|втор\\p{L}{2,3}|треть\\p{L}{1,3}|четв[её]рт\\p{L}{2,3}) квартал(?:а|е|у|ом)?(?: (?:${WHICH}))?`,
      "giu",
    ),
    read: (g, published) => {
      const quarter = ordinal(g.word, ORDINALS);
      if (!(quarter >= 1 && quarter <= 4)) return null;
      return inYear(yearIn(g.year), yearsAfter(g.which), published, (year) => ({
        precision: "quarter",
        year,
        quarter,
      }));
    },
  },
  {
    pattern: new RegExp(
      `(?:(?:в|во|до|к)(?: конца| концу| начале)? )?(?<word>I{1,2}|[12](?:-(?:й|го|м|ом|е))?|перв\\p{L}{2,3}|втор\\p{L}{2,3}) (?:полугоди(?:и|я|е|ю)|половин(?:е|ы|у))(?: (?:${WHICH}))?`,
      "giu",
    ),
    read: (g, published) => {
      const half = ordinal(g.word, ORDINALS);
      if (half !== 1 && half !== 2) return null;
      return inYear(yearIn(g.year), yearsAfter(g.which), published, (year) => ({ precision: "half", year, half }));
    },
  },
  {
    pattern: new RegExp(
      `(?:(?:на|в|с|за|на период(?: с)?|на период до) )?(?<from>${YEAR})(?: ?год(?:а|у)?)? ?(?:-|–|—|/|по|до|и) ?(?<to>${YEAR})(?: ?учебн(?:ый|ого|ом))?${YEAR_WORD}`,
      "giu",
    ),
    read: (g) => (Number(g.to) > Number(g.from) ? between(year(Number(g.from)), year(Number(g.to))) : null),
  },
  {
    pattern: new RegExp(
      `(?:до|к|в|на|с|со) (?:конц[ауе]|начал[ауе]|середин[ыеу]|исходу|течени[ие]|рамках)? ?(?:${WHICH})`,
      "giu",
    ),
    read: (g, published) => inYear(yearIn(g.year), yearsAfter(g.which), published, year),
  },
  {
    pattern:
      /(?:до|к) концу? ?(?:конца )?года(?![а-яё])|до конца года|в (?:этом|текущем|нынешнем) году|в течение (?:этого |текущего )?года|уже в этом году|позднее в этом году/giu,
    read: (_, published) => relative(published, (now) => year(now.year)),
  },
  {
    pattern:
      /(?:с|к|в|на) (?:нов|следующ|будущ)(?:ого|его|ому|ему|ом|ем|ый|ий) учебн(?:ого|ому|ом|ый) год(?:а|у)?(?![а-яё])/giu,
    read: (_, published) => relative(published, (now) => year(now.month < SCHOOL_STARTS ? now.year : now.year + 1)),
  },
  {
    pattern: new RegExp(`(?<season>весной|летом|осенью|зимой)(?![а-яё])(?: (?:${WHICH}))?`, "giu"),
    read: (g, published) => {
      const number = indexOfStem(g.season, ["весн", "лет", "осен", "зим"]);
      return seasonOf(number, yearIn(g.year), yearsAfter(g.which), published);
    },
  },
  {
    pattern: new RegExp(`(?<which>${NEXT}) года(?![а-яё])`, "giu"),
    read: (g, published) => inYear(null, yearsAfter(g.which), published, year),
  },
  {
    pattern: new RegExp(`(?<year>${YEAR})(?: год(?:а|у|ом)?(?![а-яё])| г\\.)`, "giu"),
    read: (g) => said(year(Number(g.year))),
  },
  {
    pattern: new RegExp(`в (?<month>${MONTH})(?: ?(?:-|–|—|и) ?)(?<lastMonth>${MONTH})`, "giu"),
    read: (g, published) => {
      const from = dayOrMonth({ month: indexOfStem(g.month, MONTHS) }, published);
      const to = dayOrMonth({ month: indexOfStem(g.lastMonth, MONTHS) }, published);
      return from?.edtf && to?.edtf ? { edtf: `${from.edtf}/${to.edtf}`, relative: true } : from;
    },
  },
  ...spokenDatesRu,
];
