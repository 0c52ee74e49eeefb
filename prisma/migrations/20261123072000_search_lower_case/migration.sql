-- Parts of words are found in any case: in lower case they are kept, and compared as they are. Lowering each text at each
-- look took thirty times as long as the comparison.
CREATE OR REPLACE FUNCTION search.refresh(ids uuid[]) RETURNS void LANGUAGE sql AS $$
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

UPDATE search.commitment SET plain = lower(plain);
