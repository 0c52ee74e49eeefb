import { reviewsVisibleTo, visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type DatabaseRow, type ListRow, rowColumns, rowJoins, toListRow } from "@/lib/commitments/list/row";
import { db, readRows } from "@/lib/db";
import { type CalendarDate, calendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";

type PreRead = { number: string; heldOn: CalendarDate; rows: ListRow[] };

/** What of a review's agenda concerns the reader, in its order, until the review is over; null where there is none for them. */
export async function findPreRead(viewer: Viewer, number: string): Promise<PreRead | null> {
  const review = await db().review.findFirst({
    where: { AND: [{ number, state: { in: ["preparing", "running"] } }, reviewsVisibleTo(viewer)] },
    select: { id: true, heldOn: true },
  });
  if (!review) return null;
  const rows = await readRows<DatabaseRow>`
    SELECT ${rowColumns} FROM agenda_item i JOIN commitment c ON c.id = i.commitment_id ${rowJoins}
    WHERE i.review_id = ${review.id}::uuid AND ${visibleToSql(viewer)} ORDER BY i.position`;
  return { number, heldOn: fromDbDate(review.heldOn), rows: rows.map(toListRow) };
}

type ComingReview = { number: string; heldOn: CalendarDate; items: number };

/** The reviews being prepared that have items of the own organisation on their agenda, the next first: of each, how many. */
export async function listComingReviews(viewer: Viewer): Promise<ComingReview[]> {
  if (viewer.role !== "executor") return [];
  const found = await readRows<{ number: string; heldOn: string; items: number }>`
    SELECT r.number, r.held_on::text AS "heldOn", count(*)::int AS items
    FROM review r JOIN agenda_item i ON i.review_id = r.id JOIN commitment c ON c.id = i.commitment_id
    WHERE r.state = 'preparing' AND c.lead_id = ${viewer.organisationId}::uuid AND ${visibleToSql(viewer)}
    GROUP BY r.number, r.held_on ORDER BY r.held_on, r.number LIMIT 5`;
  return found.map(({ heldOn, ...review }) => ({ ...review, heldOn: calendarDate(heldOn) }));
}
