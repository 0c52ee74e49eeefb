-- What was written stays. The same function refuses for every table whose rows, or some of whose columns, are never changed.
-- Decisions: docs/decisions/06-audit-chain.md, docs/decisions/14-capture.md

-- Refuses whatever it is called for; the constraint it names is the table's with the ending that is given, else _is_append_only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: its rows are kept as they were written', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || coalesce(TG_ARGV[0], '_is_append_only');
END $$;

-- History.
CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_not_truncated BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Where the chains of before ended was written once, by the migration that closed them.
CREATE TRIGGER closed_chain_is_append_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON closed_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was said and decided about a commitment. Notes and requests for reports change, with an event: history-of-commitments.sql.
CREATE TRIGGER report_is_append_only BEFORE UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_append_only BEFORE UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_append_only BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deadline_change_is_append_only BEFORE UPDATE OR DELETE ON deadline_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verification_is_append_only BEFORE UPDATE OR DELETE ON verification FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawal_is_append_only BEFORE UPDATE OR DELETE ON withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Minutes as they were approved, and what was added under them. What else belongs to a review: reviews.sql.
CREATE TRIGGER review_minutes_is_append_only BEFORE UPDATE OR DELETE ON review_minutes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_addendum_is_append_only BEFORE UPDATE OR DELETE ON review_addendum FOR EACH ROW EXECUTE FUNCTION refuse_change();

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

-- What has a history is never taken away, and neither it nor its parts get another key: its chain would tell of nothing, or of
-- something else.
CREATE TRIGGER commitment_is_kept BEFORE DELETE OR TRUNCATE ON commitment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER commitment_keeps_key BEFORE UPDATE OF id ON commitment FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER release_is_kept BEFORE DELETE OR TRUNCATE ON release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER release_keeps_key BEFORE UPDATE OF id ON release FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER users_is_kept BEFORE DELETE OR TRUNCATE ON users FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER users_keeps_key BEFORE UPDATE OF id ON users FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER organisation_is_kept BEFORE DELETE OR TRUNCATE ON organisation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER organisation_keeps_key BEFORE UPDATE OF id ON organisation FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER meeting_is_kept BEFORE DELETE OR TRUNCATE ON meeting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER meeting_keeps_key BEFORE UPDATE OF id ON meeting FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER milestone_is_kept BEFORE DELETE OR TRUNCATE ON milestone FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER milestone_keeps_key BEFORE UPDATE OF id ON milestone FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER sector_is_kept BEFORE DELETE OR TRUNCATE ON sector FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER sector_keeps_key BEFORE UPDATE OF code ON sector FOR EACH ROW WHEN (OLD.code <> NEW.code)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER installation_is_kept BEFORE DELETE OR TRUNCATE ON installation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER installation_keeps_key BEFORE UPDATE OF id ON installation FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER review_is_kept BEFORE DELETE OR TRUNCATE ON review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER review_keeps_key BEFORE UPDATE OF id ON review FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER assignment_keeps_key BEFORE UPDATE OF commitment_id ON assignment FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER report_request_keeps_key BEFORE UPDATE OF commitment_id ON report_request FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER note_keeps_key BEFORE UPDATE OF commitment_id ON note FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER text_translation_keeps_key BEFORE UPDATE OF commitment_id ON text_translation FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER organisation_sector_keeps_key BEFORE UPDATE OF organisation_id ON organisation_sector FOR EACH ROW WHEN (OLD.organisation_id <> NEW.organisation_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER review_attendee_keeps_key BEFORE UPDATE OF review_id, user_id ON review_attendee
  FOR EACH ROW WHEN ((OLD.review_id, OLD.user_id) IS DISTINCT FROM (NEW.review_id, NEW.user_id)) EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER agenda_item_keeps_key BEFORE UPDATE OF id, review_id, commitment_id ON agenda_item
  FOR EACH ROW WHEN ((OLD.id, OLD.review_id, OLD.commitment_id) IS DISTINCT FROM (NEW.id, NEW.review_id, NEW.commitment_id))
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER assignment_is_not_truncated BEFORE TRUNCATE ON assignment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_is_not_truncated BEFORE TRUNCATE ON report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_request_is_not_truncated BEFORE TRUNCATE ON report_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_not_truncated BEFORE TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_is_not_truncated BEFORE TRUNCATE ON note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_not_truncated BEFORE TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deadline_change_is_not_truncated BEFORE TRUNCATE ON deadline_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verification_is_not_truncated BEFORE TRUNCATE ON verification FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER withdrawal_is_not_truncated BEFORE TRUNCATE ON withdrawal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_translation_is_not_truncated BEFORE TRUNCATE ON text_translation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_is_not_truncated BEFORE TRUNCATE ON statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_file_is_not_truncated BEFORE TRUNCATE ON release_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER organisation_sector_is_not_truncated BEFORE TRUNCATE ON organisation_sector FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_attendee_is_not_truncated BEFORE TRUNCATE ON review_attendee FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agenda_item_is_not_truncated BEFORE TRUNCATE ON agenda_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_minutes_is_not_truncated BEFORE TRUNCATE ON review_minutes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_addendum_is_not_truncated BEFORE TRUNCATE ON review_addendum FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
