import { reviewsVisibleTo, visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type DatabaseRow, type ListRow, rowColumns, rowJoins, toListRow } from "@/lib/commitments/list/row";
import { db, readRows } from "@/lib/db";
import { addDays, type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Outcome } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";

/** What was decided at a review, in its own words; `due` as EDTF. */
type DecidedAtReview = {
  number: string;
  type: ReviewDecisionType;
  text: string | null;
  textIn: Language;
  outcome: Outcome | null;
  level: ControlLevel | null;
  due: string | null;
};

type DecidedRow = { row: ListRow; decided: DecidedAtReview };

/** As many as My work shows: more than one review decides of one organisation. */
const MOST = 100;
/** Days: of what asks for nothing more it is told for so long; of what does, for at most so long. */
const TOLD_FOR = 14;
const ASKED_FOR = 180;

/**
 * What reviews decided and is still to be done: to an executor all that the own organisation is to do until a report of it comes, and for two
 * weeks what was decided of it otherwise; to a coordinator and a head what should have been reported by now.
 */
export async function listDecidedAtReviews(
  viewer: Viewer,
  today: CalendarDate,
): Promise<{ rows: DecidedRow[]; total: number }> {
  const concerns = concernsSql(viewer, today);
  if (concerns === null) return { rows: [], total: 0 };
  const found = await readRows<DatabaseRow & DecidedColumns>`
    SELECT r.number AS "decidedAt", d.type::text AS "decidedType", d.text AS "decidedText", d.text_in::text AS "decidedIn",
      d.outcome::text AS "decidedOutcome", d.control_level::text AS "decidedLevel", d.due_edtf AS "decidedDue",
      (count(*) OVER ())::int AS total, ${rowColumns}
    FROM review r JOIN review_decision d ON d.review_id = r.id JOIN agenda_item i ON i.id = d.agenda_item_id
      JOIN commitment c ON c.id = i.commitment_id ${rowJoins}
    WHERE r.held_on > ${addDays(today, -ASKED_FOR)}::date AND d.withdrawn_at IS NULL
      AND (d.proposal_id IS NULL OR EXISTS (SELECT FROM decision_proposal q WHERE q.id = d.proposal_id AND q.answer = 'adopted'))
      AND ${concerns} AND ${visibleToSql(viewer)}
      AND NOT EXISTS (SELECT FROM report p WHERE p.commitment_id = c.id AND p.occurred_at > d.occurred_at
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_id = p.id))
      AND NOT EXISTS (SELECT FROM agenda_item later JOIN review_decision e ON e.agenda_item_id = later.id
        WHERE later.commitment_id = c.id AND e.withdrawn_at IS NULL AND e.occurred_at > d.occurred_at)
    ORDER BY d.due_latest, d.occurred_at DESC, d.id LIMIT ${MOST}`;
  const rows = found.map((one) => ({
    row: toListRow(one),
    decided: {
      number: one.decidedAt,
      type: one.decidedType,
      text: one.decidedText,
      textIn: one.decidedIn,
      outcome: one.decidedOutcome,
      level: one.decidedLevel,
      due: one.decidedDue,
    },
  }));
  return { rows, total: found[0]?.total ?? 0 };
}

type DecidedColumns = {
  total: number;
  decidedAt: string;
  decidedType: ReviewDecisionType;
  decidedText: string | null;
  decidedIn: Language;
  decidedOutcome: Outcome | null;
  decidedLevel: ControlLevel | null;
  decidedDue: string | null;
};

function concernsSql({ role, organisationId }: Viewer, today: CalendarDate): Prisma.Sql | null {
  const asksForReport = Prisma.sql`(c.open AND d.type IN ('keep', 'request_report'))`;
  switch (role) {
    case "executor":
      return Prisma.sql`coalesce(d.organisation_id, c.lead_id) = ${organisationId}::uuid
        AND (${asksForReport} OR r.held_on > ${addDays(today, -TOLD_FOR)}::date)`;
    case "coordinator":
    case "head":
      return Prisma.sql`${asksForReport} AND d.due_latest < ${today}::date`;
    case "observer":
    case "admin":
      return null;
  }
}

/** The last decision of a review about a commitment in sight that stands, and whether its minutes are approved; null where there is none. */
export async function findLastDecision(viewer: Viewer, commitmentId: string) {
  const found = await db().reviewDecision.findFirst({
    where: { withdrawnAt: null, item: { commitmentId }, review: reviewsVisibleTo(viewer) },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    select: {
      type: true,
      text: true,
      textIn: true,
      outcome: true,
      controlLevel: true,
      dueEdtf: true,
      proposalId: true,
      review: { select: { number: true, heldOn: true, state: true } },
    },
  });
  if (!found) return null;
  const { type, text, textIn, outcome, controlLevel, dueEdtf, proposalId, review } = found;
  const decided: DecidedAtReview = {
    number: review.number,
    type,
    text,
    textIn,
    outcome,
    level: controlLevel,
    due: dueEdtf,
  };
  return {
    decided,
    heldOn: fromDbDate(review.heldOn),
    isApproved: review.state === "approved",
    isProposal: proposalId !== null,
  };
}
