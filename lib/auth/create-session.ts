import { randomUUID } from "node:crypto";
import { beginningOf } from "@/lib/beginning-of";
import type { Transaction } from "@/lib/db";
import { ABSOLUTE_HOURS } from "./session-rules";
import { hashOf, newSessionId, type SessionId } from "./session-token";

/** From where a person signs in, as shown in the list of one's sessions. */
export type Place = { address: string | null; userAgent: string | null };

/** Begins a session by the database's clock and gives the secret of its cookie, which is nowhere else. `id` is that of its row. */
export async function createSession(
  client: Pick<Transaction, "$executeRaw">,
  userId: string,
  place: Place,
  id: string = randomUUID(),
): Promise<SessionId> {
  const sid = newSessionId();
  await client.$executeRaw`
    INSERT INTO session (id, token_hash, user_id, expires_at, address, user_agent)
    VALUES (${id}::uuid, ${hashOf(sid)}, ${userId}::uuid, now() + make_interval(hours => ${ABSOLUTE_HOURS}::int),
            ${place.address}, ${place.userAgent === null ? null : beginningOf(place.userAgent, 400)})`;
  return sid;
}
