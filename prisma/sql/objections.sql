-- What a lead says against being given a commitment, and the term it has for that.
-- Decision: docs/decisions/27-objections.md
-- TypeScript: lib/commitments/right-of-reply.ts, lib/commitments/actions/raise-objection.ts, lib/commitments/actions/waiting-objection.ts.

ALTER TABLE objection
  -- It says why; whose it is only where it is not its own, and the words only where they were others.
  ADD CONSTRAINT objection_words CHECK (reason ~ '\S' AND (proposed_lead_id IS NULL OR ground = 'not_ours')
    AND CASE ground WHEN 'other_words' THEN coalesce(proposed_words, '') ~ '\S' ELSE proposed_words IS NULL END),
  -- Upheld and refused is by a decision, withdrawn by itself and for a reason; it lapses where control ends or the lead changes.
  ADD CONSTRAINT objection_answered CHECK (CASE
    WHEN answer IS NULL THEN num_nonnulls(answered_by_id, answered_at, decision_id, answer_reason, answer_in) = 0
    WHEN answer = 'withdrawn' THEN num_nonnulls(answered_by_id, answered_at, answer_in) = 3 AND coalesce(answer_reason, '') ~ '\S'
      AND decision_id IS NULL
    WHEN answer = 'lapsed' THEN num_nonnulls(answered_by_id, answered_at) = 2 AND num_nonnulls(answer_reason, answer_in) = 0
    ELSE num_nonnulls(answered_by_id, answered_at, decision_id) = 3 AND num_nonnulls(answer_reason, answer_in) = 0 END);

ALTER TABLE commitment
  -- A term runs from the day of an assignment, which is of what is or was on control; who accepted has none any more.
  ADD CONSTRAINT commitment_assigned CHECK (
    (assigned_on IS NULL OR status NOT IN ('captured', 'record_only')) AND (objection_until IS NULL OR coalesce(objection_until >= assigned_on, false))
    AND num_nonnulls(accepted_at, accepted_by_id) IN (0, 2) AND (accepted_at IS NULL OR assigned_on IS NOT NULL AND objection_until IS NULL));

-- What was said stays as it was written, and is never taken away; an answer comes to it.
CREATE TRIGGER objection_is_kept BEFORE DELETE OR TRUNCATE ON objection
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER objection_keeps_words BEFORE UPDATE ON objection FOR EACH ROW WHEN (
    (OLD.id, OLD.commitment_id, OLD.organisation_id, OLD.raised_by_id, OLD.on_behalf, OLD.ground, OLD.reason, OLD.proposed_lead_id,
      OLD.proposed_words, OLD.written_in, OLD.occurred_at, OLD.recorded_at)
    IS DISTINCT FROM
    (NEW.id, NEW.commitment_id, NEW.organisation_id, NEW.raised_by_id, NEW.on_behalf, NEW.ground, NEW.reason, NEW.proposed_lead_id,
      NEW.proposed_words, NEW.written_in, NEW.occurred_at, NEW.recorded_at))
  EXECUTE FUNCTION refuse_change('_keeps_words');

-- objection_ground of a commitment: of the objection that waits; none where none waits. Lists lean on its index.
CREATE FUNCTION objection_copy_ground() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE commitment c SET objection_ground = s.ground
  FROM (
    SELECT t.commitment_id, (SELECT o.ground FROM objection o WHERE o.commitment_id = t.commitment_id AND o.answer IS NULL) AS ground
    FROM (SELECT DISTINCT commitment_id FROM changed) t
  ) s
  WHERE c.id = s.commitment_id AND c.objection_ground IS DISTINCT FROM s.ground;
  RETURN NULL;
END $$;

CREATE TRIGGER objection_copy_ground_insert AFTER INSERT ON objection
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION objection_copy_ground();
CREATE TRIGGER objection_copy_ground_update AFTER UPDATE ON objection
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION objection_copy_ground();
