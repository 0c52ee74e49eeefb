import { Prisma } from "@/lib/generated/prisma/client";

/** The proposal of `c` that waits, as `WaitingProposal` in ./proposals has it; null where none waits. */
export const waitingProposalSql = Prisma.sql`CASE WHEN c.proposed_decision IS NOT NULL THEN (
    SELECT json_build_object('decision', p.decision, 'proposedAs', p.proposed_as, 'organisationId', p.organisation_id,
      'controlLevel', p.control_level)
    FROM decision_proposal p WHERE p.commitment_id = c.id AND p.answer IS NULL) END`;
