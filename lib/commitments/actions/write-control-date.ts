import type { Clock } from "@/lib/clock";
import { type CalendarDate, fromDbDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import type { Language } from "@/lib/vocabulary/languages";
import { FormRefused } from "@/lib/writes/write";
import type { LockedCommitment } from "../lock-commitment";
import type { ChangeContext } from "../write";

/** A date set today can't have gone by already. `field` is the form's that it stands in. */
export function refusePast(deadline: Deadline, { today }: Clock, field = "controlDate"): void {
  if (lastDay(deadline) < today) throw new FormRefused("date_is_past", field);
}

/** A date is moved on, to after the last day in force. */
export function refuseNotLater({ controlLatest }: Pick<LockedCommitment, "controlLatest">, deadline: Deadline): void {
  const inForce = fromDbDate(controlLatest);
  if (inForce && lastDay(deadline) <= inForce) throw new FormRefused("not_later", "controlDate");
}

/** The last day of a date that control rests on. */
export function lastDay(deadline: Deadline): CalendarDate {
  if (deadline.latest === null) throw new Error("the schema lets no control date through without a last day");
  return deadline.latest;
}

/**
 * Writes the move into the trail, and gives the commitment's new columns. The old date stays in the trail for good. A
 * reason and who approved it are asked for by prisma/sql/commitment-values.sql too.
 */
export async function writeControlDate(
  {
    tx,
    commitment,
    viewer,
    clock,
  }: Pick<ChangeContext, "tx" | "viewer" | "clock"> & { commitment: { id: string; controlEdtf: string | null } },
  deadline: Deadline,
  reason: string,
  reasonIn: Language,
  { isCorrection = false }: { isCorrection?: boolean } = {},
) {
  const [earliest, latest] = [toDbDate(deadline.earliest), toDbDate(deadline.latest)];
  await tx.deadlineChange.create({
    data: {
      commitmentId: commitment.id,
      field: "control",
      oldEdtf: commitment.controlEdtf,
      newEdtf: deadline.edtf,
      newEarliest: earliest,
      newLatest: latest,
      newPrecision: deadline.precision,
      reason,
      reasonIn,
      approvedById: viewer.id,
      isCorrection: isCorrection || null,
      occurredAt: clock.now,
    },
  });
  return {
    controlEdtf: deadline.edtf,
    controlEarliest: earliest,
    controlLatest: latest,
    controlPrecision: deadline.precision,
  };
}
