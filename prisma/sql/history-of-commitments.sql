-- A commitment and its parts change only together with the commitment's version and an event of the same transaction.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/record-event.ts, called by lib/commitments/write.ts and by whatever else writes one.

-- What a transaction adds is proven for all rows of a statement at once where it can be; what is left is kept here and proven at
-- COMMIT: a commitment, and the rule that its event would keep.
CREATE SCHEMA guards;
CREATE TABLE guards.unproven (commitment_id uuid NOT NULL, rule text NOT NULL);

CREATE FUNCTION guards.prove() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
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

CREATE CONSTRAINT TRIGGER unproven_is_proven AFTER INSERT ON guards.unproven
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.prove();

-- A new commitment. One that comes after its event is proven by it for good: events stay as they are, and whoever changes the
-- row afterwards is asked again.
CREATE FUNCTION commitments_have_events() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven
  SELECT a.id, 'commitment_version_has_event' FROM added a
  WHERE (SELECT e.xmin FROM audit_event e WHERE e.chain = 'commitment:' || a.id AND e.seq = a.version)
    IS DISTINCT FROM pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

CREATE TRIGGER commitments_have_events AFTER INSERT ON commitment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION commitments_have_events();

-- A commitment's own row that changes: an event of this transaction, of the version it has at COMMIT. An update that leaves the
-- version as it was, or sets it back, finds none.
CREATE FUNCTION commitment_has_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = 'commitment:' || NEW.id
      AND e.seq = (SELECT c.version FROM commitment c WHERE c.id = NEW.id) AND e.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a change of commitment % came without its event', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'commitment_version_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER commitment_version_has_event AFTER UPDATE ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION commitment_has_event();

-- New parts. One that comes after its commitment's own row was written by the same transaction needs no proof of its own: the
-- row's is the same.
CREATE FUNCTION parts_have_events() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven
  SELECT DISTINCT a.commitment_id, TG_TABLE_NAME || '_has_event' FROM added a
  WHERE a.commitment_id IS NOT NULL
    AND (SELECT c.xmin FROM commitment c WHERE c.id = a.commitment_id) IS DISTINCT FROM pg_current_xact_id()::xid;
  RETURN NULL;
END $$;

CREATE TRIGGER assignments_have_events AFTER INSERT ON assignment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();
CREATE TRIGGER reports_have_events AFTER INSERT ON report
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();
CREATE TRIGGER report_requests_have_events AFTER INSERT ON report_request
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();
CREATE TRIGGER decisions_have_events AFTER INSERT ON decision
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();
CREATE TRIGGER notes_have_events AFTER INSERT ON note
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();
CREATE TRIGGER evidence_have_events AFTER INSERT ON evidence
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();
CREATE TRIGGER deadline_changes_have_events AFTER INSERT ON deadline_change
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();
CREATE TRIGGER statements_have_events AFTER INSERT ON statement
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION parts_have_events();

-- Parts that are changed or taken away, row by row at COMMIT; a statement that joins a commitment. The rest of them stay as they
-- were written: append-only.sql.
CREATE FUNCTION part_has_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = 'commitment:' || owner
      AND e.seq = (SELECT c.version FROM commitment c WHERE c.id = owner) AND e.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a change in % came without an event of commitment %', TG_TABLE_NAME, owner
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER assignment_has_event AFTER UPDATE OR DELETE ON assignment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION part_has_event();
CREATE CONSTRAINT TRIGGER report_request_has_event AFTER UPDATE OR DELETE ON report_request
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION part_has_event();
CREATE CONSTRAINT TRIGGER note_has_event AFTER UPDATE OR DELETE ON note
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION part_has_event();
CREATE CONSTRAINT TRIGGER statement_moved_has_event AFTER UPDATE ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION part_has_event();
