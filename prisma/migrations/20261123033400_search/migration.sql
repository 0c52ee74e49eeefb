-- Text search lives in a namespace of its own, which the schema file does not manage.
-- words: Russian and English by their dictionaries, Kazakh as written; plain: everything, for parts of words
-- (Kazakh endings, Japanese, references).

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA search;

CREATE TABLE search.commitment (
  commitment_id uuid PRIMARY KEY REFERENCES public.commitment (id) ON DELETE CASCADE,
  words tsvector NOT NULL,
  plain text NOT NULL
);
CREATE INDEX commitment_words_idx ON search.commitment USING gin (words);
CREATE INDEX commitment_plain_idx ON search.commitment USING gin (plain gin_trgm_ops);

CREATE FUNCTION search.refresh(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search.commitment (commitment_id, words, plain)
  SELECT c.id,
    to_tsvector('russian', concat_ws(' ', c.title_ru, c.completion_form, q.ru))
      || to_tsvector('english', concat_ws(' ', c.title_en, q.en))
      || to_tsvector('simple', concat_ws(' ', c.title_kk, q.kk)),
    concat_ws(E'\n', c.reference, c.title_kk, c.title_ru, c.title_en, c.title_ja, c.completion_form, q.whole)
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

CREATE FUNCTION search.commitment_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search.refresh((SELECT array_agg(id) FROM added));
  RETURN NULL;
END $$;

CREATE FUNCTION search.commitment_changed() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE FUNCTION search.statement_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT commitment_id) INTO ids FROM changed WHERE commitment_id IS NOT NULL;
  IF ids IS NOT NULL THEN
    PERFORM search.refresh(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_commitment_added AFTER INSERT ON public.commitment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.commitment_added();
CREATE TRIGGER search_commitment_changed AFTER UPDATE ON public.commitment
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.commitment_changed();
CREATE TRIGGER search_statement_added AFTER INSERT ON public.statement
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.statement_changed();
CREATE TRIGGER search_statement_left AFTER UPDATE ON public.statement
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.statement_changed();
CREATE TRIGGER search_statement_joined AFTER UPDATE ON public.statement
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search.statement_changed();
