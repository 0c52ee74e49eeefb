import { type KeyObject, verify } from "node:crypto";
import { fileName, type Head, signedBytes } from "./checkpoint-file";
import { checkpointsIn, readCheckpoint } from "./read-checkpoint";
import { type Statement, statementOn } from "./series";

/**
 * `missing` to `follows`: a checkpoint is not there, can't be read, is not signed with the key or does not follow the one before it.
 * `rewritten`, `cut`: the database has another event where the checkpoint saw this one, or none. `more`: of a series that was ended more
 * heads disagree than the statement that ended it counted.
 */
export type CheckpointFlaw =
  | { why: "missing" | "unreadable" | "unsigned" | "follows"; number: number }
  | HeadFlaw
  | { why: "more"; number: number; stated: number; found: number };
type HeadFlaw = { why: "rewritten" | "cut"; number: number; chain: string; seq: number };

/** A series that was ended, by whose statement, and in how many heads the history disagrees with what it counted. */
export type EndedSeries = Statement & { at: string; previous: string | null; found: number };

export type CheckpointVerification = {
  checkpoints: number;
  heads: number;
  /** Of the last checkpoint; null where there is none. */
  last: { number: number; at: string; events: number; sha256: string; isSigned: boolean } | null;
  /** By checkpoint: in how many heads the history is not as it saw it; those without any are left out. */
  disagreements: ReadonlyMap<number, number>;
  /** In order; what they counted is no flaw. */
  ended: EndedSeries[];
  flaws: CheckpointFlaw[];
  /** More are counted and not listed. */
  count: number;
};

/** The database, or a transaction in it. */
export type Database = { query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

const HEADS_AT_ONCE = 5000;
const MOST = 100;

/**
 * Compares a database with every checkpoint of a folder: that the files are all there, in order, signed, each with the hash of the one
 * before; and that for each head the database has exactly that event. Finds a chain made anew with all its hashes, one cut at its
 * end, one removed. A signed statement that a series was ended answers for the disagreements it counted, and for no more. That the last
 * files were removed is seen only by who knows the last number. Throws where the folder can't be read.
 * Source: docs/decisions/20-checkpoints.md.
 */
export async function verifyCheckpoints(
  database: Database,
  folder: string,
  key: KeyObject,
): Promise<CheckpointVerification> {
  const disagreements = new Map<number, number>();
  const found: CheckpointVerification = {
    checkpoints: 0,
    heads: 0,
    last: null,
    disagreements,
    ended: [],
    flaws: [],
    count: 0,
  };
  const headFlaws = new Map<number, HeadFlaw[]>();
  const numbers = new Set(await checkpointsIn(folder));
  const last = Math.max(0, ...numbers);
  for (let number = 1; number <= last; number += 1) {
    if (!numbers.has(number)) {
      addFlaws(found, [{ why: "missing", number }]);
      continue;
    }
    const heads: Head[] = [];
    const read = await readCheckpoint(folder, fileName(number), (head) => heads.push(head)).catch(() => null);
    found.checkpoints += 1;
    if (!read) {
      addFlaws(found, [{ why: "unreadable", number }]);
      continue;
    }
    const { at, events, previous, begins, checkpoint } = read.header;
    const isSigned = verify(null, signedBytes(read.digest), key, read.signature) && checkpoint === number;
    if (!isSigned) addFlaws(found, [{ why: "unsigned", number }]);
    const before = found.last?.number === number - 1 ? found.last.sha256 : null;
    if ((number === 1 || before !== null) && previous !== before) addFlaws(found, [{ why: "follows", number }]);
    found.last = { number, at, events, sha256: read.fileHash, isSigned };
    found.heads += heads.length;
    // What is not signed says nothing of the database, and ends no series.
    if (!isSigned) continue;
    if (begins) found.ended.push({ number, at, previous, found: 0, ...begins });
    const { flaws, count } = await compare(database, number, heads);
    if (count === 0) continue;
    disagreements.set(number, count);
    headFlaws.set(number, flaws);
  }
  addWhatNoStatementCounted(found, headFlaws);
  return found;
}

function addWhatNoStatementCounted(found: CheckpointVerification, headFlaws: ReadonlyMap<number, HeadFlaw[]>): void {
  for (const [number, count] of found.disagreements) {
    const statement = statementOn(number, found.ended);
    if (statement) statement.found += count;
    else addFlaws(found, headFlaws.get(number) ?? [], count);
  }
  for (const { number, disagreements: stated, found: now } of found.ended) {
    if (now > stated) addFlaws(found, [{ why: "more", number, stated, found: now }]);
  }
}

function addFlaws(found: CheckpointVerification, flaws: CheckpointFlaw[], count = flaws.length): void {
  found.flaws.push(...flaws.slice(0, MOST - found.flaws.length));
  found.count += count;
}

async function compare(database: Database, number: number, heads: readonly Head[]) {
  const flaws: HeadFlaw[] = [];
  let count = 0;
  for (let at = 0; at < heads.length; at += HEADS_AT_ONCE) {
    for (const { chain, seq, present } of await differing(database, heads.slice(at, at + HEADS_AT_ONCE))) {
      count += 1;
      if (flaws.length < MOST) flaws.push({ why: present ? "rewritten" : "cut", number, chain, seq });
    }
  }
  return { flaws, count };
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
