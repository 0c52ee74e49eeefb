-- Overdue reviews: meetings that go through what is late, their agenda, decisions and minutes.
-- Decision: docs/decisions/29-reviews.md
-- TypeScript: lib/reviews/write-review.ts.

ALTER TABLE review
  ADD CONSTRAINT review_number_form CHECK (number ~ '^\d{4}-\d{2,6}$'),
  ADD CONSTRAINT review_version CHECK (version >= 1),
  ADD CONSTRAINT review_minutes_per_item CHECK (minutes_per_item BETWEEN 1 AND 60),
  -- It has a chair once it began, and an item lies open only while it runs.
  ADD CONSTRAINT review_stage CHECK (
    (state IN ('running', 'finished', 'approved')) = (chair_id IS NOT NULL) AND (chair_id IS NULL) = (started_at IS NULL)
    AND (state IN ('finished', 'approved')) = (finished_at IS NOT NULL) AND (current_item_id IS NULL OR state = 'running'));

ALTER TABLE agenda_item
  ADD CONSTRAINT agenda_item_numbers CHECK (position >= 1 AND seconds >= 0),
  ADD CONSTRAINT agenda_item_note CHECK ((note IS NULL) = (note_in IS NULL) AND (note IS NULL OR note ~ '\S')),
  ADD CONSTRAINT agenda_item_not_carried_from_itself CHECK (carried_from_id <> id);

ALTER TABLE review_decision
  ADD CONSTRAINT review_decision_words CHECK (text IS NULL OR text ~ '\S'),
  -- Carried out at once, or proposed.
  ADD CONSTRAINT review_decision_way CHECK (num_nonnulls(event_seq, proposal_id) = 1),
  ADD CONSTRAINT review_decision_withdrawn CHECK (num_nonnulls(withdrawn_at, withdrawn_by_id) IN (0, 2)),
  ADD CONSTRAINT review_decision_values CHECK (num_nonnulls(due_edtf, due_latest) IN (0, 2) AND CASE type
    WHEN 'keep' THEN text IS NOT NULL AND num_nonnulls(outcome, control_level) = 0
    WHEN 'extend' THEN num_nonnulls(text, due_edtf) = 2 AND num_nonnulls(outcome, control_level) = 0
    WHEN 'reassign' THEN num_nonnulls(text, organisation_id) = 2 AND num_nonnulls(due_edtf, outcome, control_level) = 0
    WHEN 'request_report' THEN due_edtf IS NOT NULL AND num_nonnulls(outcome, control_level) = 0
    WHEN 'escalate' THEN num_nonnulls(text, control_level) = 2 AND num_nonnulls(due_edtf, outcome) = 0
    WHEN 'close' THEN coalesce(outcome IN ('fulfilled', 'partially_fulfilled'), false) AND num_nonnulls(due_edtf, control_level) = 0
    ELSE coalesce(outcome IN ('superseded', 'lapsed', 'not_fulfilled'), false) AND num_nonnulls(due_edtf, control_level) = 0 END);

ALTER TABLE review_minutes ADD CONSTRAINT review_minutes_hash CHECK (sha256 = sha256(convert_to(content, 'UTF8')));
ALTER TABLE review_addendum ADD CONSTRAINT review_addendum_words CHECK (text ~ '\S');

-- What belongs to a review changes only while the review is where that belongs; who ends that stage waits for whoever is still writing.
CREATE FUNCTION review_is_at_stage() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of_review uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.review_id ELSE NEW.review_id END;
  stage text;
BEGIN
  SELECT r.state::text INTO stage FROM review r WHERE r.id = of_review FOR SHARE;
  IF NOT coalesce(stage = ANY (TG_ARGV[0]::text[]), false) THEN
    RAISE EXCEPTION '% of "%" is refused: the review is %', TG_OP, TG_TABLE_NAME, stage
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_at_stage';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER agenda_item_added_at_stage BEFORE INSERT OR DELETE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing}');
CREATE TRIGGER agenda_item_changed_at_stage BEFORE UPDATE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing,running,finished}');
CREATE TRIGGER review_attendee_added_at_stage BEFORE INSERT ON review_attendee
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing,running}');
CREATE TRIGGER review_attendee_removed_at_stage BEFORE DELETE ON review_attendee
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing}');
CREATE TRIGGER review_attendee_changed_at_stage BEFORE UPDATE ON review_attendee
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{running,finished}');
CREATE TRIGGER review_decision_added_at_stage BEFORE INSERT ON review_decision
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{running}');
CREATE TRIGGER review_decision_changed_at_stage BEFORE UPDATE ON review_decision
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{running,finished}');
CREATE TRIGGER review_minutes_at_stage BEFORE INSERT ON review_minutes
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{finished}');
CREATE TRIGGER review_addendum_at_stage BEFORE INSERT ON review_addendum
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{approved}');

-- A decision stays as it was written; it is taken back once.
CREATE TRIGGER review_decision_is_kept BEFORE DELETE OR TRUNCATE ON review_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER review_decision_keeps_words BEFORE UPDATE ON review_decision FOR EACH ROW WHEN (
    OLD.withdrawn_at IS NOT NULL
    OR to_jsonb(OLD) - '{withdrawn_at,withdrawn_by_id}'::text[] <> to_jsonb(NEW) - '{withdrawn_at,withdrawn_by_id}'::text[])
  EXECUTE FUNCTION refuse_change('_keeps_words');

CREATE FUNCTION guards.touch_review_parts() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT DISTINCT 'review:' || t.review_id FROM touched t), TG_TABLE_NAME || '_has_event');
  RETURN NULL;
END $$;

CREATE TRIGGER review_added_has_event AFTER INSERT ON review REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('review:', 'review_version_has_event');
CREATE TRIGGER review_changed_has_event AFTER UPDATE ON review REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('review:', 'review_version_has_event');
CREATE TRIGGER review_attendee_added_has_event AFTER INSERT ON review_attendee
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_attendee_changed_has_event AFTER UPDATE ON review_attendee
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_attendee_removed_has_event AFTER DELETE ON review_attendee
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER agenda_item_added_has_event AFTER INSERT ON agenda_item
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER agenda_item_changed_has_event AFTER UPDATE ON agenda_item
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER agenda_item_removed_has_event AFTER DELETE ON agenda_item
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_decision_added_has_event AFTER INSERT ON review_decision
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_decision_changed_has_event AFTER UPDATE ON review_decision
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_minutes_added_has_event AFTER INSERT ON review_minutes
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_addendum_added_has_event AFTER INSERT ON review_addendum
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();

-- The state of a review, its chair, the hash of its minutes, and how many decisions were made, stand and were added under the minutes are
-- what its history tells, each by events of its own kind. Called by guards.prove, once for each at COMMIT.
CREATE FUNCTION guards.review_is_as_told(history text) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  told record;
  stands record;
BEGIN
  SELECT r.id, r.state::text, r.chair_id::text, encode(m.sha256, 'hex') AS minutes INTO stands
  FROM review r LEFT JOIN review_minutes m ON m.review_id = r.id WHERE r.id = substr(history, length('review:') + 1)::uuid;
  SELECT count(*) FILTER (WHERE e.kind = 'review_prepared' AND e.seq > 1 OR e.kind <> 'review_prepared' AND e.seq = 1) AS misplaced,
    array_agg(e.kind ORDER BY e.seq) FILTER (WHERE e.kind IN ('review_started', 'review_finished', 'minutes_approved', 'review_cancelled')) AS stages,
    (array_agg(e.payload::jsonb ->> 'chairId' ORDER BY e.seq DESC) FILTER (WHERE e.kind IN ('review_started', 'chair_taken')))[1] AS chair,
    (array_agg(e.payload::jsonb ->> 'sha256') FILTER (WHERE e.kind = 'minutes_approved'))[1] AS minutes,
    count(*) FILTER (WHERE e.kind = 'item_decided') AS decided,
    count(*) FILTER (WHERE e.kind = 'decision_taken_back') AS taken_back,
    count(*) FILTER (WHERE e.kind = 'addendum_added') AS addenda INTO told
  FROM audit_event e WHERE e.chain = history;
  IF told.misplaced > 0 OR coalesce(told.stages, '{}') IS DISTINCT FROM (CASE stands.state
    WHEN 'preparing' THEN '{}'
    WHEN 'running' THEN '{review_started}'
    WHEN 'finished' THEN '{review_started,review_finished}'
    WHEN 'approved' THEN '{review_started,review_finished,minutes_approved}'
    WHEN 'cancelled' THEN '{review_cancelled}' END)::text[]
  THEN PERFORM guards.refuse_untold(history, 'state'); END IF;
  IF told.chair IS DISTINCT FROM stands.chair_id THEN PERFORM guards.refuse_untold(history, 'chair'); END IF;
  IF told.minutes IS DISTINCT FROM stands.minutes THEN PERFORM guards.refuse_untold(history, 'minutes'); END IF;
  IF (SELECT (count(*), count(d.withdrawn_at)) IS DISTINCT FROM (told.decided, told.taken_back)
    FROM review_decision d WHERE d.review_id = stands.id)
  THEN PERFORM guards.refuse_untold(history, 'decisions'); END IF;
  IF told.addenda IS DISTINCT FROM (SELECT count(*) FROM review_addendum a WHERE a.review_id = stands.id)
  THEN PERFORM guards.refuse_untold(history, 'addenda'); END IF;
END $$;
