import type { Language } from "@/lib/vocabulary/languages";
import { type CalendarDate, partsOf } from "./calendar-date";
import type { CaseKk } from "./case-endings-kk";
import { type Deadline, type DeadlineShape, shapeOfDeadline } from "./deadline";
import { fiscalYearsIn } from "./fiscal-years";
import { type Period, periodToEdtf } from "./period";
import type { DateWords, Day } from "./words";
import { wordsEn } from "./words-en";
import { wordsJa } from "./words-ja";
import { dayInCaseKk, wordsKk } from "./words-kk";
import { wordsRu } from "./words-ru";
import { timeIn, todayIn } from "./zoned-time";

/** `nominative` names the deadline ("Q2 2026"); `until` says by when ("by the end of Q2 2026"). */
type DeadlineForm = "nominative" | "until";

const WORDS: Record<Language, DateWords> = { en: wordsEn, ru: wordsRu, kk: wordsKk, ja: wordsJa };

/**
 * A deadline as a person says it, never more exact than it is: a year stays "2026" and does not become 31 December.
 * Spaces inside a date do not break. `../2026-12` names only an end, so it is said as one in both forms; `2026-12/..`
 * has no end to be "until" and is said as a beginning in both. Throws on an `edtf` that `parseDeadline` refuses.
 */
export function deadlineInWords(deadline: Deadline, language: Language, { form }: { form: DeadlineForm }): string {
  const shape = shapeOfDeadline(deadline.edtf);
  if (shape === null) {
    throw new RangeError(`Not a deadline: "${deadline.edtf}"`);
  }
  return form === "until" ? until(shape, WORDS[language]) : nominative(shape, WORDS[language]);
}

function nominative(shape: DeadlineShape, words: DateWords): string {
  switch (shape.form) {
    case "period":
      return words.period(shape.period);
    case "interval":
      return interval(shape.from, shape.to, words);
    case "no_later":
      return words.until(shape.to);
    case "no_earlier":
      return words.notBefore(shape.from);
  }
}

function until(shape: DeadlineShape, words: DateWords): string {
  switch (shape.form) {
    case "period":
      return words.until(shape.period);
    case "interval": {
      const years = fiscalYearsIn(shape.from, shape.to);
      return years ? words.untilFiscalYears(years) : words.until(shape.to);
    }
    case "no_later":
      return words.until(shape.to);
    case "no_earlier":
      return words.notBefore(shape.from);
  }
}

function interval(from: Period, to: Period, words: DateWords): string {
  const years = fiscalYearsIn(from, to);
  if (years) return words.fiscalYears(years);
  return periodToEdtf(from) === periodToEdtf(to) ? words.period(to) : words.interval(from, to);
}

/** «5 марта 2026 г.», «2026 жылғы 5 наурыз», 2026年3月5日, 5 March 2026. */
export function formatDate(date: CalendarDate, language: Language): string {
  return WORDS[language].fullDate(dayOf(date));
}

/** The same, as the words that follow ask for it: «30 қарашадағы жағдай», «3 желтоқсанға дейін». Only Kazakh changes. */
export function formatDateIn(date: CalendarDate, language: Language, form: CaseKk): string {
  return language === "kk" ? dayInCaseKk(dayOf(date), form) : formatDate(date, language);
}

/** For tables: 05.03.2026 (ru, kk), 2026/03/05 (ja), 5 Mar 2026 (en). */
export function formatShortDate(date: CalendarDate, language: Language): string {
  return WORDS[language].shortDate(dayOf(date));
}

/** Date and time of day of an instant, as clocks of the time zone show it. */
export function formatInstant(instant: Date, timeZone: string, language: Language): string {
  const date = formatDate(todayIn(timeZone, instant), language);
  return WORDS[language].dateAndTime(date, timeIn(timeZone, instant));
}

/** «1 день», «2 дня», «92 күн», 92日, 1 day. */
export function daysInWords(days: number, language: Language): string {
  return WORDS[language].days(days);
}

function dayOf(date: CalendarDate): Day {
  return { precision: "day", ...partsOf(date) };
}
