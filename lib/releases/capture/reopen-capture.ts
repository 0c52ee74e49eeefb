import { canCapture } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { db } from "@/lib/db";
import { done, type Outcome, refused } from "@/lib/outcome";

/**
 * Opens a release that was entered once more, for what was missed in it. What is in the register stays there as it is. Refused for a text
 * that was corrected: what was missed is in the corrected one, too.
 */
export async function reopenCapture(viewer: Viewer, code: string): Promise<Outcome<{ release: string }>> {
  if (!canCapture(viewer)) return refused("forbidden");
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM release WHERE code = ${code} FOR UPDATE`;
    const release = await tx.release.findUnique({
      where: { code },
      select: { id: true, version: true, captureOpen: true, supersededBy: { select: { id: true } } },
    });
    if (!release) return refused("not-found");
    if (release.captureOpen) return done({ release: code });
    if (release.supersededBy) return refused("not-allowed-from-here");
    const version = release.version + 1;
    const { now } = await readClock(tx);
    await tx.release.update({ where: { id: release.id }, data: { captureOpen: true, version } });
    await recordEvent(tx, `release:${release.id}`, version, viewer.id, now, { kind: "capture_reopened" });
    return done({ release: code });
  });
}
