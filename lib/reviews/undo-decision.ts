import type { Viewer } from "@/lib/access/viewer";
import { readEvent } from "@/lib/audit/events";
import { type ChangeInput, carryOutWithin } from "@/lib/commitments/actions";
import { FormRefused } from "@/lib/writes/write";
import type { UndoInput } from "./inputs";
import { lastParked } from "./last-act-queries";
import { lateThen, notDecided } from "./late-then";
import { turnTo } from "./open-next";
import { whyNotTakenBack } from "./taken-back";
import { type ReviewContext, writeReview } from "./write-review";

/**
 * Takes back the last act of a review, from the chair. An item that was put off waits again. A decision that stands is taken back by the step that takes back what carried it out, with the reason, and
 * only as long as nothing else was done to the commitment since. Its item lies open again. The decision stays, as taken back. Refused: where
 * none stands, or the rules have no way back. Source: docs/decisions/29-reviews.md.
 */
export function undoDecision(viewer: Viewer, input: UndoInput) {
  const rule = { action: "chair_review", at: ["running"], fromChair: true } as const;
  return writeReview(viewer, input, rule, ["undo", input], async (context) => {
    const { tx, review, clock } = context;
    const parked = await lastParked(tx, review.id);
    if (parked) {
      await tx.agendaItem.update({ where: { id: parked.itemId }, data: notDecided });
      const columns = await turnTo(context, parked.itemId);
      return { columns, event: { kind: "item_unparked", item: parked.reference } };
    }
    const last = await tx.reviewDecision.findFirst({
      where: { reviewId: review.id, withdrawnAt: null },
      orderBy: { occurredAt: "desc" },
      select: {
        id: true,
        type: true,
        eventSeq: true,
        proposal: { select: { answer: true } },
        agendaItemId: true,
        item: { select: { commitment: { select: { id: true, reference: true, version: true } } } },
      },
    });
    if (!last) throw new FormRefused("nothing_to_undo");
    const { type, eventSeq, proposal } = last;
    const { commitment } = last.item;
    const { reference, version } = commitment;
    const problem = whyNotTakenBack({ type, eventSeq, proposal, version });
    if (problem) throw new FormRefused(problem);

    const { key, reason, language } = input;
    const step: ChangeInput = proposal
      ? { action: "withdraw_proposal", reference, version, key, language, reason }
      : await stepBack(context, commitment, input);
    await carryOutWithin(tx, viewer, step, clock);
    await tx.reviewDecision.update({
      where: { id: last.id },
      data: { withdrawnAt: clock.now, withdrawnById: viewer.id },
    });
    const itemId = last.agendaItemId;
    await tx.agendaItem.update({ where: { id: itemId }, data: await stateBefore(context, reference) });
    return {
      columns: await turnTo(context, itemId),
      event: { kind: "decision_taken_back", item: reference, decision: type, reason, reasonIn: language },
    };
  });
}

/** What was parked before it was decided is parked again. */
async function stateBefore(context: ReviewContext, reference: string) {
  const [last] = await context.tx.$queryRaw<{ kind: string }[]>`
    SELECT e.kind FROM audit_event e WHERE e.chain = ${`review:${context.review.id}`} AND e.kind IN ('item_parked', 'item_unparked')
      AND e.payload::jsonb ->> 'item' = ${reference} ORDER BY e.seq DESC LIMIT 1`;
  if (last?.kind !== "item_parked") return notDecided;
  return Object.assign(await lateThen(context, reference), { state: "parked" as const });
}

/** The step that takes back what the last event of the commitment tells. */
async function stepBack(
  { tx }: ReviewContext,
  { id, reference, version }: { id: string; reference: string; version: number },
  { key, reason, language }: UndoInput,
): Promise<ChangeInput> {
  const { payload, occurredAt } = await tx.auditEvent.findUniqueOrThrow({
    where: { chain_seq: { chain: `commitment:${id}`, seq: version } },
    select: { payload: true, occurredAt: true },
  });
  const event = readEvent(payload);
  const request = { reference, version, key, language };
  switch (event.kind) {
    case "next_step_set":
      return {
        action: "set_next_step",
        ...request,
        nextStep: event.from === null ? null : `${event.from}`,
        language: event.fromIn ?? language,
      };
    case "report_requested": {
      const asked = await tx.reportRequest.findFirst({
        where: { commitmentId: id, occurredAt, withdrawal: null },
        select: { id: true },
      });
      if (!asked) throw new FormRefused("withdrawn_already");
      return { action: "withdraw_entry", ...request, entry: { kind: "request", id: asked.id }, reason };
    }
    case "taken_off_control":
      return { action: "withdraw_decision", ...request, reason };
    default:
      throw new FormRefused("cannot_take_back");
  }
}
