import { MONTHS_RU } from "@/lib/deadlines/words-ru";
import type { Groups } from "@/lib/extraction/dates/date-rule";
import { parseYear, YEAR } from "@/lib/extraction/dates/numerals";
import type { SaidYear } from "@/lib/extraction/dates/readings";

/* The words Russian names dates by. Stems are as `numberByStem` reads them. */

export const MONTHS = MONTHS_RU.map((month) => month.replace(/[ьй]$/u, ""));

/** The endings a month's stem takes in its cases. */
function casesOf(stem: string): string {
  if (stem === "ма") return "(?:й|я|е|ю)";
  return stem.endsWith("т") ? "(?:а|е|у|ом)?" : "[яеьюем]{1,2}";
}

export const MONTH = `(?:${MONTHS.map((stem) => stem + casesOf(stem)).join("|")})(?![а-яё])`;
export const YEAR_WORD =
  "(?: (?:финансов|учебн)\\p{L}{2,3})?(?: ?год(?:а|у|ом|ы|ов|ах)?(?![а-яё])| ?г(?:г)?\\.| ?г(?![а-яё]))?";
export const ORDINALS = ["перв", "втор", "трет", "четверт"];
/** Days of a month in words, in the genitive of dates: "до первого сентября". */
const UNITS = "первого второго третьего четвертого пятого шестого седьмого восьмого девятого".split(" ");
export const DAY_WORDS = [
  ...UNITS,
  ..."десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого".split(
    " ",
  ),
  ...UNITS.map((unit) => `двадцать ${unit}`),
  "тридцатого",
  "тридцать первого",
];
export const DAY_WORD = [...DAY_WORDS]
  .sort((a, b) => b.length - a.length)
  .join("|")
  .replaceAll("четвертого", "четв[её]ртого");
export const NUMBERS = [
  "одн",
  "дву|два|две",
  "тре|три",
  "четыр",
  "пят",
  "шест",
  "сем",
  "восьм|восем",
  "девят",
  "десят",
];
export const SEASONS = ["весн", "лет", "осен", "зим"];
export const WEEKDAYS = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен"];
const THIS = "эт(?:ого|ом)|текущ(?:его|ем)|нынешн(?:его|ем)|ближайш(?:его|ем)";
export const NEXT = "следующ(?:его|ем)|будущ(?:его|ем)|предстоящ(?:его|ем)";
/** A year in figures, or counted from this one. */
export const WHICH_YEAR = `(?:(?<year>${YEAR})${YEAR_WORD}|(?<which>${THIS}|${NEXT}) (?:(?:учебн|финансов)\\p{L}{2,3} )?год(?:а|у))`;

/** The month a school year starts in. */
export const SCHOOL_STARTS = 9;

/** The year that a match of `WHICH_YEAR` means: "следующий год" is the one after the publication's. */
export const saidYear = (g: Groups): SaidYear => ({
  named: parseYear(g.year),
  yearsAfter: /^(?:след|буд|предст)/iu.test(g.which ?? "") ? 1 : 0,
});
