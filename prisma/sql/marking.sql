-- Who texts and commitments are for. A text that was never entered is its coordinators' alone; and what rests on a restricted text
-- is restricted itself, so that no open commitment shows its words.
-- Decision: docs/decisions/18-sight-of-texts.md
-- TypeScript: lib/access/scope.ts.

-- It waits, or it is null: what is open says nothing.
ALTER TABLE release ADD CONSTRAINT release_awaits_entry CHECK (awaits_entry);

-- At COMMIT. Each by its own key: asked in one condition for all three, every marked text would be looked through for each statement.
-- TypeScript: what is in lib/releases/entry, lib/releases/set-marking.ts,
-- lib/commitments/actions/marking.ts.
CREATE FUNCTION marking_reaches_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shows boolean;
BEGIN
  IF TG_TABLE_NAME = 'statement' THEN
    shows := EXISTS (
      SELECT FROM statement s JOIN release r ON r.id = s.release_id JOIN commitment c ON c.id = s.commitment_id
      WHERE s.id = NEW.id AND r.marking IS NOT NULL AND c.marking IS NULL);
  ELSIF TG_TABLE_NAME = 'commitment' THEN
    shows := EXISTS (
      SELECT FROM commitment c JOIN statement s ON s.commitment_id = c.id JOIN release r ON r.id = s.release_id
      WHERE c.id = NEW.id AND r.marking IS NOT NULL AND c.marking IS NULL);
  ELSE
    shows := EXISTS (
      SELECT FROM release r JOIN statement s ON s.release_id = r.id JOIN commitment c ON c.id = s.commitment_id
      WHERE r.id = NEW.id AND r.marking IS NOT NULL AND c.marking IS NULL);
  END IF;
  IF shows THEN
    RAISE EXCEPTION 'an open commitment would rest on a restricted text: % %', TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'marking_reaches_commitments';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER release_marking_reaches AFTER UPDATE OF marking ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.marking IS NOT NULL) EXECUTE FUNCTION marking_reaches_commitments();
CREATE CONSTRAINT TRIGGER commitment_marking_stays AFTER UPDATE OF marking ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.marking IS NULL) EXECUTE FUNCTION marking_reaches_commitments();
CREATE CONSTRAINT TRIGGER statement_marking_reaches AFTER INSERT OR UPDATE OF commitment_id ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION marking_reaches_commitments();
