import { assigned } from "@/lib/commitments/actions/assign-lead";
import { type Applied, SEED_LANGUAGE, type StepContext, type StepOf } from "./step-context";
import { writeDecision } from "./write-decision";

/** The lead objects to what it was given, or the coordinator for it. */
export async function raiseObjection(context: StepContext, step: StepOf<"objection_raised">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  const { by, ground } = step;
  const said = {
    organisationId: await leadOf(context),
    onBehalf: by === "coordinator",
    ground,
    reason: step.reason.ru,
    proposedLeadId: null,
    proposedWords: null,
  };
  await tx.objection.create({
    data: {
      ...said,
      commitmentId: commitment.id,
      raisedById: loaded.people[by],
      writtenIn: SEED_LANGUAGE,
      occurredAt,
    },
  });
  return {
    actor: by,
    action: "raise_objection",
    event: { kind: "objection_raised", ...said, reasonIn: SEED_LANGUAGE },
  };
}

/** The head refuses the objection that waits. */
export async function refuseObjection(context: StepContext, step: StepOf<"objection_refused">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  const reason = step.reason.ru;
  const { id, ground } = await tx.objection.findFirstOrThrow({
    where: { commitmentId: commitment.id, answer: null },
    select: { id: true, ground: true },
  });
  const decisionId = await writeDecision(context, { type: "refuse_objection", reason });
  await tx.objection.update({
    where: { id },
    data: { answer: "refused", decisionId, answeredById: loaded.people.head, answeredAt: occurredAt },
  });
  return {
    actor: "head",
    action: "refuse_objection",
    event: { kind: "objection_refused", ground, reason, reasonIn: SEED_LANGUAGE },
    columns: { objectionUntil: null },
  };
}

/** The first co-executor of the home side changes places with the lead, and has a term of its own. */
export async function changeLead(context: StepContext, step: StepOf<"lead_changed">): Promise<Applied> {
  const { tx, commitment, day } = context;
  const parts = await partsOf(context);
  const [lead, next] = parts.filter(({ side }) => side === "KZ");
  if (lead?.role !== "lead" || next?.role !== "co_executor") throw new Error("nobody to change places with the lead");
  const where = { commitmentId: commitment.id };
  await tx.assignment.updateMany({
    where: { ...where, organisationId: lead.organisationId },
    data: { role: "co_executor" },
  });
  await tx.assignment.updateMany({ where: { ...where, organisationId: next.organisationId }, data: { role: "lead" } });
  const told = (of: typeof parts) => of.map(({ organisationId, role }) => ({ organisationId, role }));
  return {
    actor: "coordinator",
    action: "change_parts",
    event: {
      kind: "parts_changed",
      before: told(parts),
      after: told(await partsOf(context)),
      reason: step.reason.ru,
      reasonIn: SEED_LANGUAGE,
    },
    columns: assigned({ today: day }),
  };
}

async function leadOf(context: StepContext): Promise<string> {
  const lead = (await partsOf(context)).find(({ side, role }) => side === "KZ" && role === "lead");
  if (!lead) throw new Error("the demonstration's commitments have a lead");
  return lead.organisationId;
}

function partsOf({ tx, commitment }: StepContext) {
  return tx.assignment.findMany({
    where: { commitmentId: commitment.id },
    orderBy: [{ side: "desc" }, { position: "asc" }],
    select: { organisationId: true, side: true, role: true },
  });
}
