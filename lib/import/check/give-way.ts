import { setImmediate as nextTurn } from "node:timers/promises";

/** What is worked through in one go, and how long others may then go on, in milliseconds: a fifth of the processor is left where many ask. */
const MS = { own: 4, others: 16 };
/** A turn of the event loop that takes no longer has nobody's work in it. */
const IDLE_MS = 0.5;

/**
 * Lets everybody else's requests have their turns while the rows of a file are worked through: to be awaited after each of them. A page is
 * made in some hundred turns, so one turn for each piece of the file would make it wait a hundred pieces.
 */
export function giveWay() {
  let since = elapsedMs();
  return async (): Promise<void> => {
    const paused = elapsedMs();
    if (paused - since < MS.own) return;
    let turnBegan = paused;
    let turnMs: number;
    do {
      await nextTurn();
      since = elapsedMs();
      turnMs = since - turnBegan;
      turnBegan = since;
    } while (turnMs > IDLE_MS && since - paused < MS.others);
  };
}

// biome-ignore lint/plugin: how long something takes is no moment, and decides of nobody's rights or dates.
const elapsedMs = (): number => performance.now();
