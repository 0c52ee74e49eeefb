import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { enoughGroups, GROUP_CAP } from "../list/enough-groups";
import type { Filters } from "../list/filters";
import {
  type CappedCount,
  COUNT_CAP,
  capped,
  countCommitments,
  criteriaSql,
  listCommitments,
  PAGE_SIZE,
  readKeysetRanges,
} from "../list/queries";
import type { ListRow } from "../list/row";
import { hasCounterpartSql, knownSidesSql } from "../list/sides-sql";
import { type OverduePosition, overdueCursor, parseOverdueCursor } from "./cursor";
import type { Grouping } from "./search-params";

/** What is overdue at one organisation, with one person or with one country; `id` is null where there is none. */
export type OverdueGroup = { id: string | null; oldest: CalendarDate; total: CappedCount; rows: ListRow[] };
type OverduePage = { groups: OverdueGroup[]; next: string | null };

export type ByWhat = Exclude<Grouping, "none">;
type Request<By extends Grouping> = { filters: Filters; grouping: By; after?: string | undefined; pageSize?: number };

/**
 * A page of what is overdue, the longest delay first; without grouping it is one group.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export async function listOverdue(
  viewer: Viewer,
  today: CalendarDate,
  request: Request<Grouping>,
): Promise<OverduePage> {
  const { grouping } = request;
  if (grouping !== "none") return listByGroup(viewer, today, { ...request, grouping });
  const sort = { key: "deadline", descending: false } as const;
  const { rows, next } = await listCommitments(viewer, today, { ...request, within, sort });
  const oldest = rows[0]?.dueOn;
  return { groups: oldest ? [{ id: null, oldest, total: capped(rows.length, COUNT_CAP), rows }] : [], next };
}

export async function countOverdue(viewer: Viewer, today: CalendarDate, filters: Filters): Promise<CappedCount> {
  return countCommitments(viewer, today, { filters, within });
}

/** Whatever else is asked for: this list holds the overdue and no other. */
const within = "overdue";

/**
 * A page of overdue commitments by group, the group with the longest delay first, and so within each. Two statements: the
 * groups with their counts, then the rows of as many groups as fill the page, each by the partial index of its lead or
 * owner. The cursor names a row of a group, so that a group goes on where the page before ended.
 */
async function listByGroup(viewer: Viewer, today: CalendarDate, request: Request<ByWhat>): Promise<OverduePage> {
  const { filters, grouping, after, pageSize = PAGE_SIZE } = request;
  const criteria = criteriaSql(viewer, today, { filters, within });
  const position = parseOverdueCursor(after);
  const groups = await countGroups(viewer, grouping, criteria);
  const ahead = position ? groups.filter((group) => !isBefore(group, position)) : groups;
  const needed = enoughGroups(pageSize + 1, ahead, ({ id }) => id === position?.group);

  const rows = await readKeysetRanges(
    needed.map((group) => {
      const start =
        position && group.id === position.group
          ? Prisma.sql`(c.due_on, c.id) > (${position.dueOn}::date, ${position.id}::uuid)`
          : Prisma.sql`true`;
      return Prisma.sql`${isIn(grouping, group.id === null ? null : Prisma.sql`${group.id}`)} AND ${start} AND ${criteria}`;
    }),
    Prisma.sql`c.due_on, c.id`,
    pageSize + 1,
  );
  const shown = rows.slice(0, pageSize).map(({ range, row }) => ({ group: needed[range], row }));
  const last = shown.at(-1);
  return {
    groups: needed.flatMap((group) => {
      const own = shown.flatMap((one) => (one.group === group ? one.row : []));
      return own.length > 0 ? [{ ...group, rows: own }] : [];
    }),
    next: rows.length > pageSize && last?.group ? cursorAfter(last.row, last.group) : null,
  };
}

type Group = Omit<OverdueGroup, "rows">;

/** Every group that has something overdue, the longest delay first. */
export async function countGroups(viewer: Viewer, grouping: ByWhat, criteria: Prisma.Sql): Promise<Group[]> {
  const column = columnOf(grouping);
  const groups =
    viewer.role === "executor" && column
      ? // The own organisation's part is small, and its index leads to it at once.
        Prisma.sql`SELECT ${column}::text AS id, count(*)::int AS total, min(c.due_on) AS oldest
          FROM commitment c WHERE ${criteria} GROUP BY ${column}`
      : probeEach(grouping, criteria);
  const found = await readRows<{ id: string | null; total: number; oldest: string }>`
    SELECT id, total, oldest::text FROM (${groups}) grouped WHERE total > 0 ORDER BY oldest, id NULLS LAST`;
  return found.map(({ id, total, oldest }) => ({ id, oldest: calendarDate(oldest), total: capped(total, GROUP_CAP) }));
}

/** One probe of the index for each group there may be, and one for none; each stops counting at the cap. */
function probeEach(grouping: ByWhat, criteria: Prisma.Sql): Prisma.Sql {
  const some = (own: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int AS total, min(d.due_on) AS oldest FROM (
      SELECT c.due_on FROM commitment c WHERE ${own} AND ${criteria} ORDER BY c.due_on LIMIT ${GROUP_CAP + 1}) d)`;
  return Prisma.sql`
    SELECT g.id, n.total, n.oldest
      FROM (${candidates[grouping]}) g CROSS JOIN LATERAL ${some(isIn(grouping, Prisma.sql`g.id`))} n
    UNION ALL SELECT NULL, n.total, n.oldest FROM ${some(isIn(grouping, null))} n`;
}

const candidates: Record<ByWhat, Prisma.Sql> = {
  organisation: Prisma.sql`SELECT o.id::text AS id FROM organisation o`,
  owner: Prisma.sql`SELECT u.id::text AS id FROM users u`,
  counterpart: Prisma.sql`SELECT s.side AS id FROM (${knownSidesSql}) s`,
};

/** Of a group that is a column of the commitment. */
function columnOf(grouping: ByWhat): Prisma.Sql | null {
  if (grouping === "counterpart") return null;
  return grouping === "organisation" ? Prisma.sql`c.lead_id` : Prisma.sql`c.owner_id`;
}

/** That `c` is of the group of that id; null asks for those of none. */
export function isIn(grouping: ByWhat, id: Prisma.Sql | null): Prisma.Sql {
  const column = columnOf(grouping);
  if (!column) return hasCounterpartSql(id);
  return id ? Prisma.sql`${column} = ${id}::uuid` : Prisma.sql`${column} IS NULL`;
}

/** Groups stand in the order of their oldest deadline, then their id; the one without an id comes last among equals. */
export function isBefore(group: Group, position: OverduePosition): boolean {
  if (group.id === position.group) return false;
  if (group.oldest !== position.oldest) return group.oldest < position.oldest;
  return group.id !== null && (position.group === null || group.id < position.group);
}

function cursorAfter({ id, dueOn }: ListRow, group: Group): string | null {
  return dueOn === null ? null : overdueCursor({ oldest: group.oldest, group: group.id, dueOn, id });
}

/** The next deadline that is still ahead, by lib/deadlines/lateness, for the day when nothing is overdue. */
export async function nextDeadline(viewer: Viewer, today: CalendarDate): Promise<ListRow | null> {
  const ahead = Prisma.sql`c.open AND NOT c.standing AND c.due_on >= ${today}::date AND ${visibleToSql(viewer)}`;
  const [found] = await readKeysetRanges([ahead], Prisma.sql`c.due_on, c.id`, 1);
  return found?.row ?? null;
}
