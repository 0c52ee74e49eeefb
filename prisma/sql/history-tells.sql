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
    OR OLD.name_kk IS DISTINCT FROM NEW.name_kk AND NOT (kind = 'user_changed' AND coalesce(told -> 'personal' ? 'nameKk', false))
    OR OLD.name_ru IS DISTINCT FROM NEW.name_ru AND NOT (kind = 'user_changed' AND coalesce(told -> 'personal' ? 'nameRu', false))
    OR OLD.name_en IS DISTINCT FROM NEW.name_en AND NOT (kind = 'user_changed' AND coalesce(told -> 'personal' ? 'nameEn', false))
    OR OLD.name_ja IS DISTINCT FROM NEW.name_ja AND NOT (kind = 'user_changed' AND coalesce(told -> 'personal' ? 'nameJa', false))
    OR OLD.email <> NEW.email AND NOT (kind = 'user_changed' AND coalesce(told -> 'personal' ? 'email', false))
    OR OLD.personal_salt <> NEW.personal_salt)
  THEN PERFORM guards.refuse_untold(history, 'name'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER person_added_is_told AFTER INSERT ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();
CREATE CONSTRAINT TRIGGER person_changed_is_told AFTER UPDATE ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();

-- Does an event of this kind lead from there to there? Null of a kind that moves nothing. What takes something back leads to where that
-- came from, which the history of the commitment says: below. TypeScript: transitions in lib/commitments/transitions.ts.
CREATE FUNCTION guards.moves(kind text, type text, origin text, target text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind
    WHEN 'put_on_control' THEN coalesce(origin = 'captured' AND target = 'on_control', false)
    WHEN 'set_for_record' THEN coalesce(origin = 'captured' AND target = 'record_only', false)
    WHEN 'returned_to_captured' THEN coalesce(origin = 'record_only' AND target = 'captured', false)
    WHEN 'started' THEN coalesce(origin IN ('on_control', 'returned', 'additional_control') AND target = 'in_progress', false)
    WHEN 'report_sent' THEN coalesce(origin IN ('on_control', 'in_progress', 'returned', 'additional_control')
      AND target = CASE type WHEN 'interim' THEN 'in_progress' WHEN 'final' THEN 'reported' END, false)
    WHEN 'returned' THEN coalesce(origin = 'reported' AND target = 'returned', false)
    WHEN 'kept_on_additional_control' THEN coalesce(origin = 'reported' AND target = 'additional_control', false)
    WHEN 'taken_off_control' THEN coalesce(
      origin IN ('on_control', 'in_progress', 'returned', 'additional_control', 'reported') AND target = 'off_control', false)
    WHEN 'reopened' THEN coalesce(origin = 'off_control' AND target = 'in_progress', false)
    WHEN 'report_withdrawn' THEN coalesce(
      origin = 'reported' AND target IN ('on_control', 'in_progress', 'returned', 'additional_control'), false)
    WHEN 'decision_withdrawn' THEN coalesce(
      origin IN ('on_control', 'in_progress', 'returned', 'additional_control', 'off_control') AND origin <> target, false)
  END
$$;

-- What the whole history of a commitment says of it: where it stands, how it was closed, for whom it is, and whether it begins in this
-- transaction. The first event tells where it begins; each of this transaction must move it from where it was, take back nothing but what
-- came last, and say no more of these than its kind may. Its plan is kept for the session, and may be made while there are few events:
-- hence no sequential scan.
CREATE FUNCTION guards.told_of_commitment(history text, OUT status text, OUT outcome text, OUT marking text, OUT begins boolean)
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  event record;
  origin text;
  target text;
  leads boolean;
  sets_marking boolean;
  -- The last move: its kind, and from where.
  moved_by text;
  moved_from text;
  sent_from text;
  closed_as text;
BEGIN
  begins := false;
  FOR event IN
    SELECT e.seq, e.kind, e.payload::jsonb AS told, e.xmin = pg_current_xact_id()::xid AS is_new FROM audit_event e
    WHERE e.chain = history ORDER BY e.seq
  LOOP
    origin := event.told ->> 'from';
    target := event.told ->> 'to';
    leads := guards.moves(event.kind, event.told ->> 'type', origin, target);
    sets_marking := event.kind IN (
      'commitment_captured', 'commitment_imported', 'marking_set', 'restated', 'statement_moved_in', 'statement_moved_out');
    IF event.is_new AND (
      (event.seq = 1) <> (event.kind IN ('commitment_captured', 'commitment_imported'))
      OR event.seq > 1 AND event.told ? 'status'
      OR event.told ? 'outcome' AND event.kind NOT IN ('taken_off_control', 'commitment_imported')
      OR leads IS NOT NULL AND (leads AND origin = coalesce(status, origin) AND CASE event.kind
        WHEN 'report_withdrawn' THEN target = sent_from
        WHEN 'decision_withdrawn' THEN target = moved_from
          AND moved_by IN ('put_on_control', 'returned', 'kept_on_additional_control', 'taken_off_control', 'reopened')
        ELSE true END) IS NOT TRUE
    ) THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
    IF event.is_new AND event.told ? 'marking' AND NOT sets_marking THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;

    IF event.seq = 1 THEN
      begins := event.is_new;
      status := event.told ->> 'status';
      closed_as := event.told ->> 'outcome';
    ELSIF leads IS NOT NULL THEN
      moved_by := event.kind;
      moved_from := origin;
      status := target;
      -- What withdraws the decision to open it again brings back how it was closed.
      IF event.kind = 'taken_off_control' THEN closed_as := event.told ->> 'outcome'; END IF;
      IF event.kind = 'report_sent' THEN sent_from := origin; END IF;
    END IF;
    IF event.kind = 'marking_lifted' THEN marking := NULL;
    ELSIF sets_marking THEN marking := coalesce(event.told ->> 'marking', marking); END IF;
  END LOOP;
  outcome := CASE WHEN status = 'off_control' THEN closed_as END;
END $$;

CREATE FUNCTION guards.commitment_begins_as_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  told record := guards.told_of_commitment(NEW.chain);
  stands record;
BEGIN
  IF NOT told.begins THEN RETURN NULL; END IF;
  SELECT c.status::text, c.outcome::text, c.marking::text INTO stands FROM commitment c
  WHERE c.id = substr(NEW.chain, length('commitment:') + 1)::uuid;
  IF (told.status, told.outcome) IS DISTINCT FROM (stands.status, stands.outcome) THEN PERFORM guards.refuse_untold(NEW.chain, 'status'); END IF;
  IF told.marking IS DISTINCT FROM stands.marking THEN PERFORM guards.refuse_untold(NEW.chain, 'marking'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unproven_begins_as_told AFTER INSERT ON guards.unproven
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (starts_with(NEW.chain, 'commitment:')) EXECUTE FUNCTION guards.commitment_begins_as_told();

-- What did not change is not asked for: an old register may hold what history never told.
CREATE FUNCTION guards.commitment_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := 'commitment:' || NEW.id;
  told record := guards.told_of_commitment(history);
  stands record;
BEGIN
  SELECT c.status::text, c.outcome::text, c.marking::text INTO stands FROM commitment c WHERE c.id = NEW.id;
  IF (OLD.status, OLD.outcome) IS DISTINCT FROM (NEW.status, NEW.outcome)
    AND (told.status, told.outcome) IS DISTINCT FROM (stands.status, stands.outcome)
  THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
  IF OLD.marking IS DISTINCT FROM NEW.marking AND told.marking IS DISTINCT FROM stands.marking
  THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER commitment_is_told AFTER UPDATE OF status, outcome, marking ON commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status <> NEW.status OR OLD.outcome IS DISTINCT FROM NEW.outcome OR OLD.marking IS DISTINCT FROM NEW.marking)
  EXECUTE FUNCTION guards.commitment_is_told();

-- The last event that may say for whom a text is says what it is.
CREATE FUNCTION guards.marking_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := 'release:' || NEW.id;
  told text;
BEGIN
  SELECT CASE WHEN e.kind IN ('release_registered', 'marking_set') THEN e.payload::jsonb ->> 'marking' END INTO told FROM audit_event e
  WHERE e.chain = history AND e.kind IN ('release_registered', 'marking_set', 'marking_lifted', 'release_withdrawn')
    AND (e.kind <> 'release_registered' OR e.seq = 1)
  ORDER BY e.seq DESC LIMIT 1;
  IF told IS DISTINCT FROM (SELECT r.marking::text FROM release r WHERE r.id = NEW.id)
  THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER release_added_is_told AFTER INSERT ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.marking_is_told();
CREATE CONSTRAINT TRIGGER release_is_told AFTER UPDATE OF marking ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.marking IS DISTINCT FROM NEW.marking) EXECUTE FUNCTION guards.marking_is_told();
