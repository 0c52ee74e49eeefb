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
