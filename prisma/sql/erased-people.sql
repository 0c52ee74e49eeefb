-- A person who was erased: no name, shut out, and as they are for good.
-- Decision: docs/decisions/19-erasing-people.md
-- TypeScript: erasePerson in lib/registry/people/erase-person.ts; lib/drafts/remove-drafts.ts.
ALTER TABLE users ADD CONSTRAINT user_erased CHECK (
  (erased_at IS NULL) = (name IS NOT NULL)
  AND (erased_at IS NULL OR disabled_at IS NOT NULL AND num_nonnulls(name_kk, name_ru, name_en, name_ja) = 0)
);

-- Their own browser may still be writing: that is to be tried again, which finds them signed out.
CREATE FUNCTION refuse_change_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a person who was erased stays as they are'
    USING ERRCODE = 'serialization_failure', CONSTRAINT = 'users_stay_erased';
END $$;

CREATE TRIGGER users_stay_erased BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL)
  EXECUTE FUNCTION refuse_change_of_erased();

-- The addresses of computers from which an erased person worked, out of the security log; what happened stays in it. The only change
-- that security-log.sql lets by.
CREATE FUNCTION forget_addresses_of(person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE public.security_event e SET address = NULL
  WHERE e.address IS NOT NULL AND (e.actor_id = person OR e.actor_id IS NULL AND e.person_id = person)
    AND EXISTS (SELECT FROM public.users u WHERE u.id = person AND u.erased_at IS NOT NULL)
$$;

-- What was being written for a person while they were erased is not kept after them: it waits for the erasing, and is then to be tried again,
-- which finds them signed out. Source of the code: PostgreSQL, "could not serialize access due to concurrent update".
-- TypeScript: forgetWhatIsTheirs in lib/registry/people/erase-person.ts.
CREATE FUNCTION refuse_erased() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  person uuid;
BEGIN
  EXECUTE format('SELECT ($1).%I', TG_ARGV[0]) INTO person USING NEW;
  PERFORM FROM users u WHERE u.id = person AND u.erased_at IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing is kept for a person who was erased' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER session_of_somebody BEFORE INSERT ON session FOR EACH ROW EXECUTE FUNCTION refuse_erased('user_id');
CREATE TRIGGER source_upload_of_somebody BEFORE INSERT ON source_upload FOR EACH ROW EXECUTE FUNCTION refuse_erased('created_by_id');
CREATE TRIGGER evidence_file_of_somebody BEFORE INSERT ON evidence_file FOR EACH ROW EXECUTE FUNCTION refuse_erased('created_by_id');
CREATE TRIGGER import_upload_of_somebody BEFORE INSERT ON import_upload FOR EACH ROW EXECUTE FUNCTION refuse_erased('created_by_id');
CREATE TRIGGER import_mapping_of_somebody BEFORE INSERT ON import_mapping FOR EACH ROW EXECUTE FUNCTION refuse_erased('person_id');
CREATE TRIGGER import_word_of_somebody BEFORE INSERT ON import_word FOR EACH ROW EXECUTE FUNCTION refuse_erased('person_id');
CREATE TRIGGER draft_of_somebody BEFORE INSERT ON draft FOR EACH ROW EXECUTE FUNCTION refuse_erased('author_id');
CREATE TRIGGER idempotency_key_of_somebody BEFORE INSERT ON idempotency_key FOR EACH ROW EXECUTE FUNCTION refuse_erased('actor_id');
CREATE TRIGGER pending_change_of_somebody BEFORE INSERT ON pending_change FOR EACH ROW EXECUTE FUNCTION refuse_erased('person_id');
CREATE TRIGGER pending_change_by_somebody BEFORE INSERT ON pending_change FOR EACH ROW EXECUTE FUNCTION refuse_erased('asked_by_id');

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
