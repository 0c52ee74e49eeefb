-- The registry: organisations, people, meetings, milestones and sectors change on screen, each change with its event.

ALTER TABLE "organisation" ADD CONSTRAINT "organisation_version" CHECK (version >= 0);
ALTER TABLE "sector" ADD CONSTRAINT "sector_version" CHECK (version >= 0);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_version" CHECK (version >= 0);
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_version" CHECK (version >= 0);
ALTER TABLE "import_draft" ADD CONSTRAINT "import_draft_rows" CHECK (jsonb_typeof(rows) = 'array' AND cardinality(headers) >= 1);

-- At COMMIT: a version has its event. What was loaded with the installation has version 0 and none.
CREATE CONSTRAINT TRIGGER "organisation_version_has_event" AFTER INSERT OR UPDATE ON "organisation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION "version_has_event"('organisation:');
CREATE CONSTRAINT TRIGGER "meeting_version_has_event" AFTER INSERT OR UPDATE ON "meeting"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION "version_has_event"('meeting:');
CREATE CONSTRAINT TRIGGER "milestone_version_has_event" AFTER INSERT OR UPDATE ON "milestone"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION "version_has_event"('milestone:');

-- A sector is known by its code.
CREATE FUNCTION "sector_has_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit_event e WHERE e.chain = 'sector:' || NEW.code AND e.seq = NEW.version) THEN
    RAISE EXCEPTION 'version % of sector % has no event', NEW.version, NEW.code
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'sector_version_has_event';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "sector_version_has_event" AFTER INSERT OR UPDATE ON "sector"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 0) EXECUTE FUNCTION "sector_has_event"();

-- What has a history goes on having it: its row changes only together with the next version.
CREATE FUNCTION "version_goes_up"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'a change in % came without its version', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_version_goes_up';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "organisation_version_goes_up" BEFORE UPDATE ON "organisation"
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION "version_goes_up"();
CREATE TRIGGER "meeting_version_goes_up" BEFORE UPDATE ON "meeting"
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION "version_goes_up"();
CREATE TRIGGER "milestone_version_goes_up" BEFORE UPDATE ON "milestone"
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION "version_goes_up"();
CREATE TRIGGER "sector_version_goes_up" BEFORE UPDATE ON "sector"
  FOR EACH ROW WHEN (OLD.version > 0 OR NEW.version > 0) EXECUTE FUNCTION "version_goes_up"();

-- No organisation stands above itself or comes after itself, over however many others. One tie at a time: two that are
-- drawn at once would not see each other.
CREATE FUNCTION "organisation_ties"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('organisation_ties', 0));
  IF EXISTS (
    WITH RECURSIVE above (id) AS (
      SELECT NEW.parent_id UNION SELECT o.parent_id FROM organisation o JOIN above ON o.id = above.id
    ) SELECT FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'organisation % would stand above itself', NEW.code
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'organisation_parent_ring';
  END IF;
  IF EXISTS (
    WITH RECURSIVE after (id) AS (
      SELECT NEW.successor_id UNION SELECT o.successor_id FROM organisation o JOIN after ON o.id = after.id
    ) SELECT FROM after WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'organisation % would come after itself', NEW.code
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'organisation_successor_ring';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "organisation_ties" AFTER INSERT OR UPDATE ON "organisation"
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL OR NEW.successor_id IS NOT NULL) EXECUTE FUNCTION "organisation_ties"();

-- A side is part of what was agreed: once the organisation has people or a part in anything, it stays.
CREATE FUNCTION "organisation_side_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM assignment a WHERE a.organisation_id = OLD.id)
    OR EXISTS (SELECT FROM proposal_owner p WHERE p.organisation_id = OLD.id)
    OR EXISTS (SELECT FROM users u WHERE u.organisation_id = OLD.id)
  THEN
    RAISE EXCEPTION 'the side of organisation % is in use', OLD.code
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'organisation_side_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "organisation_side_stays" BEFORE UPDATE OF side ON "organisation"
  FOR EACH ROW WHEN (NEW.side <> OLD.side) EXECUTE FUNCTION "organisation_side_stays"();

-- An installation that once had an administrator never has none.
CREATE FUNCTION "an_admin_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('an_admin_stays', 0));
  IF NOT EXISTS (SELECT FROM users u WHERE u.role = 'admin' AND u.disabled_at IS NULL AND u.id <> NEW.id) THEN
    RAISE EXCEPTION 'the last administrator stays'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'an_admin_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "an_admin_stays" BEFORE UPDATE OF role, disabled_at ON "users"
  FOR EACH ROW WHEN (OLD.role = 'admin' AND OLD.disabled_at IS NULL AND (NEW.role <> 'admin' OR NEW.disabled_at IS NOT NULL))
  EXECUTE FUNCTION "an_admin_stays"();
