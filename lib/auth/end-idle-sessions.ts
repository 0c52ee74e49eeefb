import { inTransaction, recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { IDLE_MINUTES } from "./session-rules";

/**
 * Closes the sessions that ended by themselves, at the time they did, and tells each in the security log. They opened nothing since: that
 * is decided on each request. Gives how many there were.
 */
export async function endIdleSessions(): Promise<number> {
  return inTransaction(async (tx) => {
    const ended = await tx.$queryRaw<{ id: string; personId: string; reason: "idle" | "expired" }[]>`
      UPDATE session SET revoked_at = least(expires_at, last_seen_at + make_interval(mins => ${IDLE_MINUTES}::int))
      WHERE id IN (
        SELECT s.id FROM session s JOIN users u ON u.id = s.user_id
        WHERE s.revoked_at IS NULL AND least(s.expires_at, s.last_seen_at + make_interval(mins => ${IDLE_MINUTES}::int)) <= now()
        ORDER BY s.id LIMIT 1000 FOR UPDATE OF s SKIP LOCKED FOR KEY SHARE OF u SKIP LOCKED
      )
      RETURNING id, user_id AS "personId", CASE WHEN revoked_at = expires_at THEN 'expired' ELSE 'idle' END AS reason`;
    for (const { id: sessionId, personId, reason } of ended) {
      await recordSecurityEvent(tx, { kind: "session_ended", personId, sessionId, details: { reason } });
    }
    return ended.length;
  });
}
