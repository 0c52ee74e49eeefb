-- A commitment and its parts change only together with the commitment's version and an event of the same transaction, which holds the
-- state that the transaction leaves behind.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/record-event.ts, called by lib/commitments/write.ts and by whatever else writes one;
-- lib/import/enter/write-in-batches.ts, which asks for the proof before COMMIT.

-- Which chains a transaction has touched: each once, however many rows, with the rule that its event keeps. Proven at COMMIT, or where a
-- transaction asks for it earlier; what is touched after that is proven again. Never a row of a transaction that has ended, so there is nothing
-- to keep over a crash.
CREATE SCHEMA guards;
CREATE UNLOGGED TABLE guards.unproven (
  chain text NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  rule text NOT NULL,
  -- Of the state as the last event found it; none once it was touched again.
  state_digest bytea,
  -- What of it changed that history tells to the letter: history-tells.sql.
  changed text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (chain, transaction)
) WITH (fillfactor = 40); -- room for each row to get its digest where it lies

-- At COMMIT, once for a chain: the latest version has its event, of this transaction; what history tells is what is there; and the state is
-- still the one that the event holds. An event needs a higher version, which touches its chain, so none is written past this.
CREATE FUNCTION guards.prove() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  version int := version_of(NEW.chain);
  mark record;
  digest bytea;
BEGIN
  DELETE FROM guards.unproven u WHERE u.chain = NEW.chain AND u.transaction = NEW.transaction
  RETURNING u.state_digest, u.changed INTO mark;
  SELECT e.state_digest INTO digest FROM audit_event e
  WHERE e.chain = NEW.chain AND e.seq = version AND e.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a change of %, now of version %, came without its event', NEW.chain, version
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = NEW.rule;
  END IF;
  IF starts_with(NEW.chain, 'commitment:') THEN
    PERFORM guards.commitment_is_as_told(NEW.chain, mark.changed);
  ELSIF starts_with(NEW.chain, 'release:') THEN
    PERFORM guards.release_is_as_told(NEW.chain, mark.changed);
  ELSIF starts_with(NEW.chain, 'review:') THEN
    PERFORM guards.review_is_as_told(NEW.chain);
  END IF;
  IF digest IS DISTINCT FROM coalesce(mark.state_digest, state_digest(NEW.chain)) THEN
    RAISE EXCEPTION '% was changed after its event was written', NEW.chain
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_holds_state';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unproven_is_proven AFTER INSERT ON guards.unproven
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.prove();

-- Marks chains, each given once: called by what runs as its owner with a fixed search path.
CREATE FUNCTION guards.touch(chains text[], kept_rule text) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  UPDATE guards.unproven u SET state_digest = NULL
  WHERE u.chain = ANY (chains) AND u.transaction = pg_current_xact_id() AND u.state_digest IS NOT NULL;
  INSERT INTO guards.unproven (chain, rule) SELECT c, kept_rule FROM unnest(chains) AS c ON CONFLICT DO NOTHING;
END $$;

-- The rows that a statement wrote, or took away, are called `touched` in each trigger below, those of before `before_rows`.
-- Whatever is known by its id. The arguments are the beginning of the chain's name and the rule.
CREATE FUNCTION guards.touch_rows() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT TG_ARGV[0] || t.id FROM touched t), TG_ARGV[1]);
  RETURN NULL;
END $$;

CREATE FUNCTION guards.touch_commitments_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO guards.unproven AS u (chain, rule, changed)
  SELECT 'commitment:' || n.id, 'commitment_version_has_event', array_remove(ARRAY[
    CASE WHEN (o.status, o.outcome) IS DISTINCT FROM (n.status, n.outcome) THEN 'status' END,
    CASE WHEN o.marking IS DISTINCT FROM n.marking THEN 'marking' END,
    CASE WHEN o.control_edtf IS DISTINCT FROM n.control_edtf THEN 'control' END,
    CASE WHEN o.extension_state IS DISTINCT FROM n.extension_state THEN 'extension' END,
    CASE WHEN o.verified_at IS DISTINCT FROM n.verified_at THEN 'verified' END,
    CASE WHEN o.objection_ground IS DISTINCT FROM n.objection_ground THEN 'objection' END,
    CASE WHEN o.accepted_by_id IS DISTINCT FROM n.accepted_by_id THEN 'acceptance' END,
    CASE WHEN o.proposed_decision IS DISTINCT FROM n.proposed_decision THEN 'proposal' END], NULL)
  FROM touched n JOIN before_rows o ON o.id = n.id
  ON CONFLICT ON CONSTRAINT unproven_pkey DO UPDATE SET state_digest = NULL, changed = u.changed || EXCLUDED.changed;
  RETURN NULL;
END $$;

-- It begins with nothing that its reports, requests and objections make of it: those come after it, each with its row and event.
CREATE FUNCTION guards.touch_commitments_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  forestalled text;
BEGIN
  SELECT 'commitment:' || t.id INTO forestalled FROM touched t
  WHERE t.extension_state IS NOT NULL OR t.verified_at IS NOT NULL OR t.objection_ground IS NOT NULL
    OR t.accepted_at IS NOT NULL OR t.accepted_by_id IS NOT NULL OR t.proposed_decision IS NOT NULL LIMIT 1;
  IF FOUND THEN PERFORM guards.refuse_untold(forestalled, 'beginning'); END IF;
  PERFORM guards.touch(ARRAY(SELECT 'commitment:' || t.id FROM touched t), 'commitment_version_has_event');
  RETURN NULL;
END $$;

CREATE TRIGGER commitment_added_has_event AFTER INSERT ON commitment REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments_added();
CREATE TRIGGER commitment_changed_has_event AFTER UPDATE ON commitment REFERENCING OLD TABLE AS before_rows NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments_changed();

CREATE FUNCTION guards.touch_parts() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT DISTINCT 'commitment:' || t.commitment_id FROM touched t WHERE t.commitment_id IS NOT NULL),
    TG_TABLE_NAME || '_has_event');
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
CREATE TRIGGER verification_added_has_event AFTER INSERT ON verification
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER objection_added_has_event AFTER INSERT ON objection
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER objection_changed_has_event AFTER UPDATE ON objection
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER decision_proposal_added_has_event AFTER INSERT ON decision_proposal
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER decision_proposal_changed_has_event AFTER UPDATE ON decision_proposal
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
  PERFORM guards.touch(ARRAY(
    WITH releases AS MATERIALIZED (
      SELECT r.id, r.capture_open FROM public.release r
      WHERE r.id IN (SELECT t.release_id FROM touched t) ORDER BY r.id FOR SHARE
    )
    SELECT DISTINCT 'commitment:' || t.commitment_id FROM touched t WHERE t.commitment_id IS NOT NULL
    UNION ALL
    SELECT 'release:' || r.id FROM releases r WHERE NOT r.capture_open), 'statement_has_event');
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
