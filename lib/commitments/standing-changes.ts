/** A recorded move of a date, and the statement whose words it rests on. */
type MovedDate = {
  oldEdtf: string | null;
  newEdtf: string;
  statement: { commitmentId: string | null } | null;
};

/** Whether a move rests on words that were joined to this commitment by mistake, and belong to another one now. */
export function hasLeft({ statement }: Pick<MovedDate, "statement">, commitmentId: string): boolean {
  return statement !== null && statement.commitmentId !== commitmentId;
}

/**
 * The moves that count: those whose words are still this commitment's. What followed one that left starts from what stood before it.
 * In the order of the trail. Source: docs/decisions/21-corrections.md.
 */
export function standingChanges<Change extends MovedDate>(changes: readonly Change[], commitmentId: string): Change[] {
  const stand: Change[] = [];
  const gone: { from: string | null; to: string }[] = [];
  for (const change of changes) {
    const before = gone.findLast(({ to }) => to === change.oldEdtf);
    const oldEdtf = before ? before.from : change.oldEdtf;
    if (hasLeft(change, commitmentId)) gone.push({ from: oldEdtf, to: change.newEdtf });
    else stand.push(Object.assign({}, change, { oldEdtf }));
  }
  return stand;
}
