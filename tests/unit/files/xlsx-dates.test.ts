import { describe, expect, it } from "vitest";
import { isDateFormat, serialDate } from "@/lib/files/formats/xlsx/dates";

describe("serialDate", () => {
  it.each([
    [61, "1900-03-01"],
    [45_893, "2025-08-24"],
    [45_894.75, "2025-08-25"],
    [46_387, "2026-12-31"],
    [2_958_465, "9999-12-31"],
  ])("counts %d as %s", (serial, day) => {
    expect(serialDate(serial, false)).toBe(day);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(serialDate(44_432, true)).toBe("2025-08-25");
  });

  it.each([0, 60, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])("has no day for %d", (serial) => {
    expect(serialDate(serial, false)).toBeNull();
  });
});

describe("isDateFormat", () => {
  it.each([
    [14, undefined],
    [164, "dd.mm.yyyy"],
    [165, "[$-419]D MMMM YYYY"],
    [166, 'yyyy"年"m"月"d"日"'],
  ])("knows %d %s for a date", (id, code) => {
    expect(isDateFormat(id, code)).toBe(true);
  });

  it.each([
    [0, undefined],
    [2, undefined],
    [164, '0.00 "days"'],
    [165, "[Red]0"],
    [166, "h:mm"],
  ])("takes %d %s for none", (id, code) => {
    expect(isDateFormat(id, code)).toBe(false);
  });
});
