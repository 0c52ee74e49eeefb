-- History proves the state: every event carries the digest of what it leaves behind, and payloads hold references to people only.
-- docs/decisions/06-audit-chain.md
-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "state_digest" BYTEA;

-- AlterTable
ALTER TABLE "installation" ALTER COLUMN "version" SET DEFAULT 1;

-- AlterTable
ALTER TABLE "meeting" ALTER COLUMN "version" SET DEFAULT 1;

-- AlterTable
ALTER TABLE "milestone" ALTER COLUMN "version" SET DEFAULT 1;

-- AlterTable
ALTER TABLE "organisation" ALTER COLUMN "version" SET DEFAULT 1;

-- AlterTable
ALTER TABLE "sector" ALTER COLUMN "version" SET DEFAULT 1;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "personal_salt" BYTEA NOT NULL DEFAULT (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

-- CreateTable
CREATE TABLE "closed_chain" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "intact" BOOLEAN NOT NULL,

    CONSTRAINT "closed_chain_pkey" PRIMARY KEY ("chain")
);

-- What refused a change without its event, until the same rules stand again below.
DROP TRIGGER unproven_is_proven ON guards.unproven;
DROP TRIGGER commitments_have_events ON commitment;
DROP TRIGGER commitment_version_has_event ON commitment;
DROP TRIGGER assignments_have_events ON assignment;
DROP TRIGGER reports_have_events ON report;
DROP TRIGGER report_requests_have_events ON report_request;
DROP TRIGGER decisions_have_events ON decision;
DROP TRIGGER notes_have_events ON note;
DROP TRIGGER evidence_have_events ON evidence;
DROP TRIGGER deadline_changes_have_events ON deadline_change;
DROP TRIGGER statements_have_events ON statement;
DROP TRIGGER assignment_has_event ON assignment;
DROP TRIGGER report_request_has_event ON report_request;
DROP TRIGGER note_has_event ON note;
DROP TRIGGER statement_moved_has_event ON statement;
DROP TRIGGER release_version_has_event ON release;
DROP TRIGGER users_version_has_event ON users;
DROP TRIGGER organisation_version_has_event ON organisation;
DROP TRIGGER meeting_version_has_event ON meeting;
DROP TRIGGER milestone_version_has_event ON milestone;
DROP TRIGGER sector_version_has_event ON sector;
DROP TRIGGER organisation_version_goes_up ON organisation;
DROP TRIGGER meeting_version_goes_up ON meeting;
DROP TRIGGER milestone_version_goes_up ON milestone;
DROP TRIGGER sector_version_goes_up ON sector;
DROP FUNCTION commitments_have_events();
DROP FUNCTION commitment_has_event();
DROP FUNCTION parts_have_events();
DROP FUNCTION part_has_event();
DROP FUNCTION release_has_event();
DROP FUNCTION version_has_event();
DROP FUNCTION sector_has_event();
DROP FUNCTION version_goes_up();
DROP TABLE guards.unproven;
ALTER TABLE organisation DROP CONSTRAINT organisation_version;
ALTER TABLE sector DROP CONSTRAINT sector_version;
ALTER TABLE meeting DROP CONSTRAINT meeting_version;
ALTER TABLE milestone DROP CONSTRAINT milestone_version;
DROP TRIGGER audit_event_is_append_only ON audit_event;
DROP TRIGGER audit_event_chain ON audit_event;

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: its rows are kept as they were written', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || coalesce(TG_ARGV[0], '_is_append_only');
END $$;

-- The version of what a chain tells of; null where there is no such thing.
CREATE FUNCTION version_of(chain text) RETURNS int LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
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
    WHEN 'commitment' THEN RETURN (SELECT c.version FROM commitment c WHERE c.id = key::uuid);
    WHEN 'release' THEN RETURN (SELECT r.version FROM release r WHERE r.id = key::uuid);
    WHEN 'user' THEN RETURN (SELECT u.version FROM users u WHERE u.id = key::uuid);
    WHEN 'organisation' THEN RETURN (SELECT o.version FROM organisation o WHERE o.id = key::uuid);
    WHEN 'meeting' THEN RETURN (SELECT m.version FROM meeting m WHERE m.id = key::uuid);
    WHEN 'milestone' THEN RETURN (SELECT m.version FROM milestone m WHERE m.id = key::uuid);
    WHEN 'sector' THEN RETURN (SELECT s.version FROM sector s WHERE s.code = key);
    WHEN 'system' THEN RETURN (SELECT i.version FROM installation i);
    ELSE RETURN NULL;
  END CASE;
END $$;

-- The canonical text: a line for each row, its table and its columns as jsonb has them without those that are null, in order of table and
-- key. So a column that comes later and may be null changes no digest until it says something. Left out is what is no part of the state
-- (users.language, a preference) or has another form here: a person's name and address enter as a hash that nobody can guess at without
-- the person's salt, a file's bytes as their hash. A release's statements are work in progress while it is open; those that are
-- accepted belong to their commitments as well.
CREATE FUNCTION state_of(chain text) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET TimeZone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
  kind text := split_part(chain, ':', 1);
  key text := substr(chain, strpos(chain, ':') + 1);
  owner uuid;
  state text;
BEGIN
  IF kind <> 'sector' AND kind <> 'system' THEN
    owner := key::uuid;
  END IF;
  CASE kind
    WHEN 'commitment' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'commitment ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM commitment t WHERE t.id = owner
        UNION ALL SELECT 'assignment ' || jsonb_strip_nulls(to_jsonb(t))::text FROM assignment t WHERE t.commitment_id = owner
        UNION ALL SELECT 'report ' || jsonb_strip_nulls(to_jsonb(t))::text FROM report t WHERE t.commitment_id = owner
        UNION ALL SELECT 'report_request ' || jsonb_strip_nulls(to_jsonb(t))::text FROM report_request t WHERE t.commitment_id = owner
        UNION ALL SELECT 'decision ' || jsonb_strip_nulls(to_jsonb(t))::text FROM decision t WHERE t.commitment_id = owner
        UNION ALL SELECT 'note ' || jsonb_strip_nulls(to_jsonb(t))::text FROM note t WHERE t.commitment_id = owner
        UNION ALL SELECT 'evidence ' || jsonb_strip_nulls(to_jsonb(t))::text FROM evidence t WHERE t.commitment_id = owner
        UNION ALL SELECT 'deadline_change ' || jsonb_strip_nulls(to_jsonb(t))::text FROM deadline_change t WHERE t.commitment_id = owner
        UNION ALL SELECT 'statement ' || jsonb_strip_nulls(to_jsonb(t))::text FROM statement t WHERE t.commitment_id = owner
      ) l;
    WHEN 'release' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'release ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM release t WHERE t.id = owner
        UNION ALL SELECT 'release_file ' || jsonb_strip_nulls(to_jsonb(f))::text FROM (
          SELECT t.release_id, t.name, t.media_type, t.warnings, t.sha256, t.recorded_at, sha256(t.bytes) AS bytes
          FROM release_file t WHERE t.release_id = owner) f
        UNION ALL SELECT 'statement ' || jsonb_strip_nulls(to_jsonb(t))::text FROM statement t
          WHERE t.release_id = owner AND NOT (SELECT r.capture_open FROM release r WHERE r.id = owner)
      ) l;
    WHEN 'user' THEN
      SELECT 'users ' || jsonb_strip_nulls(to_jsonb(t) - '{language,name,email,personal_salt}'::text[]
        || jsonb_build_object('person', sha256(t.personal_salt || convert_to(jsonb_build_array(t.name, t.email)::text, 'UTF8'))))::text
      INTO state FROM users t WHERE t.id = owner;
    WHEN 'organisation' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'organisation ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM organisation t WHERE t.id = owner
        UNION ALL SELECT 'organisation_sector ' || jsonb_strip_nulls(to_jsonb(t))::text FROM organisation_sector t WHERE t.organisation_id = owner
      ) l;
    WHEN 'meeting' THEN SELECT 'meeting ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM meeting t WHERE t.id = owner;
    WHEN 'milestone' THEN SELECT 'milestone ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM milestone t WHERE t.id = owner;
    WHEN 'sector' THEN SELECT 'sector ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM sector t WHERE t.code = key;
    WHEN 'system' THEN SELECT 'installation ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM installation t;
    ELSE RETURN NULL;
  END CASE;
  RETURN state;
END $$;

CREATE FUNCTION state_digest(chain text) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(public.state_of(chain), 'UTF8'))
$$;

-- sha256(previous ‖ payload ‖ occurredAt ‖ actor ‖ seq ‖ recordedAt ‖ id ‖ digest of the state); after the payload every part has a
-- fixed length: nobody, and no digest, are zeros.
-- TypeScript: hashOf in lib/audit/verify/event-hash.ts.
CREATE FUNCTION event_hash(
  previous bytea, payload text, occurred_at timestamptz, actor_id uuid, seq int, recorded_at timestamptz, id bigint, state_digest bytea
) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(payload, 'UTF8') || int8send(microseconds(occurred_at))
    || coalesce(uuid_send(actor_id), decode(repeat('00', 16), 'hex')) || int4send(seq) || int8send(microseconds(recorded_at))
    || int8send(id) || coalesce(state_digest, decode(repeat('00', 32), 'hex')))
$$;

-- An event follows the one before it without a gap, and bears its own hash, the database's time and the digest of the state it leaves
-- behind, whatever it was given: it is written after the changes it tells of. Where the same transaction goes on to a later version, that
-- version's event has the digest and this one none. The first event of a chain follows sha256(name of the chain), so that no chain can
-- pass for another.
-- TypeScript: lib/audit/record-event.ts and lib/audit/record-first-events.ts write events; whoever verifies them computes every hash and
-- every digest in code of its own.
CREATE OR REPLACE FUNCTION audit_event_chain() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
  NEW.state_digest := CASE WHEN NEW.seq = version THEN state_digest(NEW.chain) END;
  NEW.hash := event_hash(NEW.previous_hash, NEW.payload, NEW.occurred_at, NEW.actor_id, NEW.seq, NEW.recorded_at, NEW.id, NEW.state_digest);
  RETURN NEW;
END $$;

-- The old chains are closed: where each ended, and whether it was unbroken by the rules it was made by.
INSERT INTO closed_chain (chain, seq, hash, intact)
WITH expected AS (
  SELECT 'commitment:' || id AS chain, version FROM commitment
  UNION ALL SELECT 'release:' || id, version FROM release
  UNION ALL SELECT 'user:' || id, version FROM users
  UNION ALL SELECT 'organisation:' || id, version FROM organisation
  UNION ALL SELECT 'meeting:' || id, version FROM meeting
  UNION ALL SELECT 'milestone:' || id, version FROM milestone
  UNION ALL SELECT 'sector:' || code, version FROM sector
  UNION ALL SELECT 'system', version FROM installation
), told AS (
  SELECT e.chain, e.seq, e.hash,
    e.seq = row_number() OVER following
      AND e.previous_hash = coalesce(lag(e.hash) OVER following, sha256(convert_to(e.chain, 'UTF8')))
      AND e.hash = sha256(e.previous_hash || convert_to(e.payload, 'UTF8') || int8send(microseconds(e.occurred_at))
        || coalesce(uuid_send(e.actor_id), decode(repeat('00', 16), 'hex')) || int4send(e.seq)
        || int8send(microseconds(e.recorded_at)) || int8send(e.id)) AS holds
  FROM audit_event e WINDOW following AS (PARTITION BY e.chain ORDER BY e.seq)
), ended AS (
  SELECT chain, max(seq) AS seq, (array_agg(hash ORDER BY seq DESC))[1] AS hash, bool_and(holds) AS holds FROM told GROUP BY chain
)
-- A person's last hash could be guessed at by the address in it, for good: it is kept with a salt that nobody has.
SELECT chain, e.seq, CASE WHEN chain LIKE 'user:%' THEN sha256(uuid_send(gen_random_uuid()) || e.hash) ELSE e.hash END,
  e.holds AND x.version IS NOT DISTINCT FROM e.seq FROM ended e LEFT JOIN expected x USING (chain);

-- What was loaded with the installation and never changed has no event yet: its first one says that it is there.
CREATE TEMP TABLE uncovered ON COMMIT DROP AS
  SELECT 'organisation:' || id AS chain FROM organisation WHERE version = 0
  UNION ALL SELECT 'meeting:' || id FROM meeting WHERE version = 0
  UNION ALL SELECT 'milestone:' || id FROM milestone WHERE version = 0
  UNION ALL SELECT 'sector:' || code FROM sector WHERE version = 0
  UNION ALL SELECT 'system' FROM installation WHERE version = 0;
UPDATE organisation SET version = 1 WHERE version = 0;
UPDATE meeting SET version = 1 WHERE version = 0;
UPDATE milestone SET version = 1 WHERE version = 0;
UPDATE sector SET version = 1 WHERE version = 0;
UPDATE installation SET version = 1 WHERE version = 0;
INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
SELECT chain, 1, 'recorded', '{"kind":"recorded"}', clock_timestamp(), '', '' FROM uncovered ORDER BY chain;

-- The installation's own history tells of the closing, with a hash over where all of them ended.
UPDATE installation SET version = version + 1 WHERE EXISTS (SELECT FROM closed_chain);
INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
SELECT 'system', i.version, 'chains_closed', json_build_object('kind', 'chains_closed', 'chains', c.chains, 'sha256', c.sha256)::text,
  clock_timestamp(), '', ''
FROM installation i, (
  SELECT count(*)::int AS chains, encode(sha256(convert_to(string_agg(
    concat_ws(' ', chain, seq, encode(hash, 'hex'), intact) || E'\n', '' ORDER BY chain COLLATE "C"), 'UTF8')), 'hex') AS sha256
  FROM closed_chain
) c WHERE c.chains > 0;

-- Every chain begins anew: without names and addresses of people, with the digest of the state in its last event, and with new hashes.
CREATE TEMP TABLE sealed ON COMMIT DROP AS
SELECT e.id, e.chain, e.seq,
  CASE
    WHEN e.kind = 'user_created' THEN json_build_object('kind', e.kind, 'role', e.payload::json ->> 'role')::text
    WHEN e.kind = 'user_changed' AND e.payload::jsonb -> 'changes' ?| '{name,email}' THEN jsonb_build_object('kind', e.kind,
      'changes', (e.payload::jsonb -> 'changes') - '{name,email}'::text[],
      'personal', (SELECT jsonb_agg(f.field ORDER BY f.field)
        FROM jsonb_object_keys(e.payload::jsonb -> 'changes') AS f (field) WHERE f.field IN ('name', 'email')))::text
    -- What a text was called goes when it is withdrawn, so that it is named here and not told.
    WHEN e.kind = 'release_changed' AND e.payload::jsonb -> 'changes' ?| '{title,publisher,url}' THEN jsonb_build_object('kind', e.kind,
      'changes', (e.payload::jsonb -> 'changes') - '{title,publisher,url}'::text[],
      'reworded', (SELECT jsonb_agg(f.field ORDER BY f.field)
        FROM jsonb_object_keys(e.payload::jsonb -> 'changes') AS f (field) WHERE f.field IN ('title', 'publisher', 'url')))::text
    ELSE e.payload
  END AS payload,
  CASE WHEN e.seq = version_of(e.chain) AND lead(e.seq) OVER (PARTITION BY e.chain ORDER BY e.seq) IS NULL
    THEN state_digest(e.chain) END AS state_digest
FROM audit_event e;
CREATE FUNCTION pg_temp.link(
  previous bytea, chain text, payload text, occurred_at timestamptz, actor_id uuid, seq int, recorded_at timestamptz, id bigint,
  state_digest bytea
) RETURNS bytea LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN public.event_hash(coalesce(previous, sha256(convert_to(chain, 'UTF8'))), payload, occurred_at, actor_id, seq, recorded_at, id,
    state_digest);
END $$;
CREATE AGGREGATE pg_temp.linked(text, text, timestamptz, uuid, int, timestamptz, bigint, bytea) (SFUNC = pg_temp.link, STYPE = bytea);
CREATE TEMP TABLE rehashed ON COMMIT DROP AS
SELECT id, payload, state_digest, hash,
  coalesce(lag(hash) OVER (PARTITION BY chain ORDER BY seq), sha256(convert_to(chain, 'UTF8'))) AS previous_hash
FROM (
  SELECT s.*, pg_temp.linked(s.chain, s.payload, e.occurred_at, e.actor_id, s.seq, e.recorded_at, s.id, s.state_digest)
    OVER (PARTITION BY s.chain ORDER BY s.seq) AS hash
  FROM sealed s JOIN audit_event e USING (id)
) l;
ANALYZE rehashed;
UPDATE audit_event e SET payload = r.payload, state_digest = r.state_digest, previous_hash = r.previous_hash, hash = r.hash
FROM rehashed r WHERE r.id = e.id;
DROP AGGREGATE pg_temp.linked(text, text, timestamptz, uuid, int, timestamptz, bigint, bytea);
DROP FUNCTION pg_temp.link;

-- From here on as prisma/sql says.
CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_chain();
CREATE TRIGGER audit_event_is_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- Where the chains of before ended was written once, by the migration that closed them.
CREATE TRIGGER closed_chain_is_append_only BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON closed_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What has a history is never taken away, and neither it nor its parts get another key: its chain would tell of nothing, or of
-- something else.
CREATE TRIGGER commitment_is_kept BEFORE DELETE OR TRUNCATE ON commitment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER commitment_keeps_key BEFORE UPDATE OF id ON commitment FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER release_is_kept BEFORE DELETE OR TRUNCATE ON release FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER release_keeps_key BEFORE UPDATE OF id ON release FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER users_is_kept BEFORE DELETE OR TRUNCATE ON users FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER users_keeps_key BEFORE UPDATE OF id ON users FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER organisation_is_kept BEFORE DELETE OR TRUNCATE ON organisation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER organisation_keeps_key BEFORE UPDATE OF id ON organisation FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER meeting_is_kept BEFORE DELETE OR TRUNCATE ON meeting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER meeting_keeps_key BEFORE UPDATE OF id ON meeting FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER milestone_is_kept BEFORE DELETE OR TRUNCATE ON milestone FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER milestone_keeps_key BEFORE UPDATE OF id ON milestone FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER sector_is_kept BEFORE DELETE OR TRUNCATE ON sector FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER sector_keeps_key BEFORE UPDATE OF code ON sector FOR EACH ROW WHEN (OLD.code <> NEW.code)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER installation_is_kept BEFORE DELETE OR TRUNCATE ON installation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER installation_keeps_key BEFORE UPDATE OF id ON installation FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER assignment_keeps_key BEFORE UPDATE OF commitment_id ON assignment FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER report_request_keeps_key BEFORE UPDATE OF commitment_id ON report_request FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER note_keeps_key BEFORE UPDATE OF commitment_id ON note FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER organisation_sector_keeps_key BEFORE UPDATE OF organisation_id ON organisation_sector FOR EACH ROW WHEN (OLD.organisation_id <> NEW.organisation_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER assignment_is_not_truncated BEFORE TRUNCATE ON assignment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_is_not_truncated BEFORE TRUNCATE ON report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_request_is_not_truncated BEFORE TRUNCATE ON report_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_is_not_truncated BEFORE TRUNCATE ON decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER note_is_not_truncated BEFORE TRUNCATE ON note FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_is_not_truncated BEFORE TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER deadline_change_is_not_truncated BEFORE TRUNCATE ON deadline_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_is_not_truncated BEFORE TRUNCATE ON statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER release_file_is_not_truncated BEFORE TRUNCATE ON release_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER organisation_sector_is_not_truncated BEFORE TRUNCATE ON organisation_sector FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which chains a transaction has touched: each once, however many rows, with the rule that its event keeps. Proven at COMMIT, or where a
-- transaction asks for it earlier; what is touched after that is proven again.
CREATE TABLE guards.unproven (
  chain text NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  rule text NOT NULL,
  PRIMARY KEY (chain, transaction)
);

-- The latest version has its event, of this transaction; and the state is still the one that this event holds.
CREATE OR REPLACE FUNCTION guards.prove() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  version int := version_of(NEW.chain);
  digest bytea;
BEGIN
  DELETE FROM guards.unproven u WHERE u.chain = NEW.chain AND u.transaction = NEW.transaction;
  SELECT e.state_digest INTO digest FROM audit_event e
  WHERE e.chain = NEW.chain AND e.seq = version AND e.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a change of %, now of version %, came without its event', NEW.chain, version
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = NEW.rule;
  END IF;
  IF digest IS DISTINCT FROM state_digest(NEW.chain) THEN
    RAISE EXCEPTION '% was changed after its event was written', NEW.chain
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_holds_state';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER unproven_is_proven AFTER INSERT ON guards.unproven
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.prove();

-- The rows that a statement wrote, or took away, are called `touched` in each trigger below.
CREATE FUNCTION guards.touch_commitments() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule) SELECT 'commitment:' || t.id, 'commitment_version_has_event' FROM touched t
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER commitment_added_has_event AFTER INSERT ON commitment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments();
CREATE TRIGGER commitment_changed_has_event AFTER UPDATE ON commitment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments();

CREATE FUNCTION guards.touch_parts() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule)
  SELECT DISTINCT 'commitment:' || t.commitment_id, TG_TABLE_NAME || '_has_event' FROM touched t WHERE t.commitment_id IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- What is not named here with UPDATE and DELETE stays as it was written: append-only.sql.
CREATE TRIGGER assignment_added_has_event AFTER INSERT ON assignment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER assignment_changed_has_event AFTER UPDATE ON assignment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER assignment_removed_has_event AFTER DELETE ON assignment
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_added_has_event AFTER INSERT ON report
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_request_added_has_event AFTER INSERT ON report_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_request_changed_has_event AFTER UPDATE ON report_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER report_request_removed_has_event AFTER DELETE ON report_request
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER decision_added_has_event AFTER INSERT ON decision
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER note_added_has_event AFTER INSERT ON note
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER note_changed_has_event AFTER UPDATE ON note
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER note_removed_has_event AFTER DELETE ON note
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER evidence_added_has_event AFTER INSERT ON evidence
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER deadline_change_added_has_event AFTER INSERT ON deadline_change
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();

-- A statement belongs to the commitment that tracks it, and once its release is entered to that as well. One that goes from one to another
-- needs an event of each.
CREATE FUNCTION guards.touch_statements() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule)
  SELECT DISTINCT 'commitment:' || t.commitment_id, 'statement_has_event' FROM touched t WHERE t.commitment_id IS NOT NULL
  UNION
  SELECT 'release:' || r.id, 'statement_has_event' FROM public.release r
  WHERE r.id IN (SELECT t.release_id FROM touched t) AND NOT r.capture_open
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER statement_added_has_event AFTER INSERT ON statement
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();
CREATE TRIGGER statement_changed_has_event AFTER UPDATE ON statement
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();
CREATE TRIGGER statement_left_has_event AFTER UPDATE ON statement
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();
CREATE TRIGGER statement_removed_has_event AFTER DELETE ON statement
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_statements();

-- Whatever is known by its id. The arguments are the beginning of the chain's name and the rule.
CREATE FUNCTION guards.touch_rows() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule) SELECT TG_ARGV[0] || t.id, TG_ARGV[1] FROM touched t ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER release_added_has_event AFTER INSERT ON release REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('release:', 'release_version_has_event');
CREATE TRIGGER release_changed_has_event AFTER UPDATE ON release REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('release:', 'release_version_has_event');
CREATE TRIGGER users_added_has_event AFTER INSERT ON users REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('user:', 'users_version_has_event');
CREATE TRIGGER organisation_added_has_event AFTER INSERT ON organisation REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('organisation:', 'organisation_version_has_event');
CREATE TRIGGER organisation_changed_has_event AFTER UPDATE ON organisation REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('organisation:', 'organisation_version_has_event');
CREATE TRIGGER meeting_added_has_event AFTER INSERT ON meeting REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('meeting:', 'meeting_version_has_event');
CREATE TRIGGER meeting_changed_has_event AFTER UPDATE ON meeting REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('meeting:', 'meeting_version_has_event');
CREATE TRIGGER milestone_added_has_event AFTER INSERT ON milestone REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('milestone:', 'milestone_version_has_event');
CREATE TRIGGER milestone_changed_has_event AFTER UPDATE ON milestone REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('milestone:', 'milestone_version_has_event');

-- A person may set the own language without an event: it is a preference.
CREATE FUNCTION guards.touch_people() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule)
  SELECT 'user:' || n.id, 'users_version_has_event' FROM touched n JOIN before_rows o ON o.id = n.id
  WHERE to_jsonb(n) - 'language' <> to_jsonb(o) - 'language'
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER users_changed_has_event AFTER UPDATE ON users REFERENCING OLD TABLE AS before_rows NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_people();

CREATE FUNCTION guards.touch_sectors() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule) SELECT 'sector:' || t.code, 'sector_version_has_event' FROM touched t ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER sector_added_has_event AFTER INSERT ON sector
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_sectors();
CREATE TRIGGER sector_changed_has_event AFTER UPDATE ON sector
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_sectors();

-- What an organisation answers for is part of it.
CREATE FUNCTION guards.touch_organisations() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule)
  SELECT DISTINCT 'organisation:' || t.organisation_id, 'organisation_sector_has_event' FROM touched t
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER organisation_sector_added_has_event AFTER INSERT ON organisation_sector
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_organisations();
CREATE TRIGGER organisation_sector_changed_has_event AFTER UPDATE ON organisation_sector
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_organisations();
CREATE TRIGGER organisation_sector_removed_has_event AFTER DELETE ON organisation_sector
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_organisations();

-- The file of a release is part of it.
CREATE FUNCTION guards.touch_releases() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule) SELECT 'release:' || t.release_id, 'release_file_has_event' FROM touched t
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER release_file_added_has_event AFTER INSERT ON release_file
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_releases();
CREATE TRIGGER release_file_removed_has_event AFTER DELETE ON release_file
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_releases();

CREATE FUNCTION guards.touch_installation() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO guards.unproven (chain, rule) VALUES ('system', 'installation_version_has_event') ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER installation_has_event AFTER INSERT OR UPDATE ON installation
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_installation();

ALTER TABLE users ADD CONSTRAINT users_version CHECK (version >= 1);
ALTER TABLE release ADD CONSTRAINT release_version CHECK (version >= 1);
ALTER TABLE organisation ADD CONSTRAINT organisation_version CHECK (version >= 1);
ALTER TABLE sector ADD CONSTRAINT sector_version CHECK (version >= 1);
ALTER TABLE meeting ADD CONSTRAINT meeting_version CHECK (version >= 1);
ALTER TABLE milestone ADD CONSTRAINT milestone_version CHECK (version >= 1);
ALTER TABLE installation ADD CONSTRAINT installation_version CHECK (version >= 1);

-- For migrations. A column that comes with a value in every row (NOT NULL with a default), one that gets another name or type, and values
-- that are computed anew change states without anybody's doing: the same migration then reseals the chains concerned. Each gets its next
-- version and an event that says why. A column that may be null, and is, needs nothing.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/events.ts reads the event.
CREATE FUNCTION reseal(chains text[], why text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  chain text;
  key text;
BEGIN
  FOREACH chain IN ARRAY chains LOOP
    key := substr(chain, strpos(chain, ':') + 1);
    CASE split_part(chain, ':', 1)
      WHEN 'commitment' THEN UPDATE commitment SET version = version + 1 WHERE id = key::uuid;
      WHEN 'release' THEN UPDATE release SET version = version + 1 WHERE id = key::uuid;
      WHEN 'user' THEN UPDATE users SET version = version + 1 WHERE id = key::uuid;
      WHEN 'organisation' THEN UPDATE organisation SET version = version + 1 WHERE id = key::uuid;
      WHEN 'meeting' THEN UPDATE meeting SET version = version + 1 WHERE id = key::uuid;
      WHEN 'milestone' THEN UPDATE milestone SET version = version + 1 WHERE id = key::uuid;
      WHEN 'sector' THEN UPDATE sector SET version = version + 1 WHERE code = key;
      WHEN 'system' THEN UPDATE installation SET version = version + 1;
    END CASE;
    INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
    VALUES (chain, version_of(chain), 'resealed', json_build_object('kind', 'resealed', 'why', why)::text, clock_timestamp(), '', '');
  END LOOP;
END $$;
