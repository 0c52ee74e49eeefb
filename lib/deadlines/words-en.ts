import { type FiscalYears, lastDayOfFiscalYears } from "./fiscal-years";
import type { Period } from "./period";
import { type DateWords, type Day, NBSP, nth } from "./words";

export const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const HALVES = ["first half", "second half"] as const;

export const wordsEn: DateWords = {
  fullDate: (day) => `${dayAndMonth(day)}${NBSP}${day.year}`,
  shortDate: (day) => [day.day, nth(MONTHS_EN, day.month).slice(0, 3), day.year].join(NBSP),
  dateAndTime: (date, time) => `${date}, ${time}`,
  period,
  until: (to) => (to.precision === "day" ? `by${NBSP}${period(to)}` : `by the end of ${inSentence(to)}`),
  notBefore: (from) => `not before ${inSentence(from)}`,
  interval,
  fiscalYears: (years) => `Japanese fiscal ${yearOrYears(years)} (to${NBSP}${period(lastDayOfFiscalYears(years))})`,
  untilFiscalYears: (years) =>
    `by${NBSP}${period(lastDayOfFiscalYears(years))} (end of Japanese fiscal ${yearOrYears({ from: years.to, to: years.to })})`,
  days,
};

function yearOrYears({ from, to }: FiscalYears): string {
  return from === to ? `year${NBSP}${from}` : `years${NBSP}${from}–${to}`;
}

function period(said: Period): string {
  switch (said.precision) {
    case "day":
      return `${dayAndMonth(said)}${NBSP}${said.year}`;
    case "month":
      return `${nth(MONTHS_EN, said.month)}${NBSP}${said.year}`;
    case "quarter":
      return `Q${said.quarter}${NBSP}${said.year}`;
    case "half":
      return `${nth(HALVES, said.half)} of${NBSP}${said.year}`;
    case "year":
      return `${said.year}`;
  }
}

function inSentence(said: Period): string {
  return said.precision === "half" ? `the ${period(said)}` : period(said);
}

function interval(from: Period, to: Period): string {
  if (from.precision === "year" && to.precision === "year") {
    return `${from.year}–${to.year}`;
  }
  if (from.year === to.year) {
    if (from.precision === "day" && to.precision === "day") {
      return from.month === to.month ? `${from.day}–${period(to)}` : `${dayAndMonth(from)}${NBSP}– ${period(to)}`;
    }
    if (from.precision === "month" && to.precision === "month") {
      return `${nth(MONTHS_EN, from.month)}–${period(to)}`;
    }
    if (from.precision === "quarter" && to.precision === "quarter") {
      return `Q${from.quarter}–${period(to)}`;
    }
  }
  return `${period(from)}${NBSP}– ${period(to)}`;
}

function dayAndMonth(day: Day): string {
  return `${day.day}${NBSP}${nth(MONTHS_EN, day.month)}`;
}

function days(count: number): string {
  return `${count}${NBSP}${count === 1 ? "day" : "days"}`;
}
