import type { Viewer } from "@/lib/access/viewer";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { readCounterparts } from "../counterparts-queries";
import type { Filters } from "../list/filters";
import { criteriaSql } from "../list/queries";
import { overdueCursor } from "../overdue/cursor";
import { type ByWhat, countGroups, isBefore, isIn } from "../overdue/queries";
import { type Place, readFirst } from "./place-queries";

/** Who leads it and who is responsible. */
type Parts = { leadId: string | null; ownerId: string | null };

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
  { filters, grouping, place, parts }: { filters: Filters; grouping: ByWhat; place: Place; parts: Parts },
): Promise<{ previous: string | null; next: string | null; after: string | undefined } | null> {
  const { dueOn, id } = place;
  if (dueOn === null) return null;
  const criteria = criteriaSql(viewer, today, { filters, within: "overdue" });
  const key = Prisma.sql`(${dueOn}::date, ${id}::uuid)`;
  const [groups, keys] = await Promise.all([
    countGroups(viewer, grouping, criteria),
    groupsOf(grouping, { id, ...parts }),
  ]);
  const group = groups.find((one) => one.id !== null && keys.includes(one.id))?.id ?? null;
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

/** All groups that a commitment stands in; only its countries have to be asked for. */
async function groupsOf(grouping: ByWhat, { id, leadId, ownerId }: Parts & { id: string }): Promise<string[]> {
  if (grouping === "organisation") return leadId === null ? [] : [leadId];
  if (grouping === "owner") return ownerId === null ? [] : [ownerId];
  return readCounterparts(id);
}

function keyOf(id: string | null): Prisma.Sql | null {
  return id === null ? null : Prisma.sql`${id}`;
}
