import type { CalendarDate } from "@/lib/deadlines/calendar-date";
import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";
import { type Move, moveBetween } from "@/lib/deadlines/move";
import type { Localized } from "@/lib/localization/localized";
import type { Outcome, Status } from "@/lib/vocabulary/commitments";
import type { Marking } from "@/lib/vocabulary/markings";

/**
 * A date as it was announced or set. `announced` is the month or year it was, where no day is known; else `on` is the day.
 * `source` is the title or address of what says so.
 */
export type DeadlineVersion = {
  deadline: Deadline;
  on: CalendarDate | null;
  announced: Deadline | null;
  source: string | null;
  /** Where it is a correction: what had been entered wrongly. */
  corrects: Deadline | null;
};

/** A date that has a history: its versions, oldest first; the last one is in force. Never empty. */
export type DeadlineHistory = { versions: readonly [DeadlineVersion, ...DeadlineVersion[]]; current: Deadline };

/** What the timeline knows of a commitment. */
export type TimelineRow = {
  reference: string;
  title: Localized;
  status: Status;
  outcome: Outcome | null;
  marking: Marking | null;
  standing: boolean;
  sector: { code: string; position: number; name: Localized };
  lead: { code: string; name: Localized } | null;
  /** The sides other than home, by their code. */
  counterparts: readonly string[];
  /** What was announced. */
  promised: DeadlineHistory | null;
  /** What the office controls. */
  control: DeadlineHistory | null;
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
  /** A month or a year as EDTF, where no day is known (prisma/sql/commitment-values.sql): `on` is then only its place in the order. */
  announced: string | null;
  source: string | null;
  /** The date before was entered wrongly. */
  isCorrection?: boolean;
};

/**
 * The versions of a date from its recorded changes, oldest first. What the first change replaced comes before it; a date
 * announced again unchanged is no change; the date now in force ends the history even where its own change was not recorded. What
 * was entered wrongly is no version: the correction takes its place, and says what it corrects.
 * Source: docs/decisions/04-deadlines-as-intervals.md.
 */
export function deadlineHistory(current: Deadline | null, changes: readonly RecordedChange[]): DeadlineHistory | null {
  if (current === null) {
    return null;
  }
  const replaced = changes[0]?.oldEdtf ?? null;
  const unrecorded = { on: null, announced: null, source: null, corrects: null };
  const said: Said[] = replaced === null ? [] : [{ edtf: replaced, ...unrecorded }];
  for (const { oldEdtf, newEdtf: edtf, on, announced, source, isCorrection } of changes) {
    if (isCorrection) said.pop();
    said.push({ edtf, on, announced, source, corrects: isCorrection ? oldEdtf : null });
  }
  said.push({ edtf: current.edtf, ...unrecorded });
  const [first, ...rest] = said
    .filter((step, index) => step.edtf !== said[index - 1]?.edtf)
    .flatMap(({ edtf, on, announced, source, corrects }): DeadlineVersion[] => {
      const deadline = parseDeadline(edtf);
      const parsed = (text: string | null) => (text === null ? null : parseDeadline(text));
      return deadline ? [{ deadline, on, announced: parsed(announced), source, corrects: parsed(corrects) }] : [];
    });
  return { current, versions: first ? [first, ...rest] : [{ deadline: current, ...unrecorded }] };
}

type Said = Omit<RecordedChange, "oldEdtf" | "newEdtf" | "on" | "isCorrection"> & {
  edtf: string;
  on: CalendarDate | null;
  corrects: string | null;
};

/** The moves of a control date since it was last set where none was: before that it was withdrawn, or given up for a report interval. */
export function sinceLastSet(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  return changes.slice(
    Math.max(
      0,
      changes.findLastIndex(({ oldEdtf }) => oldEdtf === null),
    ),
  );
}

/** What stood in the place of the date in force by mistake; null where it is no correction. */
export function correctedBy(history: DeadlineHistory | null): Deadline | null {
  return history?.versions.at(-1)?.corrects ?? null;
}

/** What became of a date since its first version. */
export function moveSinceFirst(history: DeadlineHistory | null): Move | null {
  return history === null ? null : moveBetween(history.versions[0].deadline, history.current);
}

/** Nothing to draw: no date was said or set, and it isn't closed. It stands in the list of what has no date. */
export function isUnscheduled(row: TimelineRow): boolean {
  return row.promised === null && row.control === null && row.closedOn === null;
}

/** The day a row is sorted under: closing, else the last day in force, else the day from which it counts. */
export function sortDay(row: TimelineRow): CalendarDate | null {
  const deadline = row.control?.current ?? row.promised?.current ?? null;
  return row.closedOn ?? deadline?.latest ?? deadline?.earliest ?? null;
}
