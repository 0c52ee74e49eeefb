import { toDbDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Applied, moved, type StepContext, type StepOf, writtenIn } from "./step-context";

export function capture({ commitment }: StepContext): Applied {
  return {
    actor: "coordinator",
    event: { kind: "commitment_captured", reference: commitment.reference, status: "captured" },
  };
}

export function setForRecord(context: StepContext, { reason }: StepOf<"set_for_record">): Applied {
  const move = moved(context, "set_for_record");
  return {
    actor: "coordinator",
    event: { kind: "set_for_record", ...move, reason, reasonIn: writtenIn },
    columns: { status: move.to },
  };
}

export function start(context: StepContext): Applied {
  const move = moved(context, "start");
  return { actor: "executor", event: { kind: "started", ...move }, columns: { status: move.to } };
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
    event: { kind: "owner_assigned", organisationId: commitment.leadId, from: null, to: personId },
  };
}

/** The head sends a final report back, or keeps the item on additional control. */
export async function sendBack(
  context: StepContext,
  { step, reason }: StepOf<"returned" | "additional_control">,
): Promise<Applied> {
  const type = step === "returned" ? "return" : "additional_control";
  const move = moved(context, type);
  await writeDecision(context, { type, reason });
  return {
    actor: "head",
    event: {
      kind: step === "returned" ? "returned" : "kept_on_additional_control",
      ...move,
      reason,
      reasonIn: writtenIn,
    },
    columns: { status: move.to },
  };
}

/** The head accepts the report; its evidence is what the outcome rests on. */
export async function takeOffControl(context: StepContext, step: StepOf<"taken_off_control">): Promise<Applied> {
  const { outcome, reason } = step;
  const move = moved(context, "take_off_control");
  await writeDecision(context, { type: "take_off_control", reason, outcome });
  return {
    actor: "head",
    event: {
      kind: "taken_off_control",
      ...move,
      reason,
      reasonIn: writtenIn,
      outcome,
      supersededBy: null,
      evidence: [],
    },
    columns: { status: move.to, outcome, closedOn: toDbDate(context.day) },
  };
}

async function writeDecision(
  { tx, commitment, loaded, occurredAt }: StepContext,
  decided: Pick<Prisma.DecisionUncheckedCreateInput, "type" | "reason" | "outcome">,
): Promise<void> {
  await tx.decision.create({
    data: { ...decided, commitmentId: commitment.id, authorId: loaded.people.head, reasonIn: writtenIn, occurredAt },
  });
}
