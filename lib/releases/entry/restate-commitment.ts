import { recordEvent } from "@/lib/audit/record-event";
import { joinStatement } from "@/lib/commitments/join-statement";
import type { ProposedStatement } from "../proposals/proposal";
import type { Entry } from "./entry";

/** Adds a statement to the commitment it says again, and tells of it: lib/commitments/join-statement.ts has the rules. */
export async function restateCommitment(entry: Entry, proposed: ProposedStatement): Promise<string> {
  const { tx, viewer, clock, release } = entry;
  const { id, kind, deadlineEdtf, deadlineBasis, proposal } = proposed;
  if (kind === null || proposal.mergeIntoId === null) throw new Error(`proposal ${id} was not checked`);
  const { publishedOn, marking } = release;
  const said = {
    id,
    kind,
    deadlineEdtf,
    deadlineBasis,
    milestoneId: proposal.milestoneId,
    since: [],
    publishedOn,
    marking,
  };
  const { reference, version, columns, told } = await joinStatement(tx, said, proposal.mergeIntoId);
  await tx.commitment.update({
    where: { id: proposal.mergeIntoId },
    data: { ...columns, version: version + 1, changedAt: clock.now },
  });
  await recordEvent(tx, `commitment:${proposal.mergeIntoId}`, version + 1, viewer.id, clock.now, {
    kind: "restated",
    release: release.code,
    statementId: id,
    ...told,
  });
  return reference;
}
