import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { addressKey } from "@/lib/address-key";
import { plainAddress } from "./sanitize-headers";

export type ConnectionLimits = {
  /** Connections of this process: of all, from one address (of IPv6: from its /64). */
  most: number;
  mostPerAddress: number;
  /** After so long without progress a connection waits for its client: the request does not come, or the answer is not read. */
  stalledMs: number;
  /** After so long a request will hardly be answered. */
  longMs: number;
};

type Asked = Pick<IncomingMessage, "socket" | "complete">;

/** `movedAt`: when something last was asked on it, or some of an answer taken from it; milliseconds of `performance.now()`. */
type Connection = { address: string; unanswered: Set<Asked>; movedAt: number };

/**
 * The open connections of this process. Where one address has more than its share, or all have more than one process can hold, one
 * makes place: of that address, or of the one that has most. The oldest idle one, slow senders of headers among them; else the one that
 * has waited longest for its client; else one that has been unanswered for long; else the youngest, which loses least. So a newcomer is
 * closed only where its own address is the crowded one.
 */
export function openConnections({ most, mostPerAddress, stalledMs, longMs }: ConnectionLimits) {
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

  function makePlace(crowded: string, newcomer: Socket): void {
    const all = [...connections].filter(([, { address }]) => address === crowded);
    const others = all.filter(([socket]) => socket !== newcomer);
    const still = (ms: number) =>
      others
        .filter(([, { movedAt }]) => performance.now() - movedAt >= ms)
        .sort(([, a], [, b]) => a.movedAt - b.movedAt);
    const [goes] =
      others.find(([, { unanswered }]) => unanswered.size === 0) ??
      still(stalledMs).find(waitsForClient) ??
      still(longMs)[0] ??
      all.at(-1) ??
      [];
    if (!goes) return;
    forget(goes);
    goes.destroy();
  }

  return {
    /** `isShared`: many people come through this address, which has no share of its own. */
    add(socket: Socket, { isShared }: { isShared: boolean }): void {
      const address = addressKey(plainAddress(socket.remoteAddress ?? ""));
      const connection: Connection = { address, unanswered: new Set(), movedAt: performance.now() };
      connections.set(socket, connection);
      counts.set(address, (counts.get(address) ?? 0) + 1);
      socket.once("close", () => forget(socket));
      socket.on("drain", () => {
        connection.movedAt = performance.now();
      });
      const isOver = !isShared && (counts.get(address) ?? 0) > mostPerAddress;
      const fullest = connections.size > most ? mostOf(counts) : null;
      const crowded = isOver ? address : fullest;
      if (crowded !== null) makePlace(crowded, socket);
    },
    /** Counts a request until `answered`; tells how many of its connection are unanswered now. */
    asked(request: Asked): { unanswered: number; answered: () => void } {
      const connection = connections.get(request.socket);
      if (!connection) return { unanswered: 1, answered: () => undefined };
      connection.unanswered.add(request);
      connection.movedAt = performance.now();
      return { unanswered: connection.unanswered.size, answered: () => connection.unanswered.delete(request) };
    },
  };
}

function waitsForClient([socket, { unanswered }]: [Socket, Connection]): boolean {
  return socket.writableLength > 0 || [...unanswered].some(({ complete }) => !complete);
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  const [first = ["", 0], ...others] = counts;
  return others.reduce((most, one) => (one[1] > most[1] ? one : most), first)[0];
}
