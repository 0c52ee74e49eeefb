-- Requests for a later control date.
-- Decision: docs/decisions/24-extension-requests.md
-- TypeScript: lib/commitments/actions/request-extension.ts, lib/commitments/actions/waiting-extension.ts; one waits at most in lib/commitments/tallies-queries.ts.

ALTER TABLE extension_request
  -- It says why, what is done and what will be.
  ADD CONSTRAINT extension_request_words CHECK (reason ~ '\S' AND done ~ '\S' AND forecast ~ '\S'),
  ADD CONSTRAINT extension_request_dates CHECK (requested_earliest <= requested_latest),
  -- An opinion is somebody's, of a moment, for or against.
  ADD CONSTRAINT extension_request_forwarded CHECK
    (num_nonnulls(is_supported, opinion, opinion_in, forwarded_by_id, forwarded_at) IN (0, 5) AND coalesce(opinion ~ '\S', true)),
  -- Granted, refused and lapsed is by a decision, withdrawn by itself and for a reason.
  ADD CONSTRAINT extension_request_answered CHECK (CASE
    WHEN answer IS NULL THEN num_nonnulls(answered_by_id, answered_at, decision_id, answer_reason, answer_in) = 0
    WHEN answer = 'withdrawn' THEN num_nonnulls(answered_by_id, answered_at, answer_in) = 3 AND coalesce(answer_reason, '') ~ '\S'
      AND decision_id IS NULL
    WHEN answer = 'lapsed' THEN num_nonnulls(answered_by_id, answered_at) = 2 AND num_nonnulls(answer_reason, answer_in) = 0
    ELSE num_nonnulls(answered_by_id, answered_at, decision_id) = 3 AND num_nonnulls(answer_reason, answer_in) = 0 END);

-- What was asked stays as it was written, and is never taken away; an opinion and an answer come to it.
CREATE TRIGGER extension_request_is_kept BEFORE DELETE OR TRUNCATE ON extension_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER extension_request_keeps_words BEFORE UPDATE ON extension_request FOR EACH ROW WHEN (
    (OLD.id, OLD.commitment_id, OLD.organisation_id, OLD.requested_by_id, OLD.on_behalf, OLD.from_edtf, OLD.requested_edtf, OLD.requested_earliest,
      OLD.requested_latest, OLD.requested_precision, OLD.reason, OLD.done, OLD.forecast, OLD.forecast_edtf, OLD.forecast_latest, OLD.written_in,
      OLD.occurred_at, OLD.recorded_at)
    IS DISTINCT FROM
    (NEW.id, NEW.commitment_id, NEW.organisation_id, NEW.requested_by_id, NEW.on_behalf, NEW.from_edtf, NEW.requested_edtf, NEW.requested_earliest,
      NEW.requested_latest, NEW.requested_precision, NEW.reason, NEW.done, NEW.forecast, NEW.forecast_edtf, NEW.forecast_latest, NEW.written_in,
      NEW.occurred_at, NEW.recorded_at))
  EXECUTE FUNCTION refuse_change('_keeps_words');

-- extension_state of a commitment: where the request that waits stands; none where none waits. Lists lean on its index.
CREATE FUNCTION extension_copy_state() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE commitment c SET extension_state = s.state
  FROM (
    SELECT t.commitment_id, (
      SELECT CASE WHEN e.forwarded_at IS NULL THEN 'requested'::extension_state ELSE 'forwarded' END
      FROM extension_request e WHERE e.commitment_id = t.commitment_id AND e.answer IS NULL) AS state
    FROM (SELECT DISTINCT commitment_id FROM changed) t
  ) s
  WHERE c.id = s.commitment_id AND c.extension_state IS DISTINCT FROM s.state;
  RETURN NULL;
END $$;

CREATE TRIGGER extension_copy_state_insert AFTER INSERT ON extension_request
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION extension_copy_state();
CREATE TRIGGER extension_copy_state_update AFTER UPDATE ON extension_request
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION extension_copy_state();
