import { env } from "@/lib/env";
import { isBeforeControl } from "@/lib/vocabulary/commitments";
import { FormRefused } from "@/lib/writes/write";
import { inForceOn } from "./organisations-in-force";
import { type Part, partsDiffer, sidesWithSeveralLeads } from "./parts";
import type { ChangeContext } from "./write";

/**
 * Gives a commitment these parts instead of those it has. A lead is never missing in between, since what is on control has one at
 * every statement (prisma/sql/commitment-values.sql): its row goes over to the next organisation, and requests for a report that wait
 * with it. The responsible person stays only with their own organisation. Refused: two leads of a side, an organisation that does not
 * exist today and has no part yet, no home-side lead for what is or was on control.
 */
export async function writeParts({ tx, commitment, clock }: ChangeContext, parts: readonly Part[]) {
  const ids = parts.map(({ organisationId }) => organisationId);
  if (new Set(ids).size !== ids.length) throw new FormRefused("unexpected");
  const before = commitment.assignments.map(({ organisationId, role, side }) => ({ organisationId, role, side }));
  const known = await tx.organisation.findMany({
    where: {
      AND: [{ id: { in: ids } }, { OR: [inForceOn(clock.today), { id: { in: before.map((b) => b.organisationId) } }] }],
    },
    select: { id: true, side: true },
  });
  const sideOf = new Map(known.map(({ id, side }) => [id, side]));
  const after = parts.map((part) => {
    const side = sideOf.get(part.organisationId);
    if (side === undefined) throw new FormRefused("organisation_not_in_force");
    return { ...part, side };
  });
  if (sidesWithSeveralLeads(after).length > 0) throw new FormRefused("one_lead_a_side");
  const hasHomeLead = after.some(({ role, side }) => role === "lead" && side === env().homeSide);
  if (!isBeforeControl(commitment.status) && !hasHomeLead) throw new FormRefused("no_lead");

  const { left } = partsDiffer(before, after);
  const where = { commitmentId: commitment.id };
  for (const lead of commitment.assignments.filter(({ role }) => role === "lead")) {
    const next = after.find(({ role, side }) => role === "lead" && side === lead.side);
    if (!next || next.organisationId === lead.organisationId) continue;
    // The next lead's own row gives way to that of the lead, which goes over to it.
    await tx.assignment.deleteMany({ where: { ...where, organisationId: next.organisationId } });
    await tx.assignment.update({
      where: { id: lead.id },
      data: { organisationId: next.organisationId, responsiblePersonId: null },
    });
    await tx.reportRequest.updateMany({
      where: { ...where, organisationId: lead.organisationId, answeredById: null, withdrawal: null },
      data: { organisationId: next.organisationId },
    });
  }
  await tx.assignment.deleteMany({
    where: { ...where, organisationId: { in: left.map((part) => part.organisationId) } },
  });
  const rows = await tx.assignment.findMany({ where, select: { organisationId: true, role: true } });
  const roleNow = new Map(rows.map(({ organisationId, role }) => [organisationId, role]));
  // First those who are no lead any more: a side never has two.
  for (const { organisationId, role, side } of after.toSorted(
    (a, b) => Number(a.role === "lead") - Number(b.role === "lead"),
  )) {
    const now = roleNow.get(organisationId);
    if (now === undefined) {
      const position = after.findIndex((part) => part.organisationId === organisationId);
      await tx.assignment.create({ data: { ...where, organisationId, role, side, position } });
    } else if (now !== role) {
      await tx.assignment.updateMany({ where: { ...where, organisationId }, data: { role } });
    }
  }
  return { before: before.map(toPart), after: after.map(toPart) };
}

function toPart({ organisationId, role }: Part): Part {
  return { organisationId, role };
}
