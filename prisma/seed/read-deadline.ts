import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";

/** The demonstration's own dates are right or a bug. */
export function readDeadline(edtf: string): Deadline {
  const deadline = parseDeadline(edtf);
  if (!deadline) throw new Error(`not a deadline: ${edtf}`);
  return deadline;
}
