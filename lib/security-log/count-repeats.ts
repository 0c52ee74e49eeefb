/** So many of a kind from one address stand in the log one by one in an hour; of more only every doubling is told. */
const TOLD_ONE_BY_ONE = 20;

/**
 * Is the `count`th event of its kind from its address in this hour written down? The first twenty are, and then those at
 * 32, 64, 128 …: whoever knocks a million times leaves some forty rows, the last of which say how often.
 */
export function isTold(count: number): boolean {
  return count <= TOLD_ONE_BY_ONE || (count & (count - 1)) === 0;
}
