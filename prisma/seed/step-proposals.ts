import { type Applied, SEED_LANGUAGE, type StepContext, type StepOf } from "./step-context";

/** The coordinator proposes what is to become of a report. */
export async function proposeDecision(context: StepContext, step: StepOf<"decision_proposed">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  const { decision } = step;
  const reason = step.reason.ru;
  const { organisationId } = await tx.user.findUniqueOrThrow({
    where: { id: loaded.people.coordinator },
    select: { organisationId: true },
  });
  await tx.decisionProposal.create({
    data: {
      commitmentId: commitment.id,
      decision,
      proposedById: loaded.people.coordinator,
      proposedAs: "coordinator",
      organisationId,
      reason,
      reasonIn: SEED_LANGUAGE,
      occurredAt,
    },
  });
  const none = { proposedOutcome: null, supersededBy: null, controlDate: null, controlLevel: null, leadId: null };
  return {
    actor: "coordinator",
    action: "propose_decision",
    event: { kind: "decision_proposed", decision, reason, reasonIn: SEED_LANGUAGE, ...none },
  };
}
