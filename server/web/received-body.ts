import type { IncomingMessage } from "node:http";

export type ReceivingLimits = {
  /** Bytes that must come within each `windowMs`, unless the body ends. */
  leastBytes: number;
  windowMs: number;
  /** Bytes of bodies that one process holds at a time: of all, and from one address. */
  heldBytes: number;
  heldBytesPerAddress: number;
};

/** A body that was received whole; `release` says that it is needed no more. Or why it was not: gone is who went away. */
type Received = { body: Buffer; release: () => void } | { refused: 408 | 429 | 503 | "gone" };

/** One that is still being received. */
type Coming = { address: string; person: string | null; bytes: number; makePlace: (status: 429 | 503) => void };

/**
 * Receives bodies before anybody works on their requests: whoever sends slowly has no place that others wait for. What is
 * received counts against what all and the one address may have held; who sends too slowly is refused with 408. Where there is no room
 * left, the body makes place that comes from whoever has most on its way there, not the one that came last: else a few that do not end keep
 * every form out.
 */
export function bodyReceiver(limits: ReceivingLimits) {
  const heldBy = new Map<string, number>();
  let heldByAll = 0;
  const coming = new Set<Coming>();

  /** Of all, or of one address: the largest of the person who has most on its way. */
  function largest(address?: string): Coming | undefined {
    const there = [...coming].filter((one) => address === undefined || one.address === address);
    const ofPerson = new Map<string, number>();
    // All strangers of an address are one person; somebody signed in is the same one at every address.
    const nameOf = (one: Coming) => one.person ?? one.address;
    for (const one of there) ofPerson.set(nameOf(one), (ofPerson.get(nameOf(one)) ?? 0) + one.bytes);
    const most = (one: Coming) => ofPerson.get(nameOf(one)) ?? 0;
    return there.toSorted((one, other) => most(other) - most(one) || other.bytes - one.bytes)[0];
  }

  function hold(address: string, bytes: number): void {
    heldByAll += bytes;
    const held = (heldBy.get(address) ?? 0) + bytes;
    if (held > 0) heldBy.set(address, held);
    else heldBy.delete(address);
  }

  return function receive(
    request: IncomingMessage,
    { address, person }: { address: string; person: string | null },
  ): Promise<Received> {
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      let inWindow = 0;
      const own: Coming = { address, person, bytes: 0, makePlace: (status) => end({ refused: status }) };
      coming.add(own);
      const release = () => {
        hold(address, -own.bytes);
        own.bytes = 0;
      };
      const end = (result: Received) => {
        clearInterval(watch);
        coming.delete(own);
        request.off("data", take).off("end", finish).off("close", leave);
        if ("refused" in result) {
          release();
          request.resume();
        }
        resolve(result);
      };
      const take = (part: Buffer) => {
        parts.push(part);
        own.bytes += part.length;
        inWindow += part.length;
        hold(address, part.length);
        while ((heldBy.get(address) ?? 0) > limits.heldBytesPerAddress && coming.has(own)) {
          (largest(address) ?? own).makePlace(429);
        }
        while (heldByAll > limits.heldBytes && coming.has(own)) (largest() ?? own).makePlace(503);
      };
      const finish = () => end({ body: Buffer.concat(parts), release });
      const leave = () => end({ refused: "gone" });
      const watch = setInterval(() => {
        if (inWindow < limits.leastBytes) end({ refused: 408 });
        inWindow = 0;
      }, limits.windowMs);
      request.on("data", take).on("end", finish).on("close", leave);
    });
  };
}
