import { randomFillSync } from "node:crypto";

// Milliseconds and twelve bits of counter in one number: exact until the year 2039.
let sequence = 0;

/** Chance is drawn for many at once: asking for eight bytes costs more than making all the rest. */
const pool = Buffer.alloc(8192);
let used = pool.length;

/** A version 7 UUID, like those the product makes: growing, so that bulk rows go to the end of their indexes. */
export function nextUuid(): string {
  sequence = Math.max(sequence + 1, Date.now() * 4096);
  const head = sequence.toString(16).padStart(15, "0");
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool.writeUInt8((pool.readUInt8(used) & 0x3f) | 0x80, used);
  const rest = pool.toString("hex", used, used + 8);
  used += 8;
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-7${head.slice(12)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
