import { Prisma } from "@/lib/generated/prisma/client";
import type { Sort, SortPosition } from "./sort";

/**
 * ORDER BY of `c`. Each is an index read forwards or backwards, so the one way is exactly the other reversed: rows
 * without a deadline come last in ascending order and first in descending.
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
 * The rows after a place, as conditions each of which is one stretch of the index; the page reads them one after the other.
 * Only the deadline needs two: a row comparison says nothing about the rows without one.
 */
export function keysetRangesAfter(position: SortPosition | null, descending: boolean): KeysetRanges {
  if (position === null) return [Prisma.sql`true`];
  switch (position.key) {
    case "deadline":
      return deadlineStretches(position, descending);
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

function deadlineStretches(
  { dueOn, id }: Extract<SortPosition, { key: "deadline" }>,
  descending: boolean,
): KeysetRanges {
  if (descending) {
    return dueOn === null
      ? [Prisma.sql`c.due_on IS NULL AND c.id < ${id}::uuid`, Prisma.sql`c.due_on IS NOT NULL`]
      : [Prisma.sql`(c.due_on, c.id) < (${dueOn}::date, ${id}::uuid)`];
  }
  return dueOn === null
    ? [Prisma.sql`c.due_on IS NULL AND c.id > ${id}::uuid`]
    : [Prisma.sql`(c.due_on, c.id) > (${dueOn}::date, ${id}::uuid)`, Prisma.sql`c.due_on IS NULL`];
}
