import { db } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";
import { aReview, changeReviewRaw } from "./build-review";

type Decided = {
  type?: ReviewDecisionType;
  text: string;
  organisationId?: string;
  /** A day. */
  due?: string;
  outcome?: "lapsed";
  /** It was only proposed. */
  proposalId?: string;
};
type HeldReview = {
  number: string;
  chairId: string;
  /** One without a decision was parked. */
  items: { reference: string; note?: string; decided?: Decided }[];
  /** With whether they were there. */
  attendees?: [personId: string, present: boolean][];
};

/** A finished review, without the product's own operations: each item was 92 days late when it was gone through. */
export async function aHeldReview({ number, chairId, items, attendees = [] }: HeldReview): Promise<void> {
  const attendeeIds = attendees.map(([personId]) => personId);
  const id = await aReview({ number, createdById: chairId, items, attendeeIds });
  const at = new Date();
  await changeReviewRaw(id, chairId, { kind: "review_started", chairId }, (tx) =>
    tx.review.update({ where: { id }, data: { state: "running", chairId, startedAt: at } }),
  );
  const agenda = await db().agendaItem.findMany({ where: { reviewId: id }, orderBy: { position: "asc" } });
  for (const [index, { reference: item, note, decided }] of items.entries()) {
    const agendaItemId = agenda[index]?.id ?? "";
    const seen = { daysLate: 92, deadlineEdtf: "2026-08-30", ...(note ? { note, noteIn: "ru" as const } : {}) };
    if (!decided) {
      await changeReviewRaw(id, chairId, { kind: "item_parked", item }, (tx) =>
        tx.agendaItem.update({ where: { id: agendaItemId }, data: { ...seen, state: "parked" } }),
      );
      continue;
    }
    const { type = "keep", text, organisationId = null, due = null, outcome = null, proposalId = null } = decided;
    const eventSeq = proposalId ? null : 1;
    const told = { organisationId, due, outcome, controlLevel: null, eventSeq };
    await changeReviewRaw(
      id,
      chairId,
      { kind: "item_decided", item, decision: type, text, textIn: "ru", ...told },
      async (tx) => {
        await tx.agendaItem.update({ where: { id: agendaItemId }, data: { ...seen, state: "decided" } });
        const dueLatest = due === null ? null : toDbDate(calendarDate(due));
        const way = { eventSeq, proposalId };
        const words = { type, text, textIn: "ru" as const, organisationId, outcome, dueEdtf: due, dueLatest };
        await tx.reviewDecision.create({
          data: { reviewId: id, agendaItemId, authorId: chairId, occurredAt: at, ...words, ...way },
        });
      },
    );
  }
  const there = (present: boolean) => attendees.filter((one) => one[1] === present).map(([personId]) => personId);
  await changeReviewRaw(
    id,
    chairId,
    { kind: "review_finished", present: there(true), absent: there(false) },
    async (tx) => {
      for (const [userId, present] of attendees) {
        await tx.reviewAttendee.update({ where: { reviewId_userId: { reviewId: id, userId } }, data: { present } });
      }
      await tx.review.update({ where: { id }, data: { state: "finished", finishedAt: at } });
    },
  );
}
