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
import { type DurationUnit, lasting, month, over, seasonOf, today, tomorrow, week, weekday } from "./from-publication";

const MONTHS = [
  "январ",
  "феврал",
  "март",
  "апрел",
  "ма",
  "июн",
  "июл",
  "август",
  "сентябр",
  "октябр",
  "ноябр",
  "декабр",
];
const MONTH =
  "(?:январ[яеьюем]{1,2}|феврал[яеьюем]{1,2}|март(?:а|е|у|ом)?|апрел[яеьюем]{1,2}|ма(?:й|я|е|ю)|июн[яеьюем]{1,2}|июл[яеьюем]{1,2}|август(?:а|е|у|ом)?|сентябр[яеьюем]{1,2}|октябр[яеьюем]{1,2}|ноябр[яеьюем]{1,2}|декабр[яеьюем]{1,2})(?![а-яё])";
const YEAR = "(?:19|20|21)\\d\\d";
const YEAR_WORD =
  "(?: (?:финансов|учебн)\\p{L}{2,3})?(?: ?год(?:а|у|ом|ы|ов|ах)?(?![а-яё])| ?г(?:г)?\\.| ?г(?![а-яё]))?";
const ORDINALS = ["перв", "втор", "трет", "четверт"];
const NUMBERS = ["одн", "дву|два|две", "тре|три", "четыр", "пят", "шест", "сем", "восьм|восем", "девят", "десят"];
const WEEKDAYS = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен"];
const THIS = "эт(?:ого|ом)|текущ(?:его|ем)|нынешн(?:его|ем)|ближайш(?:его|ем)";
const NEXT = "следующ(?:его|ем)|будущ(?:его|ем)|предстоящ(?:его|ем)";
const WHICH = `(?:(?<year>${YEAR})${YEAR_WORD}|(?<which>${THIS}|${NEXT}) (?:(?:учебн|финансов)\\p{L}{2,3} )?год(?:а|у))`;

/** Years after the publication's that "следующий год" points to. */
const yearsAfter = (which: string | undefined) => (/^(?:след|буд|предст)/iu.test(which ?? "") ? 1 : 0);

export const datesRu: readonly DateRule[] = [
  {
    pattern: /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>(?:19|20|21)\d\d)(?!\d)/gu,
    read: (g, published) => dayOrMonth({ month: Number(g.month), day: g.day, year: g.year }, published),
  },
  {
    pattern: new RegExp(
      `(?:(?:с|до|к|не позднее|от|на|по) )?(?<day>\\d{1,2})(?: (?<firstMonth>${MONTH}))?(?: ?(?:-|–|—|по|и|до) ?(?<lastDay>\\d{1,2}))? (?<month>${MONTH})(?: (?:${WHICH}))?`,
      "giu",
    ),
    read: (g, published) => {
      const month = indexOfStem(g.month, MONTHS);
      const first = indexOfStem(g.firstMonth, MONTHS) || month;
      const year = yearBeside(yearIn(g.year), g.which ? yearsAfter(g.which) : null, published);
      return dayOrMonth({ month: first, lastMonth: month, day: g.day, lastDay: g.lastDay, year }, published);
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
      if (last && g.year)
        return between(
          { precision: "month", year: Number(g.year), month },
          { precision: "month", year: Number(g.year), month: last },
        );
      return inYear(yearIn(g.year), yearsAfter(g.which), published, (year) => ({ precision: "month", year, month }));
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d] )(?:в|к|до|на)(?: конца| конце| начала| начале| середине| концу| началу| ближайшем)? (?<month>${MONTH})`,
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
    pattern: new RegExp(`(?<season>весной|летом|осенью|зимой)(?![а-яё])(?: (?:${WHICH}))?`, "giu"),
    read: (g, published) => {
      const number = indexOfStem(g.season, ["весн", "лет", "осен", "зим"]);
      return seasonOf(number, yearIn(g.year), yearsAfter(g.which), published);
    },
  },
  { pattern: /на (?:следующей|будущей) неделе/giu, read: (_, published) => week(1, published) },
  { pattern: /на (?:этой|текущей) неделе|до конца недели/giu, read: (_, published) => week(0, published) },
  {
    pattern: new RegExp(`(?<year>${YEAR})(?: год(?:а|у|ом)?(?![а-яё])| г\\.)`, "giu"),
    read: (g) => said(year(Number(g.year))),
  },
  {
    pattern: /в (?<word>одно|двух|тр[её]х|четыр[её]х|шести)?(?<unit>месячный|недельный|летний) срок/giu,
    read: (g, published) => lasting(ordinal(g.word ?? "одн", NUMBERS), unitOf(g.unit), published),
  },
  {
    pattern: new RegExp(`в (?<month>${MONTH})(?: ?(?:-|–|—|и) ?)(?<lastMonth>${MONTH})`, "giu"),
    read: (g, published) => {
      const from = dayOrMonth({ month: indexOfStem(g.month, MONTHS) }, published);
      const to = dayOrMonth({ month: indexOfStem(g.lastMonth, MONTHS) }, published);
      return from?.edtf && to?.edtf ? { edtf: `${from.edtf}/${to.edtf}`, relative: true } : from;
    },
  },
  {
    pattern: /(?:в|до конца|к концу) (?:следующ|будущ)(?:ем|его|ему) месяц[еау]/giu,
    read: (_, published) => month(1, published),
  },
  {
    pattern: /(?:в|до конца|к концу) (?:эт|текущ|нынешн)(?:ом|ем|ого|его|ему) месяц[еау]|до конца месяца/giu,
    read: (_, published) => month(0, published),
  },
  {
    pattern: /(?<![а-яё])сегодня(?![а-яё])/giu,
    read: (_, published) => today(published),
  },
  {
    pattern: /(?<![а-яё])завтра(?![а-яё])/giu,
    read: (_, published) => tomorrow(published),
  },
  {
    pattern:
      /(?:в|во) (?:(?:ближайш|эт|следующ)(?:ий|ую|ее|от|у|о) )?(?<day>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?![а-яё])(?!,? \d)/giu,
    read: (g, published) => weekday(indexOfStem(g.day, WEEKDAYS), published),
  },
  {
    pattern:
      /(?<lead>в течение|на протяжении|в ближайшие|в предстоящие|в последующие|в следующие|за|на|сроком на|в срок до|через)(?: ближайш\p{L}{2}| предстоящ\p{L}{2}| следующ\p{L}{2}| последующ\p{L}{2})? (?<number>\d{1,2}|одн\p{L}{2,3}|дв(?:а|е|ух)|тр(?:и|ех|ёх)|четыр(?:е|ех|ёх)|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|восьми|восемь|девят(?:ь|и)|десят(?:ь|и)) (?<unit>год|года|лет|месяц|месяца|месяцев|недел[ьию]|дн[яе]й?|день|суток)(?![а-яё])/giu,
    read: (g, published) =>
      (/^(?:через|в срок|за)/iu.test(g.lead ?? "") ? over : lasting)(
        ordinal(g.number, NUMBERS),
        unitOf(g.unit),
        published,
      ),
  },
];

function unitOf(word: string | undefined): DurationUnit {
  const unit = word?.toLowerCase() ?? "";
  if (unit.startsWith("мес")) return "month";
  if (unit.startsWith("нед")) return "week";
  return unit.startsWith("год") || unit === "лет" ? "year" : "day";
}
