import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { parsePeriod, periodToEdtf } from "@/lib/deadlines/period";
import { anyEdtf, anyPeriod } from "./arbitraries";

describe("reading a deadline", () => {
  it.each([
    ["2026-04-22", "2026-04-22", "2026-04-22", "day"],
    ["2026-04", "2026-04-01", "2026-04-30", "month"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2026-02", "2026-02-01", "2026-02-28", "month"],
    ["2026-12", "2026-12-01", "2026-12-31", "month"],
    ["2026-33", "2026-01-01", "2026-03-31", "quarter"],
    ["2026-34", "2026-04-01", "2026-06-30", "quarter"],
    ["2026-35", "2026-07-01", "2026-09-30", "quarter"],
    ["2026-36", "2026-10-01", "2026-12-31", "quarter"],
    ["2026-40", "2026-01-01", "2026-06-30", "half"],
    ["2026-41", "2026-07-01", "2026-12-31", "half"],
    ["2026", "2026-01-01", "2026-12-31", "year"],
    ["1900", "1900-01-01", "1900-12-31", "year"],
    ["2199", "2199-01-01", "2199-12-31", "year"],
    ["2026-04-22/2026-04-24", "2026-04-22", "2026-04-24", "interval"],
    ["2025-36/2026-33", "2025-10-01", "2026-03-31", "interval"],
    ["2026-04/2026", "2026-04-01", "2026-12-31", "interval"],
    ["2028-04-01/2029-03", "2028-04-01", "2029-03-31", "interval"],
    ["2026-04-22/2026-04-22", "2026-04-22", "2026-04-22", "interval"],
    ["../2026-12", null, "2026-12-31", "open"],
    ["../2026-41", null, "2026-12-31", "open"],
    ["2026-12/..", "2026-12-01", null, "open"],
    ["2026-34/..", "2026-04-01", null, "open"],
  ])("%s lasts from %s to %s, precision %s", (text, earliest, latest, precision) => {
    expect(parseDeadline(text)).toEqual({ edtf: text, earliest, latest, precision });
  });

  it.each([
    ["a time", "2026-04-22T10:00:00Z"],
    ["an uncertain date", "2026?"],
    ["an approximate date", "2026-04~"],
    ["an unspecified digit", "202X"],
    ["a season", "2026-21"],
    ["a season of winter", "2026-24"],
    ["a third of a year", "2026-37"],
    ["a code after the halves", "2026-42"],
    ["month 13", "2026-13"],
    ["month 0", "2026-00"],
    ["30 February", "2026-02-30"],
    ["a day of a quarter", "2026-34-01"],
    ["a year before 1900", "1899"],
    ["a year after 2199", "2200-01-01"],
    ["a short year", "26"],
    ["a negative year", "-2026"],
    ["a long year", "Y20260"],
    ["an interval that runs backwards", "2026-12/2026-01"],
    ["an interval to yesterday", "2026-04-22/2026-04-21"],
    ["an interval open at both ends", "../.."],
    ["an unknown beginning", "/2026"],
    ["an unknown end", "2026/"],
    ["three parts", "2026-01/2026-02/2026-03"],
    ["a bare slash", "/"],
    ["two dots", ".."],
    ["nothing", ""],
    ["a space before", " 2026"],
    ["a space after", "2026 "],
    ["a line break after", "2026-04\n"],
    ["a list", "[2026-04,2026-05]"],
    ["full-width digits", "２０２６"],
    ["words", "next year"],
  ])("refuses %s: %j", (_, text) => {
    expect(parseDeadline(text)).toBeNull();
  });

  it("begins no later than it ends, whatever the form", () => {
    fc.assert(
      fc.property(anyEdtf, (text) => {
        const deadline = parseDeadline(text);

        expect(deadline?.edtf).toBe(text);
        expect(deadline?.earliest ?? deadline?.latest).not.toBeNull();
        if (deadline?.earliest && deadline.latest) {
          expect(deadline.earliest <= deadline.latest).toBe(true);
        }
      }),
    );
  });

  it("refuses any other text without throwing", () => {
    const alphabet = fc.constantFrom(..."0123456789-/.~?TZ \n年Q");
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 24 }), (text) => {
        const deadline = parseDeadline(text);

        expect(deadline === null || deadline.edtf === text).toBe(true);
      }),
    );
  });
});

describe("a period", () => {
  it("is read back from its EDTF", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(periodToEdtf(period))).toEqual(period);
      }),
    );
  });

  it("has the bounds the EDTF library gives it", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const text = periodToEdtf(period);
        const { min, max } = edtf(text);

        const deadline = parseDeadline(text);

        expect(deadline?.earliest).toBe(new Date(min).toISOString().slice(0, 10));
        expect(deadline?.latest).toBe(new Date(max).toISOString().slice(0, 10));
      }),
    );
  });
});
