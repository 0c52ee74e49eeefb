-- Functions that write where the application may not run as their owner, with a fixed search path: the application has no right to
-- what triggers keep (the search, the columns of leads, what is still to be proven), and can't lead them to other tables.
-- Decision: docs/decisions/17-database-roles.md
DO $$
DECLARE
  writing text;
BEGIN
  FOR writing IN
    SELECT p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace IN ('public'::regnamespace, 'search'::regnamespace, 'guards'::regnamespace)
      AND (p.prorettype = 'trigger'::regtype
        AND p.prosrc ~* '\m(insert\s+into|delete\s+from|merge\s+into|update\s+[a-z_.]+(\s+[a-z]+)?\s+set|search\.refresh)\M'
        OR p.oid IN ('search.refresh(uuid[])'::regprocedure, 'remove_old_security_events(int)'::regprocedure))
  LOOP
    EXECUTE 'ALTER FUNCTION ' || writing || ' SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
  END LOOP;
END $$;
