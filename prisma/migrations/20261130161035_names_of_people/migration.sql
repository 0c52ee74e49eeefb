-- A person's name as other languages write it: as personal as the name, so in the same digest, and erased with it.
-- Decision: docs/decisions/26-names-of-people.md. Current text: prisma/sql.

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "name_en" TEXT,
ADD COLUMN     "name_ja" TEXT,
ADD COLUMN     "name_kk" TEXT,
ADD COLUMN     "name_ru" TEXT;

ALTER TABLE users DROP CONSTRAINT user_erased;
ALTER TABLE users ADD CONSTRAINT user_erased CHECK (
  (erased_at IS NULL) = (name IS NOT NULL)
  AND (erased_at IS NULL OR disabled_at IS NOT NULL AND num_nonnulls(name_kk, name_ru, name_en, name_ja) = 0)
);

-- The digest of who has none of them is as it was.
CREATE OR REPLACE FUNCTION state_of(chain text) RETURNS text LANGUAGE plpgsql STABLE
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
        UNION ALL SELECT 'extension_request ' || jsonb_strip_nulls(to_jsonb(t))::text FROM extension_request t WHERE t.commitment_id = owner
        UNION ALL SELECT 'withdrawal ' || jsonb_strip_nulls(to_jsonb(t))::text FROM withdrawal t WHERE t.commitment_id = owner
        UNION ALL SELECT 'text_translation ' || jsonb_strip_nulls(to_jsonb(t))::text FROM text_translation t WHERE t.commitment_id = owner
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
      SELECT 'users ' || jsonb_strip_nulls(to_jsonb(t) - '{language,name,name_kk,name_ru,name_en,name_ja,email,personal_salt}'::text[]
        || jsonb_build_object('person', sha256(t.personal_salt || convert_to((jsonb_build_array(t.name, t.email)
          || CASE WHEN num_nonnulls(t.name_kk, t.name_ru, t.name_en, t.name_ja) = 0 THEN '[]'
            ELSE jsonb_build_array(t.name_kk, t.name_ru, t.name_en, t.name_ja) END)::text, 'UTF8'))))::text
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

CREATE OR REPLACE FUNCTION guards.person_is_told() RETURNS trigger LANGUAGE plpgsql
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

CREATE OR REPLACE FUNCTION search.person_named() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.name IS NULL THEN
    DELETE FROM search.name WHERE ref = '=p' || NEW.id;
  ELSE
    PERFORM search.set_name('=p' || NEW.id, concat_ws(E'\n', NEW.name, NEW.name_ru, NEW.name_en),
      concat_ws(E'\n', NEW.name, NEW.name_kk), NEW.name_ja);
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER search_person_named ON public.users;
CREATE TRIGGER search_person_named AFTER INSERT OR UPDATE OF name, name_kk, name_ru, name_en, name_ja ON public.users
  FOR EACH ROW EXECUTE FUNCTION search.person_named();
