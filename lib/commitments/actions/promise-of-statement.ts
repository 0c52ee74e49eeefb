import type { Transaction } from "@/lib/db";
import type { DeadlineBasis } from "@/lib/generated/prisma/enums";
import { walkChanges } from "../standing-changes";
import type { EventMove } from "../write-promised-date";

/** A statement of a commitment, with the date its words give. */
export type Stating = { id: string; deadlineEdtf: string | null; deadlineBasis: DeadlineBasis | null };

/** A commitment, with the date in force and the event it hangs on. */
type Promising = { id: string; promisedEdtf: string | null; promisedMilestoneId: string | null };

/**
 * What of a commitment's promised date goes with a statement that is about to leave it. `before` is the date that stood before it, and
 * undefined where the date in force does not rest on its words; `dates` are all that rest on them; `milestoneId` is the event its date
 * hangs on, and `since` that event's moves since.
 */
export async function promiseOfStatement(
  tx: Transaction,
  { id: commitmentId, promisedEdtf, promisedMilestoneId }: Promising,
  statement: Stating,
) {
  const changes = await tx.deadlineChange.findMany({
    where: { commitmentId, field: "promised" },
    orderBy: { recordedAt: "asc" },
    select: {
      statementId: true,
      oldEdtf: true,
      newEdtf: true,
      newEarliest: true,
      newLatest: true,
      newPrecision: true,
      sourceUrl: true,
      sourceTitle: true,
      announced: true,
      occurredAt: true,
      statement: { select: { commitmentId: true, deadlineBasis: true } },
    },
  });
  const now = walkChanges(changes, commitmentId);
  const gone = { commitmentId: null, deadlineBasis: statement.deadlineBasis };
  const without = walkChanges(
    changes.map((change) =>
      change.statementId === statement.id ? Object.assign({}, change, { statement: gone }) : change,
    ),
    commitmentId,
  );
  const inForce = now.findLastIndex(({ change, hasLeft }) => !hasLeft && change.newEdtf === promisedEdtf);
  const gave = without[inForce];
  const going = without.filter(({ hasLeft }, index) => hasLeft && now[index]?.hasLeft === false);
  const dates = new Set(going.map(({ change }) => change.newEdtf));

  const rests = gave?.hasLeft === true;
  const isHung = statement.deadlineBasis === "event" && (rests || statement.deadlineEdtf === promisedEdtf);
  const milestoneId = isHung ? promisedMilestoneId : null;
  const isOwn = (move: EventMove) => move.statementId === statement.id && move.newEdtf === statement.deadlineEdtf;
  const moves = going.map(({ change: { statement: _words, ...move } }): EventMove => move);
  const since = milestoneId && rests ? moves.filter((move) => !isOwn(move)) : [];
  return { before: rests ? gave.oldEdtf : undefined, dates, milestoneId, since };
}
