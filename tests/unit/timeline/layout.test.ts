import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { type LaidOutRow, layOut } from "@/lib/timeline/layout";
import { leftOf, rightOf } from "@/lib/timeline/marks";
import type { TimelineRow } from "@/lib/timeline/row";
import { scaleFor } from "@/lib/timeline/scale";
import { type DateWindow, zooms } from "@/lib/timeline/window";
import { aRow, aTrail, days, rows, texts, windows } from "./arbitraries";

const today = calendarDate("2026-11-23");
const threeYears: DateWindow = { from: calendarDate("2025-01-01"), to: calendarDate("2027-12-31") };
const tenYears: DateWindow = { from: calendarDate("2017-01-01"), to: calendarDate("2026-12-31") };

function laidOut(row: TimelineRow, window = threeYears): LaidOutRow {
  const result = layOut([row], ({ sector }) => sector.code, scaleFor(window, "quarter"), today, texts);
  const only = result.groups[0]?.rows[0];
  if (!only) throw new Error("nothing drawn");
  return only;
}

describe("a row of the timeline", () => {
  it("draws an exact day as a point and a year as a span of a year", () => {
    const { promised, control } = laidOut(aRow({ promised: aTrail("2026"), control: aTrail("2026-06-30") }));

    expect(promised?.mark).toEqual({ shape: "span", x1: 346.7, x2: 693.3, start: "bracket", end: "bracket" });
    expect(control?.mark.shape).toBe("day");
  });

  it("leaves open ends open", () => {
    expect(laidOut(aRow({ promised: aTrail("2026-03/..") })).promised?.mark).toMatchObject({
      start: "bracket",
      end: "open",
    });
    expect(laidOut(aRow({ promised: aTrail("../2026-03") })).promised?.mark).toMatchObject({
      start: "open",
      end: "bracket",
    });
  });

  it("shows the flight's slips from 2017 to 2026 as one line with a tick for each announcement", () => {
    const { promised } = laidOut(
      aRow({ promised: aTrail("2017", "2019-41", "2024", "2026-03", "2026", "2026") }),
      tenYears,
    );

    expect(promised?.original).toMatchObject({ shape: "span", x1: 0 });
    expect(promised?.ticks.map(({ title }) => title)).toEqual(["2019-41", "2024", "2026-03"]);
    expect(promised?.change?.text).toBe("+3287 дн.");
    expect(promised?.captions.map(({ text }) => text.replaceAll("\u00a0", " "))).toEqual([
      "2017 год",
      "второе полугодие 2019 года",
      "2024 год",
      "март 2026 года",
    ]);
  });

  it("points beyond the edge to a first promise that lies before the window", () => {
    const { promised } = laidOut(aRow({ promised: aTrail("2017", "2026") }));

    expect(promised?.original).toEqual({ shape: "beyond", side: "before", x: 0 });
    expect(promised?.line?.x1).toBe(0);
    expect(promised?.label?.text).toContain("первоначально: 2017, +3287 дн.");
  });

  it("keeps a date that was only made more exact inside what was said first, without a line", () => {
    const { promised } = laidOut(aRow({ promised: aTrail("2026", "2026-04-22/2026-04-24") }));

    expect(promised?.original).toMatchObject({ shape: "span" });
    expect(promised?.line).toBeNull();
    expect(promised?.label?.text).toContain("уточнено");
  });

  it("writes over a year that fills the window, and draws no line through it", () => {
    const year = { from: calendarDate("2026-01-01"), to: calendarDate("2026-12-31") };

    const { promised } = laidOut(aRow({ promised: aTrail("2017", "2026") }), year);

    expect(promised?.line).toBeNull();
    expect(promised?.label).toMatchObject({ anchor: "end" });
    expect(promised?.label?.x).toBeLessThan(828);
  });

  it("draws lateness from the last day to today", () => {
    const scale = scaleFor(threeYears, "quarter");

    const { late, control } = laidOut(aRow({ control: aTrail("2026-09-15"), daysLate: 69 }));

    expect(late).toEqual({ x1: scale.middleOf(calendarDate("2026-09-15")), x2: scale.middleOf(today), y: control?.y });
    expect(control?.label?.text).toContain("просрочено на 69 дн.");
  });

  it("marks the closing day of a commitment that never had a date", () => {
    const { closed } = laidOut(
      aRow({ status: "off_control", outcome: "fulfilled", closedOn: calendarDate("2025-12-20") }),
    );

    expect(closed?.mark.shape).toBe("day");
    expect(closed?.label?.text).toBe("исполнено 2025-12-20");
  });
});

describe("any timeline", () => {
  const layouts = fc.record({
    all: fc.array(rows, { maxLength: 12 }),
    window: windows,
    zoom: fc.constantFrom(...zooms),
    today: days,
  });

  it("draws nothing outside the window, and the earlier to the left of the later", () => {
    fc.assert(
      fc.property(layouts, ({ all, window, zoom, today }) => {
        const scale = scaleFor(window, zoom);
        for (const row of layOut(all, sector, scale, today, texts).groups.flatMap((group) => group.rows)) {
          for (const { left, right } of stretchesOf(row)) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left).toBeLessThanOrEqual(right);
            expect(right).toBeLessThanOrEqual(scale.width);
          }
        }
      }),
    );
  });

  it("keeps every row once: drawn in the order given, or among what has no date", () => {
    fc.assert(
      fc.property(layouts, ({ all, window, zoom, today }) => {
        const { groups, unscheduled } = layOut(all, sector, scaleFor(window, zoom), today, texts);

        for (const { key, rows: drawn } of groups) {
          expect(drawn.map(({ row }) => row)).toEqual(
            all.filter((row) => row.sector.code === key && !unscheduled.includes(row)),
          );
        }
        expect(groups.flatMap((group) => group.rows).length + unscheduled.length).toBe(all.length);
        expect(unscheduled.every((row) => !row.promised && !row.control && !row.closedOn)).toBe(true);
      }),
    );
  });

  it("stacks rows without a gap or an overlap", () => {
    fc.assert(
      fc.property(layouts, ({ all, window, zoom, today }) => {
        for (const group of layOut(all, sector, scaleFor(window, zoom), today, texts).groups) {
          let bottom = group.rows[0]?.y ?? 0;
          for (const row of group.rows) {
            expect(row.y).toBe(bottom);
            bottom += row.height;
          }
          expect(group.height).toBe(bottom);
        }
      }),
    );
  });

  it("tells the same facts at every zoom", () => {
    fc.assert(
      fc.property(layouts, ({ all, window, today }) => {
        const told = zooms.map((zoom) =>
          layOut(all, sector, scaleFor(window, zoom), today, texts).groups.map((group) =>
            group.rows.map(({ row, height, promised, control, closed, late }) => ({
              row,
              height,
              marks: [promised, control].map(
                (track) => track && [track.mark.shape, track.original?.shape, track.ticks.length],
              ),
              closed: closed?.mark.shape,
              isLate: late !== null,
            })),
          ),
        );

        expect(told[1]).toEqual(told[0]);
        expect(told[2]).toEqual(told[0]);
      }),
    );
  });
});

const sector = (row: TimelineRow) => row.sector.code;

function stretchesOf({ promised, control, closed, late }: LaidOutRow): { left: number; right: number }[] {
  const tracks = [promised, control].filter((track) => track !== null);
  const marks = [...tracks.flatMap(({ mark, original }) => [mark, original]), closed?.mark].filter(
    (mark) => mark != null,
  );
  return [
    ...marks.map((mark) => ({ left: leftOf(mark), right: rightOf(mark) })),
    ...tracks.flatMap(({ ticks }) => ticks.map(({ x }) => ({ left: x, right: x }))),
    ...[...tracks.map(({ line }) => line), late]
      .filter((line) => line !== null)
      .map(({ x1, x2 }) => ({ left: x1, right: x2 })),
  ];
}
