import { addDays, type CalendarDate, calendarDate, compareDates, daysBetween, partsOf } from "./calendar-date";
import type { Deadline } from "./deadline";

/*
 * The database says the same in SQL, for lists: the columns due_on and due_soon_from in prisma/sql/derived-columns.sql, and the
 * conditions over them in lib/commitments/list/filter-sql.ts. Tests in tests/integration/database hold all three together.
 */

/** What the rules of lateness need to know of a commitment. */
export type LatenessInput = {
  /** Put on control and not yet taken off it. */
  open: boolean;
  /** No end date; a report is asked for at intervals instead. */
  standing: boolean;
  /** Strength of the latest statement: signed, agreed, …, reaffirmed. */
  kind: string;
  promised: Deadline | null;
  control: Deadline | null;
  /** Day of the last sent report, else of being put on control. */
  quietSince: CalendarDate | null;
  reportIntervalDays: number | null;
};

const DUE_SOON_DAYS = 14;
export const STALE_AFTER_DAYS = 30;

// Nobody undertook to do these by a date, so only a date set by the office makes them late.
const KINDS_WITHOUT_PROMISE: ReadonlySet<string> = new Set(["interested", "discussed", "reaffirmed"]);

/**
 * The deadline that counts: the control one if set, else the promised one. Null for a standing commitment, and for the
 * kinds interested, discussed and reaffirmed without a control deadline.
 */
export function deadlineInForce(input: LatenessInput): Deadline | null {
  if (input.standing) {
    return null;
  }
  return input.control ?? (KINDS_WITHOUT_PROMISE.has(input.kind) ? null : input.promised);
}

/** The last day on which the commitment is not yet late; null if undated or open-ended. */
export function dueOn(input: LatenessInput): CalendarDate | null {
  return deadlineInForce(input)?.latest ?? null;
}

/**
 * The first day of "due soon": 14 days before the last day; for a deadline of year precision 1 October, because a year
 * is due soon throughout its last quarter.
 */
export function dueSoonFrom(input: LatenessInput): CalendarDate | null {
  const deadline = deadlineInForce(input);
  if (!deadline?.latest) {
    return null;
  }
  return deadline.precision === "year"
    ? calendarDate(`${partsOf(deadline.latest).year}-10-01`)
    : addDays(deadline.latest, -DUE_SOON_DAYS);
}

/** Open, and today is after the last day. The last day itself is not overdue. */
export function isOverdue(input: LatenessInput, today: CalendarDate): boolean {
  return daysLate(input, today) > 0;
}

/** Open, not overdue, and within the stretch that `dueSoonFrom` opens. */
export function isDueSoon(input: LatenessInput, today: CalendarDate): boolean {
  const from = dueSoonFrom(input);
  return from !== null && compareDates(today, from) >= 0 && daysLeft(input, today) !== null;
}

/** Open, not standing, and no report for 30 days. */
export function isStale(input: LatenessInput, today: CalendarDate): boolean {
  return daysQuiet(input, today) !== null;
}

/** Calendar days since anything was heard of what is stale; null for what is not. */
export function daysQuiet({ open, standing, quietSince }: LatenessInput, today: CalendarDate): number | null {
  if (!open || standing || quietSince === null) return null;
  const days = daysBetween(quietSince, today);
  return days >= STALE_AFTER_DAYS ? days : null;
}

/** Open, standing, and the report interval has passed. The day on which the report falls due is not overdue. */
export function isReportOverdue(input: LatenessInput, today: CalendarDate): boolean {
  return (
    input.open &&
    input.standing &&
    input.quietSince !== null &&
    input.reportIntervalDays !== null &&
    daysBetween(input.quietSince, today) > input.reportIntervalDays
  );
}

/** Calendar days past the last day; 0 when not overdue. */
export function daysLate(input: LatenessInput, today: CalendarDate): number {
  const lastDay = dueOn(input);
  return input.open && lastDay !== null ? Math.max(0, daysBetween(lastDay, today)) : 0;
}

/** Calendar days to the last day, 0 on it; null when nothing is counted: closed, undated, or the day has passed. */
export function daysLeft(input: LatenessInput, today: CalendarDate): number | null {
  const lastDay = dueOn(input);
  if (!input.open || lastDay === null) {
    return null;
  }
  const days = daysBetween(today, lastDay);
  return days < 0 ? null : days;
}

/**
 * Days by which the last day has moved since it was first promised: positive when later, negative when brought
 * forward; null when either has no last day.
 */
export function slippageDays(first: Deadline, current: Deadline): number | null {
  return first.latest === null || current.latest === null ? null : daysBetween(first.latest, current.latest);
}
