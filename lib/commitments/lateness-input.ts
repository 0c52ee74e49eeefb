import { fromDbDate } from "@/lib/deadlines/calendar-date";
import type { LatenessInput } from "@/lib/deadlines/lateness";
import { isOpen, type Status } from "@/lib/vocabulary/commitments";
import { parseStoredDeadline } from "./parse-stored-deadline";

type StoredCommitment = {
  status: Status;
  standing: boolean;
  kind: string;
  promisedEdtf: string | null;
  controlEdtf: string | null;
  quietSince: Date | null;
  reportInterval: number | null;
};

/**
 * What the rules of lateness look at, from a stored commitment.
 * Source: docs/decisions/04-deadlines-as-intervals.md.
 */
export function latenessInput(commitment: StoredCommitment): LatenessInput {
  const { status, standing, kind, promisedEdtf, controlEdtf, quietSince, reportInterval } = commitment;
  return {
    open: isOpen(status),
    standing,
    kind,
    promised: parseStoredDeadline(promisedEdtf),
    control: parseStoredDeadline(controlEdtf),
    quietSince: fromDbDate(quietSince),
    reportIntervalDays: reportInterval,
  };
}
