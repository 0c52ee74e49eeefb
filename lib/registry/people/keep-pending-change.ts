import { changesBetween } from "@/lib/audit/changes";
import { recordEvent } from "@/lib/audit/record-event";
import { env } from "@/lib/env";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { type Role, roles } from "@/lib/vocabulary/people";
import type { RegistryContext } from "../write-registry";
import { isStillAsked } from "./pending-queries";
import { asksForSecondPerson, hasGuardedPassword, LEAST_RIGHTS, PENDING_DAYS, type Rights } from "./second-person";

type Asked = { kind: "rights"; before: Rights; after: Rights } | { kind: "password" };

/**
 * Does this change of rights wait for a second administrator? Not where the setting is off. The only administrator makes no second one
 * either, who would confirm whatever the first asks: `npm run create-admin` does, docs/operating.md.
 */
export function rightsWait(before: Rights | null, after: Rights): boolean {
  return env().secondPerson && asksForSecondPerson(before, after);
}

/**
 * Shutting out and erasing take every right away: of whom one administrator does not take them alone, they go first, as a second one
 * confirms.
 */
export function mustLoseRightsFirst(person: Rights): boolean {
  return rightsWait(person, LEAST_RIGHTS);
}

/** Does a new password of this person wait for a second administrator? So it does where such rights are asked for and not decided yet. */
export async function passwordWaits(
  { tx, clock }: RegistryContext,
  person: { id: string; role: Role },
): Promise<boolean> {
  if (!env().secondPerson) return false;
  if (hasGuardedPassword(person)) return true;
  const rights = {
    personId: person.id,
    kind: "rights" as const,
    role: { in: roles.filter((role) => hasGuardedPassword({ role })) },
  };
  return (await tx.pendingChange.count({ where: { AND: [rights, isStillAsked(clock.now)] } })) > 0;
}

/**
 * Keeps what was asked for a person until another administrator decides, in the place of what was asked before; the person has
 * `version` and is locked. prisma/sql/registry-guards.sql wants two people, and a level for a head.
 */
export async function keepPendingChange(
  { tx, viewer, clock }: RegistryContext,
  personId: string,
  version: number,
  asked: Asked,
): Promise<void> {
  const { kind } = asked;
  const rights = kind === "rights" ? asked.after : { role: null, authorityLevel: null };
  const expiresAt = new Date(clock.now.getTime() + PENDING_DAYS * 24 * 60 * 60 * 1000);
  await tx.pendingChange.deleteMany({ where: { personId, kind } });
  await tx.pendingChange.create({
    data: {
      personId,
      kind,
      role: rights.role,
      authorityLevel: rights.authorityLevel,
      askedById: viewer.id,
      expiresAt,
    },
  });
  const next = version + 1;
  await tx.user.update({ where: { id: personId }, data: { version: next } });
  await recordEvent(tx, `user:${personId}`, next, viewer.id, clock.now, {
    kind: "change_asked",
    change: kind,
    changes: kind === "rights" ? changesBetween(asked.before, asked.after) : {},
  });
  await recordSecurityEvent(tx, {
    kind: "change_asked",
    personId,
    actorId: viewer.id,
    details: { change: kind, to: rights.role, levelTo: rights.authorityLevel },
  });
}
