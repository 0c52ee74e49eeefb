import type { CappedCount } from "./queries";

/** Counts of a group stop here. */
export const GROUP_CAP = 100;

/** The first groups whose rows fill a page for certain; of the one the cursor stands in nobody knows how many are left. */
export function enoughGroups<Group extends { total: CappedCount }>(
  wanted: number,
  groups: readonly Group[],
  isStarted: (group: Group) => boolean,
): Group[] {
  const needed: Group[] = [];
  let rows = 0;
  for (const group of groups) {
    if (rows >= wanted) break;
    needed.push(group);
    if (!isStarted(group)) rows += group.total.count;
  }
  return needed;
}
