import { recordEvent } from "@/lib/audit/record-event";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import type { ProposedStatement } from "../proposals/proposal";
import type { Entry } from "./entry";
import { promisedColumns, writePromisedMove } from "./promised-date";

/**
 * Adds a statement to a commitment that is there already. Rules: the kind is that of the latest statement by publication
 * date, so an older release that is captured later changes neither kind nor date; another date than the one promised so
 * far is a move in the trail; a standing commitment has none; what a restricted text says again is restricted with it.
 */
export async function restateCommitment(entry: Entry, proposed: ProposedStatement): Promise<string> {
  const { tx, viewer, clock, release } = entry;
  const { kind, proposal } = proposed;
  const commitment = await tx.commitment.findUniqueOrThrow({
    where: { id: proposal.mergeIntoId ?? "" },
    select: {
      id: true,
      reference: true,
      version: true,
      kind: true,
      standing: true,
      promisedEdtf: true,
      marking: true,
      statements: { orderBy: { release: { publishedOn: "desc" } }, take: 1, select: { release: true } },
    },
  });
  if (kind === null) throw new Error(`proposal ${proposed.id} was not checked`);
  const latest = commitment.statements[0]?.release.publishedOn;
  const isLatest = !latest || toDbDate(release.publishedOn) >= latest;
  const promised = commitment.standing ? null : promisedColumns(proposed);
  const moved = promised && promised.promisedEdtf !== commitment.promisedEdtf ? promised : null;

  await tx.statement.update({
    where: { id: proposed.id },
    data: { judgement: "accepted", commitmentId: commitment.id },
  });
  if (moved) await writePromisedMove(entry, proposed, commitment.id, isLatest ? commitment.promisedEdtf : null, moved);
  const version = commitment.version + 1;
  const becomes = release.marking && commitment.marking === null ? { marking: release.marking } : {};
  await tx.commitment.update({
    where: { id: commitment.id },
    data: { ...(isLatest ? { kind, ...moved } : {}), ...becomes, version, changedAt: clock.now },
  });
  await recordEvent(tx, `commitment:${commitment.id}`, version, viewer.id, clock.now, {
    kind: "restated",
    release: release.code,
    statementId: proposed.id,
    fromKind: commitment.kind,
    toKind: isLatest ? kind : commitment.kind,
    fromPromised: commitment.promisedEdtf,
    toPromised: isLatest && moved ? moved.promisedEdtf : commitment.promisedEdtf,
    ...becomes,
  });
  return commitment.reference;
}
