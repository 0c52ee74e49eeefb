import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { referenceOf } from "@/lib/commitments/reference";
import type { Transaction } from "@/lib/db";
import { applyStep } from "./apply-step";
import { type DemonstrationCommitment, dayOf, instantOf, lookUp } from "./demonstration";
import { readDeadline } from "./read-deadline";
import { series } from "./release";
import { statementColumns } from "./statement-columns";
import {
  type ChangedColumns,
  completeEvent,
  type LoadedReferences,
  SEED_LANGUAGE,
  type StepContext,
} from "./step-context";
import { writeTranslations } from "./write-translations";

/**
 * Writes a commitment with its owners and its statement, then its history step by step, one event for each.
 */
export async function loadCommitment(
  tx: Transaction,
  commitment: DemonstrationCommitment,
  loaded: LoadedReferences,
): Promise<void> {
  const id = await createCommitment(tx, commitment);
  await createOwners(tx, commitment, id, loaded);
  const statementId = await createStatement(tx, commitment, id, loaded.releaseId);
  const leadId = lookUp(loaded.organisations, commitment.owners.KZ[0]);
  const subject = { id, reference: referenceOf(series, commitment.number), statementId, leadId };

  let state: StepContext["state"] = { status: "captured", promisedEdtf: null, controlEdtf: null };
  let columns: ChangedColumns = {};
  const events: { event: AuditEvent; actorId: string | null; occurredAt: Date }[] = [];
  for (const [index, step] of commitment.history.entries()) {
    const day = dayOf(step.on, loaded.loadedOn);
    const occurredAt = instantOf(day, index);
    const applied = await applyStep({ tx, loaded, commitment: subject, state, day, occurredAt }, step);
    const actorId = applied.actor && loaded.people[applied.actor];
    const { event, status } = completeEvent(state.status, applied);
    events.push({ event, actorId, occurredAt });
    columns = { ...columns, ...applied.columns };
    state = {
      status,
      promisedEdtf: columns.promisedEdtf ?? state.promisedEdtf,
      controlEdtf: columns.controlEdtf ?? state.controlEdtf,
    };
  }
  await tx.commitment.update({
    where: { id },
    data: { ...columns, status: state.status, version: events.length, changedAt: events.at(-1)?.occurredAt },
  });
  await writeTranslations(tx, { id, events }, commitment, loaded.people.coordinator);
  for (const [index, { event, actorId, occurredAt }] of events.entries()) {
    await recordEvent(tx, `commitment:${id}`, index + 1, actorId, occurredAt, event);
  }
}

async function createCommitment(tx: Transaction, commitment: DemonstrationCommitment): Promise<string> {
  const { titles, completionForm, nextStep, clarification, reportInterval } = commitment;
  const { id } = await tx.commitment.create({
    data: {
      reference: referenceOf(series, commitment.number),
      series,
      number: commitment.number,
      kind: commitment.kind,
      titleKk: titles.kk,
      titleRu: titles.ru,
      titleEn: titles.en,
      titleJa: titles.ja,
      original: "ru",
      sectorCode: commitment.sector,
      completionForm: completionForm?.ru,
      completionIn: completionForm ? SEED_LANGUAGE : null,
      nextStep: nextStep?.ru,
      nextStepIn: nextStep ? SEED_LANGUAGE : null,
      clarification: clarification?.ru,
      clarificationIn: clarification ? SEED_LANGUAGE : null,
      standing: reportInterval !== undefined,
      reportInterval,
      changedAt: new Date(0),
    },
    select: { id: true },
  });
  return id;
}

async function createOwners(
  tx: Transaction,
  { owners }: DemonstrationCommitment,
  commitmentId: string,
  loaded: LoadedReferences,
) {
  const sides = ["KZ", "JP"] as const;
  await tx.assignment.createMany({
    data: sides.flatMap((side) =>
      owners[side].map((code, position) => ({
        commitmentId,
        organisationId: lookUp(loaded.organisations, code),
        side,
        role: position === 0 ? ("lead" as const) : ("co_executor" as const),
        position,
      })),
    ),
  });
}

async function createStatement(
  tx: Transaction,
  commitment: DemonstrationCommitment,
  commitmentId: string,
  releaseId: string,
): Promise<string> {
  const said = commitment.saidDeadline;
  const { id } = await tx.statement.create({
    data: {
      releaseId,
      commitmentId,
      judgement: "accepted",
      kind: commitment.kind,
      ...statementColumns(commitment),
      deadlineQuote: said?.quote,
      deadlineEdtf: said?.edtf,
      deadlinePrecision: said ? readDeadline(said.edtf).precision : null,
      deadlineBasis: said?.basis,
    },
    select: { id: true },
  });
  return id;
}
