import type { Transaction } from "@/lib/db";

/**
 * The database's own lock on ties between organisations (prisma/sql/registry-guards.sql), before any of them is held: two that are drawn at
 * once would not see each other. Source: docs/decisions/25-lock-order.md.
 */
export async function lockTies(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('organisation_ties', 0))`;
}
