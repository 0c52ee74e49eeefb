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

/** How long a cookie that was opened is known again without opening it: this long it may outlive its seal, whose row has ended by then. */
const KNOWN_MS = 60_000;
const KNOWN_AT_MOST = 1000;

/** What the cookies said that were opened in the last minute, by the cookie's SHA-256. */
const known = new Map<string, OpenedSession>();

const claims = z.object({ sid: z.string().length(43), person: z.uuid().optional().catch(undefined) });

/**
 * What a cookie of ours says: the session's id, and whose it is. The second tells only in whose share a request is worked on, for a person
 * may have any number of sessions, ended ones too; who somebody is and what they may do is read from the database. Cookies of before have none.
 */
type OpenedSession = { sid: SessionId; person: string | null };

/** What the session cookie holds: next-auth's sealed token. */
export function sealSession(sid: SessionId, person: string, secret: string): Promise<string> {
  return encode({ token: { sid, person }, secret, maxAge: ABSOLUTE_HOURS * 60 * 60 });
}

/** How a cookie of ours begins: what else jose opens would have us derive keys, or unpack, as whoever made it up says. RFC 7516, 7.1. */
const BEGINNING = `${Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString("base64url")}..`;

/**
 * What a session's cookie says, or null for one that we did not seal or that is past its end. Opening takes half a millisecond, so a cookie is
 * opened once a minute; whether its session still lives is asked of the database at each request all the same.
 */
export async function openSession(cookie: string, secret: string): Promise<OpenedSession | null> {
  const key = createHash("sha256").update(secret).update(cookie).digest("base64url");
  const before = known.get(key);
  if (before) return before;
  if (!cookie.startsWith(BEGINNING)) return null;
  const token = await decode({ token: cookie, secret }).catch(() => null);
  const parsed = claims.safeParse(token);
  if (!parsed.success) return null;
  const opened = { sid: parsed.data.sid as SessionId, person: parsed.data.person ?? null };
  remember(key, opened);
  return opened;
}

/** The oldest makes room. */
function remember(key: string, opened: OpenedSession): void {
  for (const oldest of known.keys()) {
    if (known.size < KNOWN_AT_MOST) break;
    known.delete(oldest);
  }
  known.set(key, opened);
  setTimeout(() => known.delete(key), KNOWN_MS).unref();
}
