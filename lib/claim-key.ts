import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";

/**
 * Takes a form's own key, in the transaction of what the form asks for: "same" if this very form was carried out before,
 * "other" if the key was used for something else. `asked` is what was asked.
 */
export async function claimKey(
  tx: Transaction,
  viewer: Viewer,
  key: string,
  asked: unknown,
): Promise<"new" | "same" | "other"> {
  const requestHash = createHash("sha256").update(JSON.stringify(asked)).digest();
  const claimed = await tx.idempotencyKey.createMany({
    data: [{ actorId: viewer.id, key, requestHash }],
    skipDuplicates: true,
  });
  if (claimed.count === 1) return "new";
  const kept = await tx.idempotencyKey.findUnique({
    where: { actorId_key: { actorId: viewer.id, key } },
    select: { requestHash: true },
  });
  return kept && requestHash.equals(kept.requestHash) ? "same" : "other";
}
