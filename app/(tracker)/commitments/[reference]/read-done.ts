import type { Viewer } from "@/lib/access/viewer";
import { listHistory, type RecordedEvent } from "@/lib/audit/queries";
import type { OverdueParams } from "@/lib/commitments/overdue/search-params";
import { type CommitmentDetail, getCommitment } from "@/lib/commitments/queries";

/** What an address says was done in a row: null unless this person did it, and nothing came after it. */
export async function readDone(
  viewer: Viewer,
  { reference, version }: NonNullable<OverdueParams["doneAction"]>,
): Promise<{ commitment: CommitmentDetail; last: RecordedEvent } | null> {
  const [commitment, history] = await Promise.all([getCommitment(viewer, reference), listHistory(viewer, reference)]);
  const last = history?.events[0];
  if (!commitment || last?.seq !== version || last.actor?.id !== viewer.id) return null;
  return { commitment, last };
}
