import type { Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Filters } from "../list/filters";
import { criteriaSql } from "../list/queries";
import { type ByWhat, countGroups, isBefore, isIn } from "../overdue/queries";
import { type Place, readFirst } from "./place-queries";

const upwards = Prisma.sql`c.due_on, c.id`;
const downwards = Prisma.sql`c.due_on DESC, c.id DESC`;

/**
 * The neighbours in the overdue list by group: within the group first, and only at its edge in the group beside it, for which all
 * groups are read. Null for what has no day it was due on.
 */
export async function findOverdueNeighbours(
  viewer: Viewer,
  today: CalendarDate,
  { filters, grouping, place, group }: { filters: Filters; grouping: ByWhat; place: Place; group: string | null },
): Promise<{ previous: string | null; next: string | null } | null> {
  const { dueOn, id } = place;
  if (dueOn === null) return null;
  const criteria = criteriaSql(viewer, today, { filters, within: "overdue" });
  const key = Prisma.sql`(${dueOn}::date, ${id}::uuid)`;
  const own = isIn(grouping, keyOf(group));
  const [before, after] = await Promise.all([
    readFirst([Prisma.sql`${own} AND (c.due_on, c.id) < ${key}`], criteria, downwards),
    readFirst([Prisma.sql`${own} AND (c.due_on, c.id) > ${key}`], criteria, upwards),
  ]);
  if (before && after) return { previous: before.reference, next: after.reference };

  const groups = await countGroups(viewer, grouping, criteria);
  const oldest = groups.find((one) => one.id === group)?.oldest ?? dueOn;
  const position = { oldest, group, dueOn, id };
  const others = groups.filter((one) => one.id !== group);
  const [left, right] = [
    others.filter((one) => isBefore(one, position)).at(-1),
    others.find((one) => !isBefore(one, position)),
  ];
  const [last, first] = await Promise.all([
    before ?? (left ? readFirst([isIn(grouping, keyOf(left.id))], criteria, downwards) : null),
    after ?? (right ? readFirst([isIn(grouping, keyOf(right.id))], criteria, upwards) : null),
  ]);
  return { previous: last?.reference ?? null, next: first?.reference ?? null };
}

function keyOf(id: string | null): Prisma.Sql | null {
  return id === null ? null : Prisma.sql`${id}`;
}
