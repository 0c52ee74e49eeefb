import type { Clock } from "@/lib/clock";
import { toDbDate } from "@/lib/deadlines/calendar-date";
import { env } from "@/lib/env";
import { isOpen } from "@/lib/vocabulary/commitments";
import { lastDayToObject } from "../right-of-reply";
import type { ChangeContext } from "../write";
import { homeLead } from "./home-lead";
import { letObjectionLapse } from "./waiting-objection";

/** What is not assigned, or not any more: before control, and to the next lead of what is closed until it is taken up again. */
export const notAssigned = { assignedOn: null, objectionUntil: null, acceptedAt: null, acceptedById: null } as const;

/** What a lead is given today, with its term to object. Source: docs/decisions/27-objections.md. */
export function assigned({ today }: Pick<Clock, "today">) {
  return {
    assignedOn: toDbDate(today),
    objectionUntil: toDbDate(lastDayToObject(today, env().objectionDays)),
    acceptedAt: null,
    acceptedById: null,
  };
}

/**
 * After the parts were written: where another organisation leads now, it has a term of its own, and what the one before objected is
 * answered by that. Nothing where the lead is who it was.
 */
export async function assignNewLead(context: ChangeContext) {
  const { tx, commitment, clock } = context;
  const { leadId } = await tx.commitment.findUniqueOrThrow({
    where: { id: commitment.id },
    select: { leadId: true },
  });
  const before = commitment.assignments.some(({ role, side }) => role === "lead" && side === env().homeSide)
    ? homeLead(context).organisationId
    : null;
  if (leadId === before) return {};
  await letObjectionLapse(context);
  return isOpen(commitment.status) ? assigned(clock) : notAssigned;
}
