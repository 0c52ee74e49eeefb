-- An event tells what changed, and nothing is kept for who was erased: prisma/sql/history-tells.sql, prisma/sql/erased-people.sql.

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

-- Where each kind of event leads; null for what takes back, which leads to where that came from. TypeScript: transitions in
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
    WHEN 'decision_withdrawn' THEN '{on_control,in_progress,returned,additional_control,reported,off_control}'
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
  first int := CASE WHEN TG_OP = 'INSERT' THEN 1 ELSE NEW.version END;
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = history AND e.seq = first AND e.xmin = pg_current_xact_id()::xid
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

-- What is said by a restricted text is asked where it is written as well as where it is joined.
DROP TRIGGER statement_marking_reaches ON statement;
CREATE CONSTRAINT TRIGGER statement_marking_reaches AFTER INSERT OR UPDATE OF commitment_id ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.commitment_id IS NOT NULL) EXECUTE FUNCTION marking_reaches_commitments();

-- What was being written for a person while they were erased is not kept after them: it waits for the erasing, and is then to be tried again,
-- which finds them signed out. Source of the code: PostgreSQL, "could not serialize access due to concurrent update".
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
