import { createHash, randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { ABSOLUTE_HOURS } from "./session-rules";

/** The random id a cookie carries. The database knows only its SHA-256, so a copy of the table opens nothing. */
export type SessionId = string & { readonly __brand: "SessionId" };

export function newSessionId(): SessionId {
  return randomBytes(32).toString("base64url") as SessionId;
}

export function hashOf(sid: SessionId): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(sid).digest());
}

const claims = z.object({ sid: z.string().length(43) });

/** What the session cookie holds: next-auth's sealed token, with nothing in it but the session's id. */
export function sealSession(sid: SessionId, secret: string): Promise<string> {
  return encode({ token: { sid }, secret, maxAge: ABSOLUTE_HOURS * 60 * 60 });
}

/** The session's id, or null for a cookie we did not seal or that is past its end. */
export async function openSession(cookie: string, secret: string): Promise<SessionId | null> {
  const token = await decode({ token: cookie, secret }).catch(() => null);
  const parsed = claims.safeParse(token);
  return parsed.success ? (parsed.data.sid as SessionId) : null;
}
