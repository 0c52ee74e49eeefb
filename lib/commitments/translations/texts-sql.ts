import { Prisma } from "@/lib/generated/prisma/client";

const { sql } = Prisma;

/** The name of the text that `t`, a translation, is of: ./text-key.ts. */
export const keySql = sql`coalesce(t.field::text, 'report:' || t.report_id, 'report_request:' || t.report_request_id,
  'decision:' || t.decision_id, 'deadline_change:' || t.deadline_change_id, 'withdrawal:' || t.withdrawal_id, 'event:' || t.event_seq)`;

/** That `t` was made from these words, and not from an earlier wording. */
export function isCurrentSql(words: Prisma.Sql): Prisma.Sql {
  return sql`t.original_sha256 = sha256(convert_to(${words}, 'UTF8'))`;
}

/** The events whose reason no row keeps. Not of notes: who may not read one is not told why it was withdrawn. */
const reasonedEvents = [
  "set_for_record",
  "returned_to_captured",
  "report_verified",
  "extension_requested",
  "extension_forwarded",
  "extension_withdrawn",
  "objection_raised",
  "objection_withdrawn",
  "decision_proposed",
  "proposal_declined",
  "proposal_withdrawn",
  "marking_set",
  "marking_lifted",
  "commitment_edited",
  "parts_changed",
  "handed_over",
  "statement_moved_out",
  "statement_moved_in",
];

/**
 * Every text of a commitment that can be translated, each once: what one person wrote in one step and several rows keep (the reason of an
 * extension and of its date, that of a report and of its evidence) is told by the first of them. The form of completion that a first
 * control date repeats is the form of completion.
 */
export function textsSql(commitmentId: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT 'completion_form' AS key, c.completion_form AS text, c.completion_in::text AS text_in,
        NULL::uuid AS author_id, NULL::timestamptz AS at, NULL::uuid AS organisation_id, false AS is_withdrawn
      FROM commitment c WHERE c.id = ${commitmentId} AND c.completion_form IS NOT NULL
    UNION ALL SELECT 'next_step', c.next_step, c.next_step_in::text, NULL, NULL, NULL, false
      FROM commitment c WHERE c.id = ${commitmentId} AND c.next_step IS NOT NULL
    UNION ALL SELECT 'clarification', c.clarification, c.clarification_in::text, NULL, NULL, NULL, false
      FROM commitment c WHERE c.id = ${commitmentId} AND c.clarification IS NOT NULL
    UNION ALL SELECT 'report:' || p.id, p.text, p.text_in::text, p.author_id, p.occurred_at, p.organisation_id,
        EXISTS (SELECT FROM withdrawal w WHERE w.report_id = p.id)
      FROM report p WHERE p.commitment_id = ${commitmentId}
    UNION ALL SELECT 'report_request:' || q.id, q.text, q.text_in::text, q.asked_by_id, q.occurred_at, NULL,
        EXISTS (SELECT FROM withdrawal w WHERE w.report_request_id = q.id)
      FROM report_request q WHERE q.commitment_id = ${commitmentId} AND q.text IS NOT NULL
    UNION ALL SELECT 'decision:' || d.id, d.reason, d.reason_in::text, d.author_id, d.occurred_at, NULL,
        EXISTS (SELECT FROM withdrawal w WHERE w.decision_id = d.id)
      FROM decision d WHERE d.commitment_id = ${commitmentId} AND d.reason IS NOT NULL
    UNION ALL SELECT 'deadline_change:' || m.id, m.reason, m.reason_in::text, m.approved_by_id, m.occurred_at, NULL, false
      FROM deadline_change m JOIN commitment c ON c.id = m.commitment_id
      WHERE m.commitment_id = ${commitmentId} AND m.reason IS NOT NULL AND m.reason_in IS NOT NULL
        AND NOT (m.old_edtf IS NULL AND m.reason IS NOT DISTINCT FROM c.completion_form)
        AND NOT EXISTS (SELECT FROM decision d WHERE d.commitment_id = m.commitment_id AND d.author_id = m.approved_by_id
          AND d.occurred_at = m.occurred_at AND d.reason = m.reason)
    UNION ALL SELECT 'withdrawal:' || w.id, w.reason, w.reason_in::text, w.author_id, w.occurred_at, NULL, false
      FROM withdrawal w WHERE w.commitment_id = ${commitmentId}
        AND NOT EXISTS (SELECT FROM withdrawal o WHERE o.commitment_id = w.commitment_id AND o.author_id = w.author_id
          AND o.occurred_at = w.occurred_at AND o.reason = w.reason AND o.id < w.id)
    UNION ALL SELECT 'event:' || e.seq, e.payload::json ->> 'reason', e.payload::json ->> 'reasonIn', e.actor_id, e.occurred_at, NULL, false
      FROM audit_event e WHERE e.chain = 'commitment:' || ${commitmentId} AND e.kind = ANY (${reasonedEvents}::text[])
        AND e.payload::json ->> 'reason' IS NOT NULL`;
}
