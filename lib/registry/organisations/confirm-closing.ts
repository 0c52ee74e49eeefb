import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/db";
import { type CalendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { ToBeConfirmed } from "../write-registry";

/** Refuses, with what hangs on an organisation that is to end, unless the person has seen exactly that. */
export async function confirmClosing(
  tx: Transaction,
  id: string,
  day: CalendarDate,
  confirmed: string | null,
): Promise<void> {
  const has = { assignments: { some: { organisationId: id } }, open: true };
  const staysLonger = { OR: [{ validTo: null }, { validTo: { gt: toDbDate(day) } }] };
  const parts = await tx.organisation.count({ where: { parentId: id, ...staysLonger } });
  const people = await tx.user.count({ where: { organisationId: id, disabledAt: null } });
  const commitments = await tx.commitment.count({ where: has });
  if (parts + people + commitments === 0) return;
  const leads = await tx.commitment.count({
    where: { ...has, assignments: { some: { organisationId: id, role: "lead" } } },
  });
  const closing = { day, parts, people, commitments, leads };
  const token = createHash("sha256").update(JSON.stringify(closing)).digest("base64url");
  if (confirmed !== token) throw new ToBeConfirmed({ token, closing });
}
