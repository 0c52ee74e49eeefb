import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { db, type Transaction } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Kind, Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Marking } from "@/lib/vocabulary/markings";
import type { ControlLevel } from "@/lib/vocabulary/people";
import { aDeadline } from "./build-deadline";
import { anOrganisation } from "./build-people";

export type CommitmentToBuild = {
  titleRu: string;
  titles: Partial<Record<"titleKk" | "titleEn" | "titleJa", string>>;
  kind: Kind;
  status: Status;
  outcome: Outcome;
  /** It came in by a list; so does whatever is off control. */
  imported: boolean;
  marking: Marking;
  sector: string;
  controlLevel: ControlLevel;
  standing: boolean;
  reportInterval: number;
  /** EDTF. */
  promised: string;
  control: string;
  /** YYYY-MM-DD. */
  quietSince: string;
  /** The day the lead was given it, and the last one on which it may object. */
  assignedOn: string;
  objectionUntil: string;
  closedOn: string;
  changedAt: Date;
  nextStep: string;
  series: string;
  /** Several other sides, as a list names them. */
  sides: string[];
  /** Organisation of the home side; null for none, which only a captured or record-only one may have. */
  leadId: string | null;
  ownerId: string;
  /** Other parts, such as the other side's lead. */
  assignments: { organisationId: string; side: string; role: "lead" | "co_executor" | "consolidator" }[];
};

/** A commitment on control with a lead of the home side and no deadline, unless told otherwise. */
export async function aCommitment(given: Partial<CommitmentToBuild> = {}): Promise<{ id: string; reference: string }> {
  const status = given.status ?? "on_control";
  const sectorCode = given.sector ?? "transport";
  const series = given.series ?? "KZ-JP-2025";
  const leadId = given.leadId === undefined ? (await anOrganisation()).id : given.leadId;
  await aSector(sectorCode);
  const { last: number } = await db().referenceCounter.upsert({
    where: { series },
    create: { series, last: 1 },
    update: { last: { increment: 1 } },
  });
  const reference = `${series}-${String(number).padStart(2, "0")}`;
  const changedAt = given.changedAt ?? new Date();

  return db().$transaction(async (tx) => {
    const { id } = await tx.commitment.create({
      data: {
        reference,
        series,
        number,
        sides: given.sides ?? [],
        sectorCode,
        changedAt,
        original: "ru",
        kind: given.kind ?? "planned",
        marking: given.marking ?? null,
        titleRu: given.titleRu ?? `Договорённость ${reference}`,
        ...given.titles,
        completionForm: "Отчёт об исполнении",
        completionIn: "ru",
        controlLevel: given.controlLevel ?? "minister",
        nextStep: given.nextStep ?? null,
        nextStepIn: given.nextStep === undefined ? null : "ru",
        standing: given.standing ?? false,
        reportInterval: given.standing ? (given.reportInterval ?? 90) : null,
        quietSince: dayOf(given.quietSince),
        ...promisedColumns(given.promised),
        ...controlColumns(given.control),
      },
    });
    const home = leadId === null ? [] : [{ organisationId: leadId, side: "KZ", role: "lead" as const }];
    await tx.assignment.createMany({
      data: [
        ...home.map((lead) => ({ ...lead, commitmentId: id, responsiblePersonId: given.ownerId ?? null })),
        ...(given.assignments ?? []).map((other) => ({ ...other, commitmentId: id })),
      ],
    });
    const closed = status === "off_control";
    const outcome = closed ? (given.outcome ?? "not_fulfilled") : null;
    await tx.commitment.update({
      where: { id },
      data: {
        status,
        outcome,
        assignedOn: dayOf(given.assignedOn),
        objectionUntil: dayOf(given.objectionUntil),
        closedOn: closed ? toDbDate(calendarDate(given.closedOn ?? "2026-01-01")) : null,
      },
    });
    const told = given.marking ? { marking: given.marking } : {};
    // What begins with a date came in by a list: a text gives none.
    const isImported = given.imported ?? (closed || given.control !== undefined);
    const event: AuditEvent = isImported
      ? {
          kind: "commitment_imported",
          reference,
          status,
          outcome,
          file: "list.csv",
          row: 1,
          ...told,
          ...(given.control === undefined ? {} : { control: given.control }),
        }
      : { kind: "commitment_captured", reference, status, ...told };
    await recordEvent(tx, `commitment:${id}`, 1, null, changedAt, event);
    return { id, reference };
  });
}

function dayOf(given: string | undefined): Date | null {
  return given === undefined ? null : toDbDate(calendarDate(given));
}

/** Anything done to a commitment outside the product's own operations: raises its version and records an event. */
export async function changeInTest(id: string, event: AuditEvent, change: (tx: Transaction) => Promise<unknown>) {
  await db().$transaction((tx) => changeCommitmentWithin(tx, id, event, change));
}

export async function changeCommitmentWithin(
  tx: Transaction,
  id: string,
  event: AuditEvent,
  change: (tx: Transaction) => Promise<unknown>,
) {
  await change(tx);
  const { version } = await tx.commitment.update({ where: { id }, data: { version: { increment: 1 } } });
  await recordEvent(tx, `commitment:${id}`, version, null, new Date(), event);
}

export async function aSector(code: string): Promise<void> {
  const names = { nameKk: code, nameRu: code, nameEn: code, nameJa: code };
  const position = [...code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  await db().$transaction(async (tx) => {
    const { count } = await tx.sector.createMany({ data: [{ code, position, ...names }], skipDuplicates: true });
    if (count > 0) await recordEvent(tx, `sector:${code}`, 1, null, new Date(), { kind: "recorded" });
  });
}

function promisedColumns(edtf: string | undefined): Partial<Prisma.CommitmentUncheckedCreateInput> {
  if (edtf === undefined) return {};
  const { earliest, latest, precision } = aDeadline(edtf);
  return {
    promisedEdtf: edtf,
    promisedEarliest: toDbDate(earliest),
    promisedLatest: toDbDate(latest),
    promisedPrecision: precision,
    promisedBasis: "explicit",
  };
}

function controlColumns(edtf: string | undefined): Partial<Prisma.CommitmentUncheckedCreateInput> {
  if (edtf === undefined) return {};
  const { earliest, latest, precision } = aDeadline(edtf);
  return {
    controlEdtf: edtf,
    controlEarliest: toDbDate(earliest),
    controlLatest: toDbDate(latest),
    controlPrecision: precision,
  };
}
