import type { Transaction } from "@/lib/db";
import { checkAttendees } from "./check-attendees";

/** Puts down whether people are there; whoever came unasked is put on the list, if they could have been asked. */
export async function writePresence(
  tx: Transaction,
  reviewId: string,
  people: readonly string[],
  present: boolean,
): Promise<void> {
  const asked = await tx.reviewAttendee.findMany({
    where: { reviewId, userId: { in: [...people] } },
    select: { userId: true },
  });
  const isAsked = new Set(asked.map(({ userId }) => userId));
  const unasked = people.filter((person) => !isAsked.has(person));
  await checkAttendees(tx, unasked);
  await tx.reviewAttendee.updateMany({ where: { reviewId, userId: { in: [...isAsked] } }, data: { present } });
  await tx.reviewAttendee.createMany({ data: unasked.map((userId) => ({ reviewId, userId, present })) });
}
