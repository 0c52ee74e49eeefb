import { describe, expect, it } from "vitest";
import { noFilters } from "@/lib/commitments/list/filters";
import { parseRegisterParams } from "@/lib/commitments/list/search-params";
import { cursorAfter, parseCursor } from "@/lib/commitments/list/sort";
import { overdueCursor } from "@/lib/commitments/overdue/cursor";
import { parseOverdueParams } from "@/lib/commitments/overdue/search-params";
import { encodeCursor } from "@/lib/cursor";
import { calendarDate } from "@/lib/deadlines/calendar-date";

const id = "018f5c1e-7a3b-7c1d-9e2f-1a2b3c4d5e6f";
const day = calendarDate("2026-03-31");
const changedAt = new Date("2026-03-31T00:00:00Z");
const row = { id, dueOn: day, series: "KZ-JP-2025", number: 3, changedAt, status: "on_control" } as const;
const byDeadline = cursorAfter(row, "deadline");
const inGroup = overdueCursor({ oldest: day, group: id, dueOn: day, id });

describe("the register's address", () => {
  it("keeps a cursor of its own order", () => {
    expect(parseRegisterParams({ after: byDeadline })).toMatchObject({ after: byDeadline, ignored: [] });
  });

  it("has no place in the year 0000, which the database has not", () => {
    const at = (changedAt: string) => encodeCursor({ key: "updated", changedAt, id });

    expect(parseCursor(at("0000-01-01T00:00:00Z"), "updated")).toBeNull();
    expect(parseCursor(at("0001-01-01T00:00:00Z"), "updated")).not.toBeNull();
  });

  it.each([{ after: "garbage" }, { after: cursorAfter(row, "updated") }, { sort: "title" }, { status: "done" }])(
    "begins at the start and says what it left out: %j",
    (params) => {
      const ignored = Object.entries(params).map(([name, value]) => ({ name, value: value.slice(0, 80) }));

      expect(parseRegisterParams(params)).toMatchObject({ filters: noFilters, after: undefined, ignored });
    },
  );

  it("names no more of a long value than it takes to find it", () => {
    expect(parseRegisterParams({ after: "x".repeat(5000) }).ignored).toEqual([
      { name: "after", value: "x".repeat(80) },
    ]);
  });
});

describe("the overdue list's address", () => {
  it("keeps a cursor of its own grouping", () => {
    expect(parseOverdueParams({ after: inGroup })).toMatchObject({ after: inGroup, ignored: [] });
    expect(parseOverdueParams({ group: "none", after: byDeadline })).toMatchObject({ after: byDeadline, ignored: [] });
  });

  it.each([{ after: "garbage" }, { after: byDeadline }, { group: "constructor" }])(
    "begins at the start and says what it left out: %j",
    (params) => {
      const ignored = Object.entries(params).map(([name, value]) => ({ name, value: value.slice(0, 80) }));

      expect(parseOverdueParams(params)).toMatchObject({ grouping: "organisation", after: undefined, ignored });
    },
  );
});
