import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { filterSql } from "./filter-sql";
import type { Filters } from "./filters";
import { type ListRow, type RawRow, readRow, rowColumns, rowJoins } from "./row";
import { cursorAfter, orderSql, parseCursor, type Sort, stretchesAfter } from "./sort";

export const PAGE_SIZE = 50;

/** Counts stop here: counting all matches would cost more than the page. */
export const COUNT_CAP = 1000;

export type CappedCount = { count: number; isCapped: boolean };
export type ListPage = { rows: ListRow[]; next: string | null };

export type ListRequest = { filters: Filters; sort: Sort; after?: string | undefined; pageSize?: number };

/**
 * One page of the commitments a person sees, in one statement: first the keys of the page, by the index of the order
 * or of the narrowest filter, then everything shown for those alone. A cursor that makes no sense begins at the start.
 */
export async function listCommitments(viewer: Viewer, today: CalendarDate, request: ListRequest): Promise<ListPage> {
  const { filters, sort, after, pageSize = PAGE_SIZE } = request;
  const order = orderSql(sort);
  const wanted = Prisma.sql`${visibleToSql(viewer)} AND ${filterSql(filters, today)}`;
  const [first, second] = stretchesAfter(parseCursor(after, sort.key), sort.descending);
  const page = (stretch: Prisma.Sql) =>
    Prisma.sql`SELECT c.id FROM commitment c WHERE ${stretch} AND ${wanted} ORDER BY ${order} LIMIT ${pageSize + 1}`;
  const keys = second
    ? // The second stretch is read only where the first does not fill the page.
      Prisma.sql`first AS MATERIALIZED (${page(first)}), second AS MATERIALIZED (
        ${page(Prisma.sql`(SELECT count(*) FROM first) <= ${pageSize} AND ${second}`)}),
      page AS (SELECT id, 1 AS stretch FROM first UNION ALL SELECT id, 2 FROM second)`
    : Prisma.sql`page AS MATERIALIZED (SELECT id, 1 AS stretch FROM (${page(first)}) k)`;

  const raw = await db().$queryRaw<RawRow[]>`
    WITH ${keys} SELECT ${rowColumns} FROM page JOIN commitment c ON c.id = page.id ${rowJoins}
    ORDER BY page.stretch, ${order} LIMIT ${pageSize + 1}`;
  const rows = raw.slice(0, pageSize).map(readRow);
  const last = rows.at(-1);
  return { rows, next: raw.length > pageSize && last ? cursorAfter(last, sort.key) : null };
}

/** How many match, up to a thousand. */
export async function countCommitments(viewer: Viewer, today: CalendarDate, filters: Filters): Promise<CappedCount> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM commitment c
      WHERE ${visibleToSql(viewer)} AND ${filterSql(filters, today)} LIMIT ${COUNT_CAP + 1}) counted`;
  return capped(row?.count ?? 0);
}

export function capped(count: number): CappedCount {
  return { count: Math.min(count, COUNT_CAP), isCapped: count > COUNT_CAP };
}
