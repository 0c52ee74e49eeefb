import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";

/**
 * Organisations that exist on a day: a ministry not yet formed, or already replaced, can't be given anything. Of known ones,
 * lib/import/check/import-context.ts says the same.
 */
export function inForceOn(day: CalendarDate): Prisma.OrganisationWhereInput {
  const date = toDbDate(day);
  return {
    AND: [
      { OR: [{ validFrom: null }, { validFrom: { lte: date } }] },
      { OR: [{ validTo: null }, { validTo: { gte: date } }] },
    ],
  };
}
