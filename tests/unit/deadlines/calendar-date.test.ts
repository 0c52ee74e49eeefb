import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  calendarDate,
  compareDates,
  daysBetween,
  fromDbDate,
  parseCalendarDate,
  toDbDate,
} from "@/lib/deadlines/calendar-date";
import { anyDate } from "./arbitraries";

describe("reading a calendar date", () => {
  it.each(["2026-04-22", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("reads %s", (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    "",
    "2026",
    "2026-04",
    "2026-02-30",
    "2025-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-4-22",
    "2026-04-22T00:00:00Z",
    " 2026-04-22",
    "2026-04-22\n",
    "22.04.2026",
    "+002026-04-22",
    "２０２６-04-22",
  ])("refuses %j", (text) => {
    expect(parseCalendarDate(text)).toBeNull();
    expect(() => calendarDate(text)).toThrow(RangeError);
  });
});

describe("counting days", () => {
  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2025-08-25", 365, "2026-08-25"],
  ])("%s and %i days is %s", (date, days, expected) => {
    expect(addDays(calendarDate(date), days)).toBe(expected);
    expect(daysBetween(calendarDate(date), calendarDate(expected))).toBe(days);
  });

  it("refuses to leave the calendar", () => {
    expect(() => addDays(calendarDate("9999-12-31"), 1)).toThrow(RangeError);
  });

  it("is antisymmetric, additive, and undone by adding", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(daysBetween(a, b)).toBe(0 - daysBetween(b, a));
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(compareDates(b, a))).toBe(Math.sign(daysBetween(a, b)));
      }),
    );
  });
});

describe("database dates", () => {
  it("go out and come back as the same day", () => {
    fc.assert(fc.property(anyDate, (date) => fromDbDate(toDbDate(date)) === date));
  });

  it("are UTC midnights", () => {
    expect(toDbDate(calendarDate("2026-04-22")).toISOString()).toBe("2026-04-22T00:00:00.000Z");
  });

  it("may be missing", () => {
    expect(fromDbDate(null)).toBeNull();
    expect(toDbDate(null)).toBeNull();
  });

  it("are never made of an instant", () => {
    expect(() => fromDbDate(new Date("2026-04-22T10:00:00Z"))).toThrow(RangeError);
  });
});
