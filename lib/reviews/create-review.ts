import { canReview } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { takeNumbers } from "@/lib/commitments/take-numbers";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { refused } from "@/lib/forms/result";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { FormRefused, WriteRefused, write } from "@/lib/writes/write";
import { chooseAgenda } from "./agenda-queries";
import { checkAttendees } from "./check-attendees";
import type { NewReviewInput } from "./inputs";
import type { ChangedReview } from "./write-review";

/**
 * Prepares a review: gives it the next number of the year it is held in, makes its agenda and puts down who is asked to come. Refused: where
 * there is nothing to go through; somebody who can't come, because they have no way in or see no reviews.
 */
export async function createReview(viewer: Viewer, input: NewReviewInput) {
  if (!canReview(viewer, "prepare_review")) return refused("forbidden");
  const { key: id, heldOn, minutesPerItem, filters, grouping, ordering, attendees } = input;
  return write<ChangedReview>(async (tx) => {
    const clock = await claimOnce(tx, viewer, id, ["prepare_review", input]);
    const made = await tx.review.findUnique({ where: { id }, select: { number: true, version: true } });
    if (!clock && made) return made;
    // The key of no form of ours: it is another review's.
    if (!clock || made) throw new WriteRefused("conflict");
    await checkAttendees(tx, attendees);
    const items = await chooseAgenda(tx, viewer, clock.today, input);
    if (items.length === 0) throw new FormRefused("agenda_empty");

    const year = heldOn.slice(0, 4);
    const number = `${year}-${String(await takeNumbers(tx, `review-${year}`, 1)).padStart(2, "0")}`;
    const plan = { number, minutesPerItem, filters, grouping, ordering };
    await tx.review.create({ data: { ...plan, id, heldOn: toDbDate(heldOn), createdById: viewer.id } });
    await tx.reviewAttendee.createMany({ data: attendees.map((userId) => ({ reviewId: id, userId })) });
    await tx.agendaItem.createMany({
      data: items.map(({ commitmentId, carriedFromId }, index) => ({
        reviewId: id,
        commitmentId,
        carriedFromId,
        position: index + 1,
      })),
    });
    await recordEvent(tx, `review:${id}`, 1, viewer.id, clock.now, {
      kind: "review_prepared",
      ...plan,
      heldOn,
      items: items.map(({ reference }) => reference),
      carried: items.flatMap(({ reference, carriedFromId }) => (carriedFromId === null ? [] : [reference])),
      attendees,
    });
    return { number, version: 1 };
  });
}
