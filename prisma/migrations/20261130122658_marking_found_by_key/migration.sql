-- Whether an open commitment would rest on a restricted text is asked by the key of what changed: prisma/sql/marking.sql.
CREATE OR REPLACE FUNCTION marking_reaches_commitments() RETURNS trigger LANGUAGE plpgsql AS $$
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
