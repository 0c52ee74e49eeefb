import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { parseCalendarDate } from "@/lib/deadlines/calendar-date";

const date = z.string().refine((text) => parseCalendarDate(text) !== null);
const schema = z.strictObject({
  oldest: date,
  group: z.union([z.uuid().toLowerCase(), z.string().regex(/^[A-Z]{2}$/)]).nullable(),
  dueOn: date,
  id: z.uuid().toLowerCase(),
});

/** A row of the grouped list: its group with the group's oldest deadline, then its own. `group` null: nobody's. */
export type OverduePosition = z.infer<typeof schema>;

/** The cursor of the page that begins after this row. */
export function overdueCursor(position: OverduePosition): string {
  return encodeCursor(position);
}

/** The row that a cursor names, or null for one that was not made here. */
export function parseOverdueCursor(cursor: string | undefined): OverduePosition | null {
  return decodeCursor(schema, cursor);
}
