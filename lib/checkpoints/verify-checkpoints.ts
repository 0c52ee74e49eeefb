import { type KeyObject, verify } from "node:crypto";
import { fileName, type Head, signedBytes } from "./checkpoint-file";
import { checkpointsIn, readCheckpoint } from "./read-checkpoint";

/**
 * `file`: a checkpoint is missing, can't be read, does not follow the one before it or is not signed with the key. `head`: the database
 * has another event where the checkpoint saw this one, or none.
 */
export type CheckpointFlaw =
  | { why: "missing" | "unreadable" | "unsigned" | "follows"; number: number }
  | { why: "rewritten" | "cut"; number: number; chain: string; seq: number };

export type CheckpointVerification = {
  checkpoints: number;
  heads: number;
  /** Of the last checkpoint; null where there is none. */
  last: { number: number; at: string; events: number; sha256: string } | null;
  flaws: CheckpointFlaw[];
  /** More are counted and not listed. */
  count: number;
};

/** The database, or a transaction in it. */
type Database = { query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

const HEADS_AT_ONCE = 5000;
const MOST = 100;

/**
 * Compares a database with every checkpoint of a folder: that the files are all there, in order, signed, each with the hash of the one
 * before; and that for each head the database has exactly that event. Finds a chain made anew with all its hashes, one cut at its
 * end, one removed. That the last files were removed is seen only by who knows the last number. Throws where the folder can't be read.
 * Source: docs/decisions/20-checkpoints.md.
 */
export async function verifyCheckpoints(
  database: Database,
  folder: string,
  key: KeyObject,
): Promise<CheckpointVerification> {
  const found: CheckpointVerification = { checkpoints: 0, heads: 0, last: null, flaws: [], count: 0 };
  const add = (flaw: CheckpointFlaw) => {
    found.count += 1;
    if (found.flaws.length < MOST) found.flaws.push(flaw);
  };
  const numbers = new Set(await checkpointsIn(folder));
  const last = Math.max(0, ...numbers);
  for (let number = 1; number <= last; number += 1) {
    if (!numbers.has(number)) {
      add({ why: "missing", number });
      continue;
    }
    const heads: Head[] = [];
    const read = await readCheckpoint(folder, fileName(number), (head) => heads.push(head)).catch(() => null);
    found.checkpoints += 1;
    if (!read) {
      add({ why: "unreadable", number });
      continue;
    }
    const isSigned = verify(null, signedBytes(read.digest), key, read.signature);
    if (!isSigned || read.header.checkpoint !== number) add({ why: "unsigned", number });
    const before = found.last?.number === number - 1 ? found.last.sha256 : null;
    if ((number === 1 || before !== null) && read.header.previous !== before) add({ why: "follows", number });
    found.last = { number, at: read.header.at, events: read.header.events, sha256: read.fileHash };
    found.heads += heads.length;
    // What is not signed says nothing of the database.
    if (!isSigned) continue;
    for (let at = 0; at < heads.length; at += HEADS_AT_ONCE) {
      for (const { chain, seq, present } of await differing(database, heads.slice(at, at + HEADS_AT_ONCE))) {
        add({ why: present ? "rewritten" : "cut", number, chain, seq });
      }
    }
  }
  return found;
}

type Differing = { chain: string; seq: number; present: boolean };

async function differing(database: Database, heads: readonly Head[]): Promise<Differing[]> {
  const [closed, open] = [heads.filter((head) => head.closed), heads.filter((head) => !head.closed)];
  return [
    ...(closed.length > 0 ? await differingIn(database, "public.closed_chain", closed) : []),
    ...(await differingIn(database, "public.audit_event", open)),
  ];
}

async function differingIn(
  database: Database,
  table: "public.audit_event" | "public.closed_chain",
  heads: readonly Head[],
): Promise<Differing[]> {
  // One probe of an index for each: read as a whole, the history would be read again for every few thousand.
  const { rows } = await database.query(
    `SELECT g.chain, g.seq, e.hash IS NOT NULL AS present
     FROM unnest($1::text[], $2::int[], $3::text[]) AS g (chain, seq, hash)
     LEFT JOIN LATERAL (SELECT t.hash FROM ${table} t WHERE t.chain = g.chain AND t.seq = g.seq LIMIT 1) e ON true
     WHERE encode(e.hash, 'hex') IS DISTINCT FROM g.hash ORDER BY g.chain`,
    [heads.map(({ chain }) => chain), heads.map(({ seq }) => seq), heads.map(({ hash }) => hash)],
  );
  return rows as Differing[];
}
