-- CreateEnum
CREATE TYPE "translated_field" AS ENUM ('completion_form', 'next_step', 'clarification');

-- CreateTable
CREATE TABLE "text_translation" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "field" "translated_field",
    "report_id" UUID,
    "report_request_id" UUID,
    "decision_id" UUID,
    "deadline_change_id" UUID,
    "withdrawal_id" UUID,
    "event_seq" INTEGER,
    "language" "language" NOT NULL,
    "text" TEXT NOT NULL,
    "original_sha256" BYTEA NOT NULL,
    "author_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "text_translation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "text_translation_field_unique" ON "text_translation"("commitment_id", "field", "language");

-- CreateIndex
CREATE UNIQUE INDEX "text_translation_report_unique" ON "text_translation"("report_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "text_translation_report_request_unique" ON "text_translation"("report_request_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "text_translation_decision_unique" ON "text_translation"("decision_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "text_translation_deadline_change_unique" ON "text_translation"("deadline_change_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "text_translation_withdrawal_unique" ON "text_translation"("withdrawal_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "text_translation_event_unique" ON "text_translation"("commitment_id", "event_seq", "language");

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_report_request_id_fkey" FOREIGN KEY ("report_request_id") REFERENCES "report_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_deadline_change_id_fkey" FOREIGN KEY ("deadline_change_id") REFERENCES "deadline_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_withdrawal_id_fkey" FOREIGN KEY ("withdrawal_id") REFERENCES "withdrawal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on: what schema.prisma can't say. Current text: prisma/sql/commitment-values.sql, append-only.sql, history-of-commitments.sql,
-- history-state.sql, search.sql. An empty table changes no digest and no search.

ALTER TABLE text_translation
  ADD CONSTRAINT text_translation_of_one CHECK (
    num_nonnulls(field, report_id, report_request_id, decision_id, deadline_change_id, withdrawal_id, event_seq) = 1),
  ADD CONSTRAINT text_translation_text CHECK (text ~ '\S'),
  ADD CONSTRAINT text_translation_hash CHECK (octet_length(original_sha256) = 32);

CREATE TRIGGER text_translation_keeps_key BEFORE UPDATE OF commitment_id ON text_translation FOR EACH ROW WHEN (OLD.commitment_id <> NEW.commitment_id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER text_translation_is_not_truncated BEFORE TRUNCATE ON text_translation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER text_translation_added_has_event AFTER INSERT ON text_translation
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER text_translation_changed_has_event AFTER UPDATE ON text_translation
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER text_translation_removed_has_event AFTER DELETE ON text_translation
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();

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

CREATE OR REPLACE FUNCTION search.refresh(ids uuid[]) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO search.commitment (commitment_id, words, plain)
  SELECT c.id, search.words_of(t.western, t.kazakh) || array_to_tsvector(r.refs), concat_ws(E'\n', t.western, t.kazakh, t.others)
  FROM public.commitment c
  LEFT JOIN LATERAL (
    SELECT string_agg(s.quote, E'\n') FILTER (WHERE r.language IN ('ru', 'en')) AS western,
      string_agg(s.quote, E'\n') FILTER (WHERE r.language = 'kk') AS kazakh,
      string_agg(s.quote, E'\n') FILTER (WHERE r.language = 'ja') AS japanese
    FROM public.statement s JOIN public.release r ON r.id = s.release_id WHERE s.commitment_id = c.id
  ) q ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(x.text, E'\n') FILTER (WHERE x.language IN ('ru', 'en')) AS western,
      string_agg(x.text, E'\n') FILTER (WHERE x.language = 'kk') AS kazakh,
      string_agg(x.text, E'\n') FILTER (WHERE x.language = 'ja') AS japanese
    FROM public.text_translation x WHERE x.commitment_id = c.id AND x.field = 'completion_form'
      AND x.original_sha256 = sha256(convert_to(c.completion_form, 'UTF8'))
  ) x ON true
  CROSS JOIN LATERAL (
    SELECT search.fold(concat_ws(E'\n', c.title_ru, c.title_en, c.completion_form, x.western, q.western)) AS western,
      search.fold(concat_ws(E'\n', c.title_kk, x.kazakh, q.kazakh)) AS kazakh,
      search.fold(concat_ws(E'\n', c.reference, c.title_ja, x.japanese, q.japanese)) AS others
  ) t
  CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT ref) AS refs FROM (
      SELECT unnest(ARRAY['=o' || a.organisation_id, '=p' || a.responsible_person_id, '=c' || a.side]) AS ref
      FROM public.assignment a WHERE a.commitment_id = c.id
      UNION ALL SELECT '=c' || unnest(s.stated_by) FROM public.statement s WHERE s.commitment_id = c.id
      UNION ALL VALUES ('=s' || c.sector_code), ('=c' || split_part(c.series, '-', 2))
    ) of_it WHERE ref IS NOT NULL
  ) r
  WHERE c.id = ANY (ids)
  ON CONFLICT (commitment_id) DO UPDATE SET words = EXCLUDED.words, plain = EXCLUDED.plain
$$;

CREATE FUNCTION search.translations_touched() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(f.commitment_id) INTO ids FROM search.commitment f
  WHERE f.commitment_id = ANY (ARRAY(SELECT t.commitment_id FROM touched t WHERE t.field = 'completion_form'));
  IF ids IS NOT NULL THEN
    PERFORM search.refresh(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_translation_added AFTER INSERT ON public.text_translation
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION search.translations_touched();
CREATE TRIGGER search_translation_changed AFTER UPDATE ON public.text_translation
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION search.translations_touched();
CREATE TRIGGER search_translation_removed AFTER DELETE ON public.text_translation
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION search.translations_touched();
