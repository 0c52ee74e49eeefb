import { addDays, calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Source } from "./demonstration";
import { type Applied, SEED_LANGUAGE, type StepContext, type StepOf } from "./step-context";

/** A report of the lead organisation; what the coordinator sends is sent on its behalf. */
export async function sendReport(context: StepContext, step: StepOf<"report">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  const told = {
    type: step.type,
    text: step.text.ru,
    textIn: SEED_LANGUAGE,
    organisationId: commitment.leadId,
    onBehalf: step.by === "coordinator",
  } as const;
  const { id } = await tx.report.create({
    data: { ...told, commitmentId: commitment.id, authorId: loaded.people[step.by], occurredAt },
    select: { id: true },
  });
  const evidence = step.evidence ?? [];
  for (const source of evidence) await writeEvidence(context, source, loaded.people[step.by], id);
  return {
    actor: step.by,
    action: step.type === "final" ? "report_final" : "report_interim",
    event: { kind: "report_sent", ...told, evidence: evidence.map(evidenceInEvent) },
    columns: { quietSince: toDbDate(context.day) },
  };
}

/** The coordinator looked at what the last report says. */
export async function verifyReport(context: StepContext, step: StepOf<"report_verified">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  const { id: reportId } = await tx.report.findFirstOrThrow({
    where: { commitmentId: commitment.id, type: "final" },
    orderBy: { occurredAt: "desc" },
    select: { id: true },
  });
  const reason = step.reason.ru;
  const authorId = loaded.people.coordinator;
  await tx.verification.create({
    data: { commitmentId: commitment.id, reportId, text: reason, textIn: SEED_LANGUAGE, authorId, occurredAt },
  });
  const organisationId = commitment.leadId;
  return {
    actor: "coordinator",
    action: "verify_report",
    event: { kind: "report_verified", organisationId, reason, reasonIn: SEED_LANGUAGE },
  };
}

export async function addEvidence(context: StepContext, step: StepOf<"evidence">): Promise<Applied> {
  await writeEvidence(context, step.evidence, context.loaded.people.coordinator, null);
  return {
    actor: "coordinator",
    action: "add_evidence",
    event: { kind: "evidence_added", evidence: evidenceInEvent(step.evidence) },
  };
}

async function writeEvidence(context: StepContext, source: Source, addedById: string, reportId: string | null) {
  await context.tx.evidence.create({
    data: {
      ...source,
      commitmentId: context.commitment.id,
      reportId,
      titleIn: SEED_LANGUAGE,
      dated: source.dated === null ? null : toDbDate(calendarDate(source.dated)),
      addedById,
      occurredAt: context.occurredAt,
    },
  });
}

function evidenceInEvent({ kind, title, url, dated }: Source) {
  return { kind, title, url, dated };
}

export async function requestReport(context: StepContext, step: StepOf<"report_requested">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  const dueOn = addDays(loaded.loadedOn, step.dueInDays);
  await tx.reportRequest.create({
    data: {
      commitmentId: commitment.id,
      organisationId: commitment.leadId,
      askedById: loaded.people.coordinator,
      dueOn: toDbDate(dueOn),
      text: step.text.ru,
      textIn: SEED_LANGUAGE,
      occurredAt,
    },
  });
  return {
    actor: "coordinator",
    action: "request_report",
    event: { kind: "report_requested", organisationId: commitment.leadId, dueOn, text: step.text.ru },
  };
}

export async function addNote(context: StepContext, step: StepOf<"note">): Promise<Applied> {
  const { tx, commitment, loaded, occurredAt } = context;
  const author = await tx.user.findUniqueOrThrow({
    where: { id: loaded.people.coordinator },
    select: { id: true, organisationId: true },
  });
  const { id } = await tx.note.create({
    data: {
      commitmentId: commitment.id,
      authorId: author.id,
      organisationId: author.organisationId,
      text: step.text,
      textIn: SEED_LANGUAGE,
      occurredAt,
    },
    select: { id: true },
  });
  return { actor: "coordinator", action: "add_note", event: { kind: "note_added", noteId: id } };
}
