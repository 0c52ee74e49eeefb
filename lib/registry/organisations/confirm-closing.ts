import { createHash } from "node:crypto";
import { visibleTo } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { ToBeConfirmed } from "../write-registry";

/** Refuses, with what hangs on an organisation that is to end and is in the viewer's sight, unless they have seen exactly that. */
export async function confirmClosing(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  day: CalendarDate,
  confirmed: string | null,
): Promise<void> {
  const has = (part: { role?: "lead" }) => ({
    AND: [visibleTo(viewer), { open: true, assignments: { some: { organisationId: id, ...part } } }],
  });
  const staysLonger = { OR: [{ validTo: null }, { validTo: { gt: toDbDate(day) } }] };
  const parts = await tx.organisation.count({ where: { parentId: id, ...staysLonger } });
  const people = await tx.user.count({ where: { organisationId: id, disabledAt: null } });
  const commitments = await tx.commitment.count({ where: has({}) });
  if (parts + people + commitments === 0) return;
  const leads = await tx.commitment.count({ where: has({ role: "lead" }) });
  const closing = { day, parts, people, commitments, leads };
  const token = createHash("sha256").update(JSON.stringify(closing)).digest("base64url");
  if (confirmed !== token) throw new ToBeConfirmed({ token, closing });
}
