import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import type { Transaction } from "@/lib/db";

type Meeting = { id: string; version: number; original: string };

/**
 * Meetings that were described in the form of the text that goes, and that nothing else hangs on: their names and places go with it,
 * and its code stands in their place. One that was in the registry before, or is used by another text or a milestone, stays.
 */
export async function withdrawMeetings(
  tx: Transaction,
  viewer: Viewer,
  now: Date,
  release: { id: string; code: string },
): Promise<void> {
  // What is described in the form of a text is added in the transaction of the form, and so in the same moment.
  const found = await tx.$queryRaw<Meeting[]>`
    SELECT m.id::text, m.version, m.original::text FROM meeting m
    JOIN audit_event added ON added.chain = 'meeting:' || m.id AND added.seq = 1 AND added.kind = 'meeting_added'
    WHERE EXISTS (SELECT FROM release w JOIN audit_event e ON e.chain = 'release:' || w.id
        WHERE (w.id = ${release.id}::uuid OR w.meeting_id = m.id AND w.withdrawn_at IS NOT NULL)
        AND e.occurred_at = added.occurred_at AND e.actor_id = added.actor_id)
      AND NOT EXISTS (SELECT FROM release r
        WHERE r.meeting_id = m.id AND r.id <> ${release.id}::uuid AND r.withdrawn_at IS NULL)
      AND NOT EXISTS (SELECT FROM milestone s WHERE s.meeting_id = m.id)
    ORDER BY m.id FOR UPDATE OF m`;
  for (const meeting of found) {
    const version = meeting.version + 1;
    const name = (language: string) => (meeting.original === language ? release.code : null);
    const names = { nameKk: name("kk"), nameRu: name("ru"), nameEn: name("en"), nameJa: name("ja") };
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { ...names, placeKk: null, placeRu: null, placeEn: null, placeJa: null, version },
    });
    const event = { kind: "meeting_withdrawn" as const, release: release.code };
    await recordEvent(tx, `meeting:${meeting.id}`, version, viewer.id, now, event);
  }
}
