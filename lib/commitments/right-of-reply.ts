import { addDays, type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { isOpen, type ObjectionAnswer, type Status } from "@/lib/vocabulary/commitments";

/**
 * The last day on which the lead may object to what it was given on a day: so many days later. Stored with it: prisma/sql/objections.sql.
 * Source: docs/decisions/27-objections.md.
 */
export function lastDayToObject(assignedOn: CalendarDate, days: number): CalendarDate {
  return addDays(assignedOn, days);
}

/** May the lead still accept or object? `objectionUntil`, a database date, is a day on which it may; none where no term runs. */
export function termRuns(objectionUntil: Date | null, today: CalendarDate): boolean {
  const until = fromDbDate(objectionUntil);
  return until !== null && today <= until;
}

/** What an assignment is judged by. `objection` is the latest that this lead raised in it, each moment as its day. */
type Assignment = {
  status: Status;
  assignedOn: CalendarDate | null;
  objectionUntil: CalendarDate | null;
  acceptedOn: CalendarDate | null;
  closedOn: CalendarDate | null;
  objection: { answer: ObjectionAnswer | null; raisedOn: CalendarDate; answeredOn: CalendarDate | null } | null;
};

/** How a lead stands to what it was given, since when; `may_object` until when. */
type Reply = {
  is: "accepted" | "accepted_by_silence" | "objected" | "upheld" | "refused" | "may_object";
  on: CalendarDate;
};

/**
 * Whether the lead took on what it was given: in words, by silence, or not. Silence accepts on the day after the last day of the term,
 * and where an objection was taken back or lapsed after that, on the day after that; nothing is stored for it. A head's word on an
 * objection stands in the place of both. Null where nothing was assigned, and where work was closed before anything was said.
 * Source: docs/decisions/27-objections.md.
 */
export function replyOf(assignment: Assignment, today: CalendarDate): Reply | null {
  const { status, assignedOn, objectionUntil, acceptedOn, closedOn, objection } = assignment;
  if (assignedOn === null) return null;
  if (objection && objection.answer === null) return { is: "objected", on: objection.raisedOn };
  if (acceptedOn !== null) return { is: "accepted", on: acceptedOn };
  const answeredOn = objection?.answeredOn ?? null;
  // Where a term runs again after that, the word was on what it was given before.
  if (objectionUntil === null && (objection?.answer === "refused" || objection?.answer === "upheld")) {
    return { is: objection.answer, on: answeredOn ?? objection.raisedOn };
  }
  if (objectionUntil === null) return null;
  const lastDay = answeredOn !== null && answeredOn > objectionUntil ? answeredOn : objectionUntil;
  const silentOn = addDays(lastDay, 1);
  const seenOn = isOpen(status) ? today : (closedOn ?? today);
  if (seenOn >= silentOn) return { is: "accepted_by_silence", on: silentOn };
  return isOpen(status) && today <= objectionUntil ? { is: "may_object", on: objectionUntil } : null;
}
