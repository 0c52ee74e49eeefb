-- The registry: organisations, people, meetings, milestones, sectors and the installation they serve. That they change only with
-- an event is in history-of-others.sql.
-- Decision: docs/decisions/15-registry-and-import.md

-- No organisation stands above itself or comes after itself, over however many others. One tie at a time: two that are drawn at
-- once would not see each other.
-- TypeScript: checkTies in lib/registry/organisations/save-organisation.ts, under the same lock, which lib/registry/organisations/lock-ties.ts
-- takes beforehand; leadsBack in lib/import/check/check-organisations.ts.
CREATE FUNCTION organisation_ties() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER organisation_ties AFTER INSERT OR UPDATE ON organisation
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL OR NEW.successor_id IS NOT NULL) EXECUTE FUNCTION organisation_ties();

-- A side is part of what was agreed: once the organisation has people or a part in anything, it stays.
-- TypeScript: usesOfSide in lib/registry/organisations/save-organisation.ts.
CREATE FUNCTION organisation_side_stays() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER organisation_side_stays BEFORE UPDATE OF side ON organisation
  FOR EACH ROW WHEN (NEW.side <> OLD.side) EXECUTE FUNCTION organisation_side_stays();

-- An installation that once had an administrator never has none.
-- TypeScript: lib/registry/people/set-access.ts and lib/registry/people/save-person.ts let nobody take their own rights away.
CREATE FUNCTION an_admin_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('an_admin_stays', 0));
  IF NOT EXISTS (SELECT FROM users u WHERE u.role = 'admin' AND u.disabled_at IS NULL AND u.id <> NEW.id) THEN
    RAISE EXCEPTION 'the last administrator stays'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'an_admin_stays';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER an_admin_stays BEFORE UPDATE OF role, disabled_at ON users
  FOR EACH ROW WHEN (OLD.role = 'admin' AND OLD.disabled_at IS NULL AND (NEW.role <> 'admin' OR NEW.disabled_at IS NOT NULL))
  EXECUTE FUNCTION an_admin_stays();

-- Names, codes and periods. TypeScript: lib/registry/fields.ts and the forms in lib/registry/meetings/inputs.ts and
-- lib/registry/organisations/inputs.ts. A meeting has two sides at least there, and one at least here.
ALTER TABLE organisation
  ADD CONSTRAINT organisation_original_name CHECK
    (CASE original WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru WHEN 'en' THEN name_en ELSE name_ja END IS NOT NULL),
  ADD CONSTRAINT organisation_side_code CHECK (side ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT organisation_valid_period CHECK (valid_from <= valid_to),
  ADD CONSTRAINT organisation_not_own_relative CHECK (parent_id <> id AND successor_id <> id);

ALTER TABLE meeting
  ADD CONSTRAINT meeting_original_name CHECK
    (CASE original WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru WHEN 'en' THEN name_en ELSE name_ja END IS NOT NULL),
  ADD CONSTRAINT meeting_dates CHECK (starts_on <= ends_on),
  ADD CONSTRAINT meeting_sides CHECK (cardinality(sides) >= 1);

ALTER TABLE milestone
  ADD CONSTRAINT milestone_original_name CHECK
    (CASE original WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru WHEN 'en' THEN name_en ELSE name_ja END IS NOT NULL),
  ADD CONSTRAINT milestone_dates CHECK (earliest <= latest);

-- A head has a level of authority, and nobody else has one. TypeScript: lib/registry/people/inputs.ts.
ALTER TABLE users
  ADD CONSTRAINT user_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT user_head_has_level CHECK ((role = 'head') = (authority_level IS NOT NULL));

-- Only a password that somebody else knows runs out. TypeScript: lib/registry/people/first-password.ts.
ALTER TABLE users ADD CONSTRAINT user_password_expiry CHECK (password_is_one_time OR password_expires_at IS NULL);

-- What one administrator asked for and another confirms: rights, or a new password; never for oneself.
-- TypeScript: lib/registry/people/keep-pending-change.ts.
ALTER TABLE pending_change
  ADD CONSTRAINT pending_change_rights CHECK ((kind = 'rights') = (role IS NOT NULL)),
  ADD CONSTRAINT pending_change_level CHECK ((role IS NOT DISTINCT FROM 'head') = (authority_level IS NOT NULL)),
  ADD CONSTRAINT pending_change_two_people CHECK (asked_by_id <> person_id);

ALTER TABLE import_upload ADD CONSTRAINT import_upload_rows CHECK (jsonb_typeof(rows) = 'array' AND cardinality(headers) >= 1);
-- lib/drafts/draft-rules.ts
ALTER TABLE draft ADD CONSTRAINT draft_sizes CHECK (char_length(name) <= 200 AND octet_length("values"::text) <= 120000);
-- TypeScript: LONGEST_WORD in lib/import/words.ts.
ALTER TABLE import_word ADD CONSTRAINT import_word_lengths CHECK (char_length(word) <= 300 AND char_length(code) <= 80);
-- What came in by one import is found again by its event: lib/import/entered-queries.ts.
CREATE INDEX audit_event_import_idx ON audit_event (((payload::jsonb) ->> 'import')) WHERE kind = 'commitment_imported';

-- One row, which the migrations bring with its first event. Its home side becomes PACTA_HOME_SIDE when a server starts on an empty register.
ALTER TABLE installation ADD CONSTRAINT installation_one_row CHECK (id = 1);
INSERT INTO installation (id) VALUES (1);
INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
VALUES ('system', 1, 'recorded', '{"kind":"recorded"}', clock_timestamp(), '', '');
