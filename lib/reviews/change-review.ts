import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { checkAttendees } from "./check-attendees";
import type { CancelInput, ReviewInput } from "./inputs";
import { writeReview } from "./write-review";

const preparing = { action: "prepare_review", at: ["preparing"] } as const;

/** Changes the day of a review, the time for each item and who is asked to come, before it begins. */
export function changeReview(viewer: Viewer, input: ReviewInput) {
  return writeReview(viewer, input, preparing, ["change", input], async ({ tx, review: { id } }) => {
    const { heldOn, minutesPerItem, attendees } = input;
    const before = await tx.review.findUniqueOrThrow({
      where: { id },
      select: { heldOn: true, minutesPerItem: true, attendees: { select: { userId: true } } },
    });
    const asked = before.attendees.map(({ userId }) => userId);
    const added = attendees.filter((person) => !asked.includes(person));
    const removed = asked.filter((person) => !attendees.includes(person));
    const columns = { heldOn: toDbDate(heldOn), minutesPerItem };
    const changes = changesBetween({ heldOn: before.heldOn, minutesPerItem: before.minutesPerItem }, columns);
    if (Object.keys(changes).length + added.length + removed.length === 0) return null;
    await checkAttendees(tx, added);
    await tx.reviewAttendee.deleteMany({ where: { reviewId: id, userId: { in: removed } } });
    await tx.reviewAttendee.createMany({ data: added.map((userId) => ({ reviewId: id, userId })) });
    return { columns, event: { kind: "review_changed", changes, added, removed } };
  });
}

/** Calls a review off before it begins; its number is not given again. */
export function cancelReview(viewer: Viewer, input: CancelInput) {
  const { reason, language } = input;
  return writeReview(viewer, input, preparing, ["cancel", input], async () => ({
    columns: { state: "cancelled" },
    event: { kind: "review_cancelled", reason, reasonIn: language },
  }));
}
