import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import { type Result, refused } from "@/lib/forms/result";
import { type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";

/**
 * Closes a text that was brought in by mistake: everything still proposed in it is rejected, decided or not, and nothing goes into the
 * register. What was entered earlier stays, as does the text. A second time, or after somebody entered it, it is closed already.
 * Refused for a correction: the text it corrects would stay superseded by one that says nothing.
 */
export async function closeCapture(viewer: Viewer, code: string): Promise<Result<{ release: string }, RefusalDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM release WHERE code = ${code} FOR UPDATE`;
    const release = await tx.release.findFirst({
      where: { AND: [{ code }, releasesVisibleTo(viewer)] },
      select: {
        id: true,
        version: true,
        captureOpen: true,
        supersedesId: true,
        statements: { where: { proposal: { isNot: null } }, select: { id: true, judgement: true } },
      },
    });
    if (!release) throw new WriteRefused("not-found");
    if (!release.captureOpen) return { release: code };
    if (release.supersedesId) throw new WriteRefused("not-allowed-from-here");
    const idsOf = (judgement: "proposed" | "context") =>
      release.statements.filter((each) => each.judgement === judgement).map(({ id }) => id);
    const [rejected, context] = [idsOf("proposed"), idsOf("context")];
    await tx.proposal.deleteMany({ where: { statement: { releaseId: release.id } } });
    await tx.proposalStep.deleteMany({ where: { releaseId: release.id } });
    await tx.statement.updateMany({ where: { id: { in: rejected } }, data: { judgement: "rejected" } });
    const version = release.version + 1;
    const { now } = await readClock(tx);
    await tx.release.update({ where: { id: release.id }, data: { captureOpen: false, version } });
    const event = { kind: "release_captured" as const, accepted: [], merged: [], rejected, context };
    await recordEvent(tx, `release:${release.id}`, version, viewer.id, now, event);
    return { release: code };
  });
}
