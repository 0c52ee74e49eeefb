import type { Socket } from "node:net";
import { addressKey } from "@/lib/address-key";
import { Ring } from "@/lib/ring";
import { plainAddress } from "./sanitize-headers";

/** A process that works on connections. */
type Receiver = { take(connection: Socket): void };

/**
 * Hands each connection to the process that has waited longest. A busy process has one on its way to it and no more: the
 * next goes to whoever is free, or waits here until somebody is. Those that wait go in turns of the addresses they come from: whoever
 * opens hundreds keeps nobody else at the door.
 */
export function handOutConnections() {
  const waiting = new Ring<Socket[]>(() => []);
  const known = new Set<Receiver>();
  const free = new Set<Receiver>();
  let whenEmpty: () => void = () => undefined;

  function takeNext(): Socket | undefined {
    const connection = waiting.takeTurn(() => true)?.shift();
    const name = connection && addressOf(connection);
    if (name !== undefined && waiting.at(name).length === 0) waiting.remove(name);
    return connection;
  }

  function handOut(): void {
    for (const receiver of free) {
      const connection = takeNext();
      if (!connection) break;
      free.delete(receiver);
      receiver.take(connection);
    }
    if (waiting.size === 0) whenEmpty();
  }

  return {
    offer(connection: Socket): void {
      waiting.at(addressOf(connection)).push(connection);
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

/** Read when it comes: of a connection that was broken off nobody can tell any more. */
const addresses = new WeakMap<Socket, string>();

function addressOf(connection: Socket): string {
  const known = addresses.get(connection);
  if (known !== undefined) return known;
  const address = addressKey(plainAddress(connection.remoteAddress ?? ""));
  addresses.set(connection, address);
  return address;
}
