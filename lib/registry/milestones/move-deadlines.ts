import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { seenToken } from "@/lib/writes/seen-token";
import { FormRefused } from "@/lib/writes/write";
import type { MilestoneInput } from "../meetings/inputs";
import { type RegistryContext, ToBeConfirmed } from "../write-registry";

type Tied = { id: string; reference: string; version: number; promisedEdtf: string | null };

/**
 * The commitments whose promised date hangs on a milestone and would be another one, locked in one order. Rule: one that was taken
 * off control keeps the date it was judged by.
 */
export async function deadlinesOf(tx: Transaction, milestoneId: string, date: Deadline): Promise<Tied[]> {
  return tx.$queryRaw<Tied[]>`
    SELECT id::text AS id, reference, version, promised_edtf AS "promisedEdtf" FROM commitment
    WHERE promised_milestone_id = ${milestoneId}::uuid AND status <> 'off_control' AND promised_edtf <> ${date.edtf}
    ORDER BY id FOR NO KEY UPDATE`;
}

/** Refuses, with what would move, unless the person has seen exactly that. */
export function confirmMoves(tied: readonly Tied[], { date, sourceUrl, confirmed }: MilestoneInput): void {
  if (tied.length === 0) return;
  if (!sourceUrl) throw new FormRefused("source_for_moves", "sourceUrl");
  const moves = tied
    .map(({ reference, promisedEdtf: from }) => ({ reference, from, to: date.edtf }))
    .toSorted((one, other) => one.reference.localeCompare(other.reference, "en", { numeric: true }));
  const token = seenToken(moves);
  if (confirmed !== token) throw new ToBeConfirmed({ token, moves });
}

/** Moves each by one step of its trail, with its source (prisma/sql/commitment-values.sql), one version and one event. */
export async function moveDeadlines(
  { tx, viewer, clock }: RegistryContext,
  tied: readonly Tied[],
  { date, sourceUrl, ...names }: MilestoneInput,
): Promise<void> {
  const sourceTitle = { kk: names.nameKk, ru: names.nameRu, en: names.nameEn, ja: names.nameJa }[names.original];
  const [earliest, latest] = [toDbDate(date.earliest), toDbDate(date.latest)];
  for (const { id, version: before, promisedEdtf: from } of tied) {
    const version = before + 1;
    await tx.deadlineChange.create({
      data: {
        commitmentId: id,
        field: "promised",
        oldEdtf: from,
        newEdtf: date.edtf,
        newPrecision: date.precision,
        newEarliest: earliest,
        newLatest: latest,
        sourceUrl,
        sourceTitle,
        occurredAt: clock.now,
      },
    });
    await tx.commitment.update({
      where: { id },
      data: {
        promisedEdtf: date.edtf,
        promisedPrecision: date.precision,
        promisedEarliest: earliest,
        promisedLatest: latest,
        version,
        changedAt: clock.now,
      },
    });
    await recordEvent(tx, `commitment:${id}`, version, viewer.id, clock.now, {
      kind: "promised_deadline_changed",
      from,
      to: date.edtf,
      sourceUrl,
      sourceTitle,
    });
  }
}
