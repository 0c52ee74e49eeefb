import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { changesBetween } from "@/lib/audit/changes";
import type { AuditEvent } from "@/lib/audit/events";
import { recordEvent } from "@/lib/audit/record-event";
import { viewerOfRow } from "@/lib/auth/viewer-of-row";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type PersonNames, personNames } from "@/lib/localization/person-name";
import type { ControlLevel, Role } from "@/lib/vocabulary/people";

/** An organisation of the home side with a Russian name, unless told otherwise. */
export async function anOrganisation(
  given: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
): Promise<{ id: string; side: string; code: string }> {
  const code = given.code ?? `org-${randomUUID().slice(-12)}`;
  return db().$transaction(async (tx) => {
    const organisation = await tx.organisation.create({
      data: { side: "KZ", nameRu: `Организация ${code}`, original: "ru", ...given, code },
      select: { id: true, side: true, code: true },
    });
    await recordEvent(tx, `organisation:${organisation.id}`, 1, null, new Date(), { kind: "recorded" });
    return organisation;
  });
}

const viewerColumns = {
  id: true,
  ...personNames,
  email: true,
  role: true,
  organisationId: true,
  authorityLevel: true,
  language: true,
} satisfies Prisma.UserSelect;

type UserToBuild = { role: Role; organisationId: string; authorityLevel: ControlLevel | null; name: string } & Omit<
  PersonNames,
  "name"
>;

/** A person who can act, as a viewer. A head has the level "minister". The password fits no hash: nobody signs in. */
export async function aUser(given: Partial<UserToBuild> = {}): Promise<Viewer> {
  const role = given.role ?? "coordinator";
  const organisationId = given.organisationId ?? (await anOrganisation()).id;
  const id = randomUUID();
  const user = {
    id,
    email: `${id}@test.pacta`,
    name: given.name ?? `Test ${role}`,
    nameKk: given.nameKk ?? null,
    nameRu: given.nameRu ?? null,
    nameEn: given.nameEn ?? null,
    nameJa: given.nameJa ?? null,
    role,
    organisationId,
    authorityLevel: given.authorityLevel ?? (role === "head" ? ("minister" as const) : null),
  };
  return db().$transaction(async (tx) => {
    const row = await tx.user.create({ data: { ...user, passwordHash: "none" }, select: viewerColumns });
    await recordEvent(tx, `user:${id}`, 1, null, new Date(), {
      kind: "user_created",
      role,
      organisationId,
      authorityLevel: user.authorityLevel,
    });
    return viewerOfRow({ ...row, name: user.name });
  });
}

/** A person who is there already, as a viewer. */
export async function theUser(email: string): Promise<Viewer> {
  const { name, ...row } = await db().user.findUniqueOrThrow({ where: { email }, select: viewerColumns });
  if (name === null) throw new Error(`${email} is erased.`);
  return viewerOfRow({ ...row, name });
}

/** Something done to a person outside the product's own operations, with its version and the event that tells it. */
export async function changeUser(id: string, data: Prisma.UserUncheckedUpdateInput): Promise<void> {
  await db().$transaction(async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id }, select: viewerColumns });
    const after = await tx.user.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    await recordEvent(tx, `user:${id}`, after.version, null, new Date(), eventOf(data, before, after));
  });
}

type Rights = Pick<UserToBuild, "role" | "organisationId" | "authorityLevel">;

function eventOf(data: Prisma.UserUncheckedUpdateInput, before: Rights, after: Rights): AuditEvent {
  if (data.passwordHash !== undefined || data.passwordExpiresAt !== undefined) return { kind: "password_renewed" };
  if (data.disabledAt !== undefined) return { kind: data.disabledAt === null ? "user_enabled" : "user_disabled" };
  const { role, organisationId, authorityLevel } = after;
  return { kind: "user_changed", changes: changesBetween(before, { role, organisationId, authorityLevel }) };
}
