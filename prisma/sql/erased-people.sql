-- A person who was erased: no name, shut out, and as they are for good.
-- Decision: docs/decisions/19-erasing-people.md
-- TypeScript: erasePerson in lib/registry/people/erase-person.ts.
ALTER TABLE users ADD CONSTRAINT user_erased CHECK (
  (erased_at IS NULL) = (name IS NOT NULL) AND (erased_at IS NULL OR disabled_at IS NOT NULL)
);

CREATE TRIGGER users_stay_erased BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL)
  EXECUTE FUNCTION refuse_change();

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
CREATE TRIGGER import_upload_of_somebody BEFORE INSERT ON import_upload FOR EACH ROW EXECUTE FUNCTION refuse_erased('created_by_id');
CREATE TRIGGER import_mapping_of_somebody BEFORE INSERT ON import_mapping FOR EACH ROW EXECUTE FUNCTION refuse_erased('person_id');
CREATE TRIGGER import_word_of_somebody BEFORE INSERT ON import_word FOR EACH ROW EXECUTE FUNCTION refuse_erased('person_id');
CREATE TRIGGER draft_of_somebody BEFORE INSERT ON draft FOR EACH ROW EXECUTE FUNCTION refuse_erased('author_id');
CREATE TRIGGER idempotency_key_of_somebody BEFORE INSERT ON idempotency_key FOR EACH ROW EXECUTE FUNCTION refuse_erased('actor_id');
CREATE TRIGGER pending_change_of_somebody BEFORE INSERT ON pending_change FOR EACH ROW EXECUTE FUNCTION refuse_erased('person_id');
CREATE TRIGGER pending_change_by_somebody BEFORE INSERT ON pending_change FOR EACH ROW EXECUTE FUNCTION refuse_erased('asked_by_id');
