import { releasesVisibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { readEvent } from "@/lib/audit/events";
import type { Transaction } from "@/lib/db";
import { FormRefused } from "@/lib/writes/write";
import { holdCommitments } from "../lock-commitment";
import type { ChangeContext } from "../write";
import { promisedColumns } from "../write-promised-date";
import { promiseOfStatement, type Stating } from "./promise-of-statement";

/** Holds a statement's release, which tells of its move too, and after it the commitments of these numbers. */
export async function holdStatement(
  tx: Transaction,
  viewer: Viewer,
  statementId: string,
  references: readonly string[],
): Promise<void> {
  await tx.$queryRaw`
    SELECT r.id FROM release r
    WHERE r.id IN (SELECT s.release_id FROM statement s WHERE s.id = ${statementId}::uuid) AND ${releasesVisibleToSql(viewer)}
    FOR UPDATE OF r`;
  await holdCommitments(tx, viewer, references);
}

/**
 * The statement that is to leave a commitment, both held by `holdStatement`. Refused: one that is not (or no more) of
 * this commitment; the last one of what was captured from a text, since it would stand without a source.
 */
export async function takeStatement({ tx, commitment }: ChangeContext, statementId: string) {
  const statement = await tx.statement.findFirst({
    where: { id: statementId, commitmentId: commitment.id },
    include: {
      release: {
        select: {
          id: true,
          code: true,
          version: true,
          side: true,
          language: true,
          marking: true,
          publishedOn: true,
          meeting: { select: { sides: true } },
        },
      },
    },
  });
  if (!statement) throw new FormRefused("required", "statementId");
  const { kind } = statement;
  if (kind === null) throw new Error(`statement ${statement.id} was accepted without a kind`);
  const others = await tx.statement.count({ where: { commitmentId: commitment.id, id: { not: statementId } } });
  if (others === 0 && !(await thatWereImported(tx, [commitment.id])).has(commitment.id))
    throw new FormRefused("last_statement", "statementId");
  return Object.assign(statement, { kind });
}

/** What was brought in from a list stands without the words of a text: of these commitments those that were, by id. */
export async function thatWereImported(
  tx: Pick<Transaction, "auditEvent">,
  commitmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const told = await tx.auditEvent.findMany({
    where: { chain: { in: commitmentIds.map((id) => `commitment:${id}`) }, seq: 1, kind: "commitment_imported" },
    select: { chain: true },
  });
  return new Set(told.map(({ chain }) => chain.slice("commitment:".length)));
}

/**
 * What a commitment will be without a statement that is about to leave it: the kind of the latest one that stays, and the date promised
 * before, unless other words or another source say the same; and what its date hangs on, which goes with it (`said`). Where none stays, the kind is what it was before the statement came.
 */
export async function columnsWithout(tx: Transaction, commitmentId: string, statement: Stating) {
  const { id: statementId } = statement;
  const { kind, standing, promisedEdtf, promisedMilestoneId, statements } = await tx.commitment.findUniqueOrThrow({
    where: { id: commitmentId },
    select: {
      kind: true,
      standing: true,
      promisedEdtf: true,
      promisedMilestoneId: true,
      statements: {
        where: { id: { not: statementId } },
        orderBy: [{ release: { publishedOn: "desc" } }, { id: "desc" }],
        select: { kind: true, deadlineEdtf: true, deadlineBasis: true },
      },
    },
  });
  const toKind = statements[0]?.kind ?? (await kindBefore(tx, commitmentId, statementId)) ?? kind;
  const stays = { fromKind: kind, toKind, fromPromised: promisedEdtf, toPromised: promisedEdtf };
  const { before, dates, ...said } = await promiseOfStatement(
    tx,
    { id: commitmentId, promisedEdtf, promisedMilestoneId },
    statement,
  );
  const isSaidElsewhere = statements.some(
    ({ deadlineEdtf: date, deadlineBasis }) =>
      date === promisedEdtf || (deadlineBasis === "event" && date !== null && dates.has(date)),
  );
  if (standing || before === undefined || isSaidElsewhere) return { columns: { kind: toKind }, told: stays, said };
  const stated = statements.find(({ deadlineEdtf }) => deadlineEdtf === before);
  // Which event the date before hung on was not kept: it is a date like any other until somebody hangs it there again.
  const deadlineBasis = stated?.deadlineBasis ?? "explicit";
  const promised = promisedColumns({ deadlineEdtf: before, deadlineBasis, milestoneId: null });
  return {
    columns: { kind: toKind, ...(promised ?? noPromise) },
    told: { ...stays, toPromised: promised?.promisedEdtf ?? null },
    said,
  };
}

const noPromise = {
  promisedEdtf: null,
  promisedEarliest: null,
  promisedLatest: null,
  promisedPrecision: null,
  promisedBasis: null,
  promisedMilestoneId: null,
};

async function kindBefore(tx: Transaction, commitmentId: string, statementId: string) {
  const came = await tx.auditEvent.findFirst({
    where: {
      chain: `commitment:${commitmentId}`,
      kind: { in: ["restated", "statement_moved_in"] },
      payload: { contains: statementId },
    },
    orderBy: { seq: "desc" },
    select: { payload: true },
  });
  const event = came && readEvent(came.payload);
  return event && "fromKind" in event ? event.fromKind : null;
}
