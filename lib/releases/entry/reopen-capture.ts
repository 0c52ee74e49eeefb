import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { readClock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { type Result, refused } from "@/lib/forms/result";
import { titleColumn } from "@/lib/localization/localized";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Language } from "@/lib/vocabulary/languages";
import { type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import { titleFromQuote } from "./names";

/**
 * Opens a release that was entered once more, for what was missed in it. What is in the register stays there as it is; what was
 * rejected is shown again as rejected, and may be decided anew. Refused for a text that was corrected: what was missed is in
 * the corrected one, too.
 */
export async function reopenCapture(
  viewer: Viewer,
  code: string,
): Promise<Result<{ release: string }, RefusalDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM release WHERE code = ${code} FOR UPDATE`;
    const release = await tx.release.findFirst({
      where: { AND: [{ code }, releasesVisibleTo(viewer)] },
      select: {
        id: true,
        version: true,
        language: true,
        captureOpen: true,
        supersededBy: { select: { id: true } },
        statements: { where: { judgement: "rejected" }, select: { id: true, quote: true, kind: true } },
      },
    });
    if (!release) throw new WriteRefused("not-found");
    if (release.captureOpen) return { release: code };
    if (release.supersededBy) throw new WriteRefused("not-allowed-from-here");
    const version = release.version + 1;
    const { now } = await readClock(tx);
    await tx.release.update({ where: { id: release.id }, data: { captureOpen: true, version } });
    await proposeAgain(tx, release);
    await recordEvent(tx, `release:${release.id}`, version, viewer.id, now, { kind: "capture_reopened" });
    return { release: code };
  });
}

type Reopened = { language: Language; statements: { id: string; quote: string; kind: Kind | null }[] };

async function proposeAgain(tx: Transaction, { language, statements }: Reopened): Promise<void> {
  await tx.statement.updateMany({
    where: { id: { in: statements.map(({ id }) => id) } },
    data: { judgement: "proposed" },
  });
  await tx.proposal.createMany({
    data: statements.map(({ id, quote, kind }) => ({
      statementId: id,
      decision: "reject" as const,
      // Whether a position can be asked about later is for a person to say.
      destination: kind && positions.has(kind) ? null : ("on_control" as const),
      [titleColumn[language]]: titleFromQuote(quote),
    })),
  });
}

const positions: ReadonlySet<Kind> = new Set(["interested", "discussed", "reaffirmed"]);
