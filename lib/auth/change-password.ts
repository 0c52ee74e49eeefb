import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { addProblem, problem } from "@/lib/forms/problems";
import { endSessionsOf } from "@/lib/security-log/end-sessions";
import { inTransaction, recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { type PasswordFlaw, passwordFlaw } from "./check-password";
import { hashPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, verifyPassword } from "./passwords";
import { listOrganisationNames } from "./queries";
import { hashOf, newSessionId, type SessionId } from "./session-token";
import { beginPasswordCheck } from "./sign-in-limits";

export const passwordInput = z
  .strictObject({
    current: z.string().min(1, problem("password_required")).max(PASSWORD_MAX_LENGTH, problem("password_too_long")),
    next: z
      .string()
      .min(PASSWORD_MIN_LENGTH, problem("password_short"))
      .max(PASSWORD_MAX_LENGTH, problem("password_too_long")),
    again: z.string(),
  })
  .superRefine(({ current, next, again }, context) => {
    if (next !== again) addProblem(context, "password_differs", "again");
    if (next === current) addProblem(context, "password_same", "next");
  });

/**
 * Changes one's own password, ends all of one's other sessions and gives this one a new secret for its cookie. Refused when the
 * present one is not right, or was wrong too often lately: counted apart from sign-ins, so that one whose account strangers have locked
 * still changes it here, and an unattended browser gives nobody endless guesses. Only then is the new one looked at, which costs more
 * than a refusal; refused as well when it would be guessed soon.
 */
export async function changePassword(
  viewer: Viewer,
  sessionId: string,
  { current, next }: z.infer<typeof passwordInput>,
): Promise<{ sid: SessionId } | "not-accepted" | PasswordFlaw> {
  const known = await db().user.findUnique({ where: { id: viewer.id }, select: { passwordHash: true } });
  const attempt = await beginPasswordCheck(viewer.id);
  const fits = attempt !== null && (await verifyPassword(known?.passwordHash ?? null, current));
  await attempt?.end(fits);
  if (!fits) {
    const details = { reason: attempt ? "password" : "limit" } as const;
    await recordSecurityEvent(db(), { kind: "password_refused", personId: viewer.id, details });
    return "not-accepted";
  }
  const organisation = await listOrganisationNames({ id: viewer.organisationId });
  const named = [viewer.name, viewer.nameKk, viewer.nameRu, viewer.nameEn, viewer.nameJa].filter(
    (name) => name !== null,
  );
  const flaw = await passwordFlaw(next, [...named, viewer.email, ...organisation]);
  if (flaw) return flaw;
  const passwordHash = await hashPassword(next);
  const sid = newSessionId();
  return inTransaction(async (tx) => {
    // Whoever changed it in between meant something else by it.
    const [row] = await tx.$queryRaw<{ version: number }[]>`
      UPDATE users SET password_hash = ${passwordHash}, password_is_one_time = false, password_expires_at = NULL,
        version = version + 1
      WHERE id = ${viewer.id}::uuid AND password_hash = ${known?.passwordHash ?? ""} AND disabled_at IS NULL
      RETURNING version`;
    if (!row) return "not-accepted";
    await endSessionsOf(tx, viewer.id, { reason: "password_changed", keptId: sessionId });
    await tx.$executeRaw`UPDATE session SET token_hash = ${hashOf(sid)} WHERE id = ${sessionId}::uuid`;
    const { now } = await readClock(tx);
    await recordEvent(tx, `user:${viewer.id}`, row.version, viewer.id, now, { kind: "password_changed" });
    await recordSecurityEvent(tx, { kind: "password_changed", personId: viewer.id, details: {} });
    return { sid };
  });
}
