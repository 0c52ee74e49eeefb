import type { Period } from "./period";

/** Fiscal years of Japan, first and last, each by the year it begins in: that of 2028 lasts from 1 April 2028 to 31 March 2029. */
export type FiscalYears = { from: number; to: number };

/**
 * The EDTF of fiscal years of Japan: from the first day of an April through a March. An interval from a day to a month is said of
 * nothing else, so that 「2028年度」 is told apart from the months "April 2028 – March 2029" and from the days of them.
 * Source: docs/decisions/04-deadlines-as-intervals.md.
 */
export function fiscalYearsToEdtf({ from, to }: FiscalYears): string {
  return `${from}-04-01/${to + 1}-03`;
}

/** The fiscal years of Japan that an interval stands for; null where it stands for itself. */
export function fiscalYearsIn(from: Period, to: Period): FiscalYears | null {
  const begins = from.precision === "day" && from.month === 4 && from.day === 1;
  const ends = to.precision === "month" && to.month === 3 && to.year > from.year;
  return begins && ends ? { from: from.year, to: to.year - 1 } : null;
}

/** The year that the tenth of 令和, or the thirty-first of 平成, is. */
export const yearOfEra = (era: string, inEra: number): number => inEra + (era === "令和" ? 2018 : 1988);

/** 31 March of the year after the last of them. */
export function lastDayOfFiscalYears({ to }: FiscalYears) {
  return { precision: "day", year: to + 1, month: 3, day: 31 } as const;
}

/** 2028/29; of several years 2026/27–2028/29. */
export function fiscalYearNumbers({ from, to }: FiscalYears): string {
  const one = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
  return from === to ? one(from) : `${one(from)}–${one(to)}`;
}
