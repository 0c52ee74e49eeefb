import { db } from "@/lib/db";
import { createSession, type Place } from "./create-session";
import { verifyPassword } from "./passwords";
import { findCredentials } from "./queries";
import type { SessionId } from "./session-token";
import { forgetAttempts, takeAttempt } from "./sign-in-limits";

type SignedIn = { userId: string; sid: SessionId };

/**
 * Begins a session if the password is right. Null for every failure alike: nobody of that address, wrong password,
 * disabled, too many attempts (10 for an account, 100 from an address, in 15 minutes). Whoever asks can't tell which.
 */
export async function signIn(typed: { email: string; password: string }, place: Place): Promise<SignedIn | null> {
  const email = tidyEmail(typed.email);
  if (!(await takeAttempt(email, place.address ?? "unknown"))) return null;
  const person = await findCredentials(email);
  const fits = await verifyPassword(person?.passwordHash ?? null, typed.password);
  if (!person || !fits) return null;
  await forgetAttempts(email);
  return { userId: person.id, sid: await createSession(db(), person.id, place) };
}

/**
 * As the database keeps it: lower case; NFKC, because a Japanese keyboard types full-width letters; no control
 * characters, of which Postgres refuses one with an error.
 */
export function tidyEmail(typed: string): string {
  return typed
    .normalize("NFKC")
    .replaceAll(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase()
    .slice(0, 254);
}
