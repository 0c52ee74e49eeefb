import type { Prisma } from "@/lib/generated/prisma/client";
import type { ChangeContext } from "../write";

/** Keeps who decided what, and why; gives the decision's id. */
export async function writeDecision(
  { tx, commitment, viewer, clock }: Pick<ChangeContext, "tx" | "viewer" | "clock"> & { commitment: { id: string } },
  decided: Omit<Prisma.DecisionUncheckedCreateInput, "commitmentId" | "authorId" | "occurredAt">,
): Promise<string> {
  const { id } = await tx.decision.create({
    data: { ...decided, commitmentId: commitment.id, authorId: viewer.id, occurredAt: clock.now },
    select: { id: true },
  });
  return id;
}
