import type { Transaction } from "@/lib/db";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { DeadlineBasis } from "@/lib/generated/prisma/enums";

/** A date as a statement gives it; `milestoneId` is the event it hangs on, where somebody said which. */
export type StatedDate = {
  deadlineEdtf: string | null;
  deadlineBasis: DeadlineBasis | null;
  milestoneId: string | null;
};

/** A commitment's promised date as a statement gives it, whole (prisma/sql/commitment-values.sql); null where it gives none. */
export function promisedColumns({ deadlineEdtf, deadlineBasis, milestoneId: named }: StatedDate) {
  const deadline = deadlineEdtf === null ? null : parseDeadline(deadlineEdtf);
  if (!deadline || deadlineBasis === null) return null;
  const milestoneId = deadlineBasis === "event" ? named : null;
  return {
    promisedEdtf: deadline.edtf,
    promisedEarliest: toDbDate(deadline.earliest),
    promisedLatest: toDbDate(deadline.latest),
    promisedPrecision: deadline.precision,
    // A date that hangs on an event must name it; where nobody did, it is a date like any other.
    promisedBasis: deadlineBasis === "event" && !milestoneId ? ("explicit" as const) : deadlineBasis,
    promisedMilestoneId: milestoneId,
  };
}

type Promised = NonNullable<ReturnType<typeof promisedColumns>>;

/** The trail of a promised date: moved by the release's own words, on the day they were published. */
export async function writePromisedMove(
  tx: Transaction,
  { id: statementId, publishedOn }: { id: string; publishedOn: CalendarDate },
  commitmentId: string,
  oldEdtf: string | null,
  promised: Promised,
): Promise<void> {
  await tx.deadlineChange.create({
    data: {
      commitmentId,
      field: "promised",
      statementId,
      oldEdtf,
      newEdtf: promised.promisedEdtf,
      newEarliest: promised.promisedEarliest,
      newLatest: promised.promisedLatest,
      newPrecision: promised.promisedPrecision,
      // Noon in UTC: the same day in every office's zone.
      occurredAt: new Date(`${publishedOn}T12:00:00Z`),
    },
  });
}
