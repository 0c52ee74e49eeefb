import type { Server } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";

/** Where people go on connecting without a pause, some of them are too late. */
const MOST_TURNS = 1000;

/**
 * Stops listening once all who have connected were accepted: closing resets whoever still waits in the system's queue, and each turn of
 * the event loop accepts one of them (https://github.com/libuv/libuv/pull/3696). So it is closed after a turn that accepted nobody.
 */
export async function closeListener(listener: Server): Promise<void> {
  let hasAccepted = true;
  const onConnection = () => {
    hasAccepted = true;
  };
  listener.on("connection", onConnection);
  // Somewhere within a turn now: only the one that begins next is a whole one.
  await nextTurn();
  for (let turn = 0; hasAccepted && turn < MOST_TURNS; turn++) {
    hasAccepted = false;
    await nextTurn();
  }
  listener.off("connection", onConnection);
  listener.close();
}
