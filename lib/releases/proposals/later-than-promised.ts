import { parseDeadline } from "@/lib/deadlines/deadline";

/** Whether our own last day is after the last one that was promised: allowed, but worth a second look. False where either is open. */
export function isLaterThanPromised(controlEdtf: string | null, promisedEdtf: string | null): boolean {
  const [control, promised] = [controlEdtf, promisedEdtf].map((edtf) => edtf && parseDeadline(edtf)?.latest);
  return Boolean(control && promised && control > promised);
}
