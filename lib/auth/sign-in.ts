import { randomUUID } from "node:crypto";
import { beginningOf } from "@/lib/beginning-of";
import { db } from "@/lib/db";
import { nfkc } from "@/lib/normal-forms";
import { inTransaction, recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { createSession, type Place } from "./create-session";
import { verifyPassword } from "./passwords";
import { type Credentials, findCredentials, findWhatChanged } from "./queries";
import type { SessionId } from "./session-token";
import { beginSignIn } from "./sign-in-limits";

type SignedIn = { userId: string; sid: SessionId };

/**
 * Begins a session if the password is right, and still is when the session begins. Null for every failure alike: nobody of that
 * address, wrong password, disabled, too many failures (sign-in-limits.ts). Whoever asks can't tell which, by the time neither: a
 * password is looked at in each case, if only a made-up one. The security log can.
 */
export async function signIn(typed: { email: string; password: string }, place: Place): Promise<SignedIn | null> {
  const email = tidyEmail(typed.email);
  const address = place.address ?? "unknown";
  const person = await findCredentials(email, address);
  const personId = person?.id ?? null;
  const attempt = await beginSignIn(email, address, person?.isKnownThere ?? false);
  const mayEnter = attempt.allowed && person !== null && !person.isDisabled && !person.hasExpired;
  const fits = await verifyPassword(mayEnter ? person.passwordHash : null, typed.password, attempt.isCrowded);
  if (!attempt.allowed) {
    await recordSecurityEvent(db(), { kind: "sign_in_limited", personId, details: { limit: attempt.limit } });
    return null;
  }
  if (!person || !fits) {
    await attempt.end(false);
    await recordSecurityEvent(db(), { kind: "sign_in_failed", personId, details: { reason: whyFailed(person) } });
    return null;
  }
  const signedIn = await beginSession(person, place);
  await attempt.end(signedIn !== null);
  return signedIn;
}

/** Null where the person is not any more as they were when the password was compared: refused like a wrong one. */
function beginSession(person: Credentials, place: Place): Promise<SignedIn | null> {
  const sessionId = randomUUID();
  return inTransaction(async (tx) => {
    const changed = await findWhatChanged(tx, person);
    if (changed) {
      const reason = whyFailed(changed);
      await recordSecurityEvent(tx, { kind: "sign_in_failed", personId: person.id, details: { reason } });
      return null;
    }
    const sid = await createSession(tx, person.id, place, sessionId);
    await recordSecurityEvent(tx, { kind: "signed_in", personId: person.id, sessionId, details: {} });
    return { userId: person.id, sid };
  });
}

function whyFailed(person: Pick<Credentials, "isDisabled" | "hasExpired"> | null) {
  if (person === null) return "unknown";
  if (person.isDisabled) return "disabled";
  return person.hasExpired ? "expired" : "password";
}

/** UTF-16 code units: an address is shorter in any form. */
const LONGEST_TYPED = 1000;

/**
 * As the database keeps it: lower case; NFKC, because a Japanese keyboard types full-width letters; no control
 * characters, of which Postgres refuses one with an error.
 */
export function tidyEmail(typed: string): string {
  const tidy = nfkc(beginningOf(typed, LONGEST_TYPED))
    .replaceAll(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase();
  return beginningOf(tidy.toWellFormed(), 254);
}
