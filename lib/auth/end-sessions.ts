import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { hashOf, type SessionId } from "./session-token";

/** Signs out: the session of this cookie is over at once, on every instance, also for a copy of the cookie. */
export async function endSession(sid: SessionId): Promise<void> {
  await db()
    .$executeRaw`UPDATE session SET revoked_at = now() WHERE token_hash = ${hashOf(sid)} AND revoked_at IS NULL`;
}

/** Ends one of one's own sessions. Somebody else's is left as it is: nothing is found, nothing is said. */
export async function endOwnSession(viewer: Viewer, sessionId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE session SET revoked_at = now()
    WHERE id = ${sessionId}::uuid AND user_id = ${viewer.id}::uuid AND revoked_at IS NULL`;
}

/** Ends all of one's sessions but the one given. */
export async function endOtherSessions(viewer: Viewer, keptSessionId: string): Promise<void> {
  await db().$executeRaw`
    UPDATE session SET revoked_at = now()
    WHERE user_id = ${viewer.id}::uuid AND id <> ${keptSessionId}::uuid AND revoked_at IS NULL`;
}
