import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Filters } from "../list/filters";
import { criteriaSql } from "../list/queries";
import { overdueCursor } from "../overdue/cursor";
import { type ByWhat, countGroups, isBefore, isIn } from "../overdue/queries";
import { type Place, readFirst } from "./place-queries";

const upwards = Prisma.sql`c.due_on, c.id`;
const downwards = Prisma.sql`c.due_on DESC, c.id DESC`;

/**
 * The neighbours in the overdue list by group, in the order that is seen: within the group first, and only at its edge in the group
 * beside it. What stands under several countries is taken to stand under the first of them. `after` is the place of a page that begins
 * with it. Null for what has no day it was due on.
 */
export async function findOverdueNeighbours(
  viewer: Viewer,
  today: CalendarDate,
  { filters, grouping, place }: { filters: Filters; grouping: ByWhat; place: Place },
): Promise<{ previous: string | null; next: string | null; after: string | undefined } | null> {
  const { dueOn, id } = place;
  if (dueOn === null) return null;
  const criteria = criteriaSql(viewer, today, { filters, within: "overdue" });
  const key = Prisma.sql`(${dueOn}::date, ${id}::uuid)`;
  const groups = await countGroups(viewer, grouping, criteria);
  const group = await findGroup(grouping, groups, id);
  const own = isIn(grouping, keyOf(group));
  const position = { oldest: groups.find((one) => one.id === group)?.oldest ?? dueOn, group, dueOn, id };
  const others = groups.filter((one) => one.id !== group);
  const left = others.findLast((one) => isBefore(one, position));
  const right = others.find((one) => !isBefore(one, position));
  const [before, after] = await Promise.all([
    readFirst([Prisma.sql`${own} AND (c.due_on, c.id) < ${key}`], criteria, downwards),
    readFirst([Prisma.sql`${own} AND (c.due_on, c.id) > ${key}`], criteria, upwards),
  ]);
  const [last, first] = await Promise.all([
    before ?? (left ? readFirst([isIn(grouping, keyOf(left.id))], criteria, downwards) : null),
    after ?? (right ? readFirst([isIn(grouping, keyOf(right.id))], criteria, upwards) : null),
  ]);
  const standsIn = before ? position : left && { oldest: left.oldest, group: left.id };
  const dayOfLast = last?.dueOn;
  return {
    previous: last?.reference ?? null,
    next: first?.reference ?? null,
    after:
      dayOfLast && standsIn
        ? overdueCursor({ oldest: standsIn.oldest, group: standsIn.group, dueOn: dayOfLast, id: last.id })
        : undefined,
  };
}

/** The first of the groups that a commitment stands in; null for the one of those that have none. */
async function findGroup(grouping: ByWhat, groups: readonly { id: string | null }[], id: string) {
  const ids = groups.flatMap((group) => group.id ?? []);
  const [found] = await readRows<{ id: string }>`
    SELECT g.id FROM unnest(${ids}::text[]) WITH ORDINALITY AS g (id, place)
    WHERE EXISTS (SELECT FROM commitment c WHERE c.id = ${id}::uuid AND ${isIn(grouping, Prisma.sql`g.id`)})
    ORDER BY g.place LIMIT 1`;
  return found?.id ?? null;
}

function keyOf(id: string | null): Prisma.Sql | null {
  return id === null ? null : Prisma.sql`${id}`;
}
