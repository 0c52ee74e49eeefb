import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import {
  type DateWindow,
  daysIn,
  isWithin,
  limitToZoom,
  nextZoom,
  pan,
  windowOfPreset,
  zooms,
} from "@/lib/timeline/window";
import { days, windows } from "./arbitraries";

const known = {
  today: calendarDate("2026-11-23"),
  nextEvent: calendarDate("2027-03-10"),
  extent: { from: calendarDate("2017-05-01"), to: calendarDate("2026-12-31") },
};

describe("presets", () => {
  it.each([
    ["near", "2025-01-01", "2027-12-31"],
    ["year", "2026-01-01", "2026-12-31"],
    ["event", "2026-10-01", "2027-04-10"],
    ["all", "2017-01-01", "2026-12-31"],
  ] as const)("%s", (preset, from, to) => {
    expect(windowOfPreset(preset, known)).toEqual({ from, to });
  });

  it("fall back to the near years when no milestone is ahead or nothing has a date", () => {
    const near = windowOfPreset("near", known);

    expect(windowOfPreset("event", { ...known, nextEvent: null })).toEqual(near);
    expect(windowOfPreset("all", { ...known, extent: null })).toEqual(near);
  });

  it("all contains today even if every date has passed", () => {
    const extent = { from: calendarDate("2019-01-01"), to: calendarDate("2020-01-01") };

    expect(windowOfPreset("all", { ...known, extent }).to).toBe("2026-12-31");
  });
});

describe("narrowing", () => {
  it("keeps a window the zoom can show", () => {
    const window: DateWindow = { from: calendarDate("2025-01-01"), to: calendarDate("2027-12-31") };

    expect(limitToZoom(window, "month", known.today)).toEqual(window);
  });

  it("stays inside the window asked for, and keeps today if it was in it", () => {
    fc.assert(
      fc.property(windows, fc.constantFrom(...zooms), days, (window, zoom, today) => {
        const narrowed = limitToZoom(window, zoom, today);

        expect(narrowed.from >= window.from && narrowed.to <= window.to).toBe(true);
        expect(isWithin(today, narrowed)).toBe(isWithin(today, window));
      }),
    );
  });
});

describe("moving", () => {
  it("goes half a window on and comes back to the same days", () => {
    fc.assert(
      fc.property(windows, (window) => {
        const later = pan(window, "later");

        expect(later && daysIn(later)).toBe(daysIn(window));
        expect(later && pan(later, "earlier")).toEqual(window);
      }),
    );
  });

  it("stops where the calendar of deadlines ends", () => {
    expect(pan({ from: calendarDate("2198-01-01"), to: calendarDate("2199-12-31") }, "later")).toBeNull();
    expect(pan({ from: calendarDate("1900-01-01"), to: calendarDate("1901-12-31") }, "earlier")).toBeNull();
  });

  it("zooms one step at a time", () => {
    expect(nextZoom("year", "in")).toBe("quarter");
    expect(nextZoom("year", "out")).toBeNull();
    expect(nextZoom("month", "in")).toBeNull();
  });
});
