import type { Prisma } from "@/lib/generated/prisma/client";
import { SEED_LANGUAGE, type StepContext } from "./step-context";

/** A decision of the head on the day of the step; gives its id. */
export async function writeDecision(
  { tx, commitment, loaded, occurredAt }: StepContext,
  decided: Pick<Prisma.DecisionUncheckedCreateInput, "type" | "reason" | "outcome">,
): Promise<string> {
  const { id } = await tx.decision.create({
    data: {
      ...decided,
      commitmentId: commitment.id,
      authorId: loaded.people.head,
      reasonIn: SEED_LANGUAGE,
      occurredAt,
    },
    select: { id: true },
  });
  return id;
}
