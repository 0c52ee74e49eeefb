import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { done, refused } from "@/lib/outcome";
import { findDraft, inOpenRelease, writePatch } from "./change-proposal";
import { readSnapshot } from "./draft";

type Step = { id: string; statementId: string; version: number; before: string | null };

/**
 * Takes back what this person did last in this release, all of it that was done in one go. Refused when somebody has gone
 * on from there since: their work is not taken away with it.
 */
export function undoLastStep(viewer: Viewer, code: string) {
  return inOpenRelease(viewer, code, async (tx, release) => {
    const last = await tx.proposalStep.findFirst({
      where: { releaseId: release.id, byId: viewer.id, undone: false },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { batch: true },
    });
    if (!last) return refused("not-allowed-from-here", { problem: "nothing_to_undo" });
    const steps = await tx.proposalStep.findMany({
      where: { batch: last.batch },
      orderBy: { id: "desc" },
      select: { id: true, statementId: true, version: true, before: true },
    });
    for (const step of steps) {
      const since = await tx.proposalStep.findFirst({
        where: {
          statementId: step.statementId,
          version: { gt: step.version },
          undone: false,
          batch: { not: last.batch },
        },
        select: { by: { select: { name: true } } },
      });
      if (since) return refused("conflict", { changedBy: since.by.name });
    }
    const batch = randomUUID();
    for (const step of steps) await takeBack(tx, viewer, release.id, step, batch);
    await tx.proposalStep.updateMany({ where: { batch: last.batch }, data: { undone: true } });
    return done({ statementId: steps.at(-1)?.statementId ?? "" });
  });
}

async function takeBack(tx: Transaction, viewer: Viewer, releaseId: string, step: Step, batch: string): Promise<void> {
  if (step.before === null) {
    await tx.statement.delete({ where: { id: step.statementId } });
    return;
  }
  const draft = await findDraft(tx, releaseId, step.statementId);
  if (!draft) throw new Error(`a step of proposal ${step.statementId} was kept, the proposal was not`);
  await writePatch(tx, viewer, releaseId, draft, readSnapshot(step.before), { batch, isUndo: true });
}
