import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { groupByQuarter } from "@/lib/timeline/quarters";
import { isUnscheduled } from "@/lib/timeline/row";
import { aRow, aTrail, days, name, rows } from "./arbitraries";

const today = calendarDate("2026-11-23");

it("puts rows, milestones and today under their quarters, in order", () => {
  const summit = {
    id: "summit",
    name: name("Саммит"),
    when: "22–24 апреля 2026 года",
    earliest: calendarDate("2026-04-22"),
    latest: calendarDate("2026-04-24"),
  };
  const flight = aRow({ reference: "KZ-JP-2025-02", promised: aTrail("2026") });
  const closed = aRow({ reference: "KZ-JP-2025-04", closedOn: calendarDate("2025-12-20") });

  const quarters = groupByQuarter([flight, closed], [summit], today);

  expect(quarters.map(({ edtf, entries }) => [edtf, entries.map(({ is }) => is)])).toEqual([
    ["2025-36", ["commitment"]],
    ["2026-34", ["milestone"]],
    ["2026-36", ["today", "commitment"]],
  ]);
});

it("has today after a deadline of today: the day is not over", () => {
  const [quarter] = groupByQuarter([aRow({ control: aTrail(today) })], [], today);

  expect(quarter?.entries.map(({ is }) => is)).toEqual(["commitment", "today"]);
});

it("holds every dated row once, in the order of days", () => {
  fc.assert(
    fc.property(fc.array(rows), days, (all, day) => {
      const entries = groupByQuarter(all, [], day).flatMap((quarter) => quarter.entries);

      expect(entries.filter(({ is }) => is === "commitment")).toHaveLength(
        all.filter((row) => !isUnscheduled(row)).length,
      );
      expect(entries.map((entry) => entry.day)).toEqual(entries.map((entry) => entry.day).toSorted());
    }),
  );
});
