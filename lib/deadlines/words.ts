import type { FiscalYears } from "./fiscal-years";
import type { Period } from "./period";

export type Day = Extract<Period, { precision: "day" }>;

/**
 * What each language must be able to say of dates. Written by hand for all four: browsers have no Kazakh locale data,
 * and server and browser must say the same.
 */
export type DateWords = {
  fullDate(day: Day): string;
  /** Digits for tables. */
  shortDate(day: Day): string;
  dateAndTime(date: string, time: string): string;
  period(period: Period): string;
  /** Through the last day of the period. */
  until(period: Period): string;
  /** From the first day of the period on. */
  notBefore(period: Period): string;
  /** From one period through another, which is a different one. */
  interval(from: Period, to: Period): string;
  /** Fiscal years of Japan: by their name, with their last day where the reader's own years end on another. */
  fiscalYears(years: FiscalYears): string;
  /** Through the last day of the last of them. */
  untilFiscalYears(years: FiscalYears): string;
  days(count: number): string;
};

export const NBSP = "\u00A0";

/** Quarters are numbered in Roman in Russian and Kazakh documents. */
export const ROMAN: readonly string[] = ["I", "II", "III", "IV"];

export function roman(quarter: number): string {
  return nth(ROMAN, quarter);
}

/** The entry of a table for a number counted from 1: month 1 is January. */
export function nth<Entry>(table: readonly Entry[], number: number): Entry {
  const entry = table[number - 1];
  if (entry === undefined) {
    throw new RangeError(`No entry ${number} in a table of ${table.length}`);
  }
  return entry;
}
