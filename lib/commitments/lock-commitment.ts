import { visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Transaction } from "@/lib/db";
import type { ExtensionState, ObjectionGround, Status } from "@/lib/vocabulary/commitments";
import type { Marking } from "@/lib/vocabulary/markings";
import type { ControlLevel } from "@/lib/vocabulary/people";
import type { WaitingProposal } from "./proposals";
import { waitingProposalSql } from "./proposals-sql";

/** What the rules of changes look at. */
export type LockedCommitment = {
  id: string;
  reference: string;
  version: number;
  status: Status;
  standing: boolean;
  marking: Marking | null;
  extensionState: ExtensionState | null;
  hasReport: boolean;
  verifiedAt: Date | null;
  objectionGround: ObjectionGround | null;
  /** A database date, as below. */
  objectionUntil: Date | null;
  proposal: WaitingProposal | null;
  controlLevel: ControlLevel | null;
  controlEdtf: string | null;
  /** A database date: midnight in UTC. */
  controlLatest: Date | null;
  assignments: {
    id: string;
    organisationId: string;
    side: string;
    role: "lead" | "co_executor" | "consolidator";
    responsiblePersonId: string | null;
  }[];
};

/**
 * Holds commitments until the end of the transaction, all at once and in the order that every write keeps. Only what is in sight: waiting
 * for something hidden would tell that it is there. Source: docs/decisions/25-lock-order.md.
 */
export async function holdCommitments(tx: Transaction, viewer: Viewer, references: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT c.id FROM commitment c WHERE c.reference = ANY (${references}::text[]) AND ${visibleToSql(viewer)}
    ORDER BY c.id FOR NO KEY UPDATE OF c`;
}

/**
 * The commitment a person wants to change, held until the end of the transaction; null if they see none of that number.
 * Source: docs/decisions/06-audit-chain.md.
 */
export async function lockCommitment(
  tx: Transaction,
  viewer: Viewer,
  reference: string,
): Promise<LockedCommitment | null> {
  // One change of a commitment at a time: who waits here then reads what the one before has written, in a statement of its own.
  await holdCommitments(tx, viewer, [reference]);
  const [found] = await tx.$queryRaw<LockedCommitment[]>`
    SELECT c.id, c.reference, c.version, c.status::text AS status, c.standing, c.marking::text AS marking, c.control_level::text AS "controlLevel",
      c.extension_state::text AS "extensionState", c.verified_at AS "verifiedAt", c.objection_ground::text AS "objectionGround",
      c.objection_until AS "objectionUntil", c.control_edtf AS "controlEdtf", c.control_latest AS "controlLatest",
      EXISTS (SELECT FROM report p WHERE p.commitment_id = c.id AND p.type = 'final'
        AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_id = p.id)) AS "hasReport", ${waitingProposalSql} AS proposal,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'organisationId', a.organisation_id, 'side', a.side,
          'role', a.role, 'responsiblePersonId', a.responsible_person_id)), '[]')
        FROM assignment a WHERE a.commitment_id = c.id) AS assignments
    FROM commitment c WHERE c.reference = ${reference} AND ${visibleToSql(viewer)}`;
  return found ?? null;
}
