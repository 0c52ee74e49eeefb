import type { Transaction } from "@/lib/db";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { parseDeadline } from "@/lib/deadlines/deadline";
import type { DeadlineChange } from "@/lib/generated/prisma/client";
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

/** A move of a promised date with the event it hangs on, as its trail keeps it. */
export type EventMove = Pick<
  DeadlineChange,
  | "statementId"
  | "oldEdtf"
  | "newEdtf"
  | "newEarliest"
  | "newLatest"
  | "newPrecision"
  | "sourceUrl"
  | "sourceTitle"
  | "announced"
  | "occurredAt"
>;

/**
 * The trail of a promised date: moved by the release's own words, on the day they were published. Nothing is written where the same move
 * by these words is there already: they come back, and it counts again. The words are the commitment's own by the end of the transaction:
 * prisma/sql/parts.sql.
 */
export async function writePromisedMove(
  tx: Transaction,
  { id: statementId, publishedOn }: { id: string; publishedOn: CalendarDate },
  commitmentId: string,
  oldEdtf: string | null,
  promised: Promised,
): Promise<void> {
  const same = { commitmentId, field: "promised" as const, statementId, oldEdtf, newEdtf: promised.promisedEdtf };
  if ((await tx.deadlineChange.count({ where: same })) > 0) return;
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

/** A date as a statement gives it, with the moves of the event it hangs on since it was hung there. */
export type StatedWithMoves = StatedDate & { since: readonly EventMove[] };

/** The promised date that such a statement brings along: the one its event has by now. */
export function promisedNow(stated: StatedWithMoves) {
  return promisedColumns(
    Object.assign({}, stated, { deadlineEdtf: stated.since.at(-1)?.newEdtf ?? stated.deadlineEdtf }),
  );
}

/**
 * The trail that such a statement brings along: the move by its own words, then those of its event; none twice. Where the words say the
 * date that stands, the first move of the event rests on them, so that it leaves with them again.
 */
export async function writePromisedMoves(
  tx: Transaction,
  statement: StatedWithMoves & { id: string; publishedOn: CalendarDate },
  commitmentId: string,
  before: string | null,
): Promise<void> {
  const own = promisedColumns(statement);
  const isSame = own?.promisedEdtf === before;
  if (own && !isSame) await writePromisedMove(tx, statement, commitmentId, before, own);
  for (const [index, move] of statement.since.entries()) {
    const { oldEdtf, newEdtf, occurredAt } = move;
    const same = { commitmentId, field: "promised" as const, oldEdtf, newEdtf, occurredAt };
    if ((await tx.deadlineChange.count({ where: same })) > 0) continue;
    const statementId = isSame && index === 0 ? statement.id : move.statementId;
    await tx.deadlineChange.create({
      data: Object.assign({}, move, { commitmentId, field: "promised" as const, statementId }),
    });
  }
}
