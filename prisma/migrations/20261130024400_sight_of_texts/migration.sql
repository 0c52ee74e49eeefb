-- CreateEnum
CREATE TYPE "marking" AS ENUM ('restricted');

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "marking" "marking";

-- AlterTable
ALTER TABLE "release" ADD COLUMN     "awaits_entry" BOOLEAN,
ADD COLUMN     "marking" "marking",
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- What schema.prisma cannot say. Its current text: prisma/sql/marking.sql, withdrawal.sql, append-only.sql, sentences.sql.

DROP TRIGGER release_body_is_immutable ON release;
CREATE TRIGGER release_body_is_immutable BEFORE UPDATE OF body, sha256, language ON release
  FOR EACH ROW WHEN (
    OLD.sha256 <> NEW.sha256
    OR OLD.body <> NEW.body AND NEW.withdrawn_at IS NULL
    OR OLD.language <> NEW.language AND NOT (OLD.capture_open AND NEW.capture_open)
  )
  EXECUTE FUNCTION refuse_change();
DROP TRIGGER release_file_is_append_only ON release_file;
CREATE TRIGGER release_file_is_append_only BEFORE UPDATE ON release_file
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE release DROP CONSTRAINT release_body_hash;
ALTER TABLE release
  ADD CONSTRAINT release_body_hash CHECK (withdrawn_at IS NOT NULL OR sha256 = sha256(convert_to(body, 'UTF8')));

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

-- It waits, or it is null: what is open says nothing.
ALTER TABLE release ADD CONSTRAINT release_awaits_entry CHECK (awaits_entry);

-- At COMMIT. TypeScript: lib/releases/entry/enter-commitment.ts, lib/releases/entry/restate-commitment.ts,
-- lib/releases/set-marking.ts, lib/commitments/actions/marking.ts.
CREATE FUNCTION marking_reaches_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM statement s JOIN release r ON r.id = s.release_id JOIN commitment c ON c.id = s.commitment_id
    WHERE r.marking IS NOT NULL AND c.marking IS NULL
      AND CASE TG_TABLE_NAME WHEN 'release' THEN r.id WHEN 'commitment' THEN c.id ELSE s.id END = NEW.id
  ) THEN
    RAISE EXCEPTION 'an open commitment would rest on a restricted text: % %', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'marking_reaches_commitments';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER release_marking_reaches AFTER UPDATE OF marking ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.marking IS NOT NULL) EXECUTE FUNCTION marking_reaches_commitments();
CREATE CONSTRAINT TRIGGER commitment_marking_stays AFTER UPDATE OF marking ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.marking IS NULL) EXECUTE FUNCTION marking_reaches_commitments();
CREATE CONSTRAINT TRIGGER statement_marking_reaches AFTER UPDATE OF commitment_id ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION marking_reaches_commitments();

-- Texts that are in their first capture now wait for their entry, and their history says so.
UPDATE release r SET awaits_entry = true, version = r.version + 1
WHERE r.capture_open AND NOT EXISTS (SELECT FROM statement s WHERE s.release_id = r.id AND s.judgement = 'accepted');
INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
SELECT 'release:' || r.id, r.version, 'release_changed', '{"kind":"release_changed","changes":{}}', clock_timestamp(), '', ''
FROM release r WHERE r.awaits_entry;
