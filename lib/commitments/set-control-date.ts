import type { Viewer } from "@/lib/access/viewer";
import type { Clock } from "@/lib/clock";
import { type CalendarDate, fromDbDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Deadline } from "@/lib/deadlines/deadline";
import { type ChangeContext, ChangeRefused, changeCommitment } from "./change-commitment";
import type { InputFor } from "./inputs";

/**
 * Gives a later control date. Refused when the new last day is not after the one in force: a date is moved on, with
 * a reason and a name, and never quietly back.
 */
export function extendControlDate(viewer: Viewer, input: InputFor<"extend">) {
  return changeCommitment(viewer, input, "extend", input, async (context) => {
    const { commitment } = context;
    if (commitment.standing) throw new ChangeRefused("standing_has_no_date");
    const inForce = fromDbDate(commitment.controlLatest);
    if (inForce && lastDay(input.controlDate) <= inForce) throw new ChangeRefused("not_later");
    refusePast(input.controlDate, context.clock);
    await context.tx.decision.create({
      data: {
        commitmentId: commitment.id,
        type: "extend",
        authorId: viewer.id,
        reason: input.reason,
        reasonIn: input.language,
        occurredAt: context.clock.now,
      },
    });
    return {
      data: await writeControlDate(context, input.controlDate, input.reason, input.language),
      event: {
        kind: "control_deadline_changed",
        from: commitment.controlEdtf,
        to: input.controlDate.edtf,
        reason: input.reason,
        reasonIn: input.language,
      },
    };
  });
}

/** A date set today can't have gone by already. */
export function refusePast(deadline: Deadline, { today }: Clock): void {
  if (lastDay(deadline) < today) throw new ChangeRefused("date_is_past");
}

/** Writes the move into the trail, and gives the commitment's new columns. The old date stays in the trail for good. */
export async function writeControlDate(
  { tx, commitment, viewer, clock }: ChangeContext,
  deadline: Deadline,
  reason: string,
  reasonIn: InputFor<"extend">["language"],
) {
  await tx.deadlineChange.create({
    data: {
      commitmentId: commitment.id,
      field: "control",
      oldEdtf: commitment.controlEdtf,
      newEdtf: deadline.edtf,
      newEarliest: toDbDate(deadline.earliest),
      newLatest: toDbDate(deadline.latest),
      newPrecision: deadline.precision,
      reason,
      reasonIn,
      approvedById: viewer.id,
      occurredAt: clock.now,
    },
  });
  return {
    controlEdtf: deadline.edtf,
    controlEarliest: toDbDate(deadline.earliest),
    controlLatest: toDbDate(deadline.latest),
    controlPrecision: deadline.precision,
  };
}

function lastDay(deadline: Deadline): CalendarDate {
  if (deadline.latest === null) throw new Error("the schema lets no control date through without a last day");
  return deadline.latest;
}
