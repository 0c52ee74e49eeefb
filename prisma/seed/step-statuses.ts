import { toDbDate } from "@/lib/deadlines/calendar-date";
import { type Applied, SEED_LANGUAGE, type StepContext, type StepOf } from "./step-context";
import { writeDecision } from "./write-decision";

export function capture({ commitment }: StepContext): Applied {
  return {
    actor: "coordinator",
    action: null,
    event: { kind: "commitment_captured", reference: commitment.reference, status: "captured" },
  };
}

export function setForRecord({ reason: { ru: reason } }: StepOf<"set_for_record">): Applied {
  return {
    actor: "coordinator",
    action: "set_for_record",
    event: { kind: "set_for_record", reason, reasonIn: SEED_LANGUAGE },
  };
}

export function start(): Applied {
  return { actor: "executor", action: "start", event: { kind: "started" } };
}

export async function assignOwner(context: StepContext, step: StepOf<"owner_assigned">): Promise<Applied> {
  const { tx, commitment, loaded } = context;
  const personId = loaded.people[step.to];
  await tx.assignment.updateMany({
    where: { commitmentId: commitment.id, organisationId: commitment.leadId },
    data: { responsiblePersonId: personId },
  });
  return {
    actor: "coordinator",
    action: "assign_owner",
    event: { kind: "owner_assigned", organisationId: commitment.leadId, from: null, to: personId },
  };
}

/** The head sends a final report back, or keeps the item on additional control. */
export async function sendBack(
  context: StepContext,
  { step, reason: { ru: reason } }: StepOf<"returned" | "additional_control">,
): Promise<Applied> {
  const action = step === "returned" ? "return" : "additional_control";
  await writeDecision(context, { type: action, reason });
  const kind = step === "returned" ? "returned" : "kept_on_additional_control";
  return { actor: "head", action, event: { kind, reason, reasonIn: SEED_LANGUAGE } };
}

/** The head accepts the report; its evidence is what the outcome rests on. */
export async function takeOffControl(context: StepContext, step: StepOf<"taken_off_control">): Promise<Applied> {
  const { outcome } = step;
  const reason = step.reason.ru;
  await writeDecision(context, { type: "take_off_control", reason, outcome });
  return {
    actor: "head",
    action: "take_off_control",
    event: {
      kind: "taken_off_control",
      reason,
      reasonIn: SEED_LANGUAGE,
      outcome,
      supersededBy: null,
      evidence: [],
    },
    columns: { outcome, closedOn: toDbDate(context.day) },
  };
}
