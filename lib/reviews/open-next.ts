import { FormRefused } from "@/lib/writes/write";
import type { ReviewContext } from "./write-review";

/** The item at a place of the agenda. Whoever changes a review sees all commitments, marked ones too: lib/access/scope.ts. */
export async function itemAt({ tx, review }: ReviewContext, position: number) {
  const item = await tx.agendaItem.findUnique({
    where: { reviewId_position: { reviewId: review.id, position } },
    select: {
      id: true,
      position: true,
      state: true,
      note: true,
      noteIn: true,
      commitment: { select: { reference: true } },
    },
  });
  if (!item) throw new FormRefused("not_on_agenda");
  return item;
}

/** In seconds: an item that lay open for longer was left so while nobody sat, over night too. */
export const LONGEST_STRETCH = 3600;

/** Closes the item that lies open, with the time it took, and opens that one; none where it is null. Gives what the review's row says then. */
export async function turnTo({ tx, review, clock }: ReviewContext, itemId: string | null) {
  await tx.$executeRaw`
    UPDATE agenda_item SET opened_at = NULL,
      seconds = seconds + least(${LONGEST_STRETCH}, greatest(0, floor(extract(epoch FROM ${clock.now.toISOString()}::timestamptz - opened_at))))::int
    WHERE id = ${review.currentItemId}::uuid AND opened_at IS NOT NULL`;
  if (itemId !== null) await tx.agendaItem.update({ where: { id: itemId }, data: { openedAt: clock.now } });
  return { currentItemId: itemId };
}

/** Opens the next item that nobody decided or parked, from this place on and then from the beginning; none where all are. */
export async function openNext(context: ReviewContext, position: number) {
  const { tx, review } = context;
  const waiting = await tx.agendaItem.findMany({
    where: { reviewId: review.id, state: "waiting" },
    orderBy: { position: "asc" },
    select: { id: true, position: true },
  });
  const next = waiting.find((item) => item.position > position) ?? waiting[0];
  return turnTo(context, next?.id ?? null);
}
