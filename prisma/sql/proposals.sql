-- What is proposed to whoever may decide it.
-- Decision: docs/decisions/30-proposals.md
-- TypeScript: lib/commitments/actions/propose-decision.ts, lib/commitments/actions/waiting-proposal.ts.

ALTER TABLE decision_proposal
  -- It says why, and of what is proposed what the decision needs: a closing its outcome, an extension its date, an escalation its level,
  -- another lead who.
  ADD CONSTRAINT decision_proposal_values CHECK (reason ~ '\S' AND proposed_as IN ('coordinator', 'head')
    AND (decision = 'take_off_control') = (outcome IS NOT NULL)
    AND (outcome IS NOT DISTINCT FROM 'superseded') = (superseded_by_id IS NOT NULL) AND (superseded_by_id <> commitment_id) IS NOT FALSE
    AND num_nonnulls(control_edtf, control_latest) = CASE decision WHEN 'extend' THEN 2 ELSE 0 END
    AND (decision = 'escalate') = (control_level IS NOT NULL) AND (decision = 'change_lead') = (lead_id IS NOT NULL)),
  -- Declined and withdrawn is with a reason; decided it is by what was decided, which may have a row of its own.
  ADD CONSTRAINT decision_proposal_answered CHECK (CASE
    WHEN answer IS NULL THEN num_nonnulls(answered_by_id, answered_at, decision_id, answer_reason, answer_in) = 0
    WHEN answer IN ('declined', 'withdrawn') THEN num_nonnulls(answered_by_id, answered_at, answer_in) = 3
      AND coalesce(answer_reason, '') ~ '\S' AND decision_id IS NULL
    ELSE num_nonnulls(answered_by_id, answered_at) = 2 AND num_nonnulls(answer_reason, answer_in) = 0 END);

-- What was proposed stays as it was written, and is never taken away; an answer comes to it.
CREATE TRIGGER decision_proposal_is_kept BEFORE DELETE OR TRUNCATE ON decision_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER decision_proposal_keeps_words BEFORE UPDATE ON decision_proposal FOR EACH ROW WHEN (
    (OLD.id, OLD.commitment_id, OLD.decision, OLD.proposed_by_id, OLD.proposed_as, OLD.organisation_id, OLD.reason, OLD.reason_in, OLD.outcome,
      OLD.superseded_by_id, OLD.control_edtf, OLD.control_latest, OLD.control_level, OLD.lead_id, OLD.occurred_at, OLD.recorded_at)
    IS DISTINCT FROM
    (NEW.id, NEW.commitment_id, NEW.decision, NEW.proposed_by_id, NEW.proposed_as, NEW.organisation_id, NEW.reason, NEW.reason_in, NEW.outcome,
      NEW.superseded_by_id, NEW.control_edtf, NEW.control_latest, NEW.control_level, NEW.lead_id, NEW.occurred_at, NEW.recorded_at))
  EXECUTE FUNCTION refuse_change('_keeps_words');

-- proposed_decision of a commitment: of the proposal that waits; none where none waits. Lists lean on its index.
CREATE FUNCTION proposal_copy_decision() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE commitment c SET proposed_decision = s.decision
  FROM (
    SELECT t.commitment_id, (SELECT p.decision FROM decision_proposal p WHERE p.commitment_id = t.commitment_id AND p.answer IS NULL) AS decision
    FROM (SELECT DISTINCT commitment_id FROM changed) t
  ) s
  WHERE c.id = s.commitment_id AND c.proposed_decision IS DISTINCT FROM s.decision;
  RETURN NULL;
END $$;

CREATE TRIGGER proposal_copy_decision_insert AFTER INSERT ON decision_proposal
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION proposal_copy_decision();
CREATE TRIGGER proposal_copy_decision_update AFTER UPDATE ON decision_proposal
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION proposal_copy_decision();
