-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "sides" TEXT[];

ALTER TABLE commitment
  ADD CONSTRAINT commitment_sides CHECK
    (cardinality(sides) = 0 OR array_to_string(sides, ' ', '?') ~ '^[A-Z]{2}( [A-Z]{2})+$');

CREATE OR REPLACE FUNCTION search.sides_of(ids uuid[]) RETURNS TABLE (commitment_id uuid, side text) LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.commitment_id, a.side FROM public.assignment a WHERE a.commitment_id = ANY (ids)
  UNION SELECT s.commitment_id, unnest(m.sides)
    FROM public.statement s JOIN public.release r ON r.id = s.release_id JOIN public.meeting m ON m.id = r.meeting_id
    WHERE s.commitment_id = ANY (ids)
  UNION SELECT c.id, split_part(c.series, '-', 2) FROM public.commitment c
    WHERE c.id = ANY (ids) AND split_part(c.series, '-', 2) ~ '^[A-Z]{2}$'
  UNION SELECT c.id, unnest(c.sides) FROM public.commitment c WHERE c.id = ANY (ids)
$$;

CREATE OR REPLACE FUNCTION search.side_of_commitment_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO search.commitment_side (commitment_id, side)
  SELECT id, split_part(series, '-', 2) FROM added WHERE split_part(series, '-', 2) ~ '^[A-Z]{2}$'
  UNION SELECT id, unnest(sides) FROM added
  ON CONFLICT DO NOTHING;
  RETURN NULL;
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
      UNION ALL SELECT '=c' || unnest(c.sides)
    ) of_it WHERE ref IS NOT NULL
  ) r
  WHERE c.id = ANY (ids)
  ON CONFLICT (commitment_id) DO UPDATE SET words = EXCLUDED.words, plain = EXCLUDED.plain
$$;
