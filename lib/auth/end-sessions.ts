import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { endSessionsOf } from "@/lib/security-log/end-sessions";
import { inTransaction, recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { hashOf, type SessionId } from "./session-token";

/**
 * Ends the session of this cookie at once, on every instance, also for a copy of the cookie: its person signs out, or the browser
 * begins a new one in its place.
 */
export async function endSession(sid: SessionId, why: "signed_out" | "new_sign_in" = "signed_out"): Promise<void> {
  await inTransaction(async (tx) => {
    // A person before their sessions, here and below: docs/decisions/25-lock-order.md.
    await tx.$queryRaw`
      SELECT u.id FROM users u WHERE u.id IN (SELECT s.user_id FROM session s WHERE s.token_hash = ${hashOf(sid)}) FOR KEY SHARE`;
    const [ended] = await tx.$queryRaw<{ id: string; personId: string }[]>`
      UPDATE session SET revoked_at = now() WHERE token_hash = ${hashOf(sid)} AND revoked_at IS NULL
      RETURNING id, user_id AS "personId"`;
    if (!ended) return;
    const whose = { personId: ended.personId, sessionId: ended.id };
    if (why === "signed_out") await recordSecurityEvent(tx, { kind: why, ...whose, details: {} });
    else await recordSecurityEvent(tx, { kind: "session_ended", ...whose, details: { reason: why } });
  });
}

/** Ends one of one's own sessions. Somebody else's is left as it is: nothing is found, nothing is said. */
export async function endOwnSession(viewer: Viewer, sessionId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await holdPerson(tx, viewer.id);
    if (await isEndedNow(tx, viewer, sessionId)) {
      const details = { reason: "by_owner" } as const;
      await recordSecurityEvent(tx, { kind: "session_ended", personId: viewer.id, sessionId, details });
    }
  });
}

/** Ends all of one's sessions but the one given. */
export async function endOtherSessions(viewer: Viewer, keptSessionId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await holdPerson(tx, viewer.id);
    await endSessionsOf(tx, viewer.id, { reason: "by_owner", keptId: keptSessionId });
  });
}

async function holdPerson(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM users WHERE id = ${id}::uuid FOR KEY SHARE`;
}

async function isEndedNow(tx: Transaction, viewer: Viewer, sessionId: string): Promise<boolean> {
  const ended = await tx.$executeRaw`
    UPDATE session SET revoked_at = now()
    WHERE id = ${sessionId}::uuid AND user_id = ${viewer.id}::uuid AND revoked_at IS NULL`;
  return ended > 0;
}
