import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { type CalendarDate, parseCalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { statuses } from "@/lib/vocabulary/commitments";

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
export type SortedRow = { id: string; dueOn: CalendarDate | null; series: string; number: number; changedAt: Date };

const date = z.string().refine((text) => parseCalendarDate(text) !== null);
const reference = { series: z.string().max(40), number: z.int().min(1).max(2_000_000_000) };
const position = z.discriminatedUnion("key", [
  z.strictObject({ key: z.literal("deadline"), dueOn: date.nullable(), id: z.uuid() }),
  z.strictObject({ key: z.literal("reference"), ...reference }),
  z.strictObject({ key: z.literal("updated"), changedAt: z.iso.datetime(), id: z.uuid() }),
  z.strictObject({ key: z.literal("status"), status: z.enum(statuses), ...reference }),
]);
type SortPosition = z.infer<typeof position>;

/** Names the place after a row; opaque in the address, checked when it comes back. */
export function cursorAfter(row: SortedRow & { status: (typeof statuses)[number] }, key: SortKey): string {
  return encodeCursor(positionOf(row, key));
}

function positionOf(row: SortedRow & { status: (typeof statuses)[number] }, key: SortKey): SortPosition {
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

/**
 * ORDER BY of `c`. Each is an index read forwards or backwards, so the one way is exactly the other reversed: rows
 * without a deadline come last in ascending order and first in descending.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export function orderSql({ key, descending }: Sort): Prisma.Sql {
  switch (key) {
    case "deadline":
      return descending ? Prisma.sql`c.due_on DESC, c.id DESC` : Prisma.sql`c.due_on, c.id`;
    case "reference":
      return descending ? Prisma.sql`c.series DESC, c.number DESC` : Prisma.sql`c.series, c.number`;
    case "updated":
      return descending ? Prisma.sql`c.changed_at DESC, c.id` : Prisma.sql`c.changed_at, c.id DESC`;
    case "status":
      return descending
        ? Prisma.sql`c.status DESC, c.series DESC, c.number DESC`
        : Prisma.sql`c.status, c.series, c.number`;
  }
}

type KeysetRanges = [Prisma.Sql] | [Prisma.Sql, Prisma.Sql];

/**
 * The rows after a place, as conditions each of which is one range of the index; the page reads them one after the other.
 * Only the deadline needs two: a row comparison says nothing about the rows without one.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export function keysetRangesAfter(position: SortPosition | null, descending: boolean): KeysetRanges {
  if (position === null) return [Prisma.sql`true`];
  switch (position.key) {
    case "deadline":
      return deadlineRanges(position, descending);
    case "reference":
      return descending
        ? [Prisma.sql`(c.series, c.number) < (${position.series}, ${position.number})`]
        : [Prisma.sql`(c.series, c.number) > (${position.series}, ${position.number})`];
    case "updated":
      // Newest first, but the id upwards: no row comparison fits, so the range comes first and the ties after.
      return descending
        ? [
            Prisma.sql`c.changed_at <= ${position.changedAt}::timestamptz
              AND (c.changed_at < ${position.changedAt}::timestamptz OR c.id > ${position.id}::uuid)`,
          ]
        : [
            Prisma.sql`c.changed_at >= ${position.changedAt}::timestamptz
              AND (c.changed_at > ${position.changedAt}::timestamptz OR c.id < ${position.id}::uuid)`,
          ];
    case "status":
      return descending
        ? [
            Prisma.sql`(c.status, c.series, c.number) < (${position.status}::status, ${position.series}, ${position.number})`,
          ]
        : [
            Prisma.sql`(c.status, c.series, c.number) > (${position.status}::status, ${position.series}, ${position.number})`,
          ];
  }
}

function deadlineRanges({ dueOn, id }: Extract<SortPosition, { key: "deadline" }>, descending: boolean): KeysetRanges {
  if (descending) {
    return dueOn === null
      ? [Prisma.sql`c.due_on IS NULL AND c.id < ${id}::uuid`, Prisma.sql`c.due_on IS NOT NULL`]
      : [Prisma.sql`(c.due_on, c.id) < (${dueOn}::date, ${id}::uuid)`];
  }
  return dueOn === null
    ? [Prisma.sql`c.due_on IS NULL AND c.id > ${id}::uuid`]
    : [Prisma.sql`(c.due_on, c.id) > (${dueOn}::date, ${id}::uuid)`, Prisma.sql`c.due_on IS NULL`];
}
