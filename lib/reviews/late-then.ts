import { lateNow, latenessColumns } from "./agenda-columns-queries";
import type { ReviewContext } from "./write-review";

/** How late a commitment is at this moment, and who leads it, for the columns of its item. */
export async function lateThen({ tx, clock }: Pick<ReviewContext, "tx" | "clock">, reference: string) {
  const commitment = await tx.commitment.findUniqueOrThrow({
    where: { reference },
    select: { ...latenessColumns, leadId: true },
  });
  const { daysLate, deadline } = lateNow(commitment, clock.today);
  return { daysLate, deadlineEdtf: deadline, leadId: commitment.leadId };
}

/** The columns of an item that nobody decided or put off. */
export const notDecided = { state: "waiting", daysLate: null, deadlineEdtf: null, leadId: null } as const;
