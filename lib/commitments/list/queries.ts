import { inSightSql, releasesVisibleToSql, visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { personNamesSql } from "@/lib/person-names-sql";
import { type FilterOptions, noFilterOptions, readFilterOptions } from "./filter-options";
import { conditionSql, filterSql } from "./filter-sql";
import { type Condition, type Filters, NO_OWNER } from "./filters";
import { type DatabaseRow, type ListRow, rowColumns, rowJoins, toListRow } from "./row";
import { knownSidesSql } from "./sides-sql";
import { cursorAfter, parseCursor, type Sort } from "./sort";
import { keysetRangesAfter, orderSql } from "./sort-sql";

export const PAGE_SIZE = 50;

/** Counts stop here: counting all matches would cost more than the page. */
export const COUNT_CAP = 1000;

export type CappedCount = { count: number; isCapped: boolean };
export type ListPage = { rows: ListRow[]; next: string | null };

export type ListRequest = {
  filters: Filters;
  sort: Sort;
  after?: string | undefined;
  pageSize?: number;
  /** Holds beside the filters, for a list that is of one condition whatever is asked for. */
  within?: Condition;
  /** What was put on control after that moment, by somebody else. */
  newSince?: Date | undefined;
  /** What is in none of these. */
  except?: readonly Pick<ListRequest, "filters" | "newSince">[] | undefined;
};

/**
 * One page of the commitments a person sees, in one statement: first the keys of the page, by the index of the order
 * or of the narrowest filter, then everything shown for those alone. A cursor that makes no sense begins at the start.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export async function listCommitments(viewer: Viewer, today: CalendarDate, request: ListRequest): Promise<ListPage> {
  const { sort, after, pageSize = PAGE_SIZE } = request;
  const criteria = criteriaSql(viewer, today, request);
  const ranges = keysetRangesAfter(parseCursor(after, sort.key), sort.descending);
  const found = await readKeysetRanges(
    ranges.map((range) => Prisma.sql`${range} AND ${criteria}`),
    orderSql(sort),
    pageSize + 1,
  );
  return asListPage(found, sort, pageSize);
}

/**
 * The same for what is searched for, with how many match, up to a thousand: found once for both, since finding costs more than reading the
 * page. Past the end of the list nothing tells how many there are.
 */
export async function listFound(
  viewer: Viewer,
  today: CalendarDate,
  request: ListRequest,
): Promise<ListPage & { total: CappedCount | null }> {
  const { sort, after, pageSize = PAGE_SIZE } = request;
  const ranges = keysetRangesAfter(parseCursor(after, sort.key), sort.descending);
  const raw = await readRows<DatabaseRow & { range: number; total: number }>`
    WITH found AS MATERIALIZED (SELECT c.id FROM commitment c WHERE ${criteriaSql(viewer, today, request)}),
    ${rangesSql(
      ranges.map((range) => Prisma.sql`${range} AND c.id = ANY (ARRAY(SELECT f.id FROM found f))`),
      orderSql(sort),
      pageSize + 1,
    )}
    SELECT page.range, (SELECT count(*)::int FROM (SELECT FROM found LIMIT ${COUNT_CAP + 1}) counted) AS total, ${rowColumns}
    FROM page JOIN commitment c ON c.id = page.id ${rowJoins}
    ORDER BY page.range, ${orderSql(sort)} LIMIT ${pageSize + 1}`;
  const [one] = raw;
  const total = one ? capped(one.total, COUNT_CAP) : after === undefined ? capped(0, COUNT_CAP) : null;
  return { ...asListPage(raw.map(ranged), sort, pageSize), total };
}

function asListPage(found: readonly RangedRow[], sort: Sort, pageSize: number): ListPage {
  const rows = found.map(({ row }) => row);
  const last = rows[pageSize - 1];
  const hasMore = rows.length > pageSize && last !== undefined;
  return { rows: rows.slice(0, pageSize), next: hasMore ? cursorAfter(last, sort.key) : null };
}

/** A row, and which of the ranges asked for it was found in. */
export type RangedRow = { range: number; row: ListRow };

/**
 * The first rows of several ranges of keys one after the other, each in the same order. The others are read only where the
 * first does not fill the page, and everything shown is fetched for the rows of the page alone.
 */
export async function readKeysetRanges(
  ranges: readonly Prisma.Sql[],
  order: Prisma.Sql,
  limit: number,
): Promise<RangedRow[]> {
  if (ranges.length === 0) return [];
  const raw = await readRows<DatabaseRow & { range: number }>`
    WITH ${rangesSql(ranges, order, limit)}
    SELECT page.range, ${rowColumns} FROM page JOIN commitment c ON c.id = page.id ${rowJoins}
    ORDER BY page.range, ${order} LIMIT ${limit}`;
  return raw.map(ranged);
}

/** The keys of the page, by `first` and `page` of a WITH. */
function rangesSql([first, ...others]: readonly Prisma.Sql[], order: Prisma.Sql, limit: number): Prisma.Sql {
  const more = others.map(
    (range, index) => Prisma.sql`UNION ALL (SELECT c.id, ${index + 1}::int FROM commitment c
      WHERE (SELECT count(*) FROM first) < ${limit} AND ${range} ORDER BY ${order} LIMIT ${limit})`,
  );
  return Prisma.sql`first AS MATERIALIZED (
      SELECT c.id, 0 AS range FROM commitment c WHERE ${first ?? Prisma.sql`false`} ORDER BY ${order} LIMIT ${limit}),
    page AS (SELECT id, range FROM first ${more.length > 0 ? Prisma.join(more, " ") : Prisma.empty})`;
}

function ranged(raw: DatabaseRow & { range: number }): RangedRow {
  return { range: raw.range, row: toListRow(raw) };
}

/** What a person sees of what was asked for. */
export function criteriaSql(viewer: Viewer, today: CalendarDate, { within, except, ...asked }: Criteria): Prisma.Sql {
  const parts = [visibleToSql(viewer), askedSql(viewer, today, asked)];
  if (within) parts.unshift(conditionSql(viewer, within, today));
  // A condition on a date that is not there is neither true nor false.
  for (const other of except ?? []) parts.push(Prisma.sql`(${askedSql(viewer, today, other)}) IS NOT TRUE`);
  return Prisma.join(parts, " AND ");
}

type Criteria = Pick<ListRequest, "filters" | "within" | "newSince" | "except">;

function askedSql(viewer: Viewer, today: CalendarDate, { filters, newSince }: Pick<Criteria, "filters" | "newSince">) {
  return newSince
    ? Prisma.sql`${newSql(viewer, newSince)} AND ${filterSql(viewer, filters, today)}`
    : filterSql(viewer, filters, today);
}

/**
 * Put on control since, by a decision or by an import, by somebody else, and nothing was done yet: until then `quiet_since` is that very
 * day, and has an index. What an import brings in has its event as the first of its chain, and no decision.
 */
function newSql(viewer: Viewer, since: Date): Prisma.Sql {
  return Prisma.sql`c.open AND c.status = 'on_control' AND c.quiet_since >= ${since.toISOString()}::timestamptz::date - 1
    AND (EXISTS (SELECT FROM decision d WHERE d.commitment_id = c.id AND d.type = 'put_on_control'
      AND d.occurred_at > ${since.toISOString()}::timestamptz AND d.author_id <> ${viewer.id}::uuid
      AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.decision_id = d.id))
    OR EXISTS (SELECT FROM audit_event e WHERE e.chain = 'commitment:' || c.id AND e.seq = 1 AND e.kind = 'commitment_imported'
      AND (e.payload::jsonb) ->> 'status' = 'on_control' AND e.occurred_at > ${since.toISOString()}::timestamptz
      AND e.actor_id <> ${viewer.id}::uuid))`;
}

/** The first rows of each of several lists, in one statement. */
export async function listFirstOfEach(
  viewer: Viewer,
  today: CalendarDate,
  lists: readonly Omit<ListRequest, "after" | "pageSize">[],
  limit: number,
): Promise<ListRow[][]> {
  const keys = lists.map(({ sort, ...asked }, list) => {
    const order = orderSql(sort);
    return Prisma.sql`(SELECT c.id, ${list}::int AS list, row_number() OVER (ORDER BY ${order}) AS place FROM commitment c
      WHERE ${criteriaSql(viewer, today, asked)} ORDER BY ${order} LIMIT ${limit})`;
  });
  const found = await readRows<DatabaseRow & { list: number }>`
    WITH page AS MATERIALIZED (${Prisma.join(keys, " UNION ALL ")})
    SELECT page.list, ${rowColumns} FROM page JOIN commitment c ON c.id = page.id ${rowJoins} ORDER BY page.list, page.place`;
  return lists.map((_, list) => found.filter((raw) => raw.list === list).map(toListRow));
}

/** How many match of each of several lists, up to a thousand, in one statement. */
export async function countEach(
  viewer: Viewer,
  today: CalendarDate,
  lists: readonly Criteria[],
): Promise<CappedCount[]> {
  if (lists.length === 0) return [];
  const counts = lists.map(
    (wanted) => Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM commitment c
      WHERE ${criteriaSql(viewer, today, wanted)} LIMIT ${COUNT_CAP + 1}) counted)`,
  );
  const [row] = await readRows<{ counts: number[] }>`SELECT ARRAY[${Prisma.join(counts)}] AS counts`;
  return (row?.counts ?? []).map((count) => capped(count, COUNT_CAP));
}

/** How many match, up to a thousand. */
export async function countCommitments(viewer: Viewer, today: CalendarDate, wanted: Criteria): Promise<CappedCount> {
  const [count] = await countEach(viewer, today, [wanted]);
  return count ?? capped(0, COUNT_CAP);
}

export function capped(count: number, cap: number): CappedCount {
  return { count: Math.min(count, cap), isCapped: count > cap };
}

/**
 * What the filters offer to choose from: what commitments in sight name, and texts in sight; of the people, an executor is
 * offered the colleagues only. While the panel is closed, what the filters in force name is all that is needed of it.
 */
export async function listFilterOptions(
  viewer: Viewer,
  { filters, isPanelOpen }: { filters: Filters; isPanelOpen: boolean },
): Promise<FilterOptions> {
  const { sector, lead, release } = filters;
  const owner = filters.owner === NO_OWNER ? null : filters.owner;
  if (!isPanelOpen && sector.length === 0 && !lead && !owner && !release) return noFilterOptions;
  const offered = (named: Prisma.Sql) => (isPanelOpen ? Prisma.sql`true` : named);
  const ofSeen = inSightSql(viewer, Prisma.sql`a.commitment_id`);
  const colleagues =
    viewer.role === "executor" ? Prisma.sql`u.organisation_id = ${viewer.organisationId}::uuid` : Prisma.sql`true`;
  const [row] = await readRows<object>`
    SELECT
      (SELECT json_agg(json_build_array(x.code, x.name_kk, x.name_ru, x.name_en, x.name_ja) ORDER BY x.position)
        FROM sector x) AS sectors,
      (SELECT json_agg(json_build_array(o.code, o.side, o.original, o.name_kk, o.name_ru, o.name_en, o.name_ja,
          o.short_kk, o.short_ru, o.short_en, o.short_ja))
        FROM organisation o WHERE ${offered(Prisma.sql`o.code = ${lead}`)} 
          AND EXISTS (SELECT FROM assignment a WHERE a.organisation_id = o.id AND a.role = 'lead' AND ${ofSeen})
      ) AS leads,
      (SELECT json_agg(json_build_array(u.id, ${personNamesSql("u")}) ORDER BY u.name)
        FROM users u WHERE ${colleagues} AND ${offered(Prisma.sql`u.id = ${owner}::uuid`)}
          AND u.name IS NOT NULL AND EXISTS (SELECT FROM assignment a WHERE a.responsible_person_id = u.id AND ${ofSeen})
      ) AS owners,
      (SELECT json_agg(json_build_array(r.code, r.title, r.language)) FROM
        (SELECT * FROM release r WHERE ${offered(Prisma.sql`r.code = ${release}`)} AND ${releasesVisibleToSql(viewer)}
          ORDER BY published_on DESC, id LIMIT 200) r) AS releases,
      (SELECT json_agg(s.side ORDER BY s.side) FROM (${knownSidesSql}) s
        WHERE ${isPanelOpen} AND EXISTS (SELECT FROM search.commitment_side f
          WHERE f.side = s.side AND ${inSightSql(viewer, Prisma.sql`f.commitment_id`)})) AS sides`;
  return readFilterOptions(row);
}
