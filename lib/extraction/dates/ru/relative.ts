import type { DateRule } from "@/lib/extraction/dates/date-rule";
import {
  type DurationUnit,
  forDuration,
  inMonthAfter,
  inWeekAfter,
  onNextDay,
  onNextWeekday,
  onSameDay,
  withinDuration,
} from "@/lib/extraction/dates/from-publication";
import { numberByStem, ordinal } from "@/lib/extraction/dates/numerals";
import { NUMBERS, WEEKDAYS } from "./words";

/** Russian times that only the day of publication resolves: "next week", "within three months". */
export const relativeDatesRu: readonly DateRule[] = [
  { pattern: /на (?:следующей|будущей) неделе/giu, read: (_, published) => inWeekAfter(1, published) },
  { pattern: /на (?:этой|текущей) неделе|до конца недели/giu, read: (_, published) => inWeekAfter(0, published) },
  {
    pattern: /в (?<word>одно|двух|тр[её]х|четыр[её]х|шести)?(?<unit>месячный|недельный|летний) срок/giu,
    read: (g, published) => forDuration(ordinal(g.word ?? "одн", NUMBERS), unitOf(g.unit), published),
  },
  {
    pattern: /(?:в|до конца|к концу) (?:следующ|будущ)(?:ем|его|ему) месяц[еау]/giu,
    read: (_, published) => inMonthAfter(1, published),
  },
  {
    pattern: /(?:в|до конца|к концу) (?:эт|текущ|нынешн)(?:ом|ем|ого|его|ему) месяц[еау]|до конца месяца/giu,
    read: (_, published) => inMonthAfter(0, published),
  },
  {
    pattern: /(?<![а-яё])сегодня(?![а-яё])/giu,
    read: (_, published) => onSameDay(published),
  },
  {
    pattern: /(?<![а-яё])завтра(?![а-яё])/giu,
    read: (_, published) => onNextDay(published),
  },
  {
    pattern:
      /(?:в|во) (?:(?:ближайш|эт|следующ)(?:ий|ую|ее|от|у|о) )?(?<day>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)(?![а-яё])(?!,? \d)/giu,
    read: (g, published) => onNextWeekday(numberByStem(g.day, WEEKDAYS), published),
  },
  {
    pattern:
      /(?<lead>в течение|на протяжении|в ближайшие|в предстоящие|в последующие|в следующие|за|на|сроком на|в срок до|через)(?: ближайш\p{L}{2}| предстоящ\p{L}{2}| следующ\p{L}{2}| последующ\p{L}{2})? (?<number>\d{1,2}|одн\p{L}{2,3}|дв(?:а|е|ух)|тр(?:и|ех|ёх)|четыр(?:е|ех|ёх)|пят(?:ь|и)|шест(?:ь|и)|сем(?:ь|и)|восьми|восемь|девят(?:ь|и)|десят(?:ь|и)) (?<unit>год|года|лет|месяц|месяца|месяцев|недел[ьию]|дн[яе]й?|день|суток)(?![а-яё])/giu,
    read: (g, published) =>
      (/^(?:через|в срок|за)/iu.test(g.lead ?? "") ? withinDuration : forDuration)(
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
