import { randomUUID } from "node:crypto";
import { z } from "zod";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { env } from "@/lib/env";
import { inTransaction, recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { type PasswordFlaw, passwordFlaw } from "./check-password";
import { hashPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "./passwords";
import { listOrganisationNames } from "./queries";
import { tidyEmail } from "./sign-in";

export const newAdmin = z.strictObject({
  email: z.string().transform(tidyEmail).pipe(z.email("The e-mail is not an address.")),
  name: z.string().trim().min(1, "The name is empty.").max(200, "The name is too long."),
  organisationCode: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, "The organisation's code is not like kz-mfa."),
  /** For an organisation that is not there yet. */
  organisationName: z.string().trim().min(1).max(300).nullable(),
  password: z
    .string()
    .min(PASSWORD_MIN_LENGTH, `The password must have at least ${PASSWORD_MIN_LENGTH} characters.`)
    .max(PASSWORD_MAX_LENGTH, `The password must have at most ${PASSWORD_MAX_LENGTH} characters.`),
});

export type AdminRefusal = "email-taken" | "organisation-needs-name" | "organisation-of-another-side" | PasswordFlaw;

/**
 * Makes an administrator, and the organisation if it is new. Refuses a password that would be guessed soon, an e-mail in use, a new
 * organisation without a name, and one of another side: only people of home-side organisations have accounts.
 */
export async function createAdmin(given: z.infer<typeof newAdmin>): Promise<"created" | AdminRefusal> {
  const names = await listOrganisationNames({ code: given.organisationCode });
  const about = [given.name, given.email, given.organisationCode, given.organisationName ?? "", ...names];
  const flaw = await passwordFlaw(given.password, about);
  if (flaw) return flaw;
  const passwordHash = await hashPassword(given.password);
  const { homeSide } = env();
  return inTransaction(async (tx) => {
    const { email, name, organisationCode: code, organisationName } = given;
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return "email-taken";
    const organisation = await tx.organisation.findUnique({ where: { code }, select: { id: true, side: true } });
    if (organisation && organisation.side !== homeSide) return "organisation-of-another-side";
    if (!organisation && !organisationName) return "organisation-needs-name";
    const { now } = await readClock(tx);
    const organisationId = organisation?.id ?? randomUUID();
    if (!organisation) {
      await tx.organisation.create({
        data: { id: organisationId, code, side: homeSide, nameRu: organisationName, original: "ru" },
      });
      await recordEvent(tx, `organisation:${organisationId}`, 1, null, now, { kind: "organisation_added", code });
    }
    const id = randomUUID();
    const role = "admin";
    await tx.user.create({ data: { id, email, name, role, organisationId, passwordHash } });
    await recordEvent(tx, `user:${id}`, 1, null, now, { kind: "user_created", role, organisationId });
    await recordSecurityEvent(tx, { kind: "person_added", personId: id, details: { role } });
    return "created";
  });
}
