import { nth, roman } from "@/lib/deadlines/words";
import { MONTHS_EN } from "@/lib/deadlines/words-en";
import { MONTHS_KK } from "@/lib/deadlines/words-kk";
import { MONTHS_RU } from "@/lib/deadlines/words-ru";
import type { Language } from "@/lib/vocabulary/languages";

type Day = { year: number; month: number; day: number };

/**
 * What an axis can say of a cell, longest form first: the first that fits is written. `alone` names the year,
 * `below` stands under a cell that has already named it. A week is called by its Monday.
 */
export function axisLabels(
  unit: "year" | "quarter" | "month" | "week",
  place: "alone" | "below",
  { year, month, day }: Day,
  language: Language,
): string[] {
  const quarter = Math.ceil(month / 3);
  switch (unit) {
    case "year":
      return language === "ja" ? [`${year}年`, `${year}`] : [`${year}`];
    case "quarter":
      return place === "alone" ? quarterOfYear(quarter, year, language) : quarterAlone(quarter, language);
    case "month":
      return monthForms(month, language).map((form) => (place === "alone" ? withYear(form, year, language) : form));
    case "week":
      return [`${day}`];
  }
}

function quarterOfYear(quarter: number, year: number, language: Language): string[] {
  switch (language) {
    case "ru":
      return [`${roman(quarter)} квартал ${year}`, `${roman(quarter)} кв. ${year}`, `${roman(quarter)} кв.`];
    case "kk":
      return [`${year} ж. ${roman(quarter)} тоқсан`, `${year}, ${roman(quarter)} тқс.`, `${roman(quarter)} тқс.`];
    case "ja":
      return [`${year}年第${quarter}四半期`, `${year}年Q${quarter}`, `Q${quarter}`];
    case "en":
      return [`Q${quarter} ${year}`, `Q${quarter}`];
  }
}

function quarterAlone(quarter: number, language: Language): string[] {
  switch (language) {
    case "ru":
      return [`${roman(quarter)} кв.`, roman(quarter)];
    case "kk":
      return [`${roman(quarter)} тқс.`, roman(quarter)];
    default:
      return [`Q${quarter}`];
  }
}

function monthForms(month: number, language: Language): string[] {
  switch (language) {
    case "ru":
      return shortened(nth(MONTHS_RU, month), 3);
    case "kk":
      return shortened(nth(MONTHS_KK, month), 3);
    case "en":
      return shortened(nth(MONTHS_EN, month), 3);
    case "ja":
      return [`${month}月`, `${month}`];
  }
}

/** The whole word, its beginning, and its first letter. */
function shortened(word: string, letters: number): string[] {
  return [word, word.slice(0, letters), word.slice(0, 1)];
}

function withYear(month: string, year: number, language: Language): string {
  switch (language) {
    case "ja":
      return `${year}年${month}`;
    case "kk":
      return `${year} ж. ${month}`;
    default:
      return `${month} ${year}`;
  }
}
