-- A commitment and its parts change only together with the commitment's version and an event of the same transaction, which holds the
-- state that the transaction leaves behind.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/record-event.ts, called by lib/commitments/write.ts and by whatever else writes one;
-- lib/import/enter/write-in-batches.ts, which asks for the proof before COMMIT.

-- Which chains a transaction has touched: each once, however many rows, with the rule that its event keeps. Proven at COMMIT, or where a
-- transaction asks for it earlier; what is touched after that is proven again.
CREATE SCHEMA guards;
CREATE TABLE guards.unproven (
  chain text NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  rule text NOT NULL,
  PRIMARY KEY (chain, transaction)
);

-- The latest version has its event, of this transaction; and the state is still the one that this event holds.
CREATE FUNCTION guards.prove() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version int := version_of(NEW.chain);
  digest bytea;
BEGIN
  DELETE FROM guards.unproven u WHERE u.chain = NEW.chain AND u.transaction = NEW.transaction;
  SELECT e.state_digest INTO digest FROM audit_event e
  WHERE e.chain = NEW.chain AND e.seq = version AND e.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a change of %, now of version %, came without its event', NEW.chain, version
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = NEW.rule;
  END IF;
  IF digest IS DISTINCT FROM state_digest(NEW.chain) THEN
    RAISE EXCEPTION '% was changed after its event was written', NEW.chain
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_holds_state';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unproven_is_proven AFTER INSERT ON guards.unproven
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.prove();

-- The rows that a statement wrote, or took away, are called `touched` in each trigger below.
CREATE FUNCTION guards.touch_commitments() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule) SELECT 'commitment:' || t.id, 'commitment_version_has_event' FROM touched t
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER commitment_added_has_event AFTER INSERT ON commitment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments();
CREATE TRIGGER commitment_changed_has_event AFTER UPDATE ON commitment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments();

CREATE FUNCTION guards.touch_parts() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule)
  SELECT DISTINCT 'commitment:' || t.commitment_id, TG_TABLE_NAME || '_has_event' FROM touched t WHERE t.commitment_id IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- What is not named here with UPDATE and DELETE stays as it was written: append-only.sql.
CREATE TRIGGER assignment_added_has_event AFTER INSERT ON assignment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER assignment_changed_has_event AFTER UPDATE ON assignment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER assignment_removed_has_event AFTER DELETE ON assignment
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_added_has_event AFTER INSERT ON report
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_request_added_has_event AFTER INSERT ON report_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_request_changed_has_event AFTER UPDATE ON report_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_request_removed_has_event AFTER DELETE ON report_request
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER extension_request_added_has_event AFTER INSERT ON extension_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER extension_request_changed_has_event AFTER UPDATE ON extension_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER decision_added_has_event AFTER INSERT ON decision
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER note_added_has_event AFTER INSERT ON note
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER note_changed_has_event AFTER UPDATE ON note
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER note_removed_has_event AFTER DELETE ON note
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER evidence_added_has_event AFTER INSERT ON evidence
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER deadline_change_added_has_event AFTER INSERT ON deadline_change
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER withdrawal_added_has_event AFTER INSERT ON withdrawal
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER text_translation_added_has_event AFTER INSERT ON text_translation
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER text_translation_changed_has_event AFTER UPDATE ON text_translation
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER text_translation_removed_has_event AFTER DELETE ON text_translation
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();

-- A statement belongs to the commitment that tracks it, and once its release is entered to that as well. One that goes from one to another
-- needs an event of each.
-- The release is locked against being entered until this transaction has ended: read without, one that another transaction was just
-- entering would still look open, and what was written here would be in no digest.
CREATE FUNCTION guards.touch_statements() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  WITH releases AS MATERIALIZED (
    SELECT r.id, r.capture_open FROM public.release r
    WHERE r.id IN (SELECT t.release_id FROM touched t) ORDER BY r.id FOR SHARE
  )
  INSERT INTO guards.unproven (chain, rule)
  SELECT DISTINCT 'commitment:' || t.commitment_id, 'statement_has_event' FROM touched t WHERE t.commitment_id IS NOT NULL
  UNION
  SELECT 'release:' || r.id, 'statement_has_event' FROM releases r WHERE NOT r.capture_open
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER statement_added_has_event AFTER INSERT ON statement
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();
CREATE TRIGGER statement_changed_has_event AFTER UPDATE ON statement
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();
CREATE TRIGGER statement_left_has_event AFTER UPDATE ON statement
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();
CREATE TRIGGER statement_removed_has_event AFTER DELETE ON statement
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();
