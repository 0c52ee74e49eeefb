-- Text search lives in a namespace of its own, which schema.prisma does not manage: one row for each commitment, kept by triggers.
-- Decision: docs/decisions/08-search-namespace.md
-- TypeScript: searchSql in lib/commitments/list/filter-sql.ts asks the same dictionaries, letters and pairs; so does
-- lib/releases/matching/queries.ts.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA search;

-- Japanese words are often of two characters, which no index of three finds: its characters and its neighbouring pairs. A text
-- without any is told by one comparison.
CREATE FUNCTION search.parts_of(value text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF value !~ '[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]' THEN
    RETURN '{}';
  END IF;
  RETURN (
    SELECT coalesce(array_agg(DISTINCT part), '{}')
    FROM regexp_matches(value, '[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]+', 'g') AS found (run),
      generate_series(1, char_length(run[1])) AS place,
      unnest(ARRAY[substr(run[1], place, 1), substr(run[1], place, 2)]) AS part
  );
END $$;

-- words: Russian and English by their dictionaries, Kazakh as written. plain: everything in lower case, for parts of words
-- (Kazakh endings, Japanese, references).
CREATE TABLE search.commitment (
  commitment_id uuid PRIMARY KEY REFERENCES public.commitment (id) ON DELETE CASCADE,
  words tsvector NOT NULL,
  plain text NOT NULL,
  parts text[] GENERATED ALWAYS AS (search.parts_of(plain)) STORED
);
-- The first two are also made in tests/bench/dataset/search-indexes.ts, which drops them while it loads.
CREATE INDEX commitment_words_idx ON search.commitment USING gin (words);
CREATE INDEX commitment_plain_idx ON search.commitment USING gin (plain gin_trgm_ops);
CREATE INDEX commitment_parts_idx ON search.commitment USING gin (parts);

-- What is searched of a commitment: its titles, its form of completion, its reference and the words of its statements.
CREATE FUNCTION search.refresh(ids uuid[]) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO search.commitment (commitment_id, words, plain)
  SELECT c.id,
    to_tsvector('russian', concat_ws(' ', c.title_ru, c.completion_form, q.ru))
      || to_tsvector('english', concat_ws(' ', c.title_en, q.en))
      || to_tsvector('simple', concat_ws(' ', c.title_kk, q.kk)),
    lower(concat_ws(E'\n', c.reference, c.title_kk, c.title_ru, c.title_en, c.title_ja, c.completion_form, q.whole))
  FROM public.commitment c
  LEFT JOIN LATERAL (
    SELECT string_agg(s.quote, ' ') FILTER (WHERE r.language = 'ru') AS ru,
      string_agg(s.quote, ' ') FILTER (WHERE r.language = 'en') AS en,
      string_agg(s.quote, ' ') FILTER (WHERE r.language = 'kk') AS kk,
      string_agg(s.quote, E'\n') AS whole
    FROM public.statement s JOIN public.release r ON r.id = s.release_id WHERE s.commitment_id = c.id
  ) q ON true
  WHERE c.id = ANY (ids)
  ON CONFLICT (commitment_id) DO UPDATE SET words = EXCLUDED.words, plain = EXCLUDED.plain
$$;

-- A commitment is written before the statements it comes from: at COMMIT it is looked for only if none of them came.
CREATE FUNCTION search.commitment_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM search.commitment f WHERE f.commitment_id = NEW.id) THEN
    PERFORM search.refresh(ARRAY[NEW.id]);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER search_commitment_added AFTER INSERT ON public.commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION search.commitment_added();

CREATE FUNCTION search.commitment_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(n.id) INTO ids FROM after_rows n JOIN before_rows o ON o.id = n.id
  WHERE (n.title_kk, n.title_ru, n.title_en, n.title_ja, n.completion_form)
    IS DISTINCT FROM (o.title_kk, o.title_ru, o.title_en, o.title_ja, o.completion_form);
  IF ids IS NOT NULL THEN
    PERFORM search.refresh(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_commitment_changed AFTER UPDATE ON public.commitment
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.commitment_changed();

-- A statement is looked up once, whether it joins a commitment, stays with it or goes to another.
CREATE FUNCTION search.statement_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT commitment_id) INTO ids FROM added WHERE commitment_id IS NOT NULL;
  IF ids IS NOT NULL THEN
    PERFORM search.refresh(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_statement_added AFTER INSERT ON public.statement
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.statement_added();

CREATE FUNCTION search.statement_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT commitment_id) INTO ids
  FROM (SELECT commitment_id FROM before_rows UNION ALL SELECT commitment_id FROM after_rows) touched
  WHERE commitment_id IS NOT NULL;
  IF ids IS NOT NULL THEN
    PERFORM search.refresh(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_statement_changed AFTER UPDATE ON public.statement
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.statement_changed();
