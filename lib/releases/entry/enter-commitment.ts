import { randomUUID } from "node:crypto";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { writeTermsOfControl } from "@/lib/commitments/actions/put-on-control";
import { referenceOf } from "@/lib/commitments/reference";
import { eventOf, statusChange } from "@/lib/commitments/transitions";
import { promisedColumns, writePromisedMove } from "@/lib/commitments/write-promised-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import { env } from "@/lib/env";
import { firstTitle, type ProposedStatement } from "../proposals/proposal";
import type { Entry } from "./entry";

/** Makes a commitment of an accepted proposal: captured, then its promised date, then on control, an event each. */
export async function enterCommitment(
  entry: Entry,
  proposed: ProposedStatement,
  { series, number }: { series: string; number: number },
): Promise<string> {
  const { tx, viewer, clock, release } = entry;
  const { proposal, kind } = proposed;
  const title = firstTitle(proposal, release.language);
  if (!title || kind === null || proposal.sectorCode === null || proposal.destination === null)
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
      marking: release.marking,
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
  await tx.assignment.createMany({ data: proposal.owners.map((owner) => ({ ...owner, commitmentId: id })) });
  await tx.statement.update({ where: { id: proposed.id }, data: { judgement: "accepted", commitmentId: id } });

  const ofText = release.marking ? { marking: release.marking } : {};
  const events: AuditEvent[] = [{ kind: "commitment_captured", reference, status, ...ofText }];
  const promised = proposal.reportInterval ? null : promisedColumns({ ...proposed, milestoneId: proposal.milestoneId });
  if (promised) {
    await writePromisedMove(tx, { id: proposed.id, publishedOn: release.publishedOn }, id, null, promised);
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

async function putOnControl(entry: Entry, { proposal }: ProposedStatement, commitmentId: string) {
  const { completionForm, completionIn, controlLevel, controlEdtf, owners } = proposal;
  const lead = owners.find(({ role, side }) => role === "lead" && side === env().homeSide);
  if (!lead || !completionForm || !controlLevel) throw new Error("what goes on control was not checked");
  const terms = {
    leadId: lead.organisationId,
    completionForm,
    completionIn: completionIn ?? entry.writtenIn,
    controlLevel,
    control: controlEdtf ? parseDeadline(controlEdtf) : null,
  };
  const context = { ...entry, commitment: { id: commitmentId, controlEdtf: null } };
  const { columns, event } = await writeTermsOfControl(context, terms, entry.writtenIn);
  return {
    event: eventOf("put_on_control", "captured", event),
    columns: { ...columns, status: statusChange("put_on_control", "captured")?.to },
  };
}
