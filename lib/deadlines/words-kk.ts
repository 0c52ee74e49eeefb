import { type CaseKk, inCaseKk } from "./case-endings-kk";
import { type FiscalYears, fiscalYearNumbers, lastDayOfFiscalYears } from "./fiscal-years";
import { type Period, twoDigits } from "./period";
import { type DateWords, type Day, NBSP, nth, roman } from "./words";

export const MONTHS_KK = [
  "қаңтар",
  "ақпан",
  "наурыз",
  "сәуір",
  "мамыр",
  "маусым",
  "шілде",
  "тамыз",
  "қыркүйек",
  "қазан",
  "қараша",
  "желтоқсан",
] as const;

const monthsIn = (form: CaseKk) => MONTHS_KK.map((month) => inCaseKk(month, form));
const MONTHS_DATIVE = monthsIn("dative");

const HALVES = ["бірінші жартыжылдығы", "екінші жартыжылдығы"] as const;

/** The grammatical case a phrase asks of its last word. */
type Endings = { months: readonly string[]; quarter: string; half: string; year: string };

const NOMINATIVE: Endings = { months: MONTHS_KK, quarter: "тоқсан", half: "", year: "жыл" };
const GENITIVE: Endings = { months: monthsIn("genitive"), quarter: "тоқсанның", half: "ның", year: "жылдың" };
const ABLATIVE: Endings = { months: monthsIn("ablative"), quarter: "тоқсаннан", half: "нан", year: "жылдан" };

export const wordsKk: DateWords = {
  fullDate: (day) => inCase(day, NOMINATIVE),
  shortDate: (day) => `${twoDigits(day.day)}.${twoDigits(day.month)}.${day.year}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  period: (said) => inCase(said, NOMINATIVE),
  until: (to) => (to.precision === "day" ? untilDay(to) : `${inCase(to, GENITIVE)} соңына дейін`),
  notBefore: (from) => `${inCase(from, ABLATIVE)} ерте${NBSP}емес`,
  interval,
  fiscalYears: (years) => `${fiscalYears(years)} (${untilDay(lastDayOfFiscalYears(years))})`,
  untilFiscalYears: (years) =>
    `${untilDay(lastDayOfFiscalYears(years))} (${fiscalYears({ from: years.to, to: years.to })}ның соңы)`,
  days,
};

function untilDay(day: Day): string {
  return `${ofYear(day)}${day.day}${NBSP}${nth(MONTHS_DATIVE, day.month)} дейін`;
}

function fiscalYears(years: FiscalYears): string {
  return `Жапонияның ${fiscalYearNumbers(years)}${NBSP}қаржы ${years.from === years.to ? "жылы" : "жылдары"}`;
}

/** A day whose month carries the ending that the words after it ask for. */
export function dayInCaseKk({ year, month, day }: Day, form: CaseKk): string {
  return `${year}${NBSP}жылғы${NBSP}${day}${NBSP}${inCaseKk(nth(MONTHS_KK, month), form)}`;
}

function inCase(said: Period, endings: Endings): string {
  switch (said.precision) {
    case "day":
      return `${ofYear(said)}${said.day}${NBSP}${nth(endings.months, said.month)}`;
    case "month":
      return `${ofYear(said)}${nth(endings.months, said.month)}`;
    case "quarter":
      return `${ofYear(said)}${roman(said.quarter)}${NBSP}${endings.quarter}`;
    case "half":
      return `${said.year}${NBSP}жылдың ${nth(HALVES, said.half)}${endings.half}`;
    case "year":
      return `${said.year}${NBSP}${endings.year}`;
  }
}

function interval(from: Period, to: Period): string {
  if (from.precision === "year" && to.precision === "year") {
    return `${from.year}–${to.year}${NBSP}жылдар`;
  }
  if (from.year === to.year) {
    if (from.precision === "day" && to.precision === "day") {
      return from.month === to.month
        ? `${ofYear(to)}${from.day}–${dayAndMonth(to)}`
        : `${ofYear(to)}${dayAndMonth(from)}${NBSP}– ${dayAndMonth(to)}`;
    }
    if (from.precision === "month" && to.precision === "month") {
      return `${ofYear(to)}${nth(MONTHS_KK, from.month)}–${nth(MONTHS_KK, to.month)}`;
    }
    if (from.precision === "quarter" && to.precision === "quarter") {
      return `${ofYear(to)}${roman(from.quarter)}–${roman(to.quarter)}${NBSP}тоқсан`;
    }
  }
  return `${inCase(from, NOMINATIVE)}${NBSP}– ${inCase(to, NOMINATIVE)}`;
}

function ofYear(said: Period): string {
  return `${said.year}${NBSP}жылғы${NBSP}`;
}

function dayAndMonth(day: Day): string {
  return `${day.day}${NBSP}${nth(MONTHS_KK, day.month)}`;
}

/** A noun after a number stays singular in Kazakh. */
function days(count: number): string {
  return `${count}${NBSP}күн`;
}
