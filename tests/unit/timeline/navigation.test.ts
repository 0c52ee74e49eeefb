import { describe, expect, it } from "vitest";
import { noFilters } from "@/lib/commitments/list/filters";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { timelineLinks } from "@/lib/timeline/navigation";
import { type TimelineParams, timelineHref } from "@/lib/timeline/search-params";

const params: TimelineParams = { period: "near", zoom: null, group: "status", after: null, rows: 50, as: "chart" };
const window = { from: calendarDate("2025-01-01"), to: calendarDate("2027-12-31") };
const hrefOf = (next: TimelineParams) => timelineHref(next, noFilters);

describe("where the chart can go", () => {
  it("zooms within its period and pans by days, keeping the grouping", () => {
    expect(timelineLinks(params, { window, zoom: "quarter" }, hrefOf)).toEqual({
      in: "/timeline?zoom=month&group=status",
      out: "/timeline?zoom=year&group=status",
      earlier: "/timeline?start=2023-07-03&end=2026-07-01&zoom=quarter&group=status",
      later: "/timeline?start=2026-07-03&end=2029-07-01&zoom=quarter&group=status",
      today: "/timeline?group=status",
    });
  });

  it("goes no finer than months and no coarser than years", () => {
    expect(timelineLinks(params, { window, zoom: "month" }, hrefOf).in).toBeNull();
    expect(timelineLinks(params, { window, zoom: "year" }, hrefOf).out).toBeNull();
  });

  it("begins again at the first page", () => {
    const id = "018f5c1e-7a3b-7c1d-9e2f-1a2b3c4d5e6f";

    const links = timelineLinks({ ...params, after: { dueOn: null, id } }, { window, zoom: "quarter" }, hrefOf);

    expect(Object.values(links).every((href) => href && !href.includes("after"))).toBe(true);
  });
});
