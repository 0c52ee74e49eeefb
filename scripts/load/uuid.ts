import { randomBytes } from "node:crypto";

// Milliseconds and twelve bits of counter in one number: exact until the year 2039.
let sequence = 0;

/** A version 7 UUID, like those the product makes: growing, so that bulk rows go to the end of their indexes. */
export function nextUuid(): string {
  sequence = Math.max(sequence + 1, Date.now() * 4096);
  const head = sequence.toString(16).padStart(15, "0");
  const tail = randomBytes(8);
  tail.writeUInt8((tail.readUInt8(0) & 0x3f) | 0x80, 0);
  const rest = tail.toString("hex");
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-7${head.slice(12)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
