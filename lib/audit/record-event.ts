import type { Transaction } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { AuditEvent } from "./events";

/** What has a history of its own; its `version` counts the events of its chain. */
type Aggregate = "commitment" | "release" | "user" | "organisation" | "meeting" | "milestone" | "sector" | "review";

export type Chain = `${Aggregate}:${string}` | "system";

/**
 * Writes one event of a chain, in the transaction of the change it tells of; `seq` is the aggregate's new version.
 * Comes after all changes it tells of: it carries the digest of what they left, which is not computed again unless anything is touched after it.
 * The database makes the hashes, refuses a gap, and refuses at COMMIT a version without its event, or whose event does not tell what
 * changed or tells what did not: prisma/sql/history-chain.sql, prisma/sql/history-of-commitments.sql, prisma/sql/history-of-others.sql, prisma/sql/history-tells.sql.
 * Source: docs/decisions/06-audit-chain.md.
 */
export async function recordEvent(
  tx: Transaction,
  chain: Chain,
  seq: number,
  actorId: string | null,
  occurredAt: Date,
  event: AuditEvent,
): Promise<void> {
  const actor = actorId === null ? Prisma.sql`NULL` : Prisma.sql`${actorId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO audit_event (chain, seq, kind, payload, actor_id, occurred_at, previous_hash, hash)
    VALUES (${chain}, ${seq}, ${event.kind}, ${JSON.stringify(event)}, ${actor}, ${occurredAt.toISOString()}::timestamptz, '', '')`;
}
