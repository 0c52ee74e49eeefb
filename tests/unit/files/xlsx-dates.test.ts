import { describe, expect, it } from "vitest";
import { asShown, serialDate, shownDate } from "@/lib/files/formats/xlsx/dates";

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

describe("shownDate", () => {
  it.each([
    [14, undefined, "day"],
    [17, undefined, "month"],
    [164, "dd.mm.yyyy", "day"],
    [165, "[$-419]D MMMM YYYY", "day"],
    [166, 'yyyy"年"m"月"d"日"', "day"],
    [167, "mmm/yy", "month"],
    [168, "[$-419]mmmm yyyy;@", "month"],
    [169, "yyyy", "year"],
  ])("knows how much of a date %d %s shows: %s", (id, code, shown) => {
    expect(shownDate(id, code)).toBe(shown);
  });

  it.each([
    [0, undefined],
    [2, undefined],
    [164, '0.00 "days"'],
    [165, "[Red]0"],
    [166, "h:mm"],
  ])("takes %d %s for none", (id, code) => {
    expect(shownDate(id, code)).toBeNull();
  });

  it("leaves of a day what is shown", () => {
    expect(asShown("2027-03-01", "month")).toBe("2027-03");
    expect(asShown("2027-03-01", "year")).toBe("2027");
  });
});
