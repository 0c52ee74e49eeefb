import { describe, expect, it } from "vitest";
import { noFilters, parseFilters } from "@/lib/commitments/list/filters";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { cursorBefore, parseTimelineParams, type TimelineParams, timelineHref } from "@/lib/timeline/search-params";

const usual: TimelineParams = { period: "near", zoom: null, group: "sector", after: null, rows: 50, as: "chart" };
const id = "018f5c1e-7a3b-7c1d-9e2f-1a2b3c4d5e6f";

describe("the address of a timeline", () => {
  it("is short for the usual view", () => {
    expect(timelineHref(usual, noFilters)).toBe("/timeline");
  });

  it.each<[string, TimelineParams]>([
    ["a preset", { ...usual, period: "all" }],
    ["two days", { ...usual, period: { from: calendarDate("2026-01-01"), to: calendarDate("2026-03-31") } }],
    ["zoom and group", { ...usual, zoom: "month", group: "organisation" }],
    ["a page", { ...usual, after: { dueOn: calendarDate("2026-03-31"), id } }],
    ["a page among those without a last day", { ...usual, after: { dueOn: null, id } }],
    ["the page that begins today", { ...usual, after: cursorBefore(calendarDate("2026-11-23")) }],
    ["many rows", { ...usual, rows: 200 }],
    ["the table", { ...usual, as: "table" }],
  ])("says %s and reads it back", (_, params) => {
    const { searchParams } = new URL(timelineHref(params, noFilters), "http://localhost");

    expect(parseTimelineParams(Object.fromEntries(searchParams))).toEqual({ params, ignored: [] });
  });

  it("carries the filters along", () => {
    const { filters } = parseFilters({ sector: "transport", from: "2026-01-01" });

    expect(timelineHref({ ...usual, period: "year" }, filters)).toBe(
      "/timeline?sector=transport&from=2026-01-01&window=year",
    );
  });

  it("takes no offence at what would hold anyway", () => {
    expect(parseTimelineParams({ window: "near", group: "sector", rows: "50", as: "chart", zoom: "" })).toEqual({
      params: usual,
      ignored: [],
    });
  });

  it.each([
    { start: "2026-03-31", end: "2026-01-01" },
    { start: "2026-02-30", end: "2026-03-01" },
    { start: "2026-02-01" },
    { start: "0001-01-01", end: "9999-12-31" },
    { window: "constructor", zoom: "day", group: "x", as: "x" },
    { after: "2026-03-31" },
    { rows: "1000000" },
    { after: `tomorrow_${id}` },
    { after: `2026-03-31_${id}_more` },
  ])("leaves out what makes no sense and says so: %j", (params) => {
    const ignored = Object.entries(params).map(([name, value]) => ({ name, value }));

    expect(parseTimelineParams(params)).toEqual({ params: usual, ignored });
  });
});
