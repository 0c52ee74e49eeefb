import { setImmediate as nextTurn } from "node:timers/promises";

/** How much is worked through in one go: a few milliseconds of processor time. */
const AT_ONCE = { rows: 10, characters: 3000 };

export const lengthOf = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.length, 0);

/**
 * Lets everybody else's requests have their turn while the rows of a file are worked through: to be awaited after each of them, with its
 * length in characters.
 */
export function giveWay() {
  let rows = 0;
  let characters = 0;
  return async (length: number): Promise<void> => {
    rows += 1;
    characters += length;
    if (rows < AT_ONCE.rows && characters < AT_ONCE.characters) return;
    rows = 0;
    characters = 0;
    await nextTurn();
  };
}
