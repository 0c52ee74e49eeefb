import { canAdminister, type RegistryAction } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { readEvent, type ToldEvent } from "@/lib/audit/events";
import { onlyIds } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import { type PersonNames, personNames } from "@/lib/localization/person-name";

const MOST = 50;

export type RegistryEvent = {
  seq: number;
  occurredAt: Date;
  /** Null where nobody did it. */
  actor: PersonNames | null;
  /** Of a decision: who had asked for the change. */
  askedBy: PersonNames | null;
  event: ToldEvent;
};

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
    select: { seq: true, occurredAt: true, payload: true, actor: { select: personNames } },
  });
  const events = rows.map((row) => ({ row, event: readEvent(row.payload) }));
  const askers = onlyIds(new Set(events.flatMap(({ event }) => ("askedById" in event ? [event.askedById] : []))));
  const people = await db().user.findMany({ where: { id: { in: [...askers] } }, select: { id: true, ...personNames } });
  const byId = new Map(people.map((person) => [person.id, person]));
  return events.map(({ row: { seq, occurredAt, actor }, event }) => ({
    seq,
    occurredAt,
    actor,
    askedBy: "askedById" in event ? (byId.get(event.askedById) ?? null) : null,
    event,
  }));
}
