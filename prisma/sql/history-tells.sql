-- What matters most is told by an event that says just that: who a person is, what they may and how they get in; where a commitment
-- stands, and for whom. The event is of the same transaction, and what it says was and is, the row was and is.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/record-event.ts, called by every write of one; lib/audit/record-first-events.ts.

CREATE FUNCTION guards.refuse_untold(chain text, what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'no event of % tells of the change of its %', chain, what
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_tells';
END $$;

CREATE FUNCTION guards.person_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := 'user:' || NEW.id;
  told jsonb;
  kind text;
BEGIN
  SELECT e.payload::jsonb INTO told FROM audit_event e
  WHERE e.chain = history AND e.seq = NEW.version AND e.xmin = pg_current_xact_id()::xid;
  kind := coalesce(told ->> 'kind', '');
  IF TG_OP = 'INSERT' THEN
    IF kind <> 'user_created' OR told ->> 'role' <> NEW.role::text THEN PERFORM guards.refuse_untold(history, 'beginning'); END IF;
    RETURN NULL;
  END IF;
  IF OLD.role <> NEW.role AND told #> '{changes,role}' IS DISTINCT FROM jsonb_build_array(OLD.role, NEW.role)
    OR OLD.authority_level IS DISTINCT FROM NEW.authority_level
      AND told #> '{changes,authorityLevel}' IS DISTINCT FROM jsonb_build_array(OLD.authority_level, NEW.authority_level)
    OR OLD.organisation_id <> NEW.organisation_id
      AND told #> '{changes,organisationId}' IS DISTINCT FROM jsonb_build_array(OLD.organisation_id, NEW.organisation_id)
  THEN PERFORM guards.refuse_untold(history, 'rights'); END IF;
  IF OLD.password_hash <> NEW.password_hash AND kind NOT IN ('password_changed', 'password_renewed', 'user_erased')
  THEN PERFORM guards.refuse_untold(history, 'password'); END IF;
  IF OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL AND kind NOT IN ('user_disabled', 'user_erased')
    OR NEW.disabled_at IS NULL AND OLD.disabled_at IS NOT NULL AND kind <> 'user_enabled'
    OR OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND kind <> 'user_erased'
  THEN PERFORM guards.refuse_untold(history, 'access'); END IF;
  -- Of a name or an address history keeps that it changed, never from what or to what.
  IF kind <> 'user_erased' AND (
    OLD.name IS DISTINCT FROM NEW.name AND NOT coalesce(told -> 'personal' ? 'name', false)
    OR OLD.email <> NEW.email AND NOT coalesce(told -> 'personal' ? 'email', false))
  THEN PERFORM guards.refuse_untold(history, 'name'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER person_added_is_told AFTER INSERT ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();
CREATE CONSTRAINT TRIGGER person_changed_is_told
  AFTER UPDATE OF role, authority_level, organisation_id, password_hash, disabled_at, erased_at, name, email ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();

-- One change may be several versions, each with its event: they lead from the one status to the other. The first tells where it begins.
CREATE FUNCTION guards.commitment_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := 'commitment:' || NEW.id;
BEGIN
  IF OLD.status <> NEW.status AND NOT EXISTS (
    SELECT FROM (
      SELECT e.seq, e.payload::jsonb AS told FROM audit_event e
      WHERE e.chain = history AND e.seq >= OLD.version AND e.xmin = pg_current_xact_id()::xid
    ) e
    HAVING bool_or(e.seq = 1 AND e.told ->> 'status' = NEW.status::text)
      OR bool_or(e.told ->> 'from' = OLD.status::text)
        AND (array_agg(e.told ->> 'to' ORDER BY e.seq DESC) FILTER (WHERE e.told ->> 'to' = ANY (enum_range(NULL::status)::text[])))[1] = NEW.status::text
  ) THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
  IF OLD.marking IS DISTINCT FROM NEW.marking AND NOT EXISTS (
    SELECT FROM audit_event e
    WHERE e.chain = history AND e.seq >= OLD.version AND e.xmin = pg_current_xact_id()::xid
      AND (e.payload::jsonb ->> 'marking' = NEW.marking::text OR NEW.marking IS NULL AND e.kind = 'marking_lifted')
  ) THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER commitment_is_told AFTER UPDATE OF status, marking ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.status <> NEW.status OR OLD.marking IS DISTINCT FROM NEW.marking)
  EXECUTE FUNCTION guards.commitment_is_told();
