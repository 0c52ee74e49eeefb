import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";

/**
 * A deadline as a column holds it. Stored ones were checked when they were written: one that can't be read is a bug and
 * isn't shown as none (docs/decisions/04-deadlines-as-intervals.md).
 */
export function parseStoredDeadline(edtf: string | null): Deadline | null {
  if (edtf === null) return null;
  const deadline = parseDeadline(edtf);
  if (deadline === null) throw new RangeError(`Not a deadline: "${edtf}"`);
  return deadline;
}
