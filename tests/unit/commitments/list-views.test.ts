import { describe, expect, it } from "vitest";
import { noFilters } from "@/lib/commitments/list/filters";
import { cursorAfter } from "@/lib/commitments/list/sort";
import { readRegisterView } from "@/lib/commitments/list/view";
import { cursorOf } from "@/lib/commitments/overdue/position";
import { readOverdueView } from "@/lib/commitments/overdue/view";
import { calendarDate } from "@/lib/deadlines/calendar-date";

const id = "018f5c1e-7a3b-7c1d-9e2f-1a2b3c4d5e6f";
const day = calendarDate("2026-03-31");
const changedAt = new Date("2026-03-31T00:00:00Z");
const row = { id, dueOn: day, series: "KZ-JP-2025", number: 3, changedAt, status: "on_control" } as const;
const byDeadline = cursorAfter(row, "deadline");
const inGroup = cursorOf({ oldest: day, group: id, dueOn: day, id });

describe("the register's address", () => {
  it("keeps a cursor of its own order", () => {
    expect(readRegisterView({ after: byDeadline })).toMatchObject({ after: byDeadline, ignored: [] });
  });

  it.each([{ after: "garbage" }, { after: cursorAfter(row, "updated") }, { sort: "title" }, { status: "done" }])(
    "begins at the start and says what it left out: %j",
    (params) => {
      const ignored = Object.entries(params).map(([name, value]) => ({ name, value: value.slice(0, 80) }));

      expect(readRegisterView(params)).toMatchObject({ filters: noFilters, after: undefined, ignored });
    },
  );

  it("names no more of a long value than it takes to find it", () => {
    expect(readRegisterView({ after: "x".repeat(5000) }).ignored).toEqual([{ name: "after", value: "x".repeat(80) }]);
  });
});

describe("the overdue list's address", () => {
  it("keeps a cursor of its own grouping", () => {
    expect(readOverdueView({ after: inGroup })).toMatchObject({ after: inGroup, ignored: [] });
    expect(readOverdueView({ group: "none", after: byDeadline })).toMatchObject({ after: byDeadline, ignored: [] });
  });

  it.each([{ after: "garbage" }, { after: byDeadline }, { group: "constructor" }])(
    "begins at the start and says what it left out: %j",
    (params) => {
      const ignored = Object.entries(params).map(([name, value]) => ({ name, value: value.slice(0, 80) }));

      expect(readOverdueView(params)).toMatchObject({ grouping: "organisation", after: undefined, ignored });
    },
  );
});
