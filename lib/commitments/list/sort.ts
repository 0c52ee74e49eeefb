import { z } from "zod";
import { cursorMoment, decodeCursor, encodeCursor } from "@/lib/cursor";
import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import { type Status, statuses } from "@/lib/vocabulary/commitments";

export const sortKeys = ["deadline", "reference", "updated", "status"] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = { key: SortKey; descending: boolean };

/** In the address: `deadline`, or `-deadline` for the other way round. */
export function parseSort(text: string | undefined): Sort | null {
  const descending = text?.startsWith("-") ?? false;
  const key = sortKeys.find((one) => one === (descending ? text?.slice(1) : text));
  return key ? { key, descending } : null;
}

export function sortParam(sort: Sort): string {
  return sort.descending ? `-${sort.key}` : sort.key;
}

/** What a row is sorted by, so that the next page can begin right after it. */
export type SortedRow = {
  id: string;
  dueOn: CalendarDate | null;
  series: string;
  number: number;
  changedAt: Date;
  status: Status;
};

const date = z.string().refine((text) => parseCalendarDate(text) !== null);
const reference = { series: z.string().max(40), number: z.int().min(1).max(2_000_000_000) };
const position = z.discriminatedUnion("key", [
  z.strictObject({ key: z.literal("deadline"), dueOn: date.nullable(), id: z.uuid().toLowerCase() }),
  z.strictObject({ key: z.literal("reference"), ...reference }),
  z.strictObject({ key: z.literal("updated"), changedAt: cursorMoment, id: z.uuid().toLowerCase() }),
  z.strictObject({ key: z.literal("status"), status: z.enum(statuses), ...reference }),
]);
export type SortPosition = z.infer<typeof position>;

/** Names the place after a row; opaque in the address, checked when it comes back. */
export function cursorAfter(row: SortedRow, key: SortKey): string {
  return encodeCursor(positionOf(row, key));
}

/** The place of a row in that order. */
export function positionOf(row: SortedRow, key: SortKey): SortPosition {
  switch (key) {
    case "deadline":
      return { key, dueOn: row.dueOn, id: row.id };
    case "reference":
      return { key, series: row.series, number: row.number };
    case "updated":
      return { key, changedAt: row.changedAt.toISOString(), id: row.id };
    case "status":
      return { key, status: row.status, series: row.series, number: row.number };
  }
}

/** The place a cursor names, or null for one that was not made here or belongs to another order. */
export function parseCursor(cursor: string | undefined, key: SortKey): SortPosition | null {
  const parsed = decodeCursor(position, cursor);
  return parsed?.key === key ? parsed : null;
}
