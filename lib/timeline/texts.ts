import type { Deadline } from "@/lib/deadlines/deadline";
import type { Move } from "@/lib/deadlines/move";
import type { DeadlineVersion, TimelineRow } from "./row";

/** What the layout needs said, in the reader's language; it only makes room for the words. */
export type TimelineTexts = {
  deadline(deadline: Deadline): string;
  /** «+92 дн.», or that it was made more exact. */
  move(move: Move): string;
  /** The same with what was said first, for where that can't be drawn. */
  moveSince(first: Deadline, move: Move): string;
  /** How long overdue. */
  late(days: number): string;
  /** How and when it was closed. */
  closed(row: TimelineRow): string;
  /** That it was corrected, and from what. */
  corrected(wrong: Deadline): string;
  /** A version of a date, with the day, month or year and the source it was announced by. */
  step(version: DeadlineVersion): string;
};
