import { type FiscalYears, fiscalYearNumbers, lastDayOfFiscalYears } from "./fiscal-years";
import { type Period, twoDigits } from "./period";
import { type DateWords, type Day, NBSP, nth, roman } from "./words";

export const MONTHS_RU = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
] as const;

export const MONTHS_RU_GENITIVE = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
] as const;

const HALVES = ["первое полугодие", "второе полугодие"] as const;
const HALVES_GENITIVE = ["первого полугодия", "второго полугодия"] as const;

export const wordsRu: DateWords = {
  fullDate,
  shortDate: (day) => `${twoDigits(day.day)}.${twoDigits(day.month)}.${day.year}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  period: (said) => (said.precision === "day" ? fullDate(said) : nominative(said)),
  until: (to) => (to.precision === "day" ? `до${NBSP}${genitive(to)}` : `до${NBSP}конца ${genitive(to)}`),
  notBefore: (from) => `не${NBSP}ранее ${genitive(from)}`,
  interval,
  fiscalYears: (years) => `${fiscalYears(years)} (до${NBSP}${genitive(lastDayOfFiscalYears(years))})`,
  untilFiscalYears: (years) =>
    `до${NBSP}${genitive(lastDayOfFiscalYears(years))} (конец ${fiscalYearNumbers({ from: years.to, to: years.to })}${NBSP}финансового года Японии)`,
  days,
};

function fiscalYears(years: FiscalYears): string {
  const noun = years.from === years.to ? "финансовый год" : "финансовые годы";
  return `${fiscalYearNumbers(years)}${NBSP}${noun} Японии`;
}

// The short «г.» closes a date that stands alone; inside a phrase the word is written out.
function fullDate(day: Day): string {
  return `${dayAndMonth(day)}${NBSP}${day.year}${NBSP}г.`;
}

function nominative(said: Period): string {
  switch (said.precision) {
    case "day":
      return genitive(said);
    case "month":
      return `${nth(MONTHS_RU, said.month)}${NBSP}${ofYear(said)}`;
    case "quarter":
      return `${roman(said.quarter)}${NBSP}квартал ${ofYear(said)}`;
    case "half":
      return `${nth(HALVES, said.half)} ${ofYear(said)}`;
    case "year":
      return `${said.year}${NBSP}год`;
  }
}

function genitive(said: Period): string {
  switch (said.precision) {
    case "day":
      return `${dayAndMonth(said)}${NBSP}${ofYear(said)}`;
    case "month":
      return `${nth(MONTHS_RU_GENITIVE, said.month)}${NBSP}${ofYear(said)}`;
    case "quarter":
      return `${roman(said.quarter)}${NBSP}квартала ${ofYear(said)}`;
    case "half":
      return `${nth(HALVES_GENITIVE, said.half)} ${ofYear(said)}`;
    case "year":
      return ofYear(said);
  }
}

function interval(from: Period, to: Period): string {
  if (from.precision === "year" && to.precision === "year") {
    return `${from.year}–${to.year}${NBSP}годы`;
  }
  if (from.year === to.year) {
    if (from.precision === "day" && to.precision === "day") {
      return from.month === to.month ? `${from.day}–${genitive(to)}` : `${dayAndMonth(from)}${NBSP}– ${genitive(to)}`;
    }
    if (from.precision === "month" && to.precision === "month") {
      return `${nth(MONTHS_RU, from.month)}–${nominative(to)}`;
    }
    if (from.precision === "quarter" && to.precision === "quarter") {
      return `${roman(from.quarter)}–${roman(to.quarter)}${NBSP}кварталы ${ofYear(to)}`;
    }
  }
  return `${nominative(from)}${NBSP}– ${nominative(to)}`;
}

function dayAndMonth(day: Day): string {
  return `${day.day}${NBSP}${nth(MONTHS_RU_GENITIVE, day.month)}`;
}

function ofYear(said: Period): string {
  return `${said.year}${NBSP}года`;
}

function days(count: number): string {
  return `${count}${NBSP}${dayNoun(count)}`;
}

/** 1, 21, 101 день; 2–4, 22–24 дня; the rest, 11–14 among them, дней. */
function dayNoun(count: number): string {
  const lastTwo = count % 100;
  const last = count % 10;
  if (lastTwo >= 11 && lastTwo <= 14) {
    return "дней";
  }
  if (last === 1) {
    return "день";
  }
  return last >= 2 && last <= 4 ? "дня" : "дней";
}
