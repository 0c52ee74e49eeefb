import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/db";

/** The database, or a transaction in it. */
type Reader = Pick<Transaction, "$queryRaw">;

type Row = {
  id: bigint;
  chain: string;
  seq: number;
  kind: string;
  payload: string;
  actor: Uint8Array | null;
  /** Microseconds; null for an infinite instant, which no clock gives. */
  occurred: bigint | null;
  recorded: bigint | null;
  previousHash: Uint8Array;
  hash: Uint8Array;
};

export type BrokenEvent = { chain: string; seq: number; why: "gap" | "previous" | "hash" | "kind" | "tail" };
export type Verification = { events: number; chains: number; broken: BrokenEvent | null };

const pageSize = 5000;

/**
 * Recomputes every hash from the stored columns, in code of its own (the database's is in prisma/sql/history-chain.sql), and
 * compares each aggregate's version with the length of its chain, as prisma/sql/history-of-others.sql does. Stops at the first broken event in order of chain and seq; a missing or unasked-for tail is
 * looked for last.
 *
 * What it can't find, because every hash, version and length holds again: a tail cut together with the version set back;
 * a chain removed together with its aggregate; events rewritten with all hashes after them made anew, by whoever may
 * switch the triggers off. Only a copy of a chain's last hash kept outside the database shows these.
 * Source: docs/decisions/06-audit-chain.md.
 */
export async function verifyChains(reader: Reader): Promise<Verification> {
  let last: Row | null = null;
  let events = 0;
  let chains = 0;
  for (;;) {
    const rows: Row[] = await nextRows(reader, last);
    for (const row of rows) {
      const before: Row | null = last?.chain === row.chain ? last : null;
      const why = flaw(row, before);
      if (why) return { events, chains, broken: { chain: row.chain, seq: row.seq, why } };
      if (!before) chains += 1;
      events += 1;
      last = row;
    }
    if (rows.length < pageSize) break;
  }
  return { events, chains, broken: await missingTail(reader) };
}

function nextRows(reader: Reader, after: Row | null): Promise<Row[]> {
  return reader.$queryRaw<Row[]>`
    SELECT id, chain, seq, kind, payload, uuid_send(actor_id) AS actor,
      CASE WHEN isfinite(occurred_at) THEN microseconds(occurred_at) END AS occurred,
      CASE WHEN isfinite(recorded_at) THEN microseconds(recorded_at) END AS recorded, previous_hash AS "previousHash", hash
    FROM audit_event WHERE (chain, seq) > (${after?.chain ?? ""}, ${after?.seq ?? 0})
    ORDER BY chain, seq LIMIT ${pageSize}`;
}

function flaw(row: Row, before: Row | null): BrokenEvent["why"] | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return "gap";
  const previous = before ? Buffer.from(before.hash) : createHash("sha256").update(row.chain).digest();
  if (!previous.equals(row.previousHash)) return "previous";
  if (!hashOf(row, previous)?.equals(row.hash)) return "hash";
  return kindOf(row.payload) === row.kind ? null : "kind";
}

/** Null where no honest row has a hash: an instant out of reach, or the all-zero actor, which stands for nobody. */
function hashOf(row: Row, previous: Buffer): Buffer | null {
  if (row.occurred === null || row.recorded === null || row.actor?.every((byte) => byte === 0)) return null;
  const fixed = Buffer.alloc(44);
  fixed.writeBigInt64BE(row.occurred, 0);
  if (row.actor) fixed.set(row.actor, 8);
  fixed.writeInt32BE(row.seq, 24);
  fixed.writeBigInt64BE(row.recorded, 28);
  fixed.writeBigInt64BE(row.id, 36);
  return createHash("sha256").update(previous).update(row.payload, "utf8").update(fixed).digest();
}

function kindOf(payload: string): unknown {
  try {
    return (JSON.parse(payload) as { kind?: unknown }).kind;
  } catch {
    return undefined;
  }
}

/** A chain cut at its end still hashes well; the aggregate's version gives it away. */
async function missingTail(reader: Reader): Promise<BrokenEvent | null> {
  const [row] = await reader.$queryRaw<{ chain: string; seq: number }[]>`
    WITH expected AS (
      SELECT 'commitment:' || id AS chain, version FROM commitment
      UNION ALL SELECT 'release:' || id, version FROM release
      UNION ALL SELECT 'user:' || id, version FROM users
      UNION ALL SELECT 'organisation:' || id, version FROM organisation WHERE version > 0
      UNION ALL SELECT 'meeting:' || id, version FROM meeting WHERE version > 0
      UNION ALL SELECT 'milestone:' || id, version FROM milestone WHERE version > 0
      UNION ALL SELECT 'sector:' || code, version FROM sector WHERE version > 0
      UNION ALL SELECT 'system', version FROM installation WHERE version > 0
    ), actual AS (SELECT chain, max(seq) AS seq FROM audit_event GROUP BY chain)
    SELECT coalesce(e.chain, a.chain) AS chain, least(coalesce(a.seq, 0), coalesce(e.version, 0)) + 1 AS seq
    FROM expected e FULL JOIN actual a USING (chain)
    WHERE a.seq IS DISTINCT FROM e.version ORDER BY 1 LIMIT 1`;
  return row ? { chain: row.chain, seq: row.seq, why: "tail" } : null;
}
