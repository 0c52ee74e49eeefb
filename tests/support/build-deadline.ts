import { type Deadline, parseDeadline } from "@/lib/deadlines/deadline";

/** The deadline a test means; a text that is none fails the test. */
export function aDeadline(edtf: string): Deadline {
  const deadline = parseDeadline(edtf);
  if (!deadline) throw new RangeError(`Not a deadline: ${edtf}`);
  return deadline;
}
