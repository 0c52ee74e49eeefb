-- Files that are evidence: they wait for their form, and stay as they were sent once a piece of evidence names them.
-- Decision: docs/decisions/31-evidence-files.md
-- TypeScript: lib/commitments/evidence-files/keep-file.ts, lib/commitments/actions/write-evidence.ts; the kinds and the size in
-- lib/files/evidence.ts, the names in lib/files/file-name.ts.

ALTER TABLE evidence_file
  ADD CONSTRAINT evidence_file_name CHECK (name ~ '\S' AND name !~ '[[:cntrl:]/\\]'),
  ADD CONSTRAINT evidence_file_format CHECK (format IN ('pdf', 'docx', 'xlsx', 'jpeg', 'png')),
  ADD CONSTRAINT evidence_file_size CHECK (size BETWEEN 1 AND 20971520),
  ADD CONSTRAINT evidence_file_hash CHECK (octet_length(sha256) = 32);
ALTER TABLE evidence_file_piece
  ADD CONSTRAINT evidence_file_piece_place CHECK (position >= 0 AND octet_length(bytes) BETWEEN 1 AND 524288);

-- What evidence says of its file stands in its own row too, and so in the digests of history.
ALTER TABLE evidence
  ADD CONSTRAINT evidence_file_whole CHECK (num_nulls(file_id, file_name, file_format, file_size, file_sha256) IN (0, 5));

-- A file changes once: when it waits no longer. A foreign key keeps from then on that it is removed.
CREATE TRIGGER evidence_file_is_kept_as_sent BEFORE UPDATE ON evidence_file FOR EACH ROW
  WHEN (OLD.is_attached OR to_jsonb(OLD) - 'is_attached' <> to_jsonb(NEW) - 'is_attached')
  EXECUTE FUNCTION refuse_change('_is_kept_as_sent');
CREATE TRIGGER evidence_file_is_not_truncated BEFORE TRUNCATE ON evidence_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_file_piece_is_append_only BEFORE UPDATE ON evidence_file_piece
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_file_piece_is_not_truncated BEFORE TRUNCATE ON evidence_file_piece
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION evidence_file_piece_of_waiting() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM evidence_file f WHERE f.id = NEW.file_id AND NOT f.is_attached FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a file that evidence names gets no more bytes'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'evidence_file_piece_of_waiting';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_file_piece_of_waiting BEFORE INSERT ON evidence_file_piece
  FOR EACH ROW EXECUTE FUNCTION evidence_file_piece_of_waiting();

-- Evidence names what waits no longer: its bytes are all there.
CREATE FUNCTION evidence_names_attached_file() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM evidence_file f WHERE f.id = NEW.file_id AND f.is_attached;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'evidence names a file that still waits'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'evidence_names_attached_file';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_names_attached_file BEFORE INSERT ON evidence
  FOR EACH ROW WHEN (NEW.file_id IS NOT NULL) EXECUTE FUNCTION evidence_names_attached_file();
