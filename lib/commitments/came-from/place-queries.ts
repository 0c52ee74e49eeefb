import { readRows } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { SortedRow } from "../list/sort";

/** A row as far as its place in a list goes. */
export type Place = SortedRow & { reference: string };

type Row = Omit<Place, "dueOn"> & { dueOn: string | null };

/** The first row of several ranges, each read only where those before are empty. */
export async function readFirst(
  ranges: readonly Prisma.Sql[],
  criteria: Prisma.Sql,
  order: Prisma.Sql,
): Promise<Place | null> {
  for (const range of ranges) {
    const [row] = await readRows<Row>`
      SELECT c.id::text, c.reference, c.series, c.number, c.status::text, c.changed_at AS "changedAt", c.due_on::text AS "dueOn"
      FROM commitment c WHERE ${range} AND ${criteria} ORDER BY ${order} LIMIT 1`;
    if (row) return { ...row, dueOn: row.dueOn === null ? null : calendarDate(row.dueOn) };
  }
  return null;
}
