import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import { type AuditEventKind, personalFields } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { inForceOn } from "@/lib/commitments/organisations-in-force";
import { env } from "@/lib/env";
import { recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { FormRefused, WriteRefused } from "@/lib/writes/write";
import type { RegistryContext, RegistryRequest } from "../write-registry";
import { confirmLeaving } from "./confirm-leaving";
import { firstPassword } from "./first-password";
import type { PersonInput } from "./inputs";
import { keepPendingChange, rightsWait } from "./keep-pending-change";
import { LEAST_RIGHTS, type Rights } from "./second-person";
import { writePerson } from "./write-person";

/** Events of a person that change nothing of what the form holds. */
const besideTheForm: AuditEventKind[] = [
  "password_renewed",
  "password_changed",
  "user_disabled",
  "user_enabled",
  "change_asked",
  "change_declined",
];

/**
 * Adds a person whose first password somebody else knows, by its hash. Refused: an address in use; an organisation of another
 * side, whose people have no accounts, or one that is not in force. Who is to have more than one administrator gives alone is an
 * executor until a second one confirms it.
 */
export function addPerson(viewer: Viewer, input: PersonInput, passwordHash: string) {
  return writePerson(viewer, input, input, async (context, id) => {
    const { tx, clock } = context;
    await checkAddress(context, null, input.email);
    await checkOrganisation(context, input.organisationId);
    const { name, nameKk, nameRu, nameEn, nameJa, email, organisationId, language } = input;
    const asked: Rights = { role: input.role, authorityLevel: input.authorityLevel };
    const waits = rightsWait(null, asked);
    const { role, authorityLevel } = waits ? LEAST_RIGHTS : asked;
    await tx.user.create({
      data: {
        id,
        name,
        nameKk,
        nameRu,
        nameEn,
        nameJa,
        email,
        role,
        organisationId,
        authorityLevel,
        language,
        ...firstPassword(passwordHash, clock.now),
      },
    });
    await recordEvent(tx, `user:${id}`, 1, viewer.id, clock.now, {
      kind: "user_created",
      role,
      organisationId,
      authorityLevel,
    });
    await recordSecurityEvent(tx, { kind: "person_added", personId: id, actorId: viewer.id, details: { role } });
    if (waits) await keepPendingChange(context, id, 1, { kind: "rights", before: LEAST_RIGHTS, after: asked });
  });
}

/**
 * Changes a person; the next request of an open session has the new rights. Nobody changes the own role: another
 * administrator does, so that there always is one (prisma/sql/registry-guards.sql). Rights that one administrator does not give
 * alone wait for a second one; the rest is changed at once. Who moves to another organisation while they answer for items of the
 * old one moves once that was seen.
 */
export function changePerson(viewer: Viewer, input: PersonInput) {
  const { confirmed, ...form } = input;
  return writePerson(viewer, input, form, async (context, id) => {
    const { tx, clock } = context;
    const before = await asSeenInForm(context, id, input);
    if (id === viewer.id && input.role !== before.role) throw new FormRefused("own_role", "role");
    await checkAddress(context, id, input.email);
    if (input.organisationId !== before.organisationId) {
      await checkOrganisation(context, input.organisationId);
      await confirmLeaving(context, id, "move", confirmed, input.organisationId);
    }
    const { organisationId, language } = input;
    const asked: Rights = { role: input.role, authorityLevel: input.authorityLevel };
    const waits = rightsWait(before, asked);
    const { role, authorityLevel } = waits ? before : asked;
    const { name, nameKk, nameRu, nameEn, nameJa, email } = input;
    const who = { name, nameKk, nameRu, nameEn, nameJa, email };
    const after = { ...who, role, organisationId, authorityLevel, language };
    const changes = changesBetween(before, { role, organisationId, authorityLevel, language });
    const personal = personalFields.filter((field) => before[field] !== who[field]);
    const isChanged = Object.keys(changes).length + personal.length > 0;
    const version = isChanged ? before.version + 1 : before.version;
    if (isChanged) {
      await tx.user.update({ where: { id }, data: { ...after, version } });
      await recordEvent(tx, `user:${id}`, version, viewer.id, clock.now, {
        kind: "user_changed",
        changes,
        ...(personal.length > 0 ? { personal } : {}),
      });
    }
    if (waits) {
      await keepPendingChange(context, id, version, { kind: "rights", before, after: asked });
      return;
    }
    if (!("role" in changes || "authorityLevel" in changes)) return;
    // What was asked before is overtaken by rights that were given since.
    await tx.pendingChange.deleteMany({ where: { personId: id, kind: "rights" } });
    await recordSecurityEvent(tx, {
      kind: "role_changed",
      personId: id,
      actorId: viewer.id,
      details: { from: before.role, to: role, levelFrom: before.authorityLevel, levelTo: authorityLevel },
    });
  });
}

/**
 * The person as the form showed them. What became of their access and password since is not in the form: a new password given
 * beside it, or changed by its owner, is no conflict with it.
 */
async function asSeenInForm({ tx }: RegistryContext, id: string, request: RegistryRequest) {
  const person = await tx.user.findUnique({ where: { id }, omit: { personalSalt: true } });
  if (!person || person.erasedAt) throw new WriteRefused("not-found");
  const { version } = person;
  const since = { chain: `user:${id}`, seq: { gt: request.version }, kind: { notIn: besideTheForm } };
  const isOutdated = request.version > version || (await tx.auditEvent.count({ where: since })) > 0;
  if (isOutdated) throw new WriteRefused("conflict", { version });
  return person;
}

async function checkAddress({ tx }: RegistryContext, id: string | null, email: string): Promise<void> {
  // Two who add the same person at once: the second waits here and then finds the first one's.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`email ${email}`}, 0))`;
  const taken = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (taken && taken.id !== id) throw new FormRefused("email_taken", "email");
}

async function checkOrganisation({ tx, clock }: RegistryContext, id: string): Promise<void> {
  const found = await tx.organisation.findFirst({
    where: { AND: [{ id, side: env().homeSide }, inForceOn(clock.today)] },
    select: { id: true },
  });
  if (!found) throw new FormRefused("not_home_organisation", "organisationId");
}
