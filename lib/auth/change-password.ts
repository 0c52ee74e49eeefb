import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { addProblem, problem } from "@/lib/forms/problems";
import { type PasswordFlaw, passwordFlaw } from "./check-password";
import { hashPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, verifyPassword } from "./passwords";
import { listOrganisationNames } from "./queries";
import { takeAttempt } from "./sign-in-limits";

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
 * Changes one's own password and ends all of one's other sessions. Refused when the new one would be guessed soon; when the present one is not right, after several tries for a
 * while altogether, as at sign-in, so that an unattended browser gives nobody endless guesses.
 */
export async function changePassword(
  viewer: Viewer,
  sessionId: string,
  { current, next }: z.infer<typeof passwordInput>,
): Promise<"changed" | "not-accepted" | PasswordFlaw> {
  const organisation = await listOrganisationNames({ id: viewer.organisationId });
  const flaw = await passwordFlaw(next, [viewer.name, viewer.email, ...organisation]);
  if (flaw) return flaw;
  if (!(await takeAttempt(viewer.email, `password of ${viewer.id}`))) return "not-accepted";
  const known = await db().user.findUnique({ where: { id: viewer.id }, select: { passwordHash: true } });
  if (!(await verifyPassword(known?.passwordHash ?? null, current))) return "not-accepted";
  const passwordHash = await hashPassword(next);
  return db().$transaction(async (tx) => {
    // Whoever changed it in between meant something else by it.
    const [row] = await tx.$queryRaw<{ version: number }[]>`
      UPDATE users SET password_hash = ${passwordHash}, password_is_one_time = false, password_expires_at = NULL,
        version = version + 1
      WHERE id = ${viewer.id}::uuid AND password_hash = ${known?.passwordHash ?? ""} AND disabled_at IS NULL
      RETURNING version`;
    if (!row) return "not-accepted";
    await tx.$executeRaw`
      UPDATE session SET revoked_at = now()
      WHERE user_id = ${viewer.id}::uuid AND id <> ${sessionId}::uuid AND revoked_at IS NULL`;
    const { now } = await readClock(tx);
    await recordEvent(tx, `user:${viewer.id}`, row.version, viewer.id, now, { kind: "password_changed" });
    return "changed";
  });
}
