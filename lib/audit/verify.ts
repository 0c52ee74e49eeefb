import { createHash } from "node:crypto";
import type { PrismaClient } from "@/lib/generated/prisma/client";

type Row = {
  id: bigint;
  chain: string;
  seq: number;
  kind: string;
  payload: string;
  actor: Uint8Array | null;
  occurred: bigint;
  recorded: bigint;
  previousHash: Uint8Array;
  hash: Uint8Array;
};

export type BrokenEvent = { chain: string; seq: number; why: "gap" | "previous" | "hash" | "kind" | "tail" };
export type Verification = { events: number; chains: number; broken: BrokenEvent | null };

const pageSize = 5000;

/**
 * Recomputes every hash from the stored columns, in code of its own, and compares each aggregate's version with the
 * length of its chain. Stops at the first broken event in order of chain and seq. A change that keeps every hash,
 * every version and every length true cannot be told from an honest history.
 */
export async function verifyChains(prisma: PrismaClient): Promise<Verification> {
  let last: Row | null = null;
  let events = 0;
  let chains = 0;
  for (;;) {
    const rows: Row[] = await nextRows(prisma, last);
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
  return { events, chains, broken: await missingTail(prisma) };
}

function nextRows(prisma: PrismaClient, after: Row | null): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    SELECT id, chain, seq, kind, payload, uuid_send(actor_id) AS actor, microseconds(occurred_at) AS occurred,
      microseconds(recorded_at) AS recorded, previous_hash AS "previousHash", hash
    FROM audit_event WHERE (chain, seq) > (${after?.chain ?? ""}, ${after?.seq ?? 0})
    ORDER BY chain, seq LIMIT ${pageSize}`;
}

function flaw(row: Row, before: Row | null): BrokenEvent["why"] | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return "gap";
  const previous = before ? Buffer.from(before.hash) : createHash("sha256").update(row.chain).digest();
  if (!previous.equals(row.previousHash)) return "previous";
  if (!hashOf(row, previous).equals(row.hash)) return "hash";
  return kindOf(row.payload) === row.kind ? null : "kind";
}

function hashOf(row: Row, previous: Buffer): Buffer {
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
async function missingTail(prisma: PrismaClient): Promise<BrokenEvent | null> {
  const [row] = await prisma.$queryRaw<{ chain: string; seq: number }[]>`
    WITH expected AS (
      SELECT 'commitment:' || id AS chain, version FROM commitment
      UNION ALL SELECT 'release:' || id, version FROM release
      UNION ALL SELECT 'user:' || id, version FROM users
      UNION ALL SELECT 'system', version FROM installation WHERE version > 0
    ), actual AS (SELECT chain, max(seq) AS seq FROM audit_event GROUP BY chain)
    SELECT coalesce(e.chain, a.chain) AS chain, least(coalesce(a.seq, 0), coalesce(e.version, 0)) + 1 AS seq
    FROM expected e FULL JOIN actual a USING (chain)
    WHERE a.seq IS DISTINCT FROM e.version ORDER BY 1 LIMIT 1`;
  return row ? { chain: row.chain, seq: row.seq, why: "tail" } : null;
}
