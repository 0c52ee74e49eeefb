import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { type PersonNames, personNames } from "@/lib/localization/person-name";
import { FormRefused, WriteRefused } from "@/lib/writes/write";
import { findProposedStatement, inOpenRelease, writePatch } from "../change-proposal";
import { readSnapshot } from "../proposal";

type Step = { id: string; statementId: string; version: number; before: string | null };

/**
 * Takes back what this person did last in this release, all of it that was done in one go. What somebody has gone on from
 * since is left as it is, since their work is not taken away with it: then it is the step before. Refused when none is left.
 */
export function undoLastStep(viewer: Viewer, code: string) {
  return inOpenRelease(viewer, code, async (tx, release) => {
    const own = await tx.proposalStep.findMany({
      where: { releaseId: release.id, byId: viewer.id, undone: false },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { batch: true },
    });
    let overtakenBy: PersonNames | null = null;
    for (const last of new Set(own.map(({ batch }) => batch))) {
      const steps = await tx.proposalStep.findMany({
        where: { batch: last },
        orderBy: { id: "desc" },
        select: { id: true, statementId: true, version: true, before: true },
      });
      const since = await firstSince(tx, last, steps);
      if (since !== null) {
        overtakenBy ??= since;
        continue;
      }
      const batch = randomUUID();
      for (const step of steps) await takeBack(tx, viewer, release.id, step, batch);
      await tx.proposalStep.updateMany({ where: { batch: last }, data: { undone: true } });
      return { statementId: steps.at(-1)?.statementId ?? "", undone: last };
    }
    if (overtakenBy !== null) throw new WriteRefused("conflict", { problem: "overtaken", changedBy: overtakenBy });
    throw new FormRefused("nothing_to_undo");
  });
}

/** Who went on from one of these steps; null where nobody did. */
async function firstSince(tx: Transaction, batch: string, steps: readonly Step[]): Promise<PersonNames | null> {
  for (const { statementId, version } of steps) {
    const since = await tx.proposalStep.findFirst({
      where: { statementId, version: { gt: version }, undone: false, batch: { not: batch } },
      select: { by: { select: personNames } },
    });
    if (since) return since.by;
  }
  return null;
}

async function takeBack(tx: Transaction, viewer: Viewer, releaseId: string, step: Step, batch: string): Promise<void> {
  if (step.before === null) {
    await tx.statement.delete({ where: { id: step.statementId } });
    return;
  }
  const proposed = await findProposedStatement(tx, releaseId, step.statementId);
  if (!proposed) throw new Error(`a step of proposal ${step.statementId} was kept, the proposal was not`);
  await writePatch(tx, viewer, releaseId, proposed, readSnapshot(step.before), { batch, isUndo: true });
}
