import { randomUUID } from "node:crypto";
import { recordFirstEvents } from "@/lib/audit/record-first-events";
import { referenceOf } from "@/lib/commitments/reference";
import { db } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { reserveNumbers } from "@/lib/import/enter/references";
import { checkWritten, writeInBatches } from "@/lib/import/enter/write-in-batches";
import { likelyLanguage } from "@/lib/localization/likely-language";
import { lockSectors } from "@/lib/registry/sectors/lock-sectors";
import { isBeforeControl } from "@/lib/vocabulary/commitments";
import type { CommitmentEntry } from "../check/commitment-entry";
import type { ImportRun } from "./import-run";

type Numbered = CommitmentEntry & { id: string; number: number; reference: string };

/**
 * Writes checked commitments, some at a time: as captured with their parts, since what is on control leans on its lead, then their
 * statuses. Each has one event, which tells the file and the row it came from and holds from the day the file says; it comes last,
 * since it carries the digest of what it leaves behind. What another row replaces comes after all others.
 * Source: docs/decisions/15-registry-and-import.md.
 */
export async function enterCommitments(run: ImportRun, entries: readonly CommitmentEntry[]): Promise<void> {
  await lockSectors(
    run.tx,
    entries.map(({ sectorCode }) => sectorCode),
  );
  const numbered = await number(entries);
  const idOf = new Map(numbered.map(({ reference, id }) => [reference, id]));
  const isReplaced = ({ supersededBy }: Numbered) => supersededBy !== null && idOf.has(supersededBy);
  let written = 0;
  const begin = async (chunk: readonly Numbered[]) => {
    await add(run, chunk);
    written += chunk.length;
    await run.progress(written);
  };
  const finish = async (chunk: readonly Numbered[]) => {
    await setStatuses(run, chunk, idOf);
    await makeSearchable(run, chunk);
    await recordImported(run, chunk);
  };
  await writeInBatches(
    numbered.filter((each) => !isReplaced(each)),
    async (chunk) => {
      await begin(chunk);
      await finish(chunk);
      await checkWritten(run.tx);
    },
  );
  // These may replace each other: all are there before any is closed.
  const replaced = numbered.filter(isReplaced);
  await writeInBatches(replaced, begin);
  await writeInBatches(replaced, finish);
  await checkWritten(run.tx);
}

/** All at once; at COMMIT each would be looked at by itself: search.commitment_added in prisma/sql/search.sql. */
async function makeSearchable({ tx }: ImportRun, chunk: readonly Numbered[]): Promise<void> {
  await tx.$executeRaw`SELECT search.refresh(${chunk.map(({ id }) => id)}::uuid[])`;
}

async function number(entries: readonly CommitmentEntry[]): Promise<Numbered[]> {
  const next = await reserveNumbers(db(), entries);
  return entries.map((entry) => {
    const number = entry.number ?? next(entry.series);
    return { ...entry, id: randomUUID(), number, reference: referenceOf(entry.series, number) };
  });
}

async function add({ tx, viewer, clock }: ImportRun, chunk: readonly Numbered[]): Promise<void> {
  await tx.commitment.createMany({
    data: chunk.map((entry) => ({
      id: entry.id,
      reference: entry.reference,
      series: entry.series,
      sides: entry.sides,
      number: entry.number,
      kind: entry.kind,
      titleKk: entry.titles.kk,
      titleRu: entry.titles.ru,
      titleEn: entry.titles.en,
      titleJa: entry.titles.ja,
      original: entry.original,
      sectorCode: entry.sectorCode,
      controlLevel: entry.controlLevel,
      marking: entry.marking,
      status: entry.status === "record_only" ? ("record_only" as const) : ("captured" as const),
      completionForm: entry.completionForm,
      completionIn: entry.completionForm === null ? null : (likelyLanguage(entry.completionForm) ?? entry.original),
      nextStep: entry.nextStep,
      nextStepIn: entry.nextStep === null ? null : (likelyLanguage(entry.nextStep) ?? entry.original),
      clarification: entry.clarification,
      clarificationIn: entry.clarification === null ? null : (likelyLanguage(entry.clarification) ?? entry.original),
      standing: entry.reportInterval !== null,
      reportInterval: entry.reportInterval,
      changedAt: changedAt(entry, clock.now),
      ...dates(entry),
    })),
  });
  await tx.assignment.createMany({
    data: chunk.flatMap(({ id: commitmentId, assignments, ownerId }) => {
      const home = assignments.find(({ role, side }) => role === "lead" && side === env().homeSide);
      return assignments.map((part, position) => ({
        ...part,
        commitmentId,
        position,
        responsiblePersonId: part === home ? ownerId : null,
      }));
    }),
  });
  await addNotes({ tx, viewer, clock }, chunk);
}

/** What lists remark on a row is an internal note of whoever brings it in. */
async function addNotes(
  { tx, viewer, clock }: Pick<ImportRun, "tx" | "viewer" | "clock">,
  chunk: readonly Numbered[],
): Promise<void> {
  await tx.note.createMany({
    data: chunk.flatMap(({ id: commitmentId, note: text, original }) =>
      text === null
        ? []
        : [
            {
              commitmentId,
              text,
              textIn: likelyLanguage(text) ?? original,
              authorId: viewer.id,
              organisationId: viewer.organisationId,
              occurredAt: clock.now,
            },
          ],
    ),
  });
}

function changedAt({ updated }: Numbered, now: Date): Date {
  return updated ? new Date(`${updated}T12:00:00Z`) : now;
}

async function recordImported({ tx, viewer, clock, id, file }: ImportRun, chunk: readonly Numbered[]): Promise<void> {
  await recordFirstEvents(
    tx,
    viewer.id,
    chunk.map((entry) => ({
      chain: `commitment:${entry.id}`,
      occurredAt: changedAt(entry, clock.now),
      event: {
        kind: "commitment_imported",
        reference: entry.reference,
        status: entry.status,
        outcome: entry.outcome,
        file,
        row: entry.row,
        import: id,
        ...(entry.marking ? { marking: entry.marking } : {}),
        ...(entry.control ? { control: entry.control.edtf } : {}),
      },
    })),
  );
}

function dates({ promised, control }: Numbered) {
  return {
    ...(promised && {
      promisedEdtf: promised.edtf,
      promisedPrecision: promised.precision,
      promisedBasis: "explicit" as const,
      promisedEarliest: toDbDate(promised.earliest),
      promisedLatest: toDbDate(promised.latest),
    }),
    ...(control && {
      controlEdtf: control.edtf,
      controlPrecision: control.precision,
      controlEarliest: toDbDate(control.earliest),
      controlLatest: toDbDate(control.latest),
    }),
  };
}

async function setStatuses({ tx, clock }: ImportRun, chunk: readonly Numbered[], idOf: ReadonlyMap<string, string>) {
  const rows = chunk
    .filter(({ status }) => !isBeforeControl(status))
    .map(({ id, status, outcome, closedOn, quietSince, supersededBy }) => ({
      id,
      status,
      outcome,
      closed_on: closedOn,
      quiet_since: quietSince ?? clock.today,
      superseded_by: supersededBy,
      superseded_by_id: idOf.get(supersededBy ?? "") ?? null,
    }));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE commitment c SET status = r.status::status, outcome = r.outcome::outcome, closed_on = r.closed_on,
      quiet_since = r.quiet_since,
      superseded_by_id = coalesce(r.superseded_by_id, (SELECT s.id FROM commitment s WHERE s.reference = r.superseded_by))
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS r (id uuid, status text, outcome text, closed_on date, quiet_since date, superseded_by text, superseded_by_id uuid)
    WHERE c.id = r.id`;
}
