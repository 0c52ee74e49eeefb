import type { Outcome, Status } from "@/lib/commitments/status";
import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { slippageDays } from "@/lib/deadlines/lateness";
import type { Localized } from "@/lib/localized";

/** A date as it was announced or set; `on` is the day it was, `source` the title or address of what says so. */
export type Step = { deadline: Deadline; on: CalendarDate | null; source: string | null };

/** A date that has a history: its versions, oldest first; the last one is in force. Never empty. */
export type Trail = { steps: readonly [Step, ...Step[]]; current: Deadline };

/** What the timeline knows of a commitment. */
export type TimelineRow = {
  reference: string;
  title: Localized;
  status: Status;
  outcome: Outcome | null;
  standing: boolean;
  sector: { code: string; position: number; name: Localized };
  lead: { code: string; name: Localized } | null;
  /** What was announced. */
  promised: Trail | null;
  /** What the office controls. */
  control: Trail | null;
  /** The milestone the promised date is tied to. */
  milestoneId: string | null;
  closedOn: CalendarDate | null;
  /** Calendar days past the last day; 0 when not overdue. */
  daysLate: number;
};

/** One recorded move of a date. */
export type RecordedChange = {
  oldEdtf: string | null;
  newEdtf: string;
  on: CalendarDate;
  source: string | null;
};

/**
 * The versions of a date from its recorded moves, oldest first. What the first move replaced comes before it; a date
 * announced again unchanged is no move; the date now in force ends the trail even where its own move was not recorded.
 */
export function trailOf(current: Deadline | null, changes: readonly RecordedChange[]): Trail | null {
  if (current === null) {
    return null;
  }
  const replaced = changes[0]?.oldEdtf ?? null;
  const said = [
    ...(replaced === null ? [] : [{ edtf: replaced, on: null, source: null }]),
    ...changes.map((change) => ({ edtf: change.newEdtf, on: change.on, source: change.source })),
    { edtf: current.edtf, on: null, source: null },
  ];
  const [first, ...rest] = said
    .filter((step, index) => step.edtf !== said[index - 1]?.edtf)
    .flatMap(({ edtf, on, source }): Step[] => {
      const deadline = parseDeadline(edtf);
      return deadline ? [{ deadline, on, source }] : [];
    });
  return { current, steps: first ? [first, ...rest] : [{ deadline: current, on: null, source: null }] };
}

/** What became of a date since its first version: its last day moved by so many days, or only its words grew more exact. */
export type Move = { is: "moved"; days: number } | { is: "narrowed" };

/**
 * Null if the last day is where it was, or is not known. "2026" that became 22–24 April 2026 was kept within what was
 * said, so it is narrowed and not 251 days early.
 */
export function moveOf(trail: Trail | null): Move | null {
  if (trail === null || trail.steps.length === 1) {
    return null;
  }
  const first = trail.steps[0].deadline;
  if (isWithinDeadline(trail.current, first)) {
    return trail.current.edtf === first.edtf ? null : { is: "narrowed" };
  }
  const days = slippageDays(first, trail.current);
  return days === null || days === 0 ? null : { is: "moved", days };
}

function isWithinDeadline(inner: Deadline, outer: Deadline): boolean {
  const startsLater = outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest);
  const endsEarlier = outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest);
  return startsLater && endsEarlier;
}

/** Nothing to draw: no date was said or set, and it isn't closed. Its place is the tray. */
export function isUnscheduled(row: TimelineRow): boolean {
  return row.promised === null && row.control === null && row.closedOn === null;
}

/** The day a row is sorted under: closing, else the last day in force, else the day from which it counts. */
export function keyDayOf(row: TimelineRow): CalendarDate | null {
  const deadline = row.control?.current ?? row.promised?.current ?? null;
  return row.closedOn ?? deadline?.latest ?? deadline?.earliest ?? null;
}
