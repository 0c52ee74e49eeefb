import fc from "fast-check";
import { addDays, type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { fiscalYearsToEdtf } from "@/lib/deadlines/fiscal-years";
import { firstDayOf, lastDayOf, type Period, periodToEdtf } from "@/lib/deadlines/period";
import { aDeadline } from "@/tests/support/build-deadline";

export const LANGUAGES = ["en", "ru", "kk", "ja"] as const;

const anyYear = fc.integer({ min: 1900, max: 2199 });

export const anyDate: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 109_572 })
  .map((days) => addDays(calendarDate("1900-01-01"), days));

const anyDay: fc.Arbitrary<Period> = anyDate.map((date) => ({
  precision: "day",
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8)),
}));

export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  anyDay,
  fc.record({ precision: fc.constant("month"), year: anyYear, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ precision: fc.constant("quarter"), year: anyYear, quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ precision: fc.constant("half"), year: anyYear, half: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ precision: fc.constant("year"), year: anyYear }),
);

const anyInterval = fc
  .tuple(anyPeriod, anyPeriod)
  .map(([a, b]) => (firstDayOf(a) <= lastDayOf(b) ? [a, b] : [b, a]))
  .map((ends) => ends.map(periodToEdtf).join("/"));

export const anyFiscalYears: fc.Arbitrary<string> = fc
  .record({ from: fc.integer({ min: 1900, max: 2190 }), years: fc.integer({ min: 0, max: 8 }) })
  .map(({ from, years }) => fiscalYearsToEdtf({ from, to: from + years }));

/** EDTF strings of every form a deadline may have. */
export const anyEdtf: fc.Arbitrary<string> = fc.oneof(
  anyPeriod.map(periodToEdtf),
  anyInterval,
  anyFiscalYears,
  anyPeriod.map((period) => `../${periodToEdtf(period)}`),
  anyPeriod.map((period) => `${periodToEdtf(period)}/..`),
);

export const anyDeadline: fc.Arbitrary<Deadline> = anyEdtf.map(aDeadline);
