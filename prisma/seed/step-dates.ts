import { assigned } from "@/lib/commitments/actions/assign-lead";
import { addDays, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { instantOf, lookUp } from "./demonstration";
import { demonstrationControlDate } from "./demonstration-texts";
import { readDeadline } from "./read-deadline";
import { type Applied, type ChangedColumns, SEED_LANGUAGE, type StepContext, type StepOf } from "./step-context";
import { answerByExtending } from "./step-extensions";
import { writeDecision } from "./write-decision";

/** Puts it on control; a control date is one of the demonstration's own and says so. */
export async function putOnControl(context: StepContext, step: StepOf<"put_on_control">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  await tx.decision.create({
    data: {
      commitmentId: commitment.id,
      type: "put_on_control",
      authorId: loaded.people.coordinator,
      reasonIn: SEED_LANGUAGE,
      occurredAt,
    },
  });
  const dates =
    step.control === null
      ? null
      : await writeControlDate(context, step.control, demonstrationControlDate.ru, loaded.people.coordinator);
  return {
    actor: "coordinator",
    action: "put_on_control",
    event: {
      kind: "put_on_control",
      controlLevel: step.level,
      leadId: commitment.leadId,
      control: dates?.controlEdtf ?? null,
    },
    columns: {
      ...dates,
      controlLevel: step.level,
      quietSince: toDbDate(context.day),
      ...assigned({ today: context.day }),
    },
  };
}

/** A later control date, decided by the head. */
export async function moveControlDate(context: StepContext, step: StepOf<"control_moved">): Promise<Applied> {
  const { loaded, state } = context;
  const decisionId = await writeDecision(context, { type: "extend", reason: step.reason.ru });
  const columns = await writeControlDate(context, step.control, step.reason.ru, loaded.people.head);
  const answered = await answerByExtending(context, decisionId, columns.controlEdtf);
  return {
    actor: "head",
    action: "extend",
    event: {
      kind: "control_deadline_changed",
      from: state.controlEdtf,
      to: columns.controlEdtf,
      reason: step.reason.ru,
      reasonIn: SEED_LANGUAGE,
      ...answered,
    },
    columns,
  };
}

async function writeControlDate(context: StepContext, daysFromLoading: number, reason: string, approvedById: string) {
  const { tx, commitment, loaded, occurredAt, state } = context;
  const deadline = readDeadline(addDays(loaded.loadedOn, daysFromLoading));
  await tx.deadlineChange.create({
    data: {
      commitmentId: commitment.id,
      field: "control",
      oldEdtf: state.controlEdtf,
      ...newDeadlineColumns(deadline),
      reason,
      reasonIn: SEED_LANGUAGE,
      approvedById,
      occurredAt,
    },
  });
  return {
    controlEdtf: deadline.edtf,
    controlEarliest: toDbDate(deadline.earliest),
    controlLatest: toDbDate(deadline.latest),
    controlPrecision: deadline.precision,
  } satisfies ChangedColumns;
}

/**
 * A date the sides or the press gave out: moved by the release's own statement or by a source, approved by nobody. History
 * tells when it was filed; the change alone keeps when it was announced.
 */
export async function movePromisedDate(context: StepContext, step: StepOf<"promised">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt, state } = context;
  const deadline = readDeadline(step.deadline);
  const source = step.source === "statement" ? null : step.source;
  const named = { sourceUrl: source?.url ?? null, sourceTitle: source?.title ?? null };
  await tx.deadlineChange.create({
    data: {
      commitmentId: commitment.id,
      field: "promised",
      oldEdtf: state.promisedEdtf,
      ...newDeadlineColumns(deadline),
      statementId: source ? null : commitment.statementId,
      ...named,
      ...(step.announced ? announcedColumns(step.announced) : { occurredAt }),
    },
  });
  return {
    actor: step.announced ? null : "coordinator",
    action: null,
    event: { kind: "promised_deadline_changed", from: state.promisedEdtf, to: deadline.edtf, ...named },
    columns: {
      promisedEdtf: deadline.edtf,
      promisedEarliest: toDbDate(deadline.earliest),
      promisedLatest: toDbDate(deadline.latest),
      promisedPrecision: deadline.precision,
      promisedBasis: step.basis,
      promisedMilestoneId: step.milestone ? lookUp(loaded.milestones, step.milestone) : null,
    },
  };
}

/** Where no day is known, the first one of the month or year stands for the place in the order, and is not shown. */
function announcedColumns(edtf: string): { occurredAt: Date; announced: string | null } {
  const { earliest, precision } = readDeadline(edtf);
  if (!earliest) throw new Error(`an announcement without a beginning: ${edtf}`);
  return { occurredAt: instantOf(earliest, 0), announced: precision === "day" ? null : edtf };
}

function newDeadlineColumns({ edtf, earliest, latest, precision }: Deadline) {
  return { newEdtf: edtf, newEarliest: toDbDate(earliest), newLatest: toDbDate(latest), newPrecision: precision };
}
