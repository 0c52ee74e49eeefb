import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "@/lib/deadlines/calendar-date";
import { timeIn, todayIn } from "@/lib/deadlines/zoned-time";

describe("today in a time zone", () => {
  it.each([
    ["Asia/Almaty", "2026-03-04T18:59:59Z", "2026-03-04", "23:59"],
    ["Asia/Almaty", "2026-03-04T19:00:00Z", "2026-03-05", "00:00"],
    // Almaty moved from UTC+6 to UTC+5 on 1 March 2024.
    ["Asia/Almaty", "2024-02-01T18:30:00Z", "2024-02-02", "00:30"],
    ["Asia/Tokyo", "2026-12-31T15:00:00Z", "2027-01-01", "00:00"],
    ["Asia/Kathmandu", "2026-03-04T18:15:00Z", "2026-03-05", "00:00"],
    // Summer time begins at 02:00: the clock jumps to 03:00 and the day stays.
    ["Europe/Berlin", "2026-03-29T00:59:00Z", "2026-03-29", "01:59"],
    ["Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29", "03:00"],
    ["America/New_York", "2026-11-01T05:30:00Z", "2026-11-01", "01:30"],
    ["America/New_York", "2026-11-01T06:30:00Z", "2026-11-01", "01:30"],
    // The two sides of the date line, at the same instant.
    ["Pacific/Kiritimati", "2026-03-04T10:30:00Z", "2026-03-05", "00:30"],
    ["Pacific/Pago_Pago", "2026-03-04T10:30:00Z", "2026-03-03", "23:30"],
    ["UTC", "2026-03-04T00:00:00Z", "2026-03-04", "00:00"],
  ])("%s at %s is %s %s", (timeZone, instant, date, time) => {
    expect(todayIn(timeZone, new Date(instant))).toBe(date);
    expect(timeIn(timeZone, new Date(instant))).toBe(time);
  });

  it("refuses an unknown zone", () => {
    expect(() => todayIn("Asia/Nowhere", new Date(0))).toThrow(RangeError);
  });

  it("never goes back as time goes on, and is never more than a day from UTC's", () => {
    const zone = fc.constantFrom("Asia/Almaty", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati");
    const instant = fc.date({ min: new Date("1970-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(zone, instant, instant, (timeZone, a, b) => {
        const [earlier, later] = a <= b ? [a, b] : [b, a];

        expect(todayIn(timeZone, earlier) <= todayIn(timeZone, later)).toBe(true);
        expect(Math.abs(daysBetween(todayIn("UTC", a), todayIn(timeZone, a)))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const ROOT = resolve(import.meta.dirname, "../../..");

/** What a process in that zone makes of fixed dates. A process of its own, because a running one keeps its zone. */
function resultsInProcessZone(timeZone: string): { offsetMinutes: number; results: unknown } {
  const script = `
    import { addDays, calendarDate, daysBetween, fromDbDate, toDbDate } from "./lib/deadlines/calendar-date";
    import { parseDeadline } from "./lib/deadlines/deadline";
    import { deadlineInWords, formatInstant } from "./lib/deadlines/wording";
    import { todayIn } from "./lib/deadlines/zoned-time";
    const spring = calendarDate("2026-03-28");
    const instant = new Date("2026-03-29T20:30:00Z");
    const deadline = parseDeadline("2026-03-28/2026-34");
    console.log(JSON.stringify({
      offsetMinutes: instant.getTimezoneOffset(),
      results: [
        addDays(spring, 2), daysBetween(spring, calendarDate("2026-11-02")), fromDbDate(toDbDate(spring)),
        toDbDate(spring), deadline, deadline && deadlineInWords(deadline, "ru", { form: "nominative" }),
        todayIn("Asia/Almaty", instant), formatInstant(instant, "Asia/Almaty", "kk"),
      ],
    }));`;
  const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: ROOT,
    env: { ...process.env, TZ: timeZone },
    encoding: "utf8",
  });
  return JSON.parse(output);
}

describe("the zone of the machine", () => {
  it("changes no result", () => {
    const utc = resultsInProcessZone("UTC");
    const others = ["America/New_York", "Pacific/Kiritimati"].map(resultsInProcessZone);

    expect(utc.offsetMinutes).toBe(0);
    expect(others.map((other) => other.offsetMinutes)).toEqual([240, -840]);
    expect(others.map((other) => other.results)).toEqual([utc.results, utc.results]);
  });
});
