import type { Socket } from "node:net";

/** A process that works on connections. */
type Receiver = { take(connection: Socket): void };

/**
 * Hands each connection to the process that has waited longest. A busy process has one on its way to it and no more: the
 * next goes to whoever is free, or waits here until somebody is.
 */
export function handOutConnections() {
  const waiting: Socket[] = [];
  const known = new Set<Receiver>();
  const free = new Set<Receiver>();
  let whenEmpty: () => void = () => undefined;

  function handOut(): void {
    for (const receiver of free) {
      const connection = waiting.shift();
      if (!connection) break;
      free.delete(receiver);
      receiver.take(connection);
    }
    if (waiting.length === 0) whenEmpty();
  }

  return {
    offer(connection: Socket): void {
      waiting.push(connection);
      handOut();
    },
    add(receiver: Receiver): void {
      known.add(receiver);
      free.add(receiver);
      handOut();
    },
    /** The receiver took the connection it was handed. */
    taken(receiver: Receiver): void {
      if (known.has(receiver)) free.add(receiver);
      handOut();
    },
    remove(receiver: Receiver): void {
      known.delete(receiver);
      free.delete(receiver);
    },
    /** Resolves when no connection waits for a process. */
    empty(): Promise<void> {
      return new Promise((resolve) => {
        whenEmpty = resolve;
        handOut();
      });
    },
  };
}
