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

/**
 * Receives bodies before anybody works on their requests: whoever sends slowly has no place that others wait for. What is
 * received counts against what all and the one address may have held; who sends too slowly is refused with 408.
 */
export function bodyReceiver(limits: ReceivingLimits) {
  const heldBy = new Map<string, number>();
  let heldByAll = 0;

  function hold(address: string, bytes: number): void {
    heldByAll += bytes;
    const held = (heldBy.get(address) ?? 0) + bytes;
    if (held > 0) heldBy.set(address, held);
    else heldBy.delete(address);
  }

  return function receive(request: IncomingMessage, address: string): Promise<Received> {
    return new Promise((resolve) => {
      const parts: Buffer[] = [];
      let received = 0;
      let inWindow = 0;
      const release = () => {
        hold(address, -received);
        received = 0;
      };
      const end = (result: Received) => {
        clearInterval(watch);
        request.off("data", take).off("end", finish).off("close", leave);
        if ("refused" in result) {
          release();
          request.resume();
        }
        resolve(result);
      };
      const take = (part: Buffer) => {
        parts.push(part);
        received += part.length;
        inWindow += part.length;
        hold(address, part.length);
        if ((heldBy.get(address) ?? 0) > limits.heldBytesPerAddress) end({ refused: 429 });
        else if (heldByAll > limits.heldBytes) end({ refused: 503 });
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
