import type { Status } from "@/lib/vocabulary/commitments";
import { isPossible } from "./transitions";

/**
 * The report that waits for a decision: the latest that says it is done and stands, as long as the commitment can be sent back for
 * it. `reports` are those of the commitment, the latest first.
 */
export function waitingReport<Report extends { type: string; withdrawal: object | null }>(
  status: Status,
  reports: readonly Report[],
): Report | null {
  if (!isPossible("return", status)) return null;
  return reports.find(({ type, withdrawal }) => type === "final" && withdrawal === null) ?? null;
}
