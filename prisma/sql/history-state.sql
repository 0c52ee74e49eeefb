-- What an event's digest stands for: an aggregate as it is, its own row and all its parts.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/verify/states-sql.ts reads the same lines by statements of its own.

-- The version of what a chain tells of; null where there is no such thing.
CREATE FUNCTION version_of(chain text) RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
  kind text := split_part(chain, ':', 1);
  key text := substr(chain, strpos(chain, ':') + 1);
BEGIN
  -- One thing has one chain, however its key could be written.
  IF kind = 'system' THEN
    IF chain <> kind THEN RETURN NULL; END IF;
  ELSIF kind IN ('commitment', 'release', 'user', 'organisation', 'meeting', 'milestone', 'review') THEN
    IF key <> key::uuid::text THEN RETURN NULL; END IF;
  END IF;
  CASE kind
    WHEN 'commitment' THEN RETURN (SELECT c.version FROM public.commitment c WHERE c.id = key::uuid);
    WHEN 'release' THEN RETURN (SELECT r.version FROM public.release r WHERE r.id = key::uuid);
    WHEN 'user' THEN RETURN (SELECT u.version FROM public.users u WHERE u.id = key::uuid);
    WHEN 'organisation' THEN RETURN (SELECT o.version FROM public.organisation o WHERE o.id = key::uuid);
    WHEN 'meeting' THEN RETURN (SELECT m.version FROM public.meeting m WHERE m.id = key::uuid);
    WHEN 'milestone' THEN RETURN (SELECT m.version FROM public.milestone m WHERE m.id = key::uuid);
    WHEN 'review' THEN RETURN (SELECT r.version FROM public.review r WHERE r.id = key::uuid);
    WHEN 'sector' THEN RETURN (SELECT s.version FROM public.sector s WHERE s.code = key);
    WHEN 'system' THEN RETURN (SELECT i.version FROM public.installation i);
    ELSE RETURN NULL;
  END CASE;
END $$;

-- The canonical text: a line for each row, its table and its columns as jsonb has them without those that are null, in order of table and
-- key. So a column that comes later and may be null changes no digest until it says something. Left out is what is no part of the state
-- (users.language, a preference) or has another form here: a person's name, its spellings where there are any, and address enter as a hash
-- that nobody can guess at without the person's salt, a file's bytes as their hash. A release's statements are work in progress while it is open; those that are
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
        UNION ALL SELECT 'extension_request ' || jsonb_strip_nulls(to_jsonb(t))::text FROM extension_request t WHERE t.commitment_id = owner
        UNION ALL SELECT 'verification ' || jsonb_strip_nulls(to_jsonb(t))::text FROM verification t WHERE t.commitment_id = owner
        UNION ALL SELECT 'objection ' || jsonb_strip_nulls(to_jsonb(t))::text FROM objection t WHERE t.commitment_id = owner
        UNION ALL SELECT 'decision_proposal ' || jsonb_strip_nulls(to_jsonb(t))::text FROM decision_proposal t WHERE t.commitment_id = owner
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
    WHEN 'review' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'review ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM review t WHERE t.id = owner
        UNION ALL SELECT 'review_attendee ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_attendee t WHERE t.review_id = owner
        UNION ALL SELECT 'agenda_item ' || jsonb_strip_nulls(to_jsonb(t))::text FROM agenda_item t WHERE t.review_id = owner
        UNION ALL SELECT 'review_decision ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_decision t WHERE t.review_id = owner
        UNION ALL SELECT 'review_minutes ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_minutes t WHERE t.review_id = owner
        UNION ALL SELECT 'review_addendum ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_addendum t WHERE t.review_id = owner
      ) l;
    WHEN 'sector' THEN SELECT 'sector ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM sector t WHERE t.code = key;
    WHEN 'system' THEN SELECT 'installation ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM installation t;
    ELSE RETURN NULL;
  END CASE;
  RETURN state;
END $$;

CREATE FUNCTION state_digest(chain text) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(public.state_of(chain), 'UTF8'))
$$;
