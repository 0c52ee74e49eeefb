import type { Transaction } from "@/lib/db";
import type { SecurityEvent } from "./events";
import { recordSecurityEvent } from "./record-security-event";

type Reason = Extract<SecurityEvent, { kind: "session_ended" }>["details"]["reason"];

/** Ends the sessions of a person at once, on every instance, but for the one that is kept, and says so of each. */
export async function endSessionsOf(
  tx: Pick<Transaction, "$queryRaw">,
  personId: string,
  { reason, keptId = null, actorId }: { reason: Reason; keptId?: string | null; actorId?: string },
): Promise<void> {
  const ended = await tx.$queryRaw<{ id: string }[]>`
    UPDATE session SET revoked_at = now()
    WHERE user_id = ${personId}::uuid AND id IS DISTINCT FROM ${keptId}::uuid AND revoked_at IS NULL RETURNING id`;
  for (const { id } of ended) {
    await recordSecurityEvent(tx, {
      kind: "session_ended",
      personId,
      ...(actorId === undefined ? {} : { actorId }),
      sessionId: id,
      details: { reason },
    });
  }
}
