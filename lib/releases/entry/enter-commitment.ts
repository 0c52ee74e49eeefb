import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { env } from "@/lib/env";
import type { Language } from "@/lib/vocabulary/languages";
import { firstTitle, type ProposedStatement } from "../proposals/proposal";
import { referenceOf } from "./names";
import { promisedColumns, writePromisedMove } from "./promised-date";

/** What is entered together: one release, by one person, at one moment. */
export type Entry = {
  tx: Transaction;
  viewer: Viewer;
  clock: Clock;
  /** The language of what the person wrote. */
  writtenIn: Language;
  release: {
    id: string;
    code: string;
    side: string;
    language: Language;
    publishedOn: CalendarDate;
    meeting: { sides: string[] };
  };
};

/** Makes a commitment of an accepted proposal: captured, then its promised date, then on control, an event each. */
export async function enterCommitment(
  entry: Entry,
  proposed: ProposedStatement,
  { series, number }: { series: string; number: number },
): Promise<string> {
  const { tx, viewer, clock, release } = entry;
  const { proposal, kind } = proposed;
  const title = firstTitle(proposal, release.language);
  if (!title || kind === null || proposal.sectorCode === null)
    throw new Error(`proposal ${proposed.id} was not checked`);
  const id = randomUUID();
  const reference = referenceOf(series, number);
  const status = proposal.destination === "record_only" ? "record_only" : "captured";
  const { titleKk, titleRu, titleEn, titleJa, sectorCode, completionForm, completionIn, controlLevel } = proposal;
  await tx.commitment.create({
    data: {
      id,
      reference,
      series,
      number,
      kind,
      sectorCode,
      status,
      titleKk,
      titleRu,
      titleEn,
      titleJa,
      original: title.language,
      completionForm,
      completionIn,
      controlLevel,
      changedAt: clock.now,
      ...(proposal.reportInterval ? { standing: true, reportInterval: proposal.reportInterval } : {}),
    },
  });
  await tx.statement.update({ where: { id: proposed.id }, data: { judgement: "accepted", commitmentId: id } });
  await tx.assignment.createMany({ data: proposal.owners.map((owner) => ({ ...owner, commitmentId: id })) });

  const events: AuditEvent[] = [{ kind: "commitment_captured", reference, status }];
  const promised = proposal.reportInterval ? null : promisedColumns(proposed);
  if (promised) {
    await writePromisedMove(entry, proposed, id, null, promised);
    const to = promised.promisedEdtf;
    events.push({ kind: "promised_deadline_changed", from: null, to, sourceUrl: null, sourceTitle: null });
  }
  const onControl = proposal.destination === "on_control" ? await putOnControl(entry, proposed, id) : null;
  if (onControl) events.push(onControl.event);
  await tx.commitment.update({
    where: { id },
    data: { ...promised, ...onControl?.columns, version: events.length },
  });
  for (const [index, event] of events.entries()) {
    await recordEvent(tx, `commitment:${id}`, index + 1, viewer.id, clock.now, event);
  }
  return reference;
}

async function putOnControl(
  { tx, viewer, clock, writtenIn }: Entry,
  { proposal }: ProposedStatement,
  commitmentId: string,
) {
  const { completionForm, completionIn, controlLevel, owners } = proposal;
  const lead = owners.find(({ role, side }) => role === "lead" && side === env().homeSide);
  if (!lead || !completionForm || !controlLevel) throw new Error("what goes on control was not checked");
  await tx.decision.create({
    data: {
      commitmentId,
      type: "put_on_control",
      authorId: viewer.id,
      reasonIn: writtenIn,
      occurredAt: clock.now,
    },
  });
  const control = proposal.controlEdtf ? parseDeadline(proposal.controlEdtf) : null;
  const dates = control && {
    controlEdtf: control.edtf,
    controlEarliest: toDbDate(control.earliest),
    controlLatest: toDbDate(control.latest),
    controlPrecision: control.precision,
  };
  if (control && dates) {
    await tx.deadlineChange.create({
      data: {
        commitmentId,
        field: "control",
        oldEdtf: null,
        newEdtf: control.edtf,
        newEarliest: dates.controlEarliest,
        newLatest: dates.controlLatest,
        newPrecision: control.precision,
        // The reason of a first date is the form of completion it was set for.
        reason: completionForm,
        reasonIn: completionIn ?? writtenIn,
        approvedById: viewer.id,
        occurredAt: clock.now,
      },
    });
  }
  const event: AuditEvent = {
    kind: "put_on_control",
    from: "captured",
    to: "on_control",
    controlLevel,
    leadId: lead.organisationId,
    control: control?.edtf ?? null,
  };
  return { event, columns: { ...dates, status: "on_control" as const, quietSince: toDbDate(clock.today) } };
}
