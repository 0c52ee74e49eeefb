import { createHash } from "node:crypto";

/** An event as it is stored. Instants in microseconds; null for an infinite one, which no clock gives. */
export type EventRow = {
  id: bigint;
  chain: string;
  seq: number;
  kind: string;
  payload: string;
  actor: Uint8Array | null;
  occurred: bigint | null;
  recorded: bigint | null;
  stateDigest: Uint8Array | null;
  previousHash: Uint8Array;
  hash: Uint8Array;
};

/**
 * The hash that an event of these columns has after `previous`, in code of its own; the database's is `event_hash` in
 * prisma/sql/history-chain.sql. Null where no honest row has one: an instant out of reach, a digest of another length, or zeros that stand
 * for nobody and for no digest.
 */
export function hashOf(row: EventRow, previous: Uint8Array): Buffer | null {
  if (row.occurred === null || row.recorded === null || isZero(row.actor) || isZero(row.stateDigest)) return null;
  if (row.stateDigest !== null && row.stateDigest.length !== 32) return null;
  const fixed = Buffer.alloc(76);
  fixed.writeBigInt64BE(row.occurred, 0);
  if (row.actor) fixed.set(row.actor, 8);
  fixed.writeInt32BE(row.seq, 24);
  fixed.writeBigInt64BE(row.recorded, 28);
  fixed.writeBigInt64BE(row.id, 36);
  if (row.stateDigest) fixed.set(row.stateDigest, 44);
  return createHash("sha256").update(previous).update(row.payload, "utf8").update(fixed).digest();
}

/** What the first event of a chain follows. */
export function beginningOf(chain: string): Buffer {
  return createHash("sha256").update(chain).digest();
}

function isZero(bytes: Uint8Array | null): boolean {
  return bytes?.every((byte) => byte === 0) ?? false;
}
