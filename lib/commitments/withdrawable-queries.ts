import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readRows } from "@/lib/db";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";

/** As many of each kind as a form offers to choose from, the latest first; what is older is taken back once these are. */
const MOST_OFFERED = 100;

/** As much of a text as an option needs. */
const BEGINNING = 200;

type Report = { id: string; type: "interim" | "final"; occurredAt: Date; text: string };
type Request = { id: string; dueOn: CalendarDate; text: string };
type Evidence = { id: string; title: string };
type Verification = { id: string; occurredAt: Date; text: string };

/**
 * What of a commitment in sight this person may take back, as ./actions/withdraw-entry.ts allows it, with the beginnings of the texts.
 * The report that waits for a decision is taken back in a step of its own.
 */
export async function listWithdrawable(
  viewer: Viewer,
  commitmentId: string,
  waitingReportId: string | undefined,
): Promise<{ reports: Report[]; requests: Request[]; evidence: Evidence[]; verifications: Verification[] }> {
  const ofAll = Prisma.sql`${viewer.role === "coordinator"}`;
  const own = Prisma.sql`${viewer.organisationId}::uuid`;
  const isSeen = Prisma.sql`EXISTS (SELECT FROM commitment c WHERE c.id = ${commitmentId}::uuid AND ${visibleToSql(viewer)})`;
  const [reports, requests, evidence, verifications] = await Promise.all([
    readRows<Report>`
      SELECT p.id::text, p.type::text, p.occurred_at AS "occurredAt", left(p.text, ${BEGINNING}::int) AS text FROM report p
      WHERE p.commitment_id = ${commitmentId}::uuid AND ${isSeen} AND (${ofAll} OR p.organisation_id = ${own})
        AND p.id IS DISTINCT FROM ${waitingReportId ?? null}::uuid
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_id = p.id)
      ORDER BY p.occurred_at DESC, p.id LIMIT ${MOST_OFFERED}`,
    readRows<Request>`
      SELECT q.id::text, q.due_on::text AS "dueOn", left(coalesce(q.text, ''), ${BEGINNING}::int) AS text FROM report_request q
      WHERE q.commitment_id = ${commitmentId}::uuid AND ${isSeen} AND (${ofAll} OR q.asked_by_id = ${viewer.id}::uuid)
        AND q.answered_by_id IS NULL AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_request_id = q.id)
      ORDER BY q.due_on, q.id LIMIT ${MOST_OFFERED}`,
    readRows<Evidence>`
      SELECT e.id::text, e.title FROM evidence e JOIN users u ON u.id = e.added_by_id
      WHERE e.commitment_id = ${commitmentId}::uuid AND ${isSeen} AND (${ofAll} OR u.organisation_id = ${own})
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.evidence_id = e.id)
      ORDER BY e.occurred_at DESC, e.id LIMIT ${MOST_OFFERED}`,
    readRows<Verification>`
      SELECT v.id::text, v.occurred_at AS "occurredAt", left(v.text, ${BEGINNING}::int) AS text
      FROM verification v JOIN commitment c ON c.id = v.commitment_id
      WHERE v.commitment_id = ${commitmentId}::uuid AND ${visibleToSql(viewer)} AND ${ofAll}
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.verification_id = v.id OR w.report_id = v.report_id)
        AND NOT EXISTS (SELECT FROM decision d WHERE d.commitment_id = c.id AND d.type = 'take_off_control' AND d.occurred_at >= v.occurred_at
          AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.decision_id = d.id))
      ORDER BY v.occurred_at DESC, v.id LIMIT ${MOST_OFFERED}`,
  ]);
  return { reports, requests, evidence, verifications };
}

/** The notes on a commitment in sight that this person wrote, the latest first, by their beginnings. */
export function listOwnNotes(viewer: Viewer, commitmentId: string) {
  return readRows<{ id: string; occurredAt: Date; text: string }>`
    SELECT n.id::text, n.occurred_at AS "occurredAt", left(n.text, ${BEGINNING}::int) AS text
    FROM note n JOIN commitment c ON c.id = n.commitment_id
    WHERE c.id = ${commitmentId}::uuid AND ${visibleToSql(viewer)} AND n.author_id = ${viewer.id}::uuid AND n.removed_at IS NULL
    ORDER BY n.occurred_at DESC, n.id LIMIT ${MOST_OFFERED}`;
}

/** The statements of a commitment in sight, by the beginnings of their words, those of the latest text first. */
export function listStatementChoices(viewer: Viewer, commitmentId: string) {
  return readRows<{ id: string; quote: string; publishedOn: CalendarDate }>`
    SELECT s.id::text, left(s.quote, ${BEGINNING}::int) AS quote, r.published_on::text AS "publishedOn"
    FROM statement s JOIN release r ON r.id = s.release_id JOIN commitment c ON c.id = s.commitment_id
    WHERE c.id = ${commitmentId}::uuid AND ${visibleToSql(viewer)}
    ORDER BY r.published_on DESC, s.span_start, s.id LIMIT ${MOST_OFFERED}`;
}
