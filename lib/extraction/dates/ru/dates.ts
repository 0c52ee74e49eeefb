import type { DateGrammar, DateRule } from "@/lib/extraction/dates/date-rule";
import { inSeason } from "@/lib/extraction/dates/from-publication";
import { numberByStem, ordinal, YEAR } from "@/lib/extraction/dates/numerals";
import { explicit, halfIn, inYear, quarterIn, relative, year, yearsFromTo } from "@/lib/extraction/dates/readings";
import { daysAndMonthsRu } from "./days-and-months";
import { relativeDatesRu } from "./relative";
import { MONTH, NEXT, ORDINALS, SCHOOL_STARTS, SEASONS, saidYear, WHICH_YEAR, YEAR_WORD } from "./words";

const rules: readonly DateRule[] = [
  ...daysAndMonthsRu,
  {
    pattern: new RegExp(
      `(?:(?:в|во|до|к|с|за|по итогам)(?: конца| концу| начала| начале)? )?(?<word>I{1,3}|IV|[1-4](?:-(?:й|го|м|ом|му))?|перв\\p{L}{2,3}|втор\\p{L}{2,3}|треть\\p{L}{1,3}|четв[её]рт\\p{L}{2,3}) квартал(?:а|е|у|ом)?(?: (?:${WHICH_YEAR}))?`,
      "giu",
    ),
    read: (g, published) => quarterIn(saidYear(g), ordinal(g.word, ORDINALS), published),
  },
  {
    pattern: new RegExp(
      `(?:(?:в|во|до|к)(?: конца| концу| начале)? )?(?<word>I{1,2}|[12](?:-(?:й|го|м|ом|е))?|перв\\p{L}{2,3}|втор\\p{L}{2,3}) (?:полугоди(?:и|я|е|ю)|половин(?:е|ы|у))(?: (?:${WHICH_YEAR}))?`,
      "giu",
    ),
    read: (g, published) => halfIn(saidYear(g), ordinal(g.word, ORDINALS), published),
  },
  {
    pattern: new RegExp(
      `(?:(?:на|в|с|за|на период(?: с)?|на период до) )?(?<from>${YEAR})(?: ?год(?:а|у)?)? ?(?:-|–|—|/|по|до|и) ?(?<to>${YEAR})(?: ?учебн(?:ый|ого|ом))?${YEAR_WORD}`,
      "giu",
    ),
    read: (g) => yearsFromTo(Number(g.from), Number(g.to)),
  },
  {
    pattern: new RegExp(
      `(?:до|к|в|на|с|со) (?:конц[ауе]|начал[ауе]|середин[ыеу]|исходу|течени[ие]|рамках)? ?(?:${WHICH_YEAR})`,
      "giu",
    ),
    read: (g, published) => inYear(saidYear(g), published, year),
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
    pattern: new RegExp(`(?<season>весной|летом|осенью|зимой)(?![а-яё])(?: (?:${WHICH_YEAR}))?`, "giu"),
    read: (g, published) => inSeason(numberByStem(g.season, SEASONS), saidYear(g), published),
  },
  {
    pattern: new RegExp(`(?<season>весна|лето|осень|зима) (?:${WHICH_YEAR})`, "giu"),
    read: (g, published) => inSeason(numberByStem(g.season, SEASONS), saidYear(g), published),
  },
  {
    pattern: new RegExp(`(?<which>${NEXT}) года(?![а-яё])`, "giu"),
    read: (g, published) => inYear(saidYear(g), published, year),
  },
  {
    pattern: new RegExp(`(?<year>${YEAR})(?: год(?:а|у|ом)?(?![а-яё])| г\\.)`, "giu"),
    read: (g) => explicit(year(Number(g.year))),
  },
  ...relativeDatesRu,
];

/** The ways Russian names a day, month, quarter, half-year, season or year; the longest that fits is taken (see `findDates`). */
export const datesRu: DateGrammar = {
  prefilter: new RegExp(
    `\\d|год|лет|месяц|недел|сегодня|завтра|весн|осен|зим|квартал|полугоди|дн|${MONTH}|понедельник|вторник|сред|четверг|пятниц|суббот|воскресен|срок`,
    "iu",
  ),
  rules,
};
