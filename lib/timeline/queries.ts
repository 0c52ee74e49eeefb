import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { filterSql } from "@/lib/commitments/list/filter-sql";
import type { Filters } from "@/lib/commitments/list/filters";
import { standingChanges } from "@/lib/commitments/standing-changes";
import { readRows } from "@/lib/db";
import { type CalendarDate, calendarDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { deadlineInWords } from "@/lib/deadlines/wording";
import { todayIn } from "@/lib/deadlines/zoned-time";
import { env } from "@/lib/env";
import { Prisma } from "@/lib/generated/prisma/client";
import { localized, namesOf } from "@/lib/localization/localized";
import type { Language } from "@/lib/vocabulary/languages";
import { type DatabaseRow, noChanges, rowColumns, rowJoins, toTimelineRow } from "./database-row";
import type { TimelineMilestone } from "./milestone-bands";
import type { RecordedChange, TimelineRow } from "./row";
import type { TimelineCursor } from "./search-params";
import type { DateWindow } from "./window";

const UNSCHEDULED_ROWS = 30;
export const OVERDUE_COUNT_CAP = 100;

/** What everyone on the timeline is narrowed by. */
export type TimelineRequest = { filters: Filters; today: CalendarDate; language: Language };

type TimelinePage = { rows: TimelineRow[]; next: TimelineCursor | null };

/**
 * The commitments of a window, a page of them in the order of the last day in force, then of the id. In the window is
 * what has that day in it; then what begins in it and ends later; then, of those without such a day, what was
 * promised for it or closed in it. Each range is read off the index of that order, and only if the page has room.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export async function listInWindow(
  viewer: Viewer,
  request: TimelineRequest,
  window: DateWindow,
  after: TimelineCursor | null,
  rows: number,
): Promise<TimelinePage> {
  const criteria = criteriaSql(viewer, request);
  const limit = rows + 1;
  const found: DatabaseRow[] = [];
  for (const range of keysetRanges(window, after)) {
    if (found.length < limit) {
      found.push(...(await rowsWhere(Prisma.sql`${range} AND ${criteria}`, limit - found.length)));
    }
  }
  const shown = found.slice(0, rows);
  const last = shown.at(-1);
  return {
    rows: await withChanges(shown, request),
    next: found.length > shown.length && last ? cursorOf(last) : null,
  };
}

/** What has no date at all and isn't closed: the oldest of them. */
export async function listUnscheduled(
  viewer: Viewer,
  request: TimelineRequest,
): Promise<{ rows: TimelineRow[]; more: boolean }> {
  const found = await rowsWhere(
    Prisma.sql`c.due_on IS NULL AND c.promised_edtf IS NULL AND c.control_edtf IS NULL AND c.closed_on IS NULL
      AND ${criteriaSql(viewer, request)}`,
    UNSCHEDULED_ROWS + 1,
  );
  return {
    rows: found.slice(0, UNSCHEDULED_ROWS).map((raw) => toTimelineRow(raw, noChanges, request.language, request.today)),
    more: found.length > UNSCHEDULED_ROWS,
  };
}

/** Overdue ones, by lib/deadlines/lateness, whose last day lies before the window: not drawn, so said. Counted up to a hundred. */
export async function countOverdueBefore(
  viewer: Viewer,
  request: TimelineRequest,
  window: DateWindow,
): Promise<number> {
  const [row] = await readRows<{ count: number }>`
    SELECT count(*)::int AS count FROM (SELECT FROM commitment c
      WHERE c.open AND NOT c.standing AND c.due_on < least(${window.from}::date, ${request.today}::date) AND ${criteriaSql(viewer, request)}
      LIMIT ${OVERDUE_COUNT_CAP}) counted`;
  return row?.count ?? 0;
}

/**
 * From the earliest to the latest date any of them has or ever had; null if none has one. Reads every match: it's asked for
 * only where all dates are to be shown.
 */
export async function findExtent(viewer: Viewer, request: TimelineRequest): Promise<DateWindow | null> {
  const criteria = criteriaSql(viewer, request);
  const [row] = await readRows<{ from: string | null; to: string | null }>`
    SELECT least(
        min(least(c.promised_earliest, c.promised_latest, c.control_earliest, c.control_latest, c.closed_on)),
        (SELECT min(coalesce(d.new_earliest, d.new_latest)) FROM deadline_change d JOIN commitment c ON c.id = d.commitment_id
          WHERE ${criteria}))::text AS from,
      max(greatest(c.promised_earliest, c.promised_latest, c.control_earliest, c.control_latest, c.closed_on))::text AS to
    FROM commitment c WHERE ${criteria}`;
  return row?.from && row.to ? { from: calendarDate(row.from), to: calendarDate(row.to) } : null;
}

/** Milestones with both bounds, earliest first. They are few: a state has some dozens of summits in a decade. */
export async function listMilestones(language: Language): Promise<TimelineMilestone[]> {
  type Row = Parameters<typeof namesOf>[0] &
    Record<"id" | "edtf" | "earliest" | "latest", string> & { original: Language };
  const found = await readRows<Row>`
    SELECT m.id::text, m.name_kk AS "nameKk", m.name_ru AS "nameRu", m.name_en AS "nameEn", m.name_ja AS "nameJa",
      m.original::text, m.edtf, m.earliest::text, m.latest::text
    FROM milestone m WHERE m.earliest IS NOT NULL AND m.latest IS NOT NULL ORDER BY m.earliest DESC, m.id LIMIT 300`;
  return found.reverse().flatMap((row): TimelineMilestone[] => {
    const deadline = parseDeadline(row.edtf);
    return deadline
      ? [
          {
            id: row.id,
            name: localized(namesOf(row), row.original, language),
            when: deadlineInWords(deadline, language, { form: "nominative" }),
            earliest: calendarDate(row.earliest),
            latest: calendarDate(row.latest),
          },
        ]
      : [];
  });
}

function keysetRanges(window: DateWindow, after: TimelineCursor | null): Prisma.Sql[] {
  const dated =
    after === null ? Prisma.sql`true` : Prisma.sql`(c.due_on, c.id) > (${after.dueOn}::date, ${after.id}::uuid)`;
  const undated = after?.dueOn === null ? Prisma.sql`c.id > ${after.id}::uuid` : Prisma.sql`true`;
  const { from, to } = window;
  const ranges = [
    Prisma.sql`c.due_on BETWEEN ${from}::date AND ${to}::date AND ${dated}`,
    Prisma.sql`c.due_on > ${to}::date AND ${dated}
      AND CASE WHEN c.control_edtf IS NULL THEN c.promised_earliest ELSE c.control_earliest END <= ${to}::date`,
  ];
  const withoutDay = Prisma.sql`c.due_on IS NULL AND ${undated} AND (c.closed_on BETWEEN ${from}::date AND ${to}::date
    OR num_nonnulls(c.promised_edtf, c.control_edtf) > 0
      AND coalesce(c.control_earliest, c.promised_earliest, ${from}::date) <= ${to}::date
      AND coalesce(c.control_latest, c.promised_latest, ${to}::date) >= ${from}::date)`;
  return after?.dueOn === null ? [withoutDay] : [...ranges, withoutDay];
}

function cursorOf({ dueOn, id }: DatabaseRow): TimelineCursor {
  return { dueOn: dueOn === null ? null : calendarDate(dueOn), id };
}

/** "For the record" is outside every count; it's here only when asked for by its status. */
function criteriaSql(viewer: Viewer, { filters, today }: TimelineRequest): Prisma.Sql {
  const tracked = filters.status.length > 0 ? Prisma.sql`true` : Prisma.sql`c.status <> 'record_only'`;
  return Prisma.sql`${tracked} AND ${visibleToSql(viewer)} AND ${filterSql(viewer, filters, today)}`;
}

/** First the keys, by the index of the order; then everything shown for those alone. */
function rowsWhere(condition: Prisma.Sql, limit: number): Promise<DatabaseRow[]> {
  return readRows<DatabaseRow>`
    WITH page AS MATERIALIZED (SELECT c.id FROM commitment c WHERE ${condition} ORDER BY c.due_on, c.id LIMIT ${limit})
    SELECT ${rowColumns} FROM page JOIN commitment c ON c.id = page.id ${rowJoins} ORDER BY c.due_on, c.id`;
}

/** As many moves of its dates as are told of one commitment, the latest: a row has no room for more, and a commitment may have any number. */
const MOST_MOVES = 100;

type Moved = Omit<RecordedChange, "on" | "isCorrection"> & {
  commitmentId: string;
  field: "promised" | "control";
  occurredAt: Date;
  isCorrection: boolean | null;
  statement: { commitmentId: string | null; deadlineBasis: string | null } | null;
};

async function withChanges(raw: readonly DatabaseRow[], { language, today }: TimelineRequest): Promise<TimelineRow[]> {
  const changes = await readRows<Moved>`
    SELECT d.commitment_id::text AS "commitmentId", d.field::text, d.old_edtf AS "oldEdtf", d.new_edtf AS "newEdtf",
      d.occurred_at AS "occurredAt", d.announced, d.source_title AS source, d.is_correction AS "isCorrection",
      CASE WHEN s.id IS NOT NULL THEN json_build_object('commitmentId', s.commitment_id, 'deadlineBasis', s.deadline_basis) END AS statement
    FROM unnest(${raw.map(({ id }) => id)}::uuid[]) shown (id) CROSS JOIN LATERAL (
      SELECT * FROM deadline_change m WHERE m.commitment_id = shown.id
      ORDER BY m.occurred_at DESC, m.recorded_at DESC LIMIT ${MOST_MOVES}) d LEFT JOIN statement s ON s.id = d.statement_id
    ORDER BY d.occurred_at, d.recorded_at`;
  const { timeZone } = env();
  const byCommitment = new Map<string, Moved[]>();
  for (const change of changes) {
    const own = byCommitment.get(change.commitmentId);
    if (own) own.push(change);
    else byCommitment.set(change.commitmentId, [change]);
  }
  const movesOf = (id: string, wanted: Moved["field"]) =>
    standingChanges(byCommitment.get(id)?.filter(({ field }) => field === wanted) ?? [], id).map(
      ({ oldEdtf, newEdtf, announced, occurredAt, source, isCorrection }) => ({
        oldEdtf,
        newEdtf,
        announced,
        source,
        on: todayIn(timeZone, occurredAt),
        isCorrection: isCorrection === true,
      }),
    );
  return raw.map((row) => {
    const moved = byCommitment.has(row.id)
      ? { promised: movesOf(row.id, "promised"), control: movesOf(row.id, "control") }
      : noChanges;
    return toTimelineRow(row, moved, language, today);
  });
}
