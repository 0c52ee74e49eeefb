-- A text that should not have been brought in, or its file, is taken out for good. What stays is its code and its hash, and the event
-- that says by whom and why. Nothing else of a text ever goes: append-only.sql.
-- Decision: docs/decisions/18-sight-of-texts.md
-- TypeScript: lib/releases/withdrawal/withdraw-release.ts, lib/releases/withdrawal/remove-file.ts.

-- Nothing is left of it in the row.
ALTER TABLE release
  ADD CONSTRAINT release_withdrawn_is_empty CHECK (withdrawn_at IS NULL OR (
    body = '' AND title = '' AND publisher = '' AND url IS NULL AND supersedes_id IS NULL AND NOT capture_open));

-- And it stays so.
CREATE TRIGGER release_withdrawn_stays BEFORE UPDATE ON release
  FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- At COMMIT: nothing hangs on it any more, and an event of this transaction tells it, with the hash of what is gone.
CREATE FUNCTION release_withdrawal_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM statement s WHERE s.release_id = NEW.id)
    OR EXISTS (SELECT FROM proposal_step p WHERE p.release_id = NEW.id)
    OR EXISTS (SELECT FROM release_file f WHERE f.release_id = NEW.id)
    OR NOT EXISTS (
      SELECT FROM audit_event e WHERE e.chain = 'release:' || NEW.id AND e.seq = NEW.version AND e.kind = 'release_withdrawn'
        AND e.payload::json ->> 'sha256' = encode(NEW.sha256, 'hex') AND e.xmin = pg_current_xact_id()::xid
    )
  THEN
    RAISE EXCEPTION 'the withdrawal of release % is not whole', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'release_withdrawal_is_told';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER release_withdrawal_is_told AFTER INSERT OR UPDATE ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION release_withdrawal_is_told();

-- A file that goes, with its text or alone, is told in this transaction with its hash.
CREATE FUNCTION release_file_withdrawal_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = 'release:' || OLD.release_id
      AND e.seq = (SELECT r.version FROM release r WHERE r.id = OLD.release_id)
      AND e.kind IN ('release_withdrawn', 'release_file_withdrawn')
      AND e.payload::json ->> 'fileSha256' = encode(OLD.sha256, 'hex') AND e.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'the file of release % goes by its withdrawal only', OLD.release_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'release_file_withdrawal_is_told';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER release_file_withdrawal_is_told AFTER DELETE ON release_file
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION release_file_withdrawal_is_told();

-- The only way the application takes a text out, or its file: it has no right to change a body or to remove a file. The rules above
-- hold it too. TypeScript calls them: lib/releases/withdrawal.
CREATE FUNCTION empty_release(emptied uuid, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE public.release SET body = '', title = '', publisher = '', url = NULL, marking = NULL, capture_open = false, awaits_entry = NULL,
    supersedes_id = NULL, edition = 1, withdrawn_at = at, version = version + 1
  WHERE id = emptied
$$;
CREATE FUNCTION remove_release_file(emptied uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM public.release_file WHERE release_id = emptied
$$;
