import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Language, languages } from "@/lib/vocabulary/languages";
import { enoughGroups, GROUP_CAP } from "./enough-groups";
import { type ByWhat, groupCandidatesSql, inGroupSql } from "./group-sql";
import { type Group, type Grouping, type GroupName, groupCursor, parseGroupCursor } from "./grouping";
import {
  type CappedCount,
  COUNT_CAP,
  capped,
  countCommitments,
  criteriaSql,
  type ListPage,
  type ListRequest,
  listCommitments,
  listFound,
  PAGE_SIZE,
} from "./queries";
import { type DatabaseRow, rowColumns, rowJoins, toListRow } from "./row";
import { cursorAfter, parseCursor } from "./sort";
import { keysetRangesAfter, orderSql } from "./sort-sql";

type Request = ListRequest & { by: ByWhat; language: Language };
type GroupPage = { groups: Group[]; next: string | null };
type Head = Omit<Group, "rows">;

/** A page of the register, its groups in the order of the reader's language; without grouping it is one group. */
export async function listRegister(
  viewer: Viewer,
  today: CalendarDate,
  request: ListRequest & { grouping: Grouping; language: Language },
): Promise<GroupPage> {
  const { grouping } = request;
  if (grouping !== "none") return listByGroup(viewer, today, { ...request, by: grouping });
  return inOneGroup(await listCommitments(viewer, today, request));
}

/** The same with how many match in all. What is searched for is found once for both. */
export async function readRegister(
  viewer: Viewer,
  today: CalendarDate,
  request: Parameters<typeof listRegister>[2],
): Promise<{ page: GroupPage; total: CappedCount }> {
  const count = () => countCommitments(viewer, today, { filters: request.filters });
  if (request.grouping !== "none" || request.filters.q === null) {
    const [page, total] = await Promise.all([listRegister(viewer, today, request), count()]);
    return { page, total };
  }
  const { total, ...found } = await listFound(viewer, today, request);
  return { page: inOneGroup(found), total: total ?? (await count()) };
}

function inOneGroup({ rows, next }: ListPage): GroupPage {
  return {
    groups: rows.length > 0 ? [{ key: null, name: null, total: capped(rows.length, COUNT_CAP), rows }] : [],
    next,
  };
}

/**
 * A page of the register by group: two statements, the groups from the page's place on with their counts, then the rows of as many
 * as fill the page, in each by the list's order. The cursor names a row of a group, so that a group goes on where the page before
 * ended. Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
async function listByGroup(viewer: Viewer, today: CalendarDate, request: Request): Promise<GroupPage> {
  const { by, language, sort, after, pageSize = PAGE_SIZE } = request;
  const position = parseGroupCursor(after);
  const criteria = criteriaSql(viewer, today, request);
  const heads = await readHeads(viewer, groupCandidatesSql(viewer, by, language), {
    by,
    criteria,
    from: position?.group,
    most: pageSize + 1,
  });
  const needed = enoughGroups(pageSize + 1, heads, ({ key }) => key === position?.group);
  if (needed.length === 0) return { groups: [], next: null };

  const place = needed[0]?.key === position?.group ? parseCursor(position?.at, sort.key) : null;
  const start = Prisma.join(keysetRangesAfter(place, sort.descending), " OR ");
  const order = orderSql(sort);
  const limit = pageSize + 1;
  const some = (
    key: Prisma.Sql | null,
    isFirst: Prisma.Sql,
  ) => Prisma.sql`SELECT c.id, row_number() OVER (ORDER BY ${order}) AS at
    FROM commitment c WHERE ${inGroupSql(viewer, by, key)} AND (NOT ${isFirst} OR ${start}) AND ${criteria} ORDER BY ${order} LIMIT ${limit}`;
  const keys = needed.flatMap(({ key }) => key ?? []);
  const ofNone =
    keys.length < needed.length
      ? Prisma.sql`UNION ALL SELECT ${keys.length + 1}, n.id, n.at FROM (${some(null, Prisma.sql`${keys.length === 0}`)}) n`
      : Prisma.empty;
  const raw = await readRows<DatabaseRow & { place: number }>`
    WITH page AS MATERIALIZED (
      SELECT k.place::int AS place, p.id, p.at FROM unnest(${keys}::text[]) WITH ORDINALITY AS k (key, place)
        CROSS JOIN LATERAL (${some(Prisma.sql`k.key`, Prisma.sql`(k.place = 1)`)}) p
      ${ofNone} ORDER BY 1, 3 LIMIT ${limit})
    SELECT page.place, ${rowColumns} FROM page JOIN commitment c ON c.id = page.id ${rowJoins} ORDER BY page.place, page.at`;

  const shown = raw.slice(0, pageSize).map((one) => ({ head: needed[one.place - 1], row: toListRow(one) }));
  const last = shown.at(-1);
  return {
    groups: needed.flatMap((head) => {
      const rows = shown.flatMap((one) => (one.head === head ? one.row : []));
      return rows.length > 0 ? [{ ...head, rows }] : [];
    }),
    next:
      raw.length > pageSize && last?.head
        ? groupCursor({ group: last.head.key, at: cursorAfter(last.row, sort.key) })
        : null,
  };
}

/** The groups that hold something, from one on; each stops counting at the cap, and no more are looked at than fill a page. */
async function readHeads(
  viewer: Viewer,
  candidates: Prisma.Sql,
  { by, criteria, from, most }: { by: ByWhat; criteria: Prisma.Sql; from: string | null | undefined; most: number },
): Promise<Head[]> {
  const count = (key: Prisma.Sql | null) => Prisma.sql`(SELECT count(*)::int AS total FROM
    (SELECT FROM commitment c WHERE ${inGroupSql(viewer, by, key)} AND ${criteria} LIMIT ${GROUP_CAP + 1}) counted)`;
  const found = await readRows<{ key: string | null; names: unknown; total: number }>`
    WITH candidates AS MATERIALIZED (SELECT s.key, s.names, row_number() OVER () AS place FROM (${candidates}) s),
    named AS (SELECT g.key, g.names, g.place, n.total FROM candidates g CROSS JOIN LATERAL ${count(Prisma.sql`g.key`)} n
      WHERE ${from !== null} AND n.total > 0
        AND g.place >= coalesce((SELECT f.place FROM candidates f WHERE f.key = ${from ?? null}), 1)
      LIMIT ${most})
    SELECT key, names, total FROM (
      SELECT * FROM named
      UNION ALL SELECT NULL, NULL, NULL, n.total FROM ${count(null)} n WHERE n.total > 0) heads
    ORDER BY place NULLS LAST`;
  return found.map(({ key, names, total }) => ({ key, name: readName(names), total: capped(total, GROUP_CAP) }));
}

const name = z.string().nullable();
const nameColumns = z.tuple([z.enum(languages), name, name, name, name, name, name, name, name]).nullable();

function readName(names: unknown): GroupName {
  const columns = nameColumns.parse(names);
  if (!columns) return null;
  const [original, kk, ru, en, ja, shortKk, shortRu, shortEn, shortJa] = columns;
  return { original, full: { kk, ru, en, ja }, short: { kk: shortKk, ru: shortRu, en: shortEn, ja: shortJa } };
}
