import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import type { Extraction } from "@/lib/extraction/types";
import type { Language } from "@/lib/vocabulary/languages";
import { withoutOverlaps } from "../editions/correct-release";
import { writePatch } from "../proposals/change-proposal";
import { deadlineColumns } from "../proposals/new-proposal";
import { type ProposedStatement, proposedStatementSelect } from "../proposals/proposal";
import { proposed, writeProposals } from "../proposals/write-proposals";
import { movedDeadline } from "./match-reading";

type Release = { id: string; body: string; language: Language };

/**
 * Brings the proposals of a release up to another date or language, and gives how many became others. Times of undecided ones are counted
 * anew; in another language what nobody has touched makes place for what is read now. What is decided stays.
 */
export async function reExtract(
  tx: Transaction,
  viewer: Viewer,
  release: Release,
  extraction: Extraction,
  { isOtherLanguage }: { isOtherLanguage: boolean },
): Promise<number> {
  await tx.$queryRaw`
    SELECT p.statement_id FROM proposal p JOIN statement s ON s.id = p.statement_id
    WHERE s.release_id = ${release.id}::uuid FOR UPDATE OF p`;
  const proposals = await proposalsOf(tx, release.id);
  const replaced = isOtherLanguage ? await replaceUntouched(tx, release, proposals, extraction) : new Set<string>();
  const batch = randomUUID();
  let count = replaced.size;
  for (const proposed of proposals) {
    if (replaced.has(proposed.id) || proposed.proposal.decision !== "undecided") continue;
    const moved = movedDeadline(proposed, extraction);
    if (!moved) continue;
    // No step of the person's own, so nothing to take back; but a form that was opened before it must not undo it unseen.
    await writePatch(tx, viewer, release.id, proposed, { statement: deadlineColumns(moved) }, { batch, isUndo: true });
    count += 1;
  }
  return count;
}

async function proposalsOf(tx: Transaction, releaseId: string): Promise<ProposedStatement[]> {
  const found = await tx.statement.findMany({
    where: { releaseId, proposal: { isNot: null } },
    orderBy: [{ spanStart: "asc" }, { id: "asc" }],
    select: proposedStatementSelect,
  });
  return found.flatMap(({ proposal, ...statement }) => (proposal ? [{ ...statement, proposal }] : []));
}

/** Nobody's work is in them: not decided, not edited, not taken over from an earlier edition. */
async function replaceUntouched(
  tx: Transaction,
  release: Release,
  proposals: readonly ProposedStatement[],
  extraction: Extraction,
): Promise<Set<string>> {
  const steps = await tx.proposalStep.findMany({
    where: { releaseId: release.id },
    distinct: ["statementId"],
    select: { statementId: true },
  });
  const worked = new Set(steps.map(({ statementId }) => statementId));
  const isUntouched = ({ id, kind, proposal }: ProposedStatement) =>
    !worked.has(id) &&
    !proposal.mergeIntoId &&
    (proposal.decision === "undecided" || (kind === null && proposal.leftOut));
  const untouched = new Set(proposals.filter(isUntouched).map(({ id }) => id));
  const kept = proposals.filter(({ id }) => !untouched.has(id));
  await tx.statement.deleteMany({ where: { id: { in: [...untouched] } } });
  const places = kept.map(({ spanStart, spanEnd }) => ({ start: spanStart, end: spanEnd }));
  await writeProposals(tx, release, withoutOverlaps(proposed(extraction), places));
  return untouched;
}
