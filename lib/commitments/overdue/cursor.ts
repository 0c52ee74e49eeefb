import { z } from "zod";
import { parseCalendarDate } from "@/lib/deadlines/calendar-date";

const date = z.string().refine((text) => parseCalendarDate(text) !== null);
const schema = z.strictObject({ oldest: date, group: z.uuid().nullable(), dueOn: date, id: z.uuid() });

/** A row of the grouped list: its group with the group's oldest deadline, then its own. `group` null: nobody's. */
export type OverduePosition = z.infer<typeof schema>;

/** Names the place after a row; opaque in the address, checked when it comes back. */
export function cursorOf(position: OverduePosition): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

/** The place a cursor names, or null for one that was not made here. */
export function parsePosition(cursor: string | undefined): OverduePosition | null {
  if (!cursor || cursor.length > 400) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
