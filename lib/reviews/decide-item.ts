import type { Viewer } from "@/lib/access/viewer";
import { type ChangeInput, carryOutWithin } from "@/lib/commitments/actions";
import { refuseNoOtherLead } from "@/lib/commitments/actions/raise-objection";
import { waitingProposal } from "@/lib/commitments/actions/waiting-proposal";
import { type LockedCommitment, lockCommitment } from "@/lib/commitments/lock-commitment";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import type { ControlLevel } from "@/lib/vocabulary/people";
import { FormRefused, WriteRefused } from "@/lib/writes/write";
import type { DecisionInput } from "./decision-inputs";
import { levelAbove, possibleDecisions } from "./decisions";
import { lateThen } from "./late-then";
import { itemAt, openNext } from "./open-next";
import { proposalOf } from "./proposal-of";
import { type ReviewContext, writeReview } from "./write-review";

/**
 * Decides an item from the chair: carries the decision out on its commitment by that one's own step and rules, keeps it with how late the
 * item was, and opens the next item, all or nothing. Refused: where a decision stands; what the commitment can't take, or is for somebody
 * else to decide; a commitment that changed since it was seen. Source: docs/decisions/29-reviews.md.
 */
export function decideItem(viewer: Viewer, input: DecisionInput) {
  const rule = { action: "chair_review", at: ["running"], fromChair: true } as const;
  return writeReview(viewer, input, rule, ["decide", input], async (context) => {
    const { tx, review, clock } = context;
    const item = await itemAt(context, input.position);
    if (item.state === "decided") throw new FormRefused("already_decided");
    const { reference } = item.commitment;
    const commitment = await lockCommitment(tx, viewer, reference);
    if (!commitment) throw new WriteRefused("not-found");
    if (commitment.version !== input.commitmentVersion) {
      throw new WriteRefused("conflict", { version: commitment.version });
    }
    const how = howDecided(context, commitment, input);

    const late = await lateThen(context, reference);
    const step = how === "act" ? await stepFor(context, commitment, input) : proposalOf(commitment, input);
    const { version } = await carryOutWithin(tx, viewer, step, clock);
    const eventSeq = how === "act" ? version : null;
    const proposalId = how === "act" ? null : (await waitingProposal({ tx, commitment })).id;
    const { leadId } = await tx.commitment.findUniqueOrThrow({ where: { reference }, select: { leadId: true } });
    const { due, ...decided } = decisionOf(input, commitment, leadId);
    await tx.reviewDecision.create({
      data: {
        ...decided,
        type: input.type,
        textIn: input.language,
        dueEdtf: due?.edtf ?? null,
        dueLatest: due?.latest ?? null,
        reviewId: review.id,
        agendaItemId: item.id,
        authorId: viewer.id,
        occurredAt: clock.now,
        eventSeq,
        proposalId,
      },
    });
    await tx.agendaItem.update({ where: { id: item.id }, data: { state: "decided", ...late } });
    const told = { ...decided, due: due?.edtf ?? null, textIn: input.language, eventSeq };
    return {
      columns: await openNext(context, item.position),
      event: { kind: "item_decided", item: reference, decision: input.type, ...told },
    };
  });
}

function howDecided({ viewer, clock }: ReviewContext, commitment: LockedCommitment, { type }: DecisionInput) {
  const found = possibleDecisions(viewer, commitment, clock.today).find((one) => one.type === type);
  if (!found?.how) throw new FormRefused(found?.reason ?? "beyond_authority");
  return found.how;
}

/** The step of the commitment that carries a decision out, as its form would be sent. */
async function stepFor(
  { tx, viewer, clock }: ReviewContext,
  commitment: LockedCommitment,
  input: DecisionInput,
): Promise<ChangeInput> {
  const { reference, version } = commitment;
  const { key, language } = input;
  const request = { reference, version, key, language };
  switch (input.type) {
    case "keep":
      if (input.dueOn !== null && input.dueOn < clock.today) throw new FormRefused("date_is_past", "dueOn");
      return { action: "set_next_step", ...request, nextStep: input.nextStep };
    case "extend": {
      const { controlDate, reason, confirmed } = input;
      return { action: "extend", ...request, controlDate, reason, confirmed };
    }
    case "reassign": {
      const { leadId, reason } = input;
      await refuseNoOtherLead({ tx, commitment, viewer, clock }, leadId, "leadId");
      return { action: "change_parts", ...request, parts: partsLedBy(commitment, leadId), reason };
    }
    case "request_report":
      return { action: "request_report", ...request, dueOn: input.dueOn, text: input.text };
    case "escalate": {
      const { reportInterval } = await tx.commitment.findUniqueOrThrow({
        where: { reference },
        select: { reportInterval: true },
      });
      const controlLevel = raised(commitment);
      const others = { reportInterval, controlDate: null, confirmed: null };
      return { action: "change_control", ...request, controlLevel, reason: input.reason, ...others };
    }
    case "close":
    case "drop": {
      const { outcome, reason, supersededBy, evidenceKind, evidenceTitle, evidenceUrl, evidenceDated, evidenceFile } =
        input;
      const evidence = { evidenceKind, evidenceTitle, evidenceUrl, evidenceDated, evidenceFile };
      return { action: "take_off_control", ...request, outcome, reason, supersededBy, ...evidence };
    }
  }
}

/** Another lead of the home side; the one before has no part any more, as where an objection is upheld. */
function partsLedBy({ assignments }: LockedCommitment, leadId: string) {
  const rest = assignments.filter(
    ({ organisationId, role, side }) => organisationId !== leadId && !(role === "lead" && side === env().homeSide),
  );
  return [
    ...rest.map(({ organisationId, role }) => ({ organisationId, role })),
    { organisationId: leadId, role: "lead" as const },
  ];
}

function raised({ controlLevel }: LockedCommitment): ControlLevel {
  const above = levelAbove(controlLevel);
  if (above === null) throw new FormRefused("highest_level");
  return above;
}

/** What is kept of a decision: its words, who is to do it, by when, how it was closed, to which level it was raised. */
function decisionOf(input: DecisionInput, commitment: LockedCommitment, leadId: string | null) {
  const none = { organisationId: null, due: null, outcome: null, controlLevel: null };
  const onDay = (day: CalendarDate | null) => (day === null ? null : { edtf: day, latest: toDbDate(day) });
  switch (input.type) {
    case "keep":
      return { ...none, text: input.nextStep, organisationId: leadId, due: onDay(input.dueOn) };
    case "extend": {
      const { edtf, latest } = input.controlDate;
      return { ...none, text: input.reason, organisationId: leadId, due: { edtf, latest: toDbDate(latest) } };
    }
    case "reassign":
      return { ...none, text: input.reason, organisationId: input.leadId };
    case "request_report":
      return { ...none, text: input.text, organisationId: leadId, due: onDay(input.dueOn) };
    case "escalate":
      return { ...none, text: input.reason, controlLevel: raised(commitment) };
    case "close":
    case "drop":
      return { ...none, text: input.reason, outcome: input.outcome };
  }
}
