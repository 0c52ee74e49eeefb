import type { AssignmentRole } from "@/lib/vocabulary/commitments";

/** What an organisation has to do with a commitment. */
export type Part = { organisationId: string; role: AssignmentRole };
type SidedPart = Part & { side: string };

/** Sides that would have more than one lead. Rule: each has one at most, and the database holds to it. */
export function sidesWithSeveralLeads(parts: readonly SidedPart[]): string[] {
  const leads = parts.filter(({ role }) => role === "lead").map(({ side }) => side);
  return [...new Set(leads.filter((side, index) => leads.indexOf(side) !== index))];
}

/** How one list of parts becomes another; an organisation has one part at most. */
export function partsDiffer(before: readonly Part[], after: readonly Part[]) {
  const roleIn = (parts: readonly Part[], id: string) =>
    parts.find(({ organisationId }) => organisationId === id)?.role;
  return {
    left: before.filter(({ organisationId }) => roleIn(after, organisationId) === undefined),
    joined: after.filter(({ organisationId }) => roleIn(before, organisationId) === undefined),
    changed: after.flatMap(({ organisationId, role: to }) => {
      const from = roleIn(before, organisationId);
      return from === undefined || from === to ? [] : [{ organisationId, from, to }];
    }),
  };
}
