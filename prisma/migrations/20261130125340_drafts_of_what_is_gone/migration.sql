-- What is written of a person or a text that is just going. Current text: prisma/sql/erased-people.sql.
DROP TRIGGER users_stay_erased ON users;

-- Their own browser may still be writing: that is to be tried again, which finds them signed out.
CREATE FUNCTION refuse_change_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a person who was erased stays as they are'
    USING ERRCODE = 'serialization_failure', CONSTRAINT = 'users_stay_erased';
END $$;

CREATE TRIGGER users_stay_erased BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL)
  EXECUTE FUNCTION refuse_change_of_erased();

-- What somebody began to write about a thing that is gone is not kept: a text that was withdrawn, what was proposed from it, a file that was
-- taken into the register or let go, a person who was erased. It waits for whoever takes the thing away, who then finds it. The names are
-- those of the forms: unsavedInput in app/.
CREATE FUNCTION refuse_draft_of_gone() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  what text := split_part(NEW.name, '/', 1);
  key text := split_part(NEW.name, '/', 2);
  thing uuid := CASE WHEN key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN key::uuid END;
BEGIN
  IF what = 'person' AND thing IS NOT NULL THEN
    PERFORM FROM users u WHERE u.id = thing AND u.erased_at IS NULL FOR KEY SHARE;
  ELSIF what = 'release' AND thing IS NOT NULL THEN
    PERFORM FROM source_upload u WHERE u.id = thing FOR KEY SHARE;
  ELSIF what = 'capture' AND thing IS NOT NULL THEN
    PERFORM FROM statement s JOIN release r ON r.id = s.release_id
    WHERE s.id = thing AND r.withdrawn_at IS NULL FOR KEY SHARE OF r;
  ELSIF what IN ('release', 'capture') AND NEW.name <> 'release/text' THEN
    PERFORM FROM release r WHERE r.code = key FOR KEY SHARE;
    PERFORM WHERE NOT EXISTS (SELECT FROM release r WHERE r.code = key AND r.withdrawn_at IS NOT NULL);
  ELSE
    RETURN NEW;
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing is kept of what is gone' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER draft_of_what_is_there BEFORE INSERT ON draft FOR EACH ROW EXECUTE FUNCTION refuse_draft_of_gone();
