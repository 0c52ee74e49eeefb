import { hasAuthority } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { Prisma } from "@/lib/generated/prisma/client";
import { controlLevels } from "@/lib/vocabulary/people";

/** The proposal of `c` that waits, as `WaitingProposal` in ./proposals has it; null where none waits. */
export const waitingProposalSql = Prisma.sql`CASE WHEN c.proposed_decision IS NOT NULL THEN (
    SELECT json_build_object('decision', p.decision, 'proposedAs', p.proposed_as, 'organisationId', p.organisation_id,
      'controlLevel', p.control_level)
    FROM decision_proposal p WHERE p.commitment_id = c.id AND p.answer IS NULL) END`;

/**
 * What is proposed to this person, as a condition on `c`: `mayDecide` in ./proposals in SQL; a test holds the two together. Another lead is a
 * coordinator's to name, all else a head's with authority, over the level an escalation is to as well.
 */
export function proposedToSql({ role, authorityLevel }: Pick<Viewer, "role" | "authorityLevel">): Prisma.Sql {
  if (role === "coordinator") {
    return Prisma.sql`(c.proposed_decision IS NOT NULL AND c.proposed_decision = 'change_lead')`;
  }
  if (role !== "head") return Prisma.sql`false`;
  const levels = controlLevels.filter((level) => hasAuthority(authorityLevel, level));
  return Prisma.sql`(c.proposed_decision IS NOT NULL AND c.proposed_decision <> 'change_lead' AND c.control_level = ANY (${levels}::control_level[])
    AND (c.proposed_decision <> 'escalate' OR EXISTS (SELECT FROM decision_proposal p
      WHERE p.commitment_id = c.id AND p.answer IS NULL AND p.control_level = ANY (${levels}::control_level[]))))`;
}
