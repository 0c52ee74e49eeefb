import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Language } from "@/lib/vocabulary/languages";
import { type ByWhat, groupCandidatesSql, inGroupSql } from "../list/group-sql";
import { groupCursor } from "../list/grouping";
import { criteriaSql, type ListRequest } from "../list/queries";
import { cursorAfter, positionOf, type Sort } from "../list/sort";
import { keysetRangesAfter, orderSql } from "../list/sort-sql";
import { type Place, readFirst } from "./place-queries";

type Request = Pick<ListRequest, "filters" | "sort"> & { by: ByWhat; language: Language; place: Place };

/**
 * The neighbours in the grouped register, in the order that is seen: within the group first, at its edge in the group beside it. What
 * stands under several groups is taken to stand under the first of them. `after` is the place of a page that begins with it.
 */
export async function findGroupedNeighbours(
  viewer: Viewer,
  today: CalendarDate,
  { filters, sort, by, language, place }: Request,
): Promise<{ previous: string | null; next: string | null; after: string | undefined }> {
  const criteria = criteriaSql(viewer, today, { filters });
  const backwards: Sort = { key: sort.key, descending: !sort.descending };
  const placed = placedSql(viewer, by, language);
  const own = await findGroup(viewer, { by, placed }, place.id);
  const position = positionOf(place, sort.key);
  const inGroup = (key: string | null) => inGroupSql(viewer, by, key === null ? null : Prisma.sql`${key}`);
  const within = (order: Sort) =>
    readFirst(
      keysetRangesAfter(position, order.descending).map((range) => Prisma.sql`${inGroup(own)} AND ${range}`),
      criteria,
      orderSql(order),
    );
  const beside = async (order: Sort, isBefore: boolean) => {
    const found = await within(order);
    if (found) return { row: found, group: own };
    const group = await findGroupBeside(viewer, { by, placed, criteria, own, isBefore });
    const row = group && (await readFirst([inGroup(group.key)], criteria, orderSql(order)));
    return row && group ? { row, group: group.key } : null;
  };
  const [previous, next] = await Promise.all([beside(backwards, true), beside(sort, false)]);
  return {
    previous: previous?.row.reference ?? null,
    next: next?.row.reference ?? null,
    after: previous ? groupCursor({ group: previous.group, at: cursorAfter(previous.row, sort.key) }) : undefined,
  };
}

const placedSql = (viewer: Viewer, by: ByWhat, language: Language) =>
  Prisma.sql`SELECT s.key, row_number() OVER () AS place FROM (${groupCandidatesSql(viewer, by, language)}) s`;

type Placed = { by: ByWhat; placed: Prisma.Sql };

/** The first group that a commitment stands under; null for the one of those that have none. */
async function findGroup(viewer: Viewer, { by, placed }: Placed, id: string): Promise<string | null> {
  const [found] = await readRows<{ key: string }>`
    SELECT g.key FROM (${placed}) g
    WHERE EXISTS (SELECT FROM commitment c WHERE c.id = ${id}::uuid AND ${inGroupSql(viewer, by, Prisma.sql`g.key`)})
    ORDER BY g.place LIMIT 1`;
  return found?.key ?? null;
}

type Beside = Placed & { criteria: Prisma.Sql; own: string | null; isBefore: boolean };

/** The nearest group that holds something, on one side of a group; those that have none stand last. */
async function findGroupBeside(
  viewer: Viewer,
  { by, placed, criteria, own, isBefore }: Beside,
): Promise<{ key: string | null } | null> {
  if (own === null && !isBefore) return null;
  const [order, than] = isBefore ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
  const [found] = await readRows<{ key: string }>`
    WITH placed AS MATERIALIZED (${placed})
    SELECT g.key FROM placed g
    WHERE g.place ${than} coalesce((SELECT o.place FROM placed o WHERE o.key = ${own}), 1000000000)
      AND EXISTS (SELECT FROM commitment c WHERE ${inGroupSql(viewer, by, Prisma.sql`g.key`)} AND ${criteria})
    ORDER BY g.place ${order} LIMIT 1`;
  return found ?? (isBefore ? null : { key: null });
}
