import { canReview, extentOf, type ReviewAction } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { type Clock, readClock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { personNames } from "@/lib/localization/person-name";
import type { ReviewState } from "@/lib/vocabulary/reviews";
import { claimOnce } from "@/lib/writes/idempotency-key";
import { FormRefused, WriteRefused, write } from "@/lib/writes/write";

/** What the rules of a review look at; held until the end of the transaction. */
type HeldReview = {
  id: string;
  number: string;
  version: number;
  state: ReviewState;
  chairId: string | null;
  currentItemId: string | null;
};
export type ReviewContext = { tx: Transaction; review: HeldReview; viewer: Viewer; clock: Clock };

/** What a change does to the review's own row, and the event that tells it; null where there was nothing to do. */
type ReviewChange = {
  columns?: Omit<Prisma.ReviewUncheckedUpdateManyInput, "version">;
  event: AuditEvent;
} | null;

export type ChangedReview = { number: string; version: number };

/** Who may do something with a review, at which of its stages, and whether only from its chair. */
type Rule = { action: ReviewAction; at: readonly ReviewState[]; fromChair?: boolean };

/**
 * The one way a review changes; prisma/sql/reviews.sql lets no other by. In one transaction: wait for a change in progress; do they see it;
 * may they; was this very form already carried out; are they in the chair, where that is asked; is it still the version they saw; is it at
 * that stage; write; record the event. A `version` of null asks for none: what says only which item lies open holds whatever was seen.
 */
export function writeReview(
  viewer: Viewer,
  request: { number: string; version: number | null; key: string | null },
  { action, at, fromChair }: Rule,
  asked: unknown,
  change: (context: ReviewContext) => Promise<ReviewChange>,
) {
  return write<ChangedReview>(async (tx) => {
    const review = await holdReview(tx, viewer, request.number);
    if (!review) throw new WriteRefused("not-found");
    if (!canReview(viewer, action)) throw new WriteRefused("forbidden");
    const { id, number, version } = review;
    const clock =
      request.key === null
        ? await readClock(tx)
        : await claimOnce(tx, viewer, request.key, [action, asked], { version });
    if (!clock) return { number, version };
    if (!at.includes(review.state)) throw new FormRefused("review_at_other_stage");
    if (fromChair && review.state === "running" && review.chairId !== viewer.id) throw await notInChair(tx, review);
    if (request.version !== null && version !== request.version) throw new WriteRefused("conflict", { version });

    const changed = await change({ tx, review, viewer, clock });
    if (changed === null) return { number, version };
    const { columns, event } = changed;
    const updated = await tx.review.updateMany({ where: { id, version }, data: { ...columns, version: version + 1 } });
    if (updated.count !== 1) throw new Error("a held review was changed by someone else");
    await recordEvent(tx, `review:${id}`, version + 1, viewer.id, clock.now, event);
    return { number, version: version + 1 };
  });
}

/** Only for who reads reviews whole: to others it is not there to be changed. */
async function holdReview(tx: Transaction, viewer: Viewer, number: string): Promise<HeldReview | null> {
  if (extentOf(viewer, "review") !== "all") return null;
  const [found] = await tx.$queryRaw<HeldReview[]>`
    SELECT r.id, r.number, r.version, r.state::text AS state, r.chair_id AS "chairId", r.current_item_id AS "currentItemId"
    FROM review r WHERE r.number = ${number} FOR NO KEY UPDATE`;
  return found ?? null;
}

/** Says who is in the chair now. */
async function notInChair(tx: Transaction, { chairId, version }: HeldReview) {
  const chair = chairId === null ? null : await tx.user.findUnique({ where: { id: chairId }, select: personNames });
  return new WriteRefused("not-allowed-from-here", {
    version,
    problem: "not_chair",
    ...(chair === null ? {} : { changedBy: chair }),
  });
}
