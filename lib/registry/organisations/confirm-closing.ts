import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { seenToken } from "@/lib/writes/seen-token";
import { readWorkLeft, unfinishedParts } from "../work-left-queries";
import { ToBeConfirmed } from "../write-registry";

/** Refuses, with what hangs on an organisation that is to end and is in the viewer's sight, unless they have seen exactly that. */
export async function confirmClosing(
  tx: Transaction,
  viewer: Viewer,
  organisation: { id: string; code: string },
  day: CalendarDate,
  confirmed: string | null,
): Promise<void> {
  const { id } = organisation;
  const staysLonger = { OR: [{ validTo: null }, { validTo: { gt: toDbDate(day) } }] };
  const parts = await tx.organisation.count({ where: { parentId: id, ...staysLonger } });
  const people = await tx.user.count({ where: { organisationId: id, disabledAt: null } });
  const work = await readWorkLeft(tx, viewer, { organisation });
  const commitments = work.count;
  if (parts + people + commitments === 0) return;
  const led = { assignments: { some: { organisationId: id, role: "lead" as const } } };
  const leads = await tx.commitment.count({
    where: { AND: [visibleTo(viewer), unfinishedParts({ organisation }), led] },
  });
  const closing = { day, parts, people, commitments, leads };
  const told = [closing, work.items.map(({ reference }) => reference)];
  const token = seenToken(told);
  if (confirmed !== token) throw new ToBeConfirmed({ token, closing, work });
}
