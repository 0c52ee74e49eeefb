-- Capture: what is proposed stays apart from what is agreed until one transaction enters it all.
-- Decisions: docs/decisions/13-reading-files.md, docs/decisions/14-capture.md

-- A proposal is of a statement nobody has accepted or rejected, in a release that is open for capture.
-- TypeScript: inOpenRelease in lib/releases/proposals/change-proposal.ts.
CREATE FUNCTION proposal_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER proposal_is_open BEFORE INSERT OR UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION proposal_is_open();

-- At COMMIT: nothing half decided is left behind in a release that was entered, or under a statement that was judged.
-- TypeScript: lib/releases/entry/finish-capture.ts.
CREATE FUNCTION capture_left_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE CONSTRAINT TRIGGER release_left_no_proposal AFTER UPDATE OF capture_open ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION capture_left_nothing();
CREATE CONSTRAINT TRIGGER statement_left_no_proposal AFTER UPDATE OF judgement ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION capture_left_nothing();

-- An edition follows the one it corrects, in number and for good. TypeScript: lib/releases/editions/correct-release.ts.
CREATE FUNCTION release_edition_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.supersedes_id IS NOT NULL
    AND NEW.edition IS DISTINCT FROM (SELECT r.edition + 1 FROM release r WHERE r.id = NEW.supersedes_id)
  THEN
    RAISE EXCEPTION 'edition % does not follow the release it corrects', NEW.edition
      USING ERRCODE = 'check_violation', CONSTRAINT = 'release_edition_follows';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER release_edition_follows BEFORE INSERT OR UPDATE OF supersedes_id, edition ON release
  FOR EACH ROW EXECUTE FUNCTION release_edition_follows();

ALTER TABLE release
  ADD CONSTRAINT release_edition CHECK ((supersedes_id IS NULL) = (edition = 1) AND edition >= 1 AND supersedes_id <> id);

ALTER TABLE proposal
  ADD CONSTRAINT proposal_version CHECK (version >= 1),
  ADD CONSTRAINT proposal_merge CHECK (decision <> 'merge' OR merge_into_id IS NOT NULL),
  -- What is standing has an interval of reports instead of a date. TypeScript: lib/releases/proposals/inputs.ts,
  -- lib/releases/proposals/steps/fill-proposal.ts.
  ADD CONSTRAINT proposal_standing CHECK (report_interval IS NULL OR report_interval > 0 AND control_edtf IS NULL),
  ADD CONSTRAINT proposal_completion CHECK ((completion_form IS NULL) = (completion_in IS NULL));

-- The file a text was read from: of a kind and a size that are read (TypeScript: lib/files/text.ts), under a name that
-- hides nothing (lib/files/file-name.ts).
ALTER TABLE release_file
  ADD CONSTRAINT release_file_hash CHECK (sha256 = sha256(bytes)),
  ADD CONSTRAINT release_file_size CHECK (octet_length(bytes) BETWEEN 1 AND 20971520),
  ADD CONSTRAINT release_file_type CHECK (media_type IN ('txt', 'docx', 'odt', 'pdf', 'html')),
  ADD CONSTRAINT release_file_name CHECK (name ~ '\S' AND name !~ '[[:cntrl:]/\\]');

-- A text that waits for the rest of the form. TypeScript: lib/releases/source/keep-upload.ts.
ALTER TABLE source_upload
  ADD CONSTRAINT source_upload_text CHECK (text IS NFC NORMALIZED AND text ~ '\S'),
  ADD CONSTRAINT source_upload_file CHECK
    ((bytes IS NULL) = (file_name IS NULL) AND (bytes IS NULL) = (media_type IS NULL));
