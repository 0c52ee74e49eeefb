-- A piece that is written while its file is being attached waits for that, and is refused; evidence names no file that still waits.
-- prisma/sql/evidence-files.sql

CREATE OR REPLACE FUNCTION evidence_file_piece_of_waiting() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM evidence_file f WHERE f.id = NEW.file_id AND NOT f.is_attached FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a file that evidence names gets no more bytes'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'evidence_file_piece_of_waiting';
  END IF;
  RETURN NEW;
END $$;

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
