-- What matters most is told by an event that says just that: who a person is, what they may and how they get in; where a commitment
-- stands, how it was closed, and for whom it and a text are. The event is of the same transaction, of a kind that tells of this, and what
-- it says was and is, the row was and is.
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
  changes jsonb;
  is_erased boolean;
BEGIN
  SELECT e.payload::jsonb INTO told FROM audit_event e
  WHERE e.chain = history AND e.seq = NEW.version AND e.xmin = pg_current_xact_id()::xid;
  kind := coalesce(told ->> 'kind', '');
  IF TG_OP = 'INSERT' THEN
    IF kind <> 'user_created' OR told ->> 'role' IS DISTINCT FROM NEW.role::text
      OR told ->> 'organisationId' IS DISTINCT FROM NEW.organisation_id::text
      OR told ->> 'authorityLevel' IS DISTINCT FROM NEW.authority_level::text
    THEN PERFORM guards.refuse_untold(history, 'beginning'); END IF;
    RETURN NULL;
  END IF;
  changes := CASE WHEN kind IN ('user_changed', 'change_confirmed') THEN told -> 'changes' END;
  is_erased := kind = 'user_erased' AND NEW.erased_at IS NOT NULL;
  IF changes -> 'role' IS DISTINCT FROM
      (CASE WHEN OLD.role <> NEW.role THEN jsonb_build_array(OLD.role, NEW.role) END)
    OR changes -> 'authorityLevel' IS DISTINCT FROM
      (CASE WHEN OLD.authority_level IS DISTINCT FROM NEW.authority_level THEN jsonb_build_array(OLD.authority_level, NEW.authority_level) END)
    OR changes -> 'organisationId' IS DISTINCT FROM
      (CASE WHEN OLD.organisation_id <> NEW.organisation_id THEN jsonb_build_array(OLD.organisation_id, NEW.organisation_id) END)
  THEN PERFORM guards.refuse_untold(history, 'rights'); END IF;
  IF (OLD.password_hash, OLD.password_is_one_time, OLD.password_expires_at)
      IS DISTINCT FROM (NEW.password_hash, NEW.password_is_one_time, NEW.password_expires_at)
    AND kind NOT IN ('password_changed', 'password_renewed') AND NOT is_erased
  THEN PERFORM guards.refuse_untold(history, 'password'); END IF;
  IF OLD.disabled_at IS DISTINCT FROM NEW.disabled_at AND NOT is_erased
      AND kind <> (CASE WHEN NEW.disabled_at IS NULL THEN 'user_enabled' ELSE 'user_disabled' END)
    OR OLD.erased_at IS DISTINCT FROM NEW.erased_at AND NOT is_erased
  THEN PERFORM guards.refuse_untold(history, 'access'); END IF;
  -- Of a name or an address history keeps that it changed, never from what or to what.
  IF NOT is_erased AND (
    OLD.name IS DISTINCT FROM NEW.name AND NOT (kind = 'user_changed' AND coalesce(told -> 'personal' ? 'name', false))
    OR OLD.email <> NEW.email AND NOT (kind = 'user_changed' AND coalesce(told -> 'personal' ? 'email', false))
    OR OLD.personal_salt <> NEW.personal_salt)
  THEN PERFORM guards.refuse_untold(history, 'name'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER person_added_is_told AFTER INSERT ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();
CREATE CONSTRAINT TRIGGER person_changed_is_told AFTER UPDATE ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();

-- Where each kind of event leads; what takes something back leads to where that came from. TypeScript: transitions in
-- lib/commitments/transitions.ts.
CREATE FUNCTION guards.leads_to(kind text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind
    WHEN 'put_on_control' THEN '{on_control}'::text[]
    WHEN 'set_for_record' THEN '{record_only}'
    WHEN 'returned_to_captured' THEN '{captured}'
    WHEN 'started' THEN '{in_progress}'
    WHEN 'report_sent' THEN '{in_progress,reported}'
    WHEN 'returned' THEN '{returned}'
    WHEN 'kept_on_additional_control' THEN '{additional_control}'
    WHEN 'taken_off_control' THEN '{off_control}'
    WHEN 'reopened' THEN '{in_progress}'
    WHEN 'report_withdrawn' THEN '{on_control,in_progress,returned,additional_control}'
    WHEN 'decision_withdrawn' THEN '{captured,record_only,on_control,in_progress,returned,additional_control,reported,off_control}'
    ELSE '{}' END
$$;

-- One change may be several versions, each with its event: they lead, one after another, from the one status to the other. The first
-- event of all tells where a commitment begins.
CREATE FUNCTION guards.commitment_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := 'commitment:' || NEW.id;
  status text := OLD.status;
  outcome text := OLD.outcome;
  marking text := OLD.marking;
  event record;
BEGIN
  FOR event IN
    SELECT e.seq, e.kind, e.payload::jsonb AS told FROM audit_event e
    WHERE e.chain = history AND e.seq >= OLD.version AND e.xmin = pg_current_xact_id()::xid ORDER BY e.seq
  LOOP
    IF event.seq = 1 AND event.kind IN ('commitment_captured', 'commitment_imported') THEN
      status := event.told ->> 'status';
      outcome := event.told ->> 'outcome';
    ELSIF event.told ->> 'from' = status AND event.told ->> 'to' = ANY (guards.leads_to(event.kind)) THEN
      IF event.told ->> 'to' = 'off_control' THEN
        -- What withdraws the decision to open it again brings the outcome back as it was.
        outcome := CASE event.kind WHEN 'taken_off_control' THEN event.told ->> 'outcome' ELSE NEW.outcome::text END;
      ELSE
        outcome := NULL;
      END IF;
      status := event.told ->> 'to';
    END IF;
    marking := CASE WHEN event.kind = 'marking_lifted' THEN NULL ELSE coalesce(event.told ->> 'marking', marking) END;
  END LOOP;
  IF status IS DISTINCT FROM NEW.status::text OR outcome IS DISTINCT FROM NEW.outcome::text
  THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
  IF marking IS DISTINCT FROM NEW.marking::text THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER commitment_is_told AFTER UPDATE OF status, outcome, marking ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status <> NEW.status OR OLD.outcome IS DISTINCT FROM NEW.outcome OR OLD.marking IS DISTINCT FROM NEW.marking)
  EXECUTE FUNCTION guards.commitment_is_told();

-- A text, and what is marked from its beginning. The arguments are the beginning of the chain's name.
CREATE FUNCTION guards.marking_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := TG_ARGV[0] || NEW.id;
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = history AND e.xmin = pg_current_xact_id()::xid
      AND CASE TG_OP WHEN 'INSERT' THEN e.seq = 1 ELSE e.seq >= NEW.version END
      AND CASE WHEN NEW.marking IS NULL THEN e.kind = 'marking_lifted' ELSE e.payload::jsonb ->> 'marking' = NEW.marking::text END
  ) THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER commitment_added_is_told AFTER INSERT ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.marking IS NOT NULL) EXECUTE FUNCTION guards.marking_is_told('commitment:');
CREATE CONSTRAINT TRIGGER release_added_is_told AFTER INSERT ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.marking IS NOT NULL) EXECUTE FUNCTION guards.marking_is_told('release:');
CREATE CONSTRAINT TRIGGER release_is_told AFTER UPDATE OF marking ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.marking IS DISTINCT FROM NEW.marking) EXECUTE FUNCTION guards.marking_is_told('release:');
