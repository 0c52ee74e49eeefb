import { canAdminister } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { personNames } from "@/lib/localization/person-name";

const MOST = 100;

/** What still waits at this moment: not too old, and asked by somebody who is an administrator to this day. */
export function isStillAsked(now: Date): Prisma.PendingChangeWhereInput {
  return { expiresAt: { gt: now }, askedBy: { role: "admin", disabledAt: null } };
}

/** What waits for a second administrator, the oldest first: for one person, or for all. */
export async function listPendingChanges(viewer: Viewer, personId?: string) {
  if (!canAdminister(viewer, "administer_people")) return [];
  const { now } = await readClock();
  return db().pendingChange.findMany({
    where: { AND: [isStillAsked(now), personId === undefined ? {} : { personId }] },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      kind: true,
      role: true,
      authorityLevel: true,
      askedAt: true,
      expiresAt: true,
      askedBy: { select: { id: true, ...personNames } },
      person: { select: { id: true, ...personNames, email: true, version: true } },
    },
  });
}
export type PendingChange = Awaited<ReturnType<typeof listPendingChanges>>[number];

/** Whether anybody could confirm it: an administrator with access who neither asked for it nor is the one it is for. */
export async function hasSecondPerson(viewer: Viewer, { askedBy, person }: PendingChange): Promise<boolean> {
  if (!canAdminister(viewer, "administer_people")) return false;
  const others = { role: "admin" as const, disabledAt: null, id: { notIn: [askedBy.id, person.id] } };
  return (await db().user.count({ where: others })) > 0;
}
