-- Releases, people and the registry change only together with an event, too.
-- Decisions: docs/decisions/06-audit-chain.md, docs/decisions/15-registry-and-import.md

-- A release's own row: an event of this transaction, of the version it has at COMMIT.
-- TypeScript: lib/audit/record-event.ts, called by every write of a release.
CREATE FUNCTION release_has_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM release r JOIN audit_event e ON e.chain = 'release:' || r.id AND e.seq = r.version
    WHERE r.id = NEW.id AND e.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text
  ) THEN
    RAISE EXCEPTION 'a change of release % came without its event', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'release_version_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER release_version_has_event AFTER INSERT OR UPDATE ON release
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION release_has_event();

-- People and the registry: at COMMIT, the version has its event. What was loaded with the installation has version 0 and none.
-- The argument is the beginning of the chain's name.
-- TypeScript: lib/audit/record-event.ts; lib/audit/verify.ts looks for the same versions.
CREATE FUNCTION version_has_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit_event e WHERE e.chain = TG_ARGV[0] || NEW.id AND e.seq = NEW.version) THEN
    RAISE EXCEPTION 'version % of % % has no event', NEW.version, TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_version_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER users_version_has_event AFTER INSERT OR UPDATE ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION version_has_event('user:');
CREATE CONSTRAINT TRIGGER organisation_version_has_event AFTER INSERT OR UPDATE ON organisation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION version_has_event('organisation:');
CREATE CONSTRAINT TRIGGER meeting_version_has_event AFTER INSERT OR UPDATE ON meeting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION version_has_event('meeting:');
CREATE CONSTRAINT TRIGGER milestone_version_has_event AFTER INSERT OR UPDATE ON milestone
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION version_has_event('milestone:');

-- The same of a sector, which is known by its code.
CREATE FUNCTION sector_has_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit_event e WHERE e.chain = 'sector:' || NEW.code AND e.seq = NEW.version) THEN
    RAISE EXCEPTION 'version % of sector % has no event', NEW.version, NEW.code
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'sector_version_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER sector_version_has_event AFTER INSERT OR UPDATE ON sector
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION sector_has_event();

-- What has a history goes on having it: a row of the registry changes only together with the next version.
CREATE FUNCTION version_goes_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a change in % came without its version', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_version_goes_up';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER organisation_version_goes_up BEFORE UPDATE ON organisation
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION version_goes_up();
CREATE TRIGGER meeting_version_goes_up BEFORE UPDATE ON meeting
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION version_goes_up();
CREATE TRIGGER milestone_version_goes_up BEFORE UPDATE ON milestone
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION version_goes_up();
CREATE TRIGGER sector_version_goes_up BEFORE UPDATE ON sector
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION version_goes_up();

ALTER TABLE organisation ADD CONSTRAINT organisation_version CHECK (version >= 0);
ALTER TABLE sector ADD CONSTRAINT sector_version CHECK (version >= 0);
ALTER TABLE meeting ADD CONSTRAINT meeting_version CHECK (version >= 0);
ALTER TABLE milestone ADD CONSTRAINT milestone_version CHECK (version >= 0);
