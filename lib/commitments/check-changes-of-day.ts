import type { Viewer } from "@/lib/access/viewer";
import type { Clock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { FormRefused } from "@/lib/writes/write";

/** Changes of one commitment by one person within 24 hours: many times what the longest day of an office takes. */
const MOST_A_DAY = 100;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Refuses a person's change of a commitment they have changed so often within 24 hours of the database's clock; whatever the changes are,
 * for each of them stays in the history. One of fewer events is not asked about. Source: SECURITY.md.
 */
export async function checkChangesOfDay(
  tx: Transaction,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
  { now }: Clock,
): Promise<void> {
  if (version < MOST_A_DAY) return;
  const made = await tx.auditEvent.count({
    where: { chain: `commitment:${id}`, actorId: viewer.id, occurredAt: { gt: new Date(now.getTime() - DAY) } },
  });
  if (made >= MOST_A_DAY) throw new FormRefused("too_many_changes");
}
