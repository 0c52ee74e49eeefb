import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/db";
import { type PersonNames, personNames } from "@/lib/localization/person-name";

/** Whether a release is registered and its capture is over; false for who may not capture, as for one that is not there. */
export async function isEntered(viewer: Viewer, code: string): Promise<boolean> {
  if (!canCapture(viewer)) return false;
  return (await db().release.count({ where: { AND: [{ code, captureOpen: false }, releasesVisibleTo(viewer)] } })) > 0;
}

/** Who entered a release into the register last, and when; null where nobody did by a capture. */
export async function whoEntered(viewer: Viewer, code: string): Promise<{ person: PersonNames; at: Date } | null> {
  if (!canCapture(viewer)) return null;
  const release = await db().release.findFirst({
    where: { AND: [{ code }, releasesVisibleTo(viewer)] },
    select: { id: true },
  });
  if (!release) return null;
  const last = await db().auditEvent.findFirst({
    where: { chain: `release:${release.id}`, kind: "release_captured" },
    orderBy: { seq: "desc" },
    select: { occurredAt: true, actor: { select: personNames } },
  });
  return last?.actor ? { person: last.actor, at: last.occurredAt } : null;
}
