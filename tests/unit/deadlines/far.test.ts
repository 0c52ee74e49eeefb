import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, calendarDate } from "@/lib/deadlines/calendar-date";
import { isFarAhead } from "@/lib/deadlines/far";

const on = (latest: string) => ({ latest: calendarDate(latest) });

it("asks beyond two years, and not on the day itself", () => {
  const today = calendarDate("2026-11-30");
  expect(isFarAhead(on("2028-11-30"), today)).toBe(false);
  expect(isFarAhead(on("2028-12-01"), today)).toBe(true);
  expect(isFarAhead(on("2037-01-15"), today)).toBe(true);
  expect(isFarAhead({ latest: null }, today)).toBe(false);
  expect(isFarAhead(on("2030-03-01"), calendarDate("2028-02-29"))).toBe(false);
  expect(isFarAhead(on("2030-03-02"), calendarDate("2028-02-29"))).toBe(true);
});

it("once far, stays far for every later day, and no day of the next 730 is", () => {
  const days = fc.integer({ min: 0, max: 3000 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), days, days, (start, near, more) => {
      const today = addDays(calendarDate("2000-01-01"), start);
      const isFar = (ahead: number) => isFarAhead({ latest: addDays(today, ahead) }, today);
      return (!isFar(near) || isFar(near + more)) && (near > 730 || !isFar(near));
    }),
  );
});
