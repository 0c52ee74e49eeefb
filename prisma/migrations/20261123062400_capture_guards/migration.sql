-- Capture: what is proposed stays apart from what is agreed until one transaction enters it all.

-- Values ---------------------------------------------------------------------------------------

ALTER TABLE "release"
  ADD CONSTRAINT "release_edition" CHECK ((supersedes_id IS NULL) = (edition = 1) AND edition >= 1 AND supersedes_id <> id);

ALTER TABLE "release_file"
  ADD CONSTRAINT "release_file_hash" CHECK (sha256 = sha256(bytes)),
  ADD CONSTRAINT "release_file_size" CHECK (octet_length(bytes) BETWEEN 1 AND 20971520),
  ADD CONSTRAINT "release_file_type" CHECK (media_type IN ('txt', 'docx', 'pdf', 'html')),
  ADD CONSTRAINT "release_file_name" CHECK (name ~ '\S' AND name !~ '[[:cntrl:]/\\]');

ALTER TABLE "source_draft"
  ADD CONSTRAINT "source_draft_text" CHECK (text IS NFC NORMALIZED AND text ~ '\S'),
  ADD CONSTRAINT "source_draft_file" CHECK
    ((bytes IS NULL) = (file_name IS NULL) AND (bytes IS NULL) = (media_type IS NULL));

ALTER TABLE "proposal"
  ADD CONSTRAINT "proposal_version" CHECK (version >= 1),
  ADD CONSTRAINT "proposal_merge" CHECK (decision <> 'merge' OR merge_into_id IS NOT NULL),
  ADD CONSTRAINT "proposal_standing" CHECK (report_interval IS NULL OR report_interval > 0 AND control_edtf IS NULL),
  ADD CONSTRAINT "proposal_completion" CHECK ((completion_form IS NULL) = (completion_in IS NULL));

-- The text and its file -------------------------------------------------------------------------

CREATE TRIGGER "release_file_is_append_only" BEFORE UPDATE OR DELETE ON "release_file"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- An edition follows the one it corrects, in number and for good.
CREATE FUNCTION "release_edition_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.supersedes_id IS NOT NULL
    AND NEW.edition IS DISTINCT FROM (SELECT r.edition + 1 FROM release r WHERE r.id = NEW.supersedes_id)
  THEN
    RAISE EXCEPTION 'edition % does not follow the release it corrects', NEW.edition
      USING ERRCODE = 'check_violation', CONSTRAINT = 'release_edition_follows';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "release_edition_follows" BEFORE INSERT OR UPDATE OF supersedes_id, edition ON "release"
  FOR EACH ROW EXECUTE FUNCTION "release_edition_follows"();

-- Proposals -------------------------------------------------------------------------------------

-- A proposal is of a statement nobody has accepted or rejected, in a release that is open for capture.
CREATE FUNCTION "proposal_is_open"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM statement s JOIN release r ON r.id = s.release_id
    WHERE s.id = NEW.statement_id AND s.judgement IN ('proposed', 'context') AND r.capture_open
  ) THEN
    RAISE EXCEPTION 'statement % is not open for proposals', NEW.statement_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'proposal_is_open';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "proposal_is_open" BEFORE INSERT OR UPDATE ON "proposal"
  FOR EACH ROW EXECUTE FUNCTION "proposal_is_open"();

-- At COMMIT: nothing half decided is left behind in a release that was entered, or under a statement that was judged.
CREATE FUNCTION "capture_left_nothing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM proposal p JOIN statement s ON s.id = p.statement_id JOIN release r ON r.id = s.release_id
    WHERE CASE TG_TABLE_NAME WHEN 'release' THEN r.id = NEW.id AND NOT r.capture_open
      ELSE s.id = NEW.id AND s.judgement IN ('accepted', 'rejected') END
  ) THEN
    RAISE EXCEPTION 'a proposal was left behind in % %', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_left_no_proposal';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "release_left_no_proposal" AFTER UPDATE OF capture_open ON "release"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "capture_left_nothing"();
CREATE CONSTRAINT TRIGGER "statement_left_no_proposal" AFTER UPDATE OF judgement ON "statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "capture_left_nothing"();

-- The sentence stays: once somebody accepted it, its words and its place are what they are.
CREATE FUNCTION "statement_words_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.release_id, NEW.span_start, NEW.span_end, NEW.quote, NEW.prefix, NEW.suffix)
    IS DISTINCT FROM (OLD.release_id, OLD.span_start, OLD.span_end, OLD.quote, OLD.prefix, OLD.suffix)
  THEN
    RAISE EXCEPTION 'the words of accepted statement % are kept', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'statement_words_stay';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "statement_words_stay" BEFORE UPDATE OR DELETE ON "statement"
  FOR EACH ROW WHEN (OLD.judgement = 'accepted') EXECUTE FUNCTION "statement_words_stay"();

-- History ---------------------------------------------------------------------------------------

-- At COMMIT: a statement joins or leaves a commitment only together with its version, hence with an event.
CREATE CONSTRAINT TRIGGER "statement_has_event" AFTER INSERT ON "statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "statement_moved_has_event" AFTER UPDATE ON "statement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION "part_has_event"();

-- A release's own row, too, changes only together with an event of the same transaction.
CREATE FUNCTION "release_has_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM release r JOIN audit_event e ON e.chain = 'release:' || r.id AND e.seq = r.version
    WHERE r.id = NEW.id AND e.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text
  ) THEN
    RAISE EXCEPTION 'a change of release % came without its event', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'release_version_has_event';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER "release_version_has_event" ON "release";
CREATE CONSTRAINT TRIGGER "release_version_has_event" AFTER INSERT OR UPDATE ON "release"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "release_has_event"();
