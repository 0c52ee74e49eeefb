import type { Socket } from "node:net";

type Connection = { address: string; unanswered: number };

/**
 * The open connections of this process. Where one address has more than its share, or all have more than one process can hold, the
 * oldest idle ones make place: of that address, or of the one that has most. Slow senders of headers are idle.
 */
export function openConnections({ most, mostPerAddress }: { most: number; mostPerAddress: number }) {
  const connections = new Map<Socket, Connection>();
  const counts = new Map<string, number>();

  function forget(socket: Socket): void {
    const connection = connections.get(socket);
    if (!connection) return;
    connections.delete(socket);
    const left = (counts.get(connection.address) ?? 1) - 1;
    if (left > 0) counts.set(connection.address, left);
    else counts.delete(connection.address);
  }

  function closeOldestIdle(address: string, newcomer: Socket): boolean {
    for (const [socket, connection] of connections) {
      if (connection.address !== address || connection.unanswered > 0 || socket === newcomer) continue;
      forget(socket);
      socket.destroy();
      return true;
    }
    return false;
  }

  return {
    /** Closes the newcomer itself where nobody of its address is idle. `isShared`: many people come through this address. */
    add(socket: Socket, { isShared }: { isShared: boolean }): void {
      const address = socket.remoteAddress ?? "";
      connections.set(socket, { address, unanswered: 0 });
      counts.set(address, (counts.get(address) ?? 0) + 1);
      socket.once("close", () => forget(socket));
      const isOver = !isShared && (counts.get(address) ?? 0) > mostPerAddress;
      const fullest = connections.size > most ? mostOf(counts) : null;
      const crowded = isOver ? address : fullest;
      if (crowded !== null && !closeOldestIdle(crowded, socket)) socket.destroy();
    },
    /** Counts a request that came over this connection until `answered`; tells how many of it are unanswered now. */
    asked(socket: Socket): { unanswered: number; answered: () => void } {
      const connection = connections.get(socket);
      if (!connection) return { unanswered: 1, answered: () => undefined };
      connection.unanswered += 1;
      let isAnswered = false;
      return {
        unanswered: connection.unanswered,
        answered: () => {
          if (!isAnswered) connection.unanswered -= 1;
          isAnswered = true;
        },
      };
    },
  };
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  const [first = ["", 0], ...others] = counts;
  return others.reduce((most, one) => (one[1] > most[1] ? one : most), first)[0];
}
