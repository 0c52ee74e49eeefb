import { canAdminister, type RegistryAction } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { auditEvent, type ToldEvent } from "@/lib/audit/events";
import { db } from "@/lib/db";
import { asWritten, type WrittenText } from "@/lib/localization/foreign-text";

const MOST = 50;

export type RegistryEvent = { seq: number; occurredAt: Date; actor: WrittenText | null; event: ToldEvent };

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
    actor: actor && asWritten(actor.name),
    event: auditEvent.parse(JSON.parse(payload)),
  }));
}
