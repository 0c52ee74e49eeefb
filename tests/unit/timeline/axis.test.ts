import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { timelineAxis } from "@/lib/timeline/axis";
import { layOutMilestones, type TimelineMilestone } from "@/lib/timeline/milestone-bands";
import { roundToTenth, scaleFor } from "@/lib/timeline/scale";
import { estimateTextWidth, truncateToWidth } from "@/lib/timeline/text-width";
import { zooms } from "@/lib/timeline/window";
import { days, name, windows } from "./arbitraries";

const years = { from: calendarDate("2025-01-01"), to: calendarDate("2027-12-31") };

describe("the axis", () => {
  it("names quarters over months", () => {
    const { upper, lower } = timelineAxis(scaleFor(years, "quarter"), "ru");

    expect(upper).toHaveLength(12);
    expect(lower).toHaveLength(36);
    expect(upper[5]?.text).toBe("II кв. 2026");
    expect(lower[4]?.text).toBe("май");
    expect(lower[8]?.text).toBe("сен");
  });

  it.each([
    ["kk", "2026, II тқс."],
    ["ja", "2026年Q2"],
    ["en", "Q2 2026"],
  ] as const)("in %s", (language, text) => {
    expect(timelineAxis(scaleFor(years, "quarter"), language).upper[5]?.text).toBe(text);
  });

  it("begins weeks on Monday", () => {
    const window = { from: calendarDate("2026-11-01"), to: calendarDate("2026-11-30") };

    const { lower } = timelineAxis(scaleFor(window, "month"), "en");

    expect(lower.map(({ text }) => text)).toEqual(["26", "2", "9", "16", "23", "30"]);
  });

  it("covers the window without a gap, in both levels", () => {
    fc.assert(
      fc.property(windows, fc.constantFrom(...zooms), (window, zoom) => {
        const scale = scaleFor(window, zoom);
        const { upper, lower } = timelineAxis(scale, "kk");
        for (const level of [upper, lower]) {
          expect(level[0]?.x).toBe(0);
          for (const [index, cell] of level.entries()) {
            expect(cell.width).toBeGreaterThanOrEqual(0);
            expect(roundToTenth(cell.x + cell.width)).toBe(level[index + 1]?.x ?? scale.width);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("bands of milestones", () => {
  const milestone = (earliest: string, latest: string, text = "Саммит"): TimelineMilestone => ({
    id: `${text}-${earliest}`,
    name: name(text),
    when: earliest,
    earliest: calendarDate(earliest),
    latest: calendarDate(latest),
  });
  const today = { day: calendarDate("2026-11-23"), text: "сегодня" };

  it("keep flags off one another by lines", () => {
    const near = [milestone("2025-12-18", "2025-12-18", "Переговоры в Токио"), milestone("2025-12-20", "2025-12-20")];

    const { bands, lines } = layOutMilestones(near, today, scaleFor(years, "quarter"));

    expect(bands.map(({ flag }) => flag?.line)).toEqual([0, 1]);
    expect(lines).toBe(2);
  });

  it("stop having flags when there is no room for more lines, but are still drawn", () => {
    const summits = Array.from({ length: 9 }, (_, index) => milestone("2026-04-22", "2026-04-24", `Саммит ${index}`));

    const { bands, lines } = layOutMilestones(summits, today, scaleFor(years, "quarter"));

    expect(bands).toHaveLength(9);
    expect(bands.filter(({ flag }) => flag)).toHaveLength(6);
    expect(lines).toBe(6);
  });

  it("leave out what lies outside, and today's line too", () => {
    const before = { from: calendarDate("2024-01-01"), to: calendarDate("2024-12-31") };

    expect(layOutMilestones([milestone("2025-12-20", "2025-12-20")], today, scaleFor(before, "quarter"))).toEqual({
      bands: [],
      today: null,
      lines: 0,
    });
  });

  it("never leave the chart, wherever they are", () => {
    fc.assert(
      fc.property(windows, fc.array(fc.tuple(days, days)), fc.constantFrom(...zooms), (window, pairs, zoom) => {
        const scale = scaleFor(window, zoom);
        const all = pairs.map(([a, b]) => (a < b ? milestone(a, b) : milestone(b, a)));

        for (const { x, width } of layOutMilestones(all, today, scale).bands) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(roundToTenth(x + width)).toBeLessThanOrEqual(scale.width);
        }
      }),
    );
  });
});

describe("room for text", () => {
  it("gives a Japanese character more than a Latin one", () => {
    expect(estimateTextWidth("東京", 12)).toBe(24);
    expect(estimateTextWidth("ab", 12)).toBeLessThan(24);
  });

  it("cuts what is too long, and nothing else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 20, max: 300 }), (text, room) => {
        const fitted = truncateToWidth(text, 12, room);

        expect(estimateTextWidth(fitted, 12)).toBeLessThanOrEqual(room);
        expect(fitted === text).toBe(estimateTextWidth(text, 12) <= room);
      }),
    );
  });
});
