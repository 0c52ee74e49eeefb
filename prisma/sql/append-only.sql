-- What was written stays. The same function refuses for every table whose rows, or some of whose columns, are never changed.
-- Decisions: docs/decisions/06-audit-chain.md, docs/decisions/14-capture.md

-- Refuses whatever it is called for; the constraint it names ends in _is_append_only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: its rows are kept as they were written', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_is_append_only';
END $$;

-- History.
CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_not_truncated BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was said and decided about a commitment. Notes and requests for reports change, with an event: history-of-commitments.sql.
CREATE TRIGGER report_is_append_only BEFORE UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_append_only BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deadline_change_is_append_only BEFORE UPDATE OR DELETE ON deadline_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The text of a release, and the file it was read from, until they are withdrawn: withdrawal.sql. The language a text was taken for is
-- mended while it is open for capture: TypeScript, lib/releases/source/edit-source.ts.
CREATE TRIGGER release_body_is_immutable BEFORE UPDATE OF body, sha256, language ON release
  FOR EACH ROW WHEN (
    OLD.sha256 <> NEW.sha256
    OR OLD.body <> NEW.body AND NEW.withdrawn_at IS NULL
    OR OLD.language <> NEW.language AND NOT (OLD.capture_open AND NEW.capture_open)
  )
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_file_is_append_only BEFORE UPDATE ON release_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
