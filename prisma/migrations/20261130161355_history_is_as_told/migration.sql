-- What history tells last is what is there, both ways, asked once for a chain at COMMIT; and a state that nothing touched since its event is
-- not computed again. Current text: prisma/sql/history-tells.sql, prisma/sql/history-of-commitments.sql, prisma/sql/history-of-others.sql,
-- prisma/sql/history-chain.sql.
DROP TRIGGER unproven_begins_as_told ON guards.unproven;
DROP TRIGGER commitment_is_told ON commitment;
DROP TRIGGER release_added_is_told ON release;
DROP TRIGGER release_is_told ON release;
DROP FUNCTION guards.commitment_begins_as_told();
DROP FUNCTION guards.commitment_is_told();
DROP FUNCTION guards.marking_is_told();
DROP FUNCTION guards.told_of_commitment(text);
DROP TRIGGER commitment_added_has_event ON commitment;
DROP TRIGGER commitment_changed_has_event ON commitment;
DROP TRIGGER release_changed_has_event ON release;
DROP FUNCTION guards.touch_commitments();

ALTER TABLE guards.unproven
  ADD COLUMN state_digest bytea,
  ADD COLUMN changed text[] NOT NULL DEFAULT '{}';
ALTER TABLE guards.unproven SET (fillfactor = 40);
ALTER TABLE guards.unproven SET UNLOGGED;
ALTER FUNCTION microseconds(timestamptz) STABLE;
ALTER FUNCTION event_hash(bytea, text, timestamptz, uuid, int, timestamptz, bigint, bytea) STABLE;

-- The version of what a chain tells of; null where there is no such thing.
CREATE OR REPLACE FUNCTION version_of(chain text) RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
  kind text := split_part(chain, ':', 1);
  key text := substr(chain, strpos(chain, ':') + 1);
BEGIN
  -- One thing has one chain, however its key could be written.
  IF kind = 'system' THEN
    IF chain <> kind THEN RETURN NULL; END IF;
  ELSIF kind IN ('commitment', 'release', 'user', 'organisation', 'meeting', 'milestone') THEN
    IF key <> key::uuid::text THEN RETURN NULL; END IF;
  END IF;
  CASE kind
    WHEN 'commitment' THEN RETURN (SELECT c.version FROM public.commitment c WHERE c.id = key::uuid);
    WHEN 'release' THEN RETURN (SELECT r.version FROM public.release r WHERE r.id = key::uuid);
    WHEN 'user' THEN RETURN (SELECT u.version FROM public.users u WHERE u.id = key::uuid);
    WHEN 'organisation' THEN RETURN (SELECT o.version FROM public.organisation o WHERE o.id = key::uuid);
    WHEN 'meeting' THEN RETURN (SELECT m.version FROM public.meeting m WHERE m.id = key::uuid);
    WHEN 'milestone' THEN RETURN (SELECT m.version FROM public.milestone m WHERE m.id = key::uuid);
    WHEN 'sector' THEN RETURN (SELECT s.version FROM public.sector s WHERE s.code = key);
    WHEN 'system' THEN RETURN (SELECT i.version FROM public.installation i);
    ELSE RETURN NULL;
  END CASE;
END $$;

-- An event follows the one before it without a gap, and bears its own hash, the database's time and the digest of the state it leaves
-- behind, whatever it was given: it is written after the changes it tells of. Where the same transaction goes on to a later version, that
-- version's event has the digest and this one none. The first event of a chain follows sha256(name of the chain), so that no chain can
-- pass for another.
-- The digest is kept beside the chain's mark until COMMIT (guards.unproven), where it need not be computed again if nothing was touched since.
-- TypeScript: lib/audit/record-event.ts and lib/audit/record-first-events.ts write events; whoever verifies them computes every hash and
-- every digest in code of its own.
CREATE OR REPLACE FUNCTION audit_event_chain() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  version int := version_of(NEW.chain);
BEGIN
  IF version IS NULL OR NEW.seq > version THEN
    RAISE EXCEPTION 'event % of chain % tells of a version that is not there', NEW.seq, NEW.chain
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_has_version';
  END IF;
  NEW.recorded_at := clock_timestamp();
  IF NEW.seq = 1 THEN
    NEW.previous_hash := sha256(convert_to(NEW.chain, 'UTF8'));
  ELSE
    SELECT e.hash INTO NEW.previous_hash FROM audit_event e WHERE e.chain = NEW.chain AND e.seq = NEW.seq - 1;
    IF NEW.previous_hash IS NULL THEN
      RAISE EXCEPTION 'event % of chain % has no event before it', NEW.seq, NEW.chain
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_follows';
    END IF;
  END IF;
  IF NEW.seq = version THEN
    NEW.state_digest := state_digest(NEW.chain);
    UPDATE guards.unproven u SET state_digest = NEW.state_digest WHERE u.chain = NEW.chain AND u.transaction = pg_current_xact_id();
  ELSE
    NEW.state_digest := NULL;
  END IF;
  NEW.hash := event_hash(NEW.previous_hash, NEW.payload, NEW.occurred_at, NEW.actor_id, NEW.seq, NEW.recorded_at, NEW.id, NEW.state_digest);
  RETURN NEW;
END $$;

-- At COMMIT, once for a chain: the latest version has its event, of this transaction; what history tells is what is there; and the state is
-- still the one that the event holds. An event needs a higher version, which touches its chain, so none is written past this.
CREATE OR REPLACE FUNCTION guards.prove() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  version int := version_of(NEW.chain);
  mark record;
  digest bytea;
BEGIN
  DELETE FROM guards.unproven u WHERE u.chain = NEW.chain AND u.transaction = NEW.transaction
  RETURNING u.state_digest, u.changed INTO mark;
  SELECT e.state_digest INTO digest FROM audit_event e
  WHERE e.chain = NEW.chain AND e.seq = version AND e.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a change of %, now of version %, came without its event', NEW.chain, version
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = NEW.rule;
  END IF;
  IF starts_with(NEW.chain, 'commitment:') THEN
    PERFORM guards.commitment_is_as_told(NEW.chain, mark.changed);
  ELSIF starts_with(NEW.chain, 'release:') THEN
    PERFORM guards.release_is_as_told(NEW.chain, mark.changed);
  END IF;
  IF digest IS DISTINCT FROM coalesce(mark.state_digest, state_digest(NEW.chain)) THEN
    RAISE EXCEPTION '% was changed after its event was written', NEW.chain
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_holds_state';
  END IF;
  RETURN NULL;
END $$;

-- Marks chains, each given once: called by what runs as its owner with a fixed search path.
CREATE FUNCTION guards.touch(chains text[], kept_rule text) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  UPDATE guards.unproven u SET state_digest = NULL
  WHERE u.chain = ANY (chains) AND u.transaction = pg_current_xact_id() AND u.state_digest IS NOT NULL;
  INSERT INTO guards.unproven (chain, rule) SELECT c, kept_rule FROM unnest(chains) AS c ON CONFLICT DO NOTHING;
END $$;

-- The rows that a statement wrote, or took away, are called `touched` in each trigger below, those of before `before_rows`.
-- Whatever is known by its id. The arguments are the beginning of the chain's name and the rule.
CREATE OR REPLACE FUNCTION guards.touch_rows() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT TG_ARGV[0] || t.id FROM touched t), TG_ARGV[1]);
  RETURN NULL;
END $$;

CREATE FUNCTION guards.touch_commitments_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO guards.unproven AS u (chain, rule, changed)
  SELECT 'commitment:' || n.id, 'commitment_version_has_event', array_remove(ARRAY[
    CASE WHEN (o.status, o.outcome) IS DISTINCT FROM (n.status, n.outcome) THEN 'status' END,
    CASE WHEN o.marking IS DISTINCT FROM n.marking THEN 'marking' END,
    CASE WHEN o.control_edtf IS DISTINCT FROM n.control_edtf THEN 'control' END,
    CASE WHEN o.extension_state IS DISTINCT FROM n.extension_state THEN 'extension' END], NULL)
  FROM touched n JOIN before_rows o ON o.id = n.id
  ON CONFLICT ON CONSTRAINT unproven_pkey DO UPDATE SET state_digest = NULL, changed = u.changed || EXCLUDED.changed;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guards.touch_parts() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT DISTINCT 'commitment:' || t.commitment_id FROM touched t WHERE t.commitment_id IS NOT NULL),
    TG_TABLE_NAME || '_has_event');
  RETURN NULL;
END $$;

-- A statement belongs to the commitment that tracks it, and once its release is entered to that as well. One that goes from one to another
-- needs an event of each.
-- The release is locked against being entered until this transaction has ended: read without, one that another transaction was just
-- entering would still look open, and what was written here would be in no digest.
CREATE OR REPLACE FUNCTION guards.touch_statements() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(
    WITH releases AS MATERIALIZED (
      SELECT r.id, r.capture_open FROM public.release r
      WHERE r.id IN (SELECT t.release_id FROM touched t) ORDER BY r.id FOR SHARE
    )
    SELECT DISTINCT 'commitment:' || t.commitment_id FROM touched t WHERE t.commitment_id IS NOT NULL
    UNION ALL
    SELECT 'release:' || r.id FROM releases r WHERE NOT r.capture_open), 'statement_has_event');
  RETURN NULL;
END $$;

CREATE TRIGGER commitment_added_has_event AFTER INSERT ON commitment REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('commitment:', 'commitment_version_has_event');
CREATE TRIGGER commitment_changed_has_event AFTER UPDATE ON commitment REFERENCING OLD TABLE AS before_rows NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments_changed();

CREATE FUNCTION guards.touch_releases_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO guards.unproven AS u (chain, rule, changed)
  SELECT 'release:' || n.id, 'release_version_has_event', array_remove(ARRAY[
    CASE WHEN o.marking IS DISTINCT FROM n.marking THEN 'marking' END,
    CASE WHEN o.capture_open <> n.capture_open THEN 'capture' END], NULL)
  FROM touched n JOIN before_rows o ON o.id = n.id
  ON CONFLICT ON CONSTRAINT unproven_pkey DO UPDATE SET state_digest = NULL, changed = u.changed || EXCLUDED.changed;
  RETURN NULL;
END $$;

CREATE TRIGGER release_changed_has_event AFTER UPDATE ON release REFERENCING OLD TABLE AS before_rows NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_releases_changed();

-- A person may set the own language without an event: it is a preference.
CREATE OR REPLACE FUNCTION guards.touch_people() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(
    SELECT 'user:' || n.id FROM touched n JOIN before_rows o ON o.id = n.id
    WHERE to_jsonb(n) - 'language' <> to_jsonb(o) - 'language'), 'users_version_has_event');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guards.touch_sectors() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT 'sector:' || t.code FROM touched t), 'sector_version_has_event');
  RETURN NULL;
END $$;

-- What an organisation answers for is part of it.
CREATE OR REPLACE FUNCTION guards.touch_organisations() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT DISTINCT 'organisation:' || t.organisation_id FROM touched t), 'organisation_sector_has_event');
  RETURN NULL;
END $$;

-- The file of a release is part of it.
CREATE OR REPLACE FUNCTION guards.touch_releases() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT 'release:' || t.release_id FROM touched t), 'release_file_has_event');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guards.touch_installation() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch('{system}', 'installation_version_has_event');
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guards.person_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := 'user:' || NEW.id;
  told jsonb;
  kind text;
  changes jsonb;
  is_erased boolean;
  password_is_other boolean;
  -- Which of name, its spellings and address changed, and which the event says did.
  personal jsonb;
  told_personal jsonb;
BEGIN
  SELECT e.payload::jsonb INTO told FROM audit_event e
  WHERE e.chain = history AND e.seq = NEW.version
    AND (TG_OP = 'INSERT' OR NEW.version > OLD.version OR e.xmin = pg_current_xact_id()::xid);
  kind := coalesce(told ->> 'kind', '');
  IF TG_OP = 'INSERT' THEN
    IF NEW.version <> 1 OR kind <> 'user_created' OR told ->> 'role' IS DISTINCT FROM NEW.role::text
      OR told ->> 'organisationId' IS DISTINCT FROM NEW.organisation_id::text
      OR told ->> 'authorityLevel' IS DISTINCT FROM NEW.authority_level::text
    THEN PERFORM guards.refuse_untold(history, 'beginning'); END IF;
    RETURN NULL;
  END IF;
  -- One event for each change of the row: none stands in the shade of another.
  IF NEW.version NOT IN (OLD.version, OLD.version + 1) THEN PERFORM guards.refuse_untold(history, 'version'); END IF;
  changes := CASE WHEN kind IN ('user_changed', 'change_confirmed') THEN told -> 'changes' END;
  is_erased := kind = 'user_erased' AND NEW.erased_at IS NOT NULL;
  password_is_other := (OLD.password_hash, OLD.password_is_one_time, OLD.password_expires_at)
    IS DISTINCT FROM (NEW.password_hash, NEW.password_is_one_time, NEW.password_expires_at);
  IF changes -> 'role' IS DISTINCT FROM
      (CASE WHEN OLD.role <> NEW.role THEN jsonb_build_array(OLD.role, NEW.role) END)
    OR changes -> 'authorityLevel' IS DISTINCT FROM
      (CASE WHEN OLD.authority_level IS DISTINCT FROM NEW.authority_level THEN jsonb_build_array(OLD.authority_level, NEW.authority_level) END)
    OR changes -> 'organisationId' IS DISTINCT FROM
      (CASE WHEN OLD.organisation_id <> NEW.organisation_id THEN jsonb_build_array(OLD.organisation_id, NEW.organisation_id) END)
  THEN PERFORM guards.refuse_untold(history, 'rights'); END IF;
  IF password_is_other AND kind NOT IN ('password_changed', 'password_renewed') AND NOT is_erased
  THEN PERFORM guards.refuse_untold(history, 'password'); END IF;
  IF OLD.disabled_at IS DISTINCT FROM NEW.disabled_at AND NOT is_erased
      AND kind <> (CASE WHEN NEW.disabled_at IS NULL THEN 'user_enabled' ELSE 'user_disabled' END)
    OR OLD.erased_at IS DISTINCT FROM NEW.erased_at AND NOT is_erased
  THEN PERFORM guards.refuse_untold(history, 'access'); END IF;
  -- Of a name or an address history keeps that it changed, never from what or to what.
  personal := to_jsonb(array_remove(ARRAY[
    CASE WHEN OLD.name IS DISTINCT FROM NEW.name THEN 'name' END,
    CASE WHEN OLD.name_kk IS DISTINCT FROM NEW.name_kk THEN 'nameKk' END,
    CASE WHEN OLD.name_ru IS DISTINCT FROM NEW.name_ru THEN 'nameRu' END,
    CASE WHEN OLD.name_en IS DISTINCT FROM NEW.name_en THEN 'nameEn' END,
    CASE WHEN OLD.name_ja IS DISTINCT FROM NEW.name_ja THEN 'nameJa' END,
    CASE WHEN OLD.email <> NEW.email THEN 'email' END], NULL));
  told_personal := coalesce(CASE WHEN kind = 'user_changed' THEN told -> 'personal' END, '[]');
  IF NOT is_erased AND NOT (told_personal @> personal AND personal @> told_personal AND OLD.personal_salt = NEW.personal_salt)
  THEN PERFORM guards.refuse_untold(history, 'name'); END IF;
  -- And what the event of this change tells is so.
  IF NEW.version > OLD.version AND (CASE kind
    WHEN 'user_created' THEN true
    WHEN 'user_disabled' THEN NEW.disabled_at IS NULL
    WHEN 'user_enabled' THEN NEW.disabled_at IS NOT NULL
    WHEN 'user_erased' THEN NEW.erased_at IS NULL
    WHEN 'password_changed' THEN NOT password_is_other
    WHEN 'password_renewed' THEN NOT password_is_other
    ELSE false END)
  THEN PERFORM guards.refuse_untold(history, kind); END IF;
  RETURN NULL;
END $$;

-- What the whole history of a commitment says of it: where it stands, how it was closed, for whom it is; and what of it the events of this
-- transaction tell, with the control date and the request for a later one as these leave them. The first event tells where it begins; each
-- of this transaction must move it from where it was, take back nothing but what came last, and say no more of these than its kind may.
-- Of this transaction is what is no older than it, savepoints and all; what others wrote meanwhile was held to the same.
CREATE FUNCTION guards.told_of_commitment(history text,
  OUT status text, OUT outcome text, OUT marking text, OUT control text, OUT extension text, OUT tells text[])
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
  tells := '{}';
  FOR event IN
    SELECT e.seq, e.kind, e.payload::jsonb AS told, age(e.xmin) <= 0 AS is_new FROM audit_event e
    WHERE e.chain = history AND (age(e.xmin) <= 0 OR e.seq = 1 OR guards.moves(e.kind, NULL, NULL, NULL) IS NOT NULL
      OR e.kind IN ('marking_set', 'marking_lifted', 'restated', 'statement_moved_in', 'statement_moved_out'))
    ORDER BY e.seq
  LOOP
    origin := event.told ->> 'from';
    target := event.told ->> 'to';
    leads := guards.moves(event.kind, event.told ->> 'type', origin, target);
    sets_marking := event.kind IN (
      'commitment_captured', 'commitment_imported', 'marking_set', 'restated', 'statement_moved_in', 'statement_moved_out');
    IF event.is_new THEN
      IF (event.seq = 1) <> (event.kind IN ('commitment_captured', 'commitment_imported'))
        OR event.seq > 1 AND event.told ? 'status'
        OR event.told ? 'outcome' AND event.kind NOT IN ('taken_off_control', 'commitment_imported')
        OR leads IS NOT NULL AND (leads AND origin = coalesce(status, origin) AND CASE event.kind
          WHEN 'report_withdrawn' THEN target = sent_from
          WHEN 'decision_withdrawn' THEN target = moved_from
            AND moved_by IN ('put_on_control', 'returned', 'kept_on_additional_control', 'taken_off_control', 'reopened')
          ELSE true END) IS NOT TRUE
      THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
      IF event.told ? 'marking' AND NOT sets_marking THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
      IF event.seq = 1 THEN
        tells := '{status,marking}';
      ELSE
        IF leads THEN tells := tells || 'status'::text; END IF;
        IF event.kind IN ('marking_set', 'marking_lifted') OR event.told ? 'marking' THEN tells := tells || 'marking'::text; END IF;
      END IF;
      IF event.kind = 'put_on_control' THEN
        control := event.told ->> 'control';
        tells := tells || 'control'::text;
      ELSIF event.kind = 'control_deadline_changed' THEN
        control := target;
        tells := tells || 'control'::text;
      ELSIF event.kind = 'commitment_edited' AND event.told -> 'changes' ? 'control' THEN
        control := event.told #>> '{changes,control,1}';
        tells := tells || 'control'::text;
      ELSIF event.kind = 'decision_withdrawn' AND event.told ->> 'decision' = 'put_on_control' THEN
        control := NULL;
        tells := tells || 'control'::text;
      END IF;
      -- A request also lapses by what ends control or its date, and waits again where that is withdrawn: these tell nothing of it by themselves.
      IF event.kind IN ('extension_requested', 'extension_forwarded', 'extension_refused', 'extension_withdrawn') THEN
        extension := CASE event.kind WHEN 'extension_requested' THEN 'requested' WHEN 'extension_forwarded' THEN 'forwarded' END;
        tells := tells || 'extension'::text;
      ELSIF event.kind IN ('control_deadline_changed', 'commitment_edited', 'taken_off_control', 'decision_withdrawn') THEN
        tells := array_remove(tells, 'extension') || 'extension_by_itself'::text;
      END IF;
    END IF;

    IF event.seq = 1 THEN
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

-- Both ways: what changed is told, and what is told is so. What neither changed nor is told is not asked for: an old register may hold
-- what history never told.
CREATE FUNCTION guards.commitment_is_as_told(history text, changed text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told record := guards.told_of_commitment(history);
  concerned text[] := changed || told.tells;
  stands record;
BEGIN
  IF concerned = '{}' THEN RETURN; END IF;
  SELECT c.status::text, c.outcome::text, c.marking::text, c.control_edtf AS control, c.extension_state::text AS extension INTO stands
  FROM public.commitment c WHERE c.id = substr(history, length('commitment:') + 1)::uuid;
  IF 'status' = ANY (concerned) AND (told.status, told.outcome) IS DISTINCT FROM (stands.status, stands.outcome)
  THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
  IF 'marking' = ANY (concerned) AND told.marking IS DISTINCT FROM stands.marking
  THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  IF 'control' = ANY (concerned) AND NOT ('control' = ANY (told.tells) AND told.control IS NOT DISTINCT FROM stands.control)
  THEN PERFORM guards.refuse_untold(history, 'control date'); END IF;
  IF 'extension' = ANY (concerned) AND (CASE WHEN 'extension' = ANY (told.tells) THEN told.extension IS DISTINCT FROM stands.extension
    ELSE NOT 'extension_by_itself' = ANY (told.tells) END)
  THEN PERFORM guards.refuse_untold(history, 'request for a later date'); END IF;
END $$;

-- A text: for whom it is, whether it is open for capture, whether it and its file are gone. The last event that may say one of these says what
-- it is, of those that were ever told; both ways, as above. It begins as it was registered, open or not.
CREATE FUNCTION guards.release_is_as_told(history text, changed text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stands record;
  event record;
  marking text;
  is_open boolean;
  concerned text[] := changed;
BEGIN
  SELECT r.id, r.code, encode(r.sha256, 'hex') AS sha256, r.marking::text, r.capture_open, r.withdrawn_at INTO stands
  FROM public.release r WHERE r.id = substr(history, length('release:') + 1)::uuid;
  FOR event IN
    SELECT e.seq, e.kind, CASE WHEN e.seq = 1 OR e.kind = 'marking_set' THEN e.payload::jsonb END AS told, age(e.xmin) <= 0 AS is_new
    FROM public.audit_event e
    WHERE e.chain = history AND (e.seq = 1 OR e.kind IN (
      'release_registered', 'marking_set', 'marking_lifted', 'release_captured', 'capture_reopened', 'release_withdrawn', 'release_file_withdrawn'))
    ORDER BY e.seq
  LOOP
    IF event.is_new AND (CASE event.kind
      WHEN 'release_registered' THEN event.seq > 1 OR (event.told ->> 'code', event.told ->> 'sha256') IS DISTINCT FROM (stands.code, stands.sha256)
      WHEN 'capture_reopened' THEN event.seq = 1 OR is_open IS TRUE
      WHEN 'release_captured' THEN event.seq = 1 OR is_open IS FALSE
      WHEN 'release_withdrawn' THEN event.seq = 1 OR stands.withdrawn_at IS NULL
      WHEN 'release_file_withdrawn' THEN event.seq = 1 OR EXISTS (SELECT FROM public.release_file f WHERE f.release_id = stands.id)
      ELSE event.seq = 1 END)
    THEN PERFORM guards.refuse_untold(history, event.kind); END IF;
    IF event.kind IN ('release_registered', 'marking_set', 'marking_lifted', 'release_withdrawn') THEN
      marking := event.told ->> 'marking';
      IF event.is_new THEN concerned := concerned || 'marking'::text; END IF;
    END IF;
    IF event.kind IN ('release_captured', 'capture_reopened', 'release_withdrawn') THEN
      is_open := event.kind = 'capture_reopened';
      IF event.is_new THEN concerned := concerned || 'capture'::text; END IF;
    END IF;
  END LOOP;
  IF 'marking' = ANY (concerned) AND marking IS DISTINCT FROM stands.marking THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  IF 'capture' = ANY (concerned) AND is_open IS DISTINCT FROM stands.capture_open
  THEN PERFORM guards.refuse_untold(history, 'being open for capture'); END IF;
END $$;
