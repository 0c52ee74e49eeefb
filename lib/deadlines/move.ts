import type { Deadline } from "./deadline";
import { slippageDays } from "./lateness";

/** What became of a date since an earlier one: its last day moved by so many days, or only its words grew more exact. */
export type Move = { is: "moved"; days: number } | { is: "narrowed" };

/**
 * Null if the last day is where it was, or is not known. "2026" that became 22–24 April 2026 was kept within what was
 * said, so it is narrowed and not 251 days early.
 */
export function moveBetween(first: Deadline, current: Deadline): Move | null {
  if (isWithinDeadline(current, first)) return current.edtf === first.edtf ? null : { is: "narrowed" };
  const days = slippageDays(first, current);
  return days === null || days === 0 ? null : { is: "moved", days };
}

function isWithinDeadline(inner: Deadline, outer: Deadline): boolean {
  const startsLater = outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest);
  const endsEarlier = outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest);
  return startsLater && endsEarlier;
}
