import type { Viewer } from "@/lib/access/viewer";
import { addDays, type CalendarDate } from "@/lib/deadlines/calendar-date";
import { STALE_AFTER_DAYS } from "@/lib/deadlines/lateness";
import { Prisma } from "@/lib/generated/prisma/client";
import { hasMovedSql } from "../control-moves-sql";
import { hangsOnNobodySql } from "../living-sql";
import { proposedToSql } from "../proposals-sql";
import { type Condition, type Filters, NO_OWNER } from "./filters";
import { searchSql } from "./search-sql";
import { hasCounterpartSql } from "./sides-sql";

/**
 * The filters as a condition on `c`, the commitment. The conditions repeat lib/deadlines/lateness in SQL, over the
 * columns that triggers keep (prisma/sql/derived-columns.sql, prisma/sql/sides.sql); tests hold them together. Put `visibleToSql(viewer)` beside it,
 * always.
 * Source: docs/decisions/07-raw-sql-and-keyset-paging.md.
 */
export function filterSql(viewer: Viewer, filters: Filters, today: CalendarDate): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (filters.q !== null) parts.push(searchSql(viewer, filters.q));
  if (filters.status.length > 0) parts.push(Prisma.sql`c.status = ANY (${filters.status}::status[])`);
  if (filters.outcome.length > 0) parts.push(Prisma.sql`c.outcome = ANY (${filters.outcome}::outcome[])`);
  if (filters.kind.length > 0) parts.push(Prisma.sql`c.kind = ANY (${filters.kind}::kind[])`);
  if (filters.sector.length > 0) parts.push(Prisma.sql`c.sector_code = ANY (${filters.sector}::text[])`);
  if (filters.level.length > 0) parts.push(Prisma.sql`c.control_level = ANY (${filters.level}::control_level[])`);
  if (filters.condition.length > 0) {
    const any = filters.condition.map((condition) => conditionSql(viewer, condition, today));
    parts.push(any.length === 1 && any[0] ? any[0] : Prisma.sql`(${Prisma.join(any, " OR ")})`);
  }
  if (filters.lead !== null) {
    // One of forty: found first, so that a rare condition beside it need not read the list to its end.
    parts.push(Prisma.sql`c.id = ANY (ARRAY(SELECT a.commitment_id FROM assignment a WHERE a.role = 'lead'
      AND a.organisation_id = (SELECT o.id FROM organisation o WHERE o.code = ${filters.lead})))`);
  }
  if (filters.side !== null) {
    parts.push(hasCounterpartSql(Prisma.sql`${filters.side}`));
  }
  if (filters.owner === NO_OWNER) parts.push(Prisma.sql`c.owner_id IS NULL`);
  else if (filters.owner !== null) parts.push(Prisma.sql`c.owner_id = ${filters.owner}::uuid`);
  if (filters.from !== null) parts.push(Prisma.sql`c.due_on >= ${filters.from}::date`);
  if (filters.to !== null) parts.push(Prisma.sql`c.due_on <= ${filters.to}::date`);
  if (filters.release !== null) {
    parts.push(Prisma.sql`EXISTS (SELECT FROM statement s JOIN release r ON r.id = s.release_id
      WHERE s.commitment_id = c.id AND r.code = ${filters.release})`);
  }
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, " AND ");
}

/** One condition on `c`. The words "open AND NOT standing" are those of the partial indexes. */
export function conditionSql(
  viewer: Pick<Viewer, "role" | "authorityLevel">,
  condition: Condition,
  today: CalendarDate,
): Prisma.Sql {
  switch (condition) {
    case "overdue":
      return Prisma.sql`(c.open AND NOT c.standing AND c.due_on < ${today}::date)`;
    case "due_soon":
      // The last bound follows from the one before and is there for the index: a year is due soon from 1 October on.
      return Prisma.sql`(c.open AND NOT c.standing AND c.due_on >= ${today}::date AND c.due_soon_from <= ${today}::date
        AND c.due_on <= ${addDays(today, LONGEST_DUE_SOON_DAYS)}::date)`;
    case "stale":
      return Prisma.sql`(c.open AND NOT c.standing AND c.quiet_since <= ${addDays(today, -STALE_AFTER_DAYS)}::date)`;
    case "report_overdue":
      return Prisma.sql`(c.open AND c.standing AND c.quiet_since + c.report_interval < ${today}::date)`;
    case "awaiting_decision":
      return Prisma.sql`(c.open AND (c.status = 'reported' OR c.objection_ground IS NOT NULL OR c.proposed_decision IS NOT NULL
        OR (c.extension_state IS NOT NULL AND c.extension_state = 'forwarded')))`;
    case "proposed":
      return Prisma.sql`(c.proposed_decision IS NOT NULL)`;
    case "proposed_to_me":
      return proposedToSql(viewer);
    case "extension_requested":
      return Prisma.sql`(c.extension_state IS NOT NULL AND c.extension_state = 'requested')`;
    case "extension_forwarded":
      return Prisma.sql`(c.extension_state IS NOT NULL AND c.extension_state = 'forwarded')`;
    case "unverified":
      return Prisma.sql`(c.status = 'reported' AND c.verified_at IS NULL
        AND EXISTS (SELECT FROM report p WHERE p.commitment_id = c.id AND p.type = 'final'))`;
    case "objection":
      return Prisma.sql`(c.objection_ground IS NOT NULL)`;
    case "may_object":
      return Prisma.sql`(c.open AND c.objection_until >= ${today}::date AND c.objection_ground IS NULL)`;
    case "moved":
      return Prisma.sql`(c.open AND c.control_edtf IS NOT NULL AND ${hasMovedSql})`;
    case "no_living_owner":
      return hangsOnNobodySql(today);
    case "asked":
      return Prisma.sql`(c.open AND c.id = ANY (ARRAY(SELECT q.commitment_id FROM report_request q
        WHERE q.answered_by_id IS NULL AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_request_id = q.id))))`;
  }
}

/** From 1 October to 31 December. */
const LONGEST_DUE_SOON_DAYS = 91;
