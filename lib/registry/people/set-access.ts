import type { Viewer } from "@/lib/access/viewer";
import type { AuditEventKind } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import type { Prisma } from "@/lib/generated/prisma/client";
import { endSessionsOf } from "@/lib/security-log/end-sessions";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { FormRefused } from "@/lib/writes/write";
import { asSeen, type RegistryContext, type RegistryRequest } from "../write-registry";
import { confirmLeaving } from "./confirm-leaving";
import { giveFirstPassword } from "./give-first-password";
import { keepPendingChange, mustLoseRightsFirst, passwordWaits } from "./keep-pending-change";
import { writePerson } from "./write-person";

type Known = RegistryRequest & { id: string };

/**
 * Shuts a person out: every session is over at once, on every instance. Refused until it was seen what they answer for;
 * an administrator, while a second one confirms the end of that role; for oneself: somebody else does that, so that an administrator
 * always is left, which the database holds to as well (prisma/sql/registry-guards.sql).
 */
export function disablePerson(viewer: Viewer, request: Known & { confirmed?: string | null }) {
  return writePerson(viewer, request, "disable", async (context, id) => {
    if (id === viewer.id) throw new FormRefused("own_access");
    const person = await asSeenHere(context, id, request);
    if (mustLoseRightsFirst(person)) throw new FormRefused("admin_not_disabled");
    await setAccess(context, person, { disabledAt: context.clock.now }, "user_disabled");
    await confirmLeaving(context, id, "disable", request.confirmed ?? null);
    await endSessionsOf(context.tx, id, { reason: "disabled", actorId: viewer.id });
  });
}

export function enablePerson(viewer: Viewer, request: Known) {
  return writePerson(viewer, request, "enable", async (context, id) =>
    setAccess(context, await asSeenHere(context, id, request), { disabledAt: null }, "user_enabled"),
  );
}

/**
 * Gives a person a new first password, by its hash, and ends every session that the old one began. That of whoever has, or is to have,
 * more than one administrator gives alone waits for a second one: nothing changes until then.
 */
export function renewPassword(viewer: Viewer, request: Known, passwordHash: string) {
  return writePerson(viewer, request, "renew_password", async (context, id) => {
    if (id === viewer.id) throw new FormRefused("own_password");
    const person = await asSeenHere(context, id, request);
    if (await passwordWaits(context, person))
      await keepPendingChange(context, id, person.version, { kind: "password" });
    else await giveFirstPassword(context, id, person.version, passwordHash);
  });
}

async function setAccess(
  { tx, viewer, clock }: RegistryContext,
  { id, version: before }: { id: string; version: number },
  data: Prisma.UserUncheckedUpdateInput,
  kind: Extract<AuditEventKind, "user_disabled" | "user_enabled">,
): Promise<void> {
  const version = before + 1;
  await tx.user.update({ where: { id }, data: { ...data, version } });
  await recordEvent(tx, `user:${id}`, version, viewer.id, clock.now, { kind });
  await recordSecurityEvent(tx, { kind: SAID[kind], personId: id, actorId: viewer.id, details: {} });
}

/** The person at the version they were seen at; who is erased is not there. */
async function asSeenHere({ tx }: RegistryContext, id: string, request: Known) {
  return asSeen(await tx.user.findUnique({ where: { id, erasedAt: null } }), request);
}

/** What the security log calls it. */
const SAID = {
  user_disabled: "person_disabled",
  user_enabled: "person_enabled",
} as const;
