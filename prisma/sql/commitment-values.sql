-- What a commitment and its parts never are, whatever their history. A rule that looks at a status looks at it at rest: which moves
-- lead from one to another is TypeScript's alone.
-- Decisions: docs/decisions/04-deadlines-as-intervals.md, docs/decisions/05-statuses-and-decisions.md

ALTER TABLE commitment
  -- It has a title in the language marked as the original. TypeScript: firstTitle in lib/releases/proposals/proposal.ts,
  -- lib/commitments/actions/edit-wording.ts.
  ADD CONSTRAINT commitment_original_title CHECK
    (CASE original WHEN 'kk' THEN title_kk WHEN 'ru' THEN title_ru WHEN 'en' THEN title_en ELSE title_ja END IS NOT NULL),
  -- Its reference is KZ-JP-2025-01 by its series and number. TypeScript: lib/commitments/reference.ts.
  ADD CONSTRAINT commitment_reference_parts CHECK
    (reference = series || '-' || CASE WHEN number < 10 THEN '0' ELSE '' END || number),
  -- Other sides beside the series are several, by their codes. TypeScript: lib/import/check/check-commitments.ts.
  ADD CONSTRAINT commitment_sides CHECK
    (cardinality(sides) = 0 OR array_to_string(sides, ' ', '?') ~ '^[A-Z]{2}( [A-Z]{2})+$'),
  -- Nothing is on control, or was, without a lead of the home side, a form of completion and a level. TypeScript:
  -- lib/releases/entry/missing.ts, lib/import/check/check-commitments.ts, lib/commitments/actions/put-on-control.ts,
  -- lib/commitments/write-parts.ts.
  ADD CONSTRAINT commitment_control_needs CHECK
    (status IN ('captured', 'record_only') OR (completion_form IS NOT NULL AND control_level IS NOT NULL AND lead_id IS NOT NULL)),
  -- What is off control has an outcome and a day, and nothing else has. TypeScript: lib/commitments/actions/take-off-control.ts,
  -- lib/import/check/check-commitments.ts.
  ADD CONSTRAINT commitment_outcome CHECK
    ((status = 'off_control') = (outcome IS NOT NULL) AND (status = 'off_control') = (closed_on IS NOT NULL)),
  -- What is superseded says by which other commitment. The same two.
  ADD CONSTRAINT commitment_superseded_by CHECK
    ((outcome IS NOT DISTINCT FROM 'superseded') = (superseded_by_id IS NOT NULL) AND superseded_by_id <> id),
  -- A standing one has an interval of reports instead of dates. TypeScript: lib/commitments/actions/no-dates.ts.
  ADD CONSTRAINT commitment_standing CHECK
    (CASE WHEN standing THEN report_interval > 0 AND promised_edtf IS NULL AND control_edtf IS NULL ELSE report_interval IS NULL END),
  -- A promised date is whole, and one that hangs on an event names its milestone. TypeScript: lib/commitments/write-promised-date.ts.
  ADD CONSTRAINT commitment_promised CHECK
    ((promised_earliest <= promised_latest) IS NOT FALSE
     AND (promised_edtf IS NULL) = (promised_precision IS NULL)
     AND (promised_edtf IS NULL) = (promised_basis IS NULL)
     AND (promised_basis IS NOT DISTINCT FROM 'event') = (promised_milestone_id IS NOT NULL)),
  ADD CONSTRAINT commitment_control CHECK
    ((control_earliest <= control_latest) IS NOT FALSE AND (control_edtf IS NULL) = (control_precision IS NULL)),
  ADD CONSTRAINT commitment_version CHECK (version >= 1);

ALTER TABLE assignment
  ADD CONSTRAINT assignment_deadline CHECK (deadline_earliest <= deadline_latest),
  ADD CONSTRAINT assignment_deadline_whole CHECK ((deadline_edtf IS NULL) = (deadline_precision IS NULL));

-- What people write says something. TypeScript: lib/forms/fields.ts, which asks for more than Postgres's \S.
ALTER TABLE report ADD CONSTRAINT report_text CHECK (text ~ '\S');
ALTER TABLE note ADD CONSTRAINT note_text CHECK (text ~ '\S');
ALTER TABLE evidence ADD CONSTRAINT evidence_url CHECK (
  CASE WHEN url IS NULL THEN dated IS NOT NULL OR file_id IS NOT NULL ELSE url ~ '^https?://\S+$' END AND title ~ '\S');

ALTER TABLE decision
  ADD CONSTRAINT decision_outcome CHECK ((type = 'take_off_control') = (outcome IS NOT NULL)),
  ADD CONSTRAINT decision_superseded_by CHECK ((outcome IS NOT DISTINCT FROM 'superseded') = (superseded_by_id IS NOT NULL)),
  -- A decision has a reason. Putting on control needs none, and closing only what gives something up: not fulfilled, lapsed.
  -- TypeScript: needsReason in lib/commitments/transitions.ts.
  ADD CONSTRAINT decision_reason CHECK
    (coalesce(reason, '') ~ '\S' OR type = 'put_on_control'
     OR coalesce(outcome IN ('fulfilled', 'partially_fulfilled', 'superseded'), false));

ALTER TABLE deadline_change
  ADD CONSTRAINT deadline_change_dates CHECK (new_earliest <= new_latest),
  -- A promised date moves by a statement or a source and nobody approves it; a control date moves by somebody's approval and with
  -- a reason. TypeScript: lib/commitments/write-promised-date.ts, lib/registry/milestones/move-deadlines.ts,
  -- lib/commitments/actions/hang-on-milestone.ts;
  -- lib/commitments/actions/write-control-date.ts.
  ADD CONSTRAINT deadline_change_grounds CHECK (CASE field
    WHEN 'promised' THEN (statement_id IS NOT NULL OR source_url IS NOT NULL) AND approved_by_id IS NULL
    ELSE coalesce(reason, '') ~ '\S' AND approved_by_id IS NOT NULL END),
  -- A correction takes the place of a date that was there.
  ADD CONSTRAINT deadline_change_correction CHECK (is_correction IS NULL OR is_correction AND old_edtf IS NOT NULL),
  ADD CONSTRAINT deadline_change_source CHECK (source_url ~ '^https?://\S+$'),
  -- A month or a year: where the day is known, occurred_at has it. Control dates are set here, at a known moment.
  -- TypeScript: deadlineHistory in lib/timeline/row.ts reads it as a deadline.
  ADD CONSTRAINT deadline_change_announced CHECK (
    announced IS NULL OR announced ~ '^\d{4}(-(0[1-9]|1[0-2]))?$' AND field = 'promised');

-- What is taken back is one thing, for a reason. TypeScript: lib/commitments/actions/write-withdrawal.ts.
ALTER TABLE withdrawal
  ADD CONSTRAINT withdrawal_of_one CHECK (num_nonnulls(report_id, report_request_id, evidence_id, decision_id, verification_id) = 1),
  ADD CONSTRAINT withdrawal_reason CHECK (reason ~ '\S');

-- What people wrote, in another language. TypeScript: lib/commitments/translations/text-key.ts.
ALTER TABLE text_translation
  -- A translation is of one thing, says something, and holds the hash of the words it was made from.
  ADD CONSTRAINT text_translation_of_one CHECK (
    num_nonnulls(field, report_id, report_request_id, decision_id, deadline_change_id, withdrawal_id, event_seq) = 1),
  ADD CONSTRAINT text_translation_text CHECK (text ~ '\S'),
  ADD CONSTRAINT text_translation_hash CHECK (octet_length(original_sha256) = 32);
