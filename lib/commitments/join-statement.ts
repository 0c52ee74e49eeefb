import type { Transaction } from "@/lib/db";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Kind } from "@/lib/vocabulary/commitments";
import type { Marking } from "@/lib/vocabulary/markings";
import {
  promisedColumns,
  promisedNow,
  type StatedWithMoves,
  writePromisedMove,
  writePromisedMoves,
} from "./write-promised-date";

/** A statement that joins a commitment, and what its text brings along. */
type StatementToJoin = StatedWithMoves & {
  id: string;
  kind: Kind;
  publishedOn: CalendarDate;
  marking: Marking | null;
};

/**
 * Adds a statement to a commitment that is there already. Rules: the kind is that of the latest statement by publication date, so an
 * older text that joins later changes neither kind nor date; another date than the one promised so far is a move in the trail, with
 * those of the event it hangs on; a
 * standing commitment has none; what a restricted text says is restricted with it. Gives the new columns, which the caller writes with
 * its event, and what the event tells.
 */
export async function joinStatement(tx: Transaction, statement: StatementToJoin, commitmentId: string) {
  const commitment = await tx.commitment.findUniqueOrThrow({
    where: { id: commitmentId },
    select: {
      reference: true,
      version: true,
      kind: true,
      standing: true,
      promisedEdtf: true,
      marking: true,
      statements: {
        orderBy: { release: { publishedOn: "desc" } },
        take: 1,
        select: { release: { select: { publishedOn: true } } },
      },
    },
  });
  const latest = commitment.statements[0]?.release.publishedOn;
  const isLatest = !latest || toDbDate(statement.publishedOn) >= latest;
  const given = isLatest ? promisedNow(statement) : promisedColumns(statement);
  const promised = commitment.standing ? null : given;
  const moved = promised && promised.promisedEdtf !== commitment.promisedEdtf ? promised : null;

  await tx.statement.update({ where: { id: statement.id }, data: { judgement: "accepted", commitmentId } });
  if (moved && isLatest) await writePromisedMoves(tx, statement, commitmentId, commitment.promisedEdtf);
  else if (moved) await writePromisedMove(tx, statement, commitmentId, null, moved);
  const becomes = statement.marking && commitment.marking === null ? { marking: statement.marking } : {};
  return {
    reference: commitment.reference,
    version: commitment.version,
    columns: { ...(isLatest ? { kind: statement.kind, ...moved } : {}), ...becomes },
    told: {
      fromKind: commitment.kind,
      toKind: isLatest ? statement.kind : commitment.kind,
      fromPromised: commitment.promisedEdtf,
      toPromised: isLatest && moved ? moved.promisedEdtf : commitment.promisedEdtf,
      ...becomes,
    },
  };
}
