import { canReview, extentOf } from "@/lib/access/permissions";
import { reviewsVisibleTo, visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { organisationNames } from "@/lib/commitments/organisation-names";
import { db } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { asPage, type Page, pageAfter } from "@/lib/page-after";
import type { ReviewState } from "@/lib/vocabulary/reviews";
import { agendaColumns, asAgendaRow, namedPerson } from "./agenda-columns-queries";
import type { ReviewPage, ReviewSummary } from "./review";

const newestFirst = [{ heldOn: "desc" as const }, { createdAt: "desc" as const }, { id: "desc" as const }];
const summary = { id: true, number: true, state: true, heldOn: true, chair: namedPerson } as const;

/** A page of the reviews a person sees, the latest first, after the one of that number. */
export async function listReviews(viewer: Viewer, after?: string): Promise<Page<ReviewSummary>> {
  const found = await db().review.findMany({
    where: reviewsVisibleTo(viewer),
    select: summary,
    orderBy: newestFirst,
    ...pageAfter(after === undefined ? undefined : { number: after }),
  });
  const counts = await db().agendaItem.groupBy({
    by: ["reviewId", "state"],
    where: { reviewId: { in: found.map(({ id }) => id) }, commitment: visibleTo(viewer) },
    _count: true,
  });
  const countOf = (id: string, state?: string) =>
    counts.reduce((sum, one) => sum + (one.reviewId === id && (state ?? one.state) === one.state ? one._count : 0), 0);
  const rows = found.map(({ id, ...review }) => ({
    ...review,
    heldOn: fromDbDate(review.heldOn),
    items: countOf(id),
    decided: countOf(id, "decided"),
    parked: countOf(id, "parked"),
  }));
  return asPage(rows, ({ number }) => number);
}

/**
 * A review with its agenda; null when it is out of sight. Items whose commitment is out of sight are left out, and who came is told to
 * those alone who read reviews whole.
 */
export async function findReview(viewer: Viewer, today: CalendarDate, number: string): Promise<ReviewPage | null> {
  const readsWhole = extentOf(viewer, "review") === "all";
  const found = await db().review.findFirst({
    where: { AND: [{ number }, reviewsVisibleTo(viewer)] },
    select: {
      ...summary,
      version: true,
      minutesPerItem: true,
      filters: true,
      grouping: true,
      ordering: true,
      startedAt: true,
      finishedAt: true,
      currentItemId: true,
      attendees: {
        take: readsWhole ? undefined : 0,
        orderBy: { userId: "asc" },
        select: { present: true, user: { select: { ...namedPerson.select, organisation: organisationNames } } },
      },
      agenda: { where: { commitment: visibleTo(viewer) }, orderBy: { position: "asc" }, select: agendaColumns },
    },
  });
  if (!found) return null;
  const { agenda, attendees, currentItemId, ...review } = found;
  const rows = agenda.map((item) => asAgendaRow(item, today));
  const countOf = (state: string) => rows.filter((row) => row.state === state).length;
  return {
    ...review,
    heldOn: fromDbDate(review.heldOn),
    items: rows.length,
    decided: countOf("decided"),
    parked: countOf("parked"),
    current: rows.find(({ id }) => id === currentItemId)?.position ?? null,
    attendees: attendees.map(({ present, user }) => ({ ...user, present })),
    agenda: rows,
    may: whatMay(viewer, review.state, review.chair?.id ?? null, rows.length),
  };
}

function whatMay(viewer: Viewer, state: ReviewState, chairId: string | null, items: number): ReviewPage["may"] {
  const chairs = canReview(viewer, "chair_review");
  const isInChair = state === "running" && chairId === viewer.id;
  return {
    prepare: state === "preparing" && canReview(viewer, "prepare_review"),
    start: state === "preparing" && chairs && items > 0,
    takeChair: state === "running" && chairs && !isInChair,
    run: chairs && isInChair,
    finish: chairs && isInChair,
    approve: state === "finished" && canReview(viewer, "approve_minutes"),
    addAddendum: state === "approved" && canReview(viewer, "add_addendum"),
  };
}

/** Where a review stands, for the screen that follows it: small, asked every other second. Only for who reads reviews whole. */
export async function followReview(viewer: Viewer, number: string) {
  if (extentOf(viewer, "review") !== "all") return null;
  const found = await db().review.findUnique({
    where: { number },
    select: { version: true, state: true, currentItem: { select: { position: true } } },
  });
  return found && { version: found.version, state: found.state, position: found.currentItem?.position ?? null };
}
