/** A recorded move of a date, and the statement whose words it rests on; a move with its event rests on none of its own. */
type MovedDate = {
  oldEdtf: string | null;
  newEdtf: string;
  statement: { commitmentId: string | null; deadlineBasis: string | null } | null;
};

/** A move as it counts: from what stood before it, and whether its words left. */
type Walked<Change> = { change: Change; oldEdtf: string | null; hasLeft: boolean };

/**
 * The moves of one date in the order of the trail, each with whether it rests on words that were joined to this commitment by mistake and
 * belong to another one now: its own, or those that hung the date on the event by which it moved. What followed one that left starts
 * from what stood before it. Source: docs/decisions/21-corrections.md.
 */
export function walkChanges<Change extends MovedDate>(
  changes: readonly Change[],
  commitmentId: string,
): Walked<Change>[] {
  const given = new Map<string | null, { from: string | null; hasLeft: boolean; isOfEvent: boolean }>();
  return changes.map((change) => {
    const { statement } = change;
    const before = given.get(change.oldEdtf);
    const oldEdtf = before?.hasLeft ? before.from : change.oldEdtf;
    const isOfEvent = statement ? statement.deadlineBasis === "event" : before?.isOfEvent === true;
    const hasLeft = statement ? statement.commitmentId !== commitmentId : before?.hasLeft === true && before.isOfEvent;
    given.set(change.newEdtf, { from: oldEdtf, hasLeft, isOfEvent });
    return { change, oldEdtf, hasLeft };
  });
}

/** The moves that count: those whose words are still this commitment's. */
export function standingChanges<Change extends MovedDate>(changes: readonly Change[], commitmentId: string): Change[] {
  return walkChanges(changes, commitmentId)
    .filter(({ hasLeft }) => !hasLeft)
    .map(({ change, oldEdtf }) => Object.assign({}, change, { oldEdtf }));
}
