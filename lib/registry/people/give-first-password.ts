import { recordEvent } from "@/lib/audit/record-event";
import { endSessionsOf } from "@/lib/security-log/end-sessions";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import type { RegistryContext } from "../write-registry";
import { firstPassword } from "./first-password";

/**
 * Gives a person, who is locked and has `version`, a new first password by its hash, and ends every session that the old one began.
 * A request for one is overtaken by it.
 */
export async function giveFirstPassword(
  { tx, viewer, clock }: RegistryContext,
  personId: string,
  version: number,
  passwordHash: string,
): Promise<void> {
  const next = version + 1;
  await tx.pendingChange.deleteMany({ where: { personId, kind: "password" } });
  const data = { ...firstPassword(passwordHash, clock.now), version: next };
  await tx.user.update({ where: { id: personId }, data });
  await recordEvent(tx, `user:${personId}`, next, viewer.id, clock.now, { kind: "password_renewed" });
  await recordSecurityEvent(tx, { kind: "password_renewed", personId, actorId: viewer.id, details: {} });
  await endSessionsOf(tx, personId, { reason: "password_renewed", actorId: viewer.id });
}
