import { canAdminister, type RegistryAction } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type AuditEvent, auditEvent } from "@/lib/audit/events";
import { db } from "@/lib/db";

const MOST = 50;

export type RegistryEvent = { seq: number; occurredAt: Date; actor: string | null; event: AuditEvent };

/** What became of one thing of the registry, the latest first. */
export async function listRegistryHistory(
  viewer: Viewer,
  action: RegistryAction,
  chain: `${"organisation" | "user" | "meeting" | "milestone" | "sector"}:${string}`,
): Promise<RegistryEvent[]> {
  if (!canAdminister(viewer, action)) return [];
  const rows = await db().auditEvent.findMany({
    where: { chain },
    orderBy: { seq: "desc" },
    take: MOST,
    select: { seq: true, occurredAt: true, payload: true, actor: { select: { name: true } } },
  });
  return rows.map(({ seq, occurredAt, payload, actor }) => ({
    seq,
    occurredAt,
    actor: actor?.name ?? null,
    event: auditEvent.parse(JSON.parse(payload)),
  }));
}
