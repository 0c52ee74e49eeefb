import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { inOpenRelease, type Patch, writePatch } from "../change-proposal";
import type { StepOf } from "../inputs";
import { type ProposedStatement, proposedStatementSelect } from "../proposal";

/**
 * Fills the same into every accepted proposal that lacks it: where it goes, and for what goes on control the rest; what is filled in
 * stays. One step to take back.
 */
export function fillAll(viewer: Viewer, input: StepOf<"fillAll">) {
  return inOpenRelease(viewer, input.release, async (tx, release) => {
    await tx.$queryRaw`
      SELECT p.statement_id FROM proposal p JOIN statement s ON s.id = p.statement_id
      WHERE s.release_id = ${release.id}::uuid ORDER BY p.statement_id FOR UPDATE OF p`;
    const found = await tx.statement.findMany({
      where: { releaseId: release.id, proposal: { decision: "accept" } },
      orderBy: [{ spanStart: "asc" }, { id: "asc" }],
      select: proposedStatementSelect,
    });
    const batch = randomUUID();
    for (const { proposal, ...statement } of found) {
      const lacking = proposal && whatItLacks(proposal, input);
      if (!lacking) continue;
      await writePatch(tx, viewer, release.id, { ...statement, proposal }, { proposal: lacking }, { batch });
    }
    return { statementId: "" };
  });
}

function whatItLacks(proposal: ProposedStatement["proposal"], input: StepOf<"fillAll">): Patch["proposal"] | null {
  const { allDestination, allCompletionForm: form, allControlLevel: level, allControlDate: date } = input;
  const destination = proposal.destination ?? allDestination;
  const chosen = proposal.destination === null && destination ? { destination } : {};
  if (destination !== "on_control") return Object.keys(chosen).length > 0 ? chosen : null;
  const lacking: NonNullable<Patch["proposal"]> = {
    ...chosen,
    ...(form && !proposal.completionForm ? { completionForm: form, completionIn: input.language } : {}),
    ...(level && !proposal.controlLevel ? { controlLevel: level } : {}),
    ...(date && !proposal.controlEdtf && !proposal.reportInterval ? { controlEdtf: date.edtf } : {}),
  };
  return Object.keys(lacking).length > 0 ? lacking : null;
}
