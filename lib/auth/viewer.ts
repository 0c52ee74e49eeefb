import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "@/lib/access/viewer";
import { type Clock, clockAt, readClock } from "@/lib/clock";
import { installationSecret } from "@/lib/env";
import { identifyRequest } from "@/lib/request-context";
import { cookieOptions, sessionCookie } from "./cookies";
import { findLiveSession, type LiveSession } from "./queries";
import { signInPath } from "./safe-return-to";
import { ABSOLUTE_HOURS } from "./session-rules";
import { openSession, type SessionId, sealSession } from "./session-token";

/** The id in this request's session cookie; the session itself may be over. */
export async function currentSessionId(): Promise<SessionId | null> {
  const cookie = (await cookies()).get(sessionCookie())?.value;
  const opened = cookie ? await openSession(cookie, installationSecret()) : null;
  return opened?.sid ?? null;
}

/** Hands this browser the new secret of its session. The session ends when it would have ended, whatever the cookie says. */
export async function renewSessionCookie(sid: SessionId, { id }: Pick<Viewer, "id">): Promise<void> {
  const value = await sealSession(sid, id, installationSecret());
  (await cookies()).set(sessionCookie(), value, { ...cookieOptions(), maxAge: ABSOLUTE_HOURS * 60 * 60 });
}

/** This request's session, read once for all who ask while it is rendered. */
const getLiveSession = cache(async (): Promise<LiveSession | null> => {
  const sid = await currentSessionId();
  const session = sid && (await findLiveSession(sid, { touch: true }));
  if (session) identifyRequest({ personId: session.viewer.id, sessionId: session.id });
  return session;
});

/** Who asks, or null. Whoever came in with a password that somebody else knows is nobody yet. */
export async function getViewer(): Promise<Viewer | null> {
  const session = await getLiveSession();
  return session && !session.passwordIsOneTime ? session.viewer : null;
}

/** Who asks; nobody is sent to sign in and then back to this page. Every page and action begins with it. */
export async function requireViewer(): Promise<Viewer> {
  return (await requireSession()).viewer;
}

export async function requireSession(): Promise<LiveSession> {
  const session = await requireSessionForPassword();
  if (session.passwordIsOneTime) redirect("/password" as Route);
  return session;
}

/** The same for the page that changes the password, which is open to whoever must change it first. */
export async function requireSessionForPassword(): Promise<LiveSession> {
  const session = await getLiveSession();
  // The guard says which page was asked for; a layout or action has no other way to know.
  if (!session) redirect(signInPath((await headers()).get("x-pacta-path")) as Route);
  return session;
}

/** The clock while a page is rendered: as it was when this request's session was read, so that no page asks for it again. */
export async function readRequestClock(): Promise<Clock> {
  const session = await getLiveSession();
  return session ? clockAt(session.readAt) : readClock();
}
