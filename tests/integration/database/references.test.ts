import { expect, it } from "vitest";
import { readRows } from "@/lib/db";
import { testDatabase } from "@/tests/support/database";

testDatabase();

/** References that no page, list or count follows backwards: who did something, and where a row is looked up with its owner's. */
const FOLLOWED_FROM_THE_ROW_ONLY = [
  "agenda_item.lead_id",
  "audit_event.actor_id",
  "commitment.accepted_by_id",
  "commitment.superseded_by_id",
  "deadline_change.approved_by_id",
  "deadline_change.statement_id",
  "decision.author_id",
  "decision_proposal.answered_by_id",
  "decision_proposal.lead_id",
  "decision_proposal.organisation_id",
  "decision_proposal.proposed_by_id",
  "decision_proposal.superseded_by_id",
  "evidence.added_by_id",
  "evidence.report_id",
  "evidence_file.commitment_id",
  "extension_request.answered_by_id",
  "extension_request.forwarded_by_id",
  "extension_request.organisation_id",
  "extension_request.requested_by_id",
  "import_upload.created_by_id",
  "milestone.meeting_id",
  "note.author_id",
  "note.organisation_id",
  "objection.answered_by_id",
  "objection.organisation_id",
  "objection.proposed_lead_id",
  "objection.raised_by_id",
  "organisation.parent_id",
  "organisation.successor_id",
  "proposal.changed_by_id",
  "proposal.milestone_id",
  "proposal.sector_code",
  "proposal_owner.organisation_id",
  "proposal_step.by_id",
  "report.author_id",
  "report.organisation_id",
  "report_request.answered_by_id",
  "report_request.asked_by_id",
  "review.chair_id",
  "review.created_by_id",
  "review_addendum.author_id",
  "review_attendee.user_id",
  "review_decision.author_id",
  "review_decision.organisation_id",
  "review_decision.proposal_id",
  "review_decision.withdrawn_by_id",
  "review_minutes.approved_by_id",
  "source_upload.created_by_id",
  "text_translation.author_id",
  "verification.author_id",
  "withdrawal.author_id",
];

it("has an index for each reference that a list counts or looks over", async () => {
  const found = await readRows<{ reference: string }>`
    SELECT r.conrelid::regclass || '.' || a.attname AS reference FROM pg_constraint r
      JOIN pg_attribute a ON a.attrelid = r.conrelid AND a.attnum = r.conkey[1]
    WHERE r.contype = 'f' AND r.connamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = r.conrelid AND i.indkey[0] = r.conkey[1])
    ORDER BY 1`;

  expect(found.map(({ reference }) => reference)).toEqual(FOLLOWED_FROM_THE_ROW_ONLY);
});
