import { parseDeadline } from "@/lib/deadlines/deadline";
import { slippageDays } from "@/lib/deadlines/lateness";

/** A recorded change of the control date, in the order of the trail. `isCorrection`: it takes the place of one entered wrongly. */
type ControlChange = { oldEdtf: string | null; newEdtf: string; isCorrection: boolean | null };

/** How often the control date was moved since it was set, and by how many days in all (null where a date has no last day). */
type ControlMoves = { times: number; days: number | null };

/**
 * What the trail of the control date comes to. A correction is no move, and what it corrected never was a date; a date that was set
 * anew, after control was begun again, starts from nothing. The register's condition `moved` asks the same: control-moves-sql.ts.
 */
export function controlMoves(changes: readonly ControlChange[]): ControlMoves {
  let start: string | null = null;
  let current: string | null = null;
  let times = 0;
  for (const { oldEdtf, newEdtf, isCorrection } of changes) {
    if (oldEdtf === null) [start, times] = [newEdtf, 0];
    else if (!isCorrection) times += 1;
    else if (times === 0) start = newEdtf;
    current = newEdtf;
  }
  const [first, last] = [parseDeadline(start ?? ""), parseDeadline(current ?? "")];
  return { times, days: first && last ? slippageDays(first, last) : null };
}
