import { describe, expect, it } from "vitest";
import { forecastRecord } from "@/lib/commitments/forecasts";
import { calendarDate } from "@/lib/deadlines/calendar-date";

const day = calendarDate;
const forecast = (askedOn: string, latest: string) => ({ askedOn: day(askedOn), latest: day(latest) });
const made = [forecast("2026-02-01", "2026-03-31"), forecast("2026-04-01", "2026-06-30")];

describe("forecastRecord", () => {
  it.each([
    ["before its day it is neither", [made[0]], [], "2026-03-31", { right: 0, of: 0 }],
    ["after its day without a report it failed", [made[0]], [], "2026-04-01", { right: 0, of: 1 }],
    ["a report on its last day makes it true", [made[0]], ["2026-03-31"], "2026-05-01", { right: 1, of: 1 }],
    ["a report before its day makes it true at once", [made[0]], ["2026-03-02"], "2026-03-03", { right: 1, of: 1 }],
    ["a report from before it was made does not", [made[0]], ["2026-01-31"], "2026-05-01", { right: 0, of: 1 }],
    ["each is judged by itself", made, ["2026-06-30"], "2026-07-01", { right: 1, of: 2 }],
  ] as const)("%s", (_what, forecasts, reportedOn, today, expected) => {
    const asked = forecasts.flatMap((one) => one ?? []);
    expect(forecastRecord(asked, reportedOn.map(day), day(today))).toEqual(expected);
  });
});
