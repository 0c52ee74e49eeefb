-- The same rules, proven for all rows of an INSERT at once where they can be, and at COMMIT where not.

-- What is still to be proven when this transaction commits: a commitment, and the rule that its event would keep.
CREATE SCHEMA guards;
CREATE TABLE guards.unproven (commitment_id uuid NOT NULL, rule text NOT NULL);

CREATE FUNCTION guards.prove() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM guards.unproven WHERE ctid = NEW.ctid;
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = 'commitment:' || NEW.commitment_id
      AND e.seq = (SELECT c.version FROM commitment c WHERE c.id = NEW.commitment_id) AND e.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a change of commitment % came without its event', NEW.commitment_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = NEW.rule;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "unproven_is_proven" AFTER INSERT ON guards.unproven
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.prove();

-- A commitment that comes after its event is proven by it for good: events stay as they are, and whoever changes the row
-- afterwards is asked again.
CREATE FUNCTION "commitments_have_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO guards.unproven
  SELECT a.id, 'commitment_version_has_event' FROM added a
  WHERE (SELECT e.xmin FROM audit_event e WHERE e.chain = 'commitment:' || a.id AND e.seq = a.version)
    IS DISTINCT FROM pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

DROP TRIGGER "commitment_version_has_event" ON "commitment";
CREATE TRIGGER "commitments_have_events" AFTER INSERT ON "commitment"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "commitments_have_events"();
CREATE CONSTRAINT TRIGGER "commitment_version_has_event" AFTER UPDATE ON "commitment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "commitment_has_event"();

-- A part that comes after its commitment's own row was written by the same transaction needs no proof of its own: the row's
-- is the same.
CREATE FUNCTION "parts_have_events"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO guards.unproven
  SELECT DISTINCT a.commitment_id, TG_TABLE_NAME || '_has_event' FROM added a
  WHERE a.commitment_id IS NOT NULL
    AND (SELECT c.xmin FROM commitment c WHERE c.id = a.commitment_id) IS DISTINCT FROM pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

DROP TRIGGER "statement_has_event" ON "statement";
DROP TRIGGER "assignment_has_event" ON "assignment";
DROP TRIGGER "report_has_event" ON "report";
DROP TRIGGER "report_request_has_event" ON "report_request";
DROP TRIGGER "decision_has_event" ON "decision";
DROP TRIGGER "note_has_event" ON "note";
DROP TRIGGER "evidence_has_event" ON "evidence";
DROP TRIGGER "deadline_change_has_event" ON "deadline_change";

CREATE TRIGGER "statements_have_events" AFTER INSERT ON "statement"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();
CREATE TRIGGER "assignments_have_events" AFTER INSERT ON "assignment"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();
CREATE TRIGGER "reports_have_events" AFTER INSERT ON "report"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();
CREATE TRIGGER "report_requests_have_events" AFTER INSERT ON "report_request"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();
CREATE TRIGGER "decisions_have_events" AFTER INSERT ON "decision"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();
CREATE TRIGGER "notes_have_events" AFTER INSERT ON "note"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();
CREATE TRIGGER "evidence_have_events" AFTER INSERT ON "evidence"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();
CREATE TRIGGER "deadline_changes_have_events" AFTER INSERT ON "deadline_change"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "parts_have_events"();

-- What is changed or taken away is asked for at COMMIT, row by row, as before.
CREATE CONSTRAINT TRIGGER "assignment_has_event" AFTER UPDATE OR DELETE ON "assignment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "report_request_has_event" AFTER UPDATE OR DELETE ON "report_request"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "note_has_event" AFTER UPDATE OR DELETE ON "note"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();

-- Null for null as before; without STRICT it becomes part of the statement that calls it.
CREATE OR REPLACE FUNCTION "utf16_length"(value text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT char_length(value) + CASE WHEN value ~ '[\U00010000-\U0010FFFF]'
    THEN char_length(regexp_replace(value, '[^\U00010000-\U0010FFFF]', '', 'g')) ELSE 0 END
$$;

-- The same parts. A text without any is told by one comparison, and not by a statement of its own.
CREATE OR REPLACE FUNCTION search.parts_of(value text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF value !~ '[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]' THEN
    RETURN '{}';
  END IF;
  RETURN (
    SELECT coalesce(array_agg(DISTINCT part), '{}')
    FROM regexp_matches(value, '[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]+', 'g') AS found (run),
      generate_series(1, char_length(run[1])) AS place,
      unnest(ARRAY[substr(run[1], place, 1), substr(run[1], place, 2)]) AS part
  );
END $$;
