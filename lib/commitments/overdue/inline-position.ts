import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { ListRow } from "../list/row";

type Shown = { id: string | null; rows: Pick<ListRow, "id" | "reference" | "dueOn">[] };

/** Where something stands in the list: under the row of that reference, or at the head of the group. */
export type InlinePosition = { group: string | null; below: string | null };

/**
 * The place of a commitment in the list as it is shown: its own row, or, when it has just left the list, where that row
 * would stand by the deadline it had. Null when its group is not on this page.
 */
export function findInlinePosition(
  groups: readonly Shown[],
  of: { id: string; group: string | null; dueOn: CalendarDate | null },
): InlinePosition | null {
  for (const group of groups) {
    const own = group.rows.find((row) => row.id === of.id);
    if (own) return { group: group.id, below: own.reference };
  }
  const group = groups.find(({ id }) => id === of.group);
  if (!group) return null;
  const before = group.rows.filter((row) => isBefore(row, of)).at(-1);
  return { group: group.id, below: before?.reference ?? null };
}

function isBefore(row: Shown["rows"][number], of: { id: string; dueOn: CalendarDate | null }): boolean {
  if (row.dueOn === null || of.dueOn === null) return row.dueOn !== null;
  return row.dueOn === of.dueOn ? row.id < of.id : row.dueOn < of.dueOn;
}
