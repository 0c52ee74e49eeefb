import type { Viewer } from "@/lib/access/viewer";
import { type Clock, clockAt } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { keyedHash } from "@/lib/keyed-hash";
import { type RefusalDetails, WriteRefused } from "./write";

/**
 * Takes a form's own key, in the transaction of what the form asks for, and tells the time at which it did; null if this very
 * form was carried out before, and nothing is to be done. Refused as a conflict, with `details`, when the key was used for
 * something else. `asked` is what was asked.
 */
export async function claimOnce(
  tx: Transaction,
  viewer: Viewer,
  key: string,
  asked: unknown,
  details?: RefusalDetails,
): Promise<Clock | null> {
  const claimed = await claimIdempotencyKey(tx, viewer, key, asked);
  if (claimed === "other") throw new WriteRefused("conflict", details);
  return claimed === "same" ? null : claimed;
}

/**
 * Takes a form's own key, in the transaction of what the form asks for, and tells the time at which it did; "same" if this very
 * form was carried out before, "other" if the key was used for something else. `asked` is what was asked, names and addresses of people
 * among it: of these a hash is kept that nobody can guess at without the installation's secret.
 */
async function claimIdempotencyKey(
  tx: Transaction,
  viewer: Viewer,
  key: string,
  asked: unknown,
): Promise<Clock | "same" | "other"> {
  const requestHash = keyedHash("form", JSON.stringify(asked));
  const [claimed] = await tx.$queryRaw<{ now: Date }[]>`
    INSERT INTO idempotency_key (actor_id, key, request_hash) VALUES (${viewer.id}::uuid, ${key}::uuid, ${requestHash})
    ON CONFLICT DO NOTHING RETURNING clock_timestamp() AS now`;
  if (claimed) return clockAt(claimed.now);
  const kept = await tx.idempotencyKey.findUnique({
    where: { actorId_key: { actorId: viewer.id, key } },
    select: { requestHash: true },
  });
  return kept && Buffer.from(requestHash).equals(kept.requestHash) ? "same" : "other";
}
