import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import type { Problem } from "@/lib/forms/problems";
import type { ObjectionAnswer } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import { termRuns } from "../right-of-reply";
import type { ChangeContext } from "../write";
import type { CommitmentToHinder } from "./define-action";

/** Of what answers an objection: there is none. */
export function noObjectionWaits({ objectionGround }: CommitmentToHinder): Problem | null {
  return objectionGround === null ? "no_objection_waits" : null;
}

/** Of what the lead replies to an assignment, accepting or objecting: it has objected, or its term is over. */
export function noReplyTaken(
  { objectionGround, objectionUntil }: CommitmentToHinder,
  today: CalendarDate,
): Problem | null {
  if (objectionGround !== null) return "objection_waits";
  return termRuns(objectionUntil, today) ? null : "objection_term_over";
}

/** The objection that waits; refused where none does. That one waits at most the database holds: prisma/sql/objections.sql. */
export async function waitingObjection({ tx, commitment }: Pick<ChangeContext, "tx" | "commitment">) {
  const waiting = await tx.objection.findFirst({
    where: { commitmentId: commitment.id, answer: null },
    select: { id: true, ground: true, organisationId: true, proposedWords: true, writtenIn: true },
  });
  if (!waiting) throw new FormRefused("no_objection_waits");
  return waiting;
}

type Answer = { answer: ObjectionAnswer; decisionId?: string; answerReason?: string; answerIn?: Language };

/** Answers an objection that waits, by a decision or by itself: prisma/sql/objections.sql holds which needs what. */
export async function answerObjection(
  { tx, viewer, clock }: ChangeContext,
  { id }: { id: string },
  answer: Answer,
): Promise<void> {
  await tx.objection.update({ where: { id }, data: { ...answer, answeredById: viewer.id, answeredAt: clock.now } });
}

/** Where control ends or the lead changes there is nothing left to object to. `decisionId`: of the decision that ended control. */
export async function letObjectionLapse(context: ChangeContext, decisionId?: string): Promise<void> {
  if (context.commitment.objectionGround === null) return;
  const answer = { answer: "lapsed" as const, ...(decisionId === undefined ? {} : { decisionId }) };
  await answerObjection(context, await waitingObjection(context), answer);
}
