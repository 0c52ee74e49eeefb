import type { Problem } from "@/lib/forms/problems";
import type { ExtensionAnswer } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import type { ChangeContext } from "../write";
import type { CommitmentToHinder } from "./define-action";

/** Of what answers a request for a later control date: there is none. */
export function noneWaits({ extensionState }: CommitmentToHinder): Problem | null {
  return extensionState === null ? "no_extension_waits" : null;
}

/** The request that waits; refused where none does. */
export async function waitingExtension({ tx, commitment }: Pick<ChangeContext, "tx" | "commitment">) {
  const waiting = await tx.extensionRequest.findFirst({
    where: { commitmentId: commitment.id, answer: null },
    select: { id: true, requestedEdtf: true, requestedLatest: true },
  });
  if (!waiting) throw new FormRefused("no_extension_waits");
  return waiting;
}

type Answer = { answer: ExtensionAnswer; decisionId?: string; answerReason?: string; answerIn?: Language };

/** Answers a request that waits, by a decision or by itself: prisma/sql/extensions.sql holds which needs what. */
export async function answerExtension(
  { tx, viewer, clock }: ChangeContext,
  { id }: { id: string },
  answer: Answer,
): Promise<void> {
  await tx.extensionRequest.update({
    where: { id },
    data: { ...answer, answeredById: viewer.id, answeredAt: clock.now },
  });
}

/** Where control ends, or has no date any more, what asked for a later one is moot. `decisionId`: of the decision that ended it. */
export async function letExtensionLapse(context: ChangeContext, decisionId?: string): Promise<void> {
  if (context.commitment.extensionState === null) return;
  const answer = { answer: "lapsed" as const, ...(decisionId === undefined ? {} : { decisionId }) };
  await answerExtension(context, await waitingExtension(context), answer);
}
