import type { Transaction } from "@/lib/db";
import type { AuditEvent } from "./events";
import type { Chain } from "./record-event";

/**
 * The first event of many chains at once, for what comes in by the thousand; the database makes each one's hash,
 * and holds the rest against what changed (prisma/sql/history-chain.sql, prisma/sql/history-tells.sql).
 * Source: docs/decisions/06-audit-chain.md.
 */
export async function recordFirstEvents(
  tx: Transaction,
  actorId: string | null,
  events: readonly { chain: Chain; occurredAt: Date; event: AuditEvent }[],
): Promise<void> {
  const rows = events.map(({ chain, occurredAt, event }) => ({
    chain,
    kind: event.kind,
    payload: JSON.stringify(event),
    occurred_at: occurredAt.toISOString(),
  }));
  await tx.$executeRaw`
    INSERT INTO audit_event (chain, seq, kind, payload, actor_id, occurred_at, previous_hash, hash)
    SELECT chain, 1, kind, payload, ${actorId}::uuid, occurred_at, '', ''
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS rows (chain text, kind text, payload text, occurred_at timestamptz)`;
}
