-- Releases, people, the registry and the installation change only together with an event, too: guards.unproven in
-- history-of-commitments.sql.
-- Decisions: docs/decisions/06-audit-chain.md, docs/decisions/15-registry-and-import.md
-- TypeScript: lib/audit/record-event.ts, called by every write of one.

CREATE FUNCTION guards.touch_releases_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO guards.unproven AS u (chain, rule, changed)
  SELECT 'release:' || n.id, 'release_version_has_event', array_remove(ARRAY[
    CASE WHEN o.marking IS DISTINCT FROM n.marking THEN 'marking' END,
    CASE WHEN o.capture_open <> n.capture_open THEN 'capture' END,
    CASE WHEN o.awaits_entry IS DISTINCT FROM n.awaits_entry THEN 'entry' END], NULL)
  FROM touched n JOIN before_rows o ON o.id = n.id
  ON CONFLICT ON CONSTRAINT unproven_pkey DO UPDATE SET state_digest = NULL, changed = u.changed || EXCLUDED.changed;
  RETURN NULL;
END $$;

CREATE TRIGGER release_added_has_event AFTER INSERT ON release REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('release:', 'release_version_has_event');
CREATE TRIGGER release_changed_has_event AFTER UPDATE ON release REFERENCING OLD TABLE AS before_rows NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_releases_changed();
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
  PERFORM guards.touch(ARRAY(
    SELECT 'user:' || n.id FROM touched n JOIN before_rows o ON o.id = n.id
    WHERE to_jsonb(n) - 'language' <> to_jsonb(o) - 'language'), 'users_version_has_event');
  RETURN NULL;
END $$;

CREATE TRIGGER users_changed_has_event AFTER UPDATE ON users REFERENCING OLD TABLE AS before_rows NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_people();

CREATE FUNCTION guards.touch_sectors() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT 'sector:' || t.code FROM touched t), 'sector_version_has_event');
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
  PERFORM guards.touch(ARRAY(SELECT DISTINCT 'organisation:' || t.organisation_id FROM touched t), 'organisation_sector_has_event');
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
  PERFORM guards.touch(ARRAY(SELECT 'release:' || t.release_id FROM touched t), 'release_file_has_event');
  RETURN NULL;
END $$;

CREATE TRIGGER release_file_added_has_event AFTER INSERT ON release_file
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_releases();
CREATE TRIGGER release_file_removed_has_event AFTER DELETE ON release_file
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_releases();

CREATE FUNCTION guards.touch_installation() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch('{system}', 'installation_version_has_event');
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
