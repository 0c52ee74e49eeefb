import { randomUUID } from "node:crypto";
import { canCapture } from "@/lib/access/permissions";
import { releasesVisibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readClock } from "@/lib/clock";
import type { Transaction } from "@/lib/db";
import { type CalendarDate, fromDbDate } from "@/lib/deadlines/calendar-date";
import { type Result, refused } from "@/lib/forms/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { personNames } from "@/lib/localization/person-name";
import { type RefusalDetails, WriteRefused, write } from "@/lib/writes/write";
import { type ProposedStatement, proposedStatementSelect, type Snapshot, snapshotOf } from "./proposal";

/** Which proposal, and the version of it that the person saw. */
export type ProposalRequest = { release: string; statementId: string; version: number };

export type OpenRelease = {
  id: string;
  code: string;
  body: string;
  language: "kk" | "ru" | "en" | "ja";
  publishedOn: CalendarDate;
};

/** What changes; what is not named stays. */
export type Patch = {
  statement?: Partial<Snapshot["statement"]>;
  proposal?: Partial<Snapshot["proposal"]>;
  owners?: Snapshot["owners"];
};

type StepResult = Result<{ statementId: string; version: number }, RefusalDetails>;

/**
 * The one way a proposal changes. In one transaction: may the person; is the release still open; did nobody else change
 * this proposal since the person saw it; write, with what it was before. A person's own later change is no conflict: keys
 * are pressed faster than answers come.
 */
export function changeProposal(
  viewer: Viewer,
  request: ProposalRequest,
  change: (proposed: ProposedStatement, release: OpenRelease, tx: Transaction, batch: string) => Promise<Patch> | Patch,
): Promise<StepResult> {
  return inOpenRelease(viewer, request.release, async (tx, release) => {
    await tx.$queryRaw`SELECT statement_id FROM proposal WHERE statement_id = ${request.statementId}::uuid FOR UPDATE`;
    const proposed = await findProposedStatement(tx, release.id, request.statementId);
    if (!proposed) throw new WriteRefused("not-found");
    const byOthers = await tx.proposalStep.findFirst({
      where: { statementId: proposed.id, version: { gt: request.version }, byId: { not: viewer.id } },
      orderBy: { version: "desc" },
      select: { by: { select: personNames } },
    });
    if (byOthers) throw new WriteRefused("conflict", { changedBy: byOthers.by });

    const batch = randomUUID();
    const patch = await change(proposed, release, tx, batch);
    const version = await writePatch(tx, viewer, release.id, proposed, patch, { batch });
    return { statementId: proposed.id, version };
  });
}

/**
 * Runs a step in a transaction that holds the release open: entering it into the register waits, or has been. The database takes no
 * step in a closed one: prisma/sql/capture-guards.sql.
 */
export async function inOpenRelease<Done>(
  viewer: Viewer,
  code: string,
  step: (tx: Transaction, release: OpenRelease) => Promise<Done>,
): Promise<Result<Done, RefusalDetails>> {
  if (!canCapture(viewer)) return refused("forbidden");
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM release WHERE code = ${code} FOR SHARE`;
    const release = await tx.release.findFirst({
      where: { AND: [{ code }, releasesVisibleTo(viewer)] },
      select: { id: true, code: true, body: true, language: true, publishedOn: true, captureOpen: true },
    });
    if (!release) throw new WriteRefused("not-found");
    if (!release.captureOpen) throw new WriteRefused("not-allowed-from-here");
    return step(tx, { ...release, publishedOn: fromDbDate(release.publishedOn) });
  });
}

export async function findProposedStatement(
  tx: Transaction,
  releaseId: string,
  id: string,
): Promise<ProposedStatement | null> {
  const found = await tx.statement.findFirst({ where: { id, releaseId }, select: proposedStatementSelect });
  return found?.proposal ? { ...found, proposal: found.proposal } : null;
}

/** Writes a change with the step that remembers what was there. `isUndo`: a step that is not itself taken back. Of this release: prisma/sql/parts.sql. */
export async function writePatch(
  tx: Transaction,
  viewer: Viewer,
  releaseId: string,
  proposed: ProposedStatement,
  patch: Patch,
  { batch, isUndo = false }: { batch: string; isUndo?: boolean },
): Promise<number> {
  const version = proposed.proposal.version + 1;
  const { now } = await readClock(tx);
  if (patch.statement) await tx.statement.update({ where: { id: proposed.id }, data: patch.statement });
  const proposal: Prisma.ProposalUncheckedUpdateInput = { ...patch.proposal };
  await tx.proposal.update({
    where: { statementId: proposed.id },
    data: { ...proposal, version, changedById: viewer.id, changedAt: now },
  });
  if (patch.owners) {
    await tx.proposalOwner.deleteMany({ where: { statementId: proposed.id } });
    await tx.proposalOwner.createMany({ data: patch.owners.map((owner) => ({ ...owner, statementId: proposed.id })) });
  }
  await tx.proposalStep.create({
    data: {
      releaseId,
      statementId: proposed.id,
      batch,
      version,
      undone: isUndo,
      before: snapshotOf(proposed),
      byId: viewer.id,
    },
  });
  return version;
}
