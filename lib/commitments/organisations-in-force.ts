import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";

/** The days an organisation exists on. Rule: both are inclusive; an open one has no end. */
type Existence = { validFrom: CalendarDate | null; validTo: CalendarDate | null };

/** Whether it exists on a day: a ministry not yet formed, or already replaced, can't be given anything. */
export function isInForce({ validFrom, validTo }: Existence, day: CalendarDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** The same, as the database is asked; tests/integration/database/registry-values.test.ts holds the two together. */
export function inForceOn(day: CalendarDate): Prisma.OrganisationWhereInput {
  const date = toDbDate(day);
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: date } }] },
      { OR: [{ validTo: null }, { validTo: { gte: date } }] },
    ],
  };
}
