-- Text search lives in a namespace of its own, which schema.prisma does not manage, kept by triggers: what a commitment says itself and
-- whom it refers to; the names of these, each in one row of its own; notes.
-- Decision: docs/decisions/08-search-namespace.md
-- TypeScript: searchSql in lib/commitments/list/search-sql.ts asks the same dictionary, letters and pairs; so does
-- lib/releases/matching/queries.ts; lib/search/read-terms.ts takes what was typed apart. lib/import/enter/enter-commitments.ts asks for all of a
-- file at once.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA search;

-- A text as it is compared: the twin of fold in lib/search/fold.ts, which says what is alike. The one place for it. Each step is tried
-- only on a text that has something for it, since most have not and a load folds millions of letters.
CREATE FUNCTION search.fold(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  -- The one compatible sign of nearly every text: a space that does not break.
  folded text := replace(value, U&'\00A0', ' ');
BEGIN
  -- Beside these letters and marks: widths, composed letters, compatible signs.
  IF folded ~ '[^\u0001-\u009F\u00AB\u00BB\u0400-\u0482\u048A-\u052F\u2010\u2012-\u2014\u2018-\u201F\u2022]' THEN
    folded := normalize(replace(folded, 'İ', 'I'), NFKC);
  END IF;
  IF folded ~ '[A-Za-zËë][\u0400-\u052F]|[\u0400-\u052F][A-Za-zËë]' THEN
    folded := (
      SELECT string_agg(
        CASE WHEN piece[1] ~ '[\u0400-\u052F]' AND piece[1] !~ '[DFGJLNQRSUVWZbdfgjlmnqrstuvwz]'
          THEN translate(piece[1], 'ABCEHIKMOPTXYËaceopxyhikë', 'АВСЕНІКМОРТХУЁасеорхуһікё') ELSE piece[1] END,
        '' ORDER BY place)
      FROM regexp_matches(folded, '[A-Za-zËë\u0400-\u052F]+|[^A-Za-zËë\u0400-\u052F]+', 'g') WITH ORDINALITY AS cut (piece, place)
    );
  END IF;
  folded := replace(lower(folded), 'ё', 'е');
  IF folded ~ '[\u30A1-\u30F6]' THEN
    folded := translate(folded,
      'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ');
  END IF;
  RETURN folded;
END $$;

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

-- Words of folded texts. The Russian dictionary hands Latin words to the English one, so both languages are one text. Kazakh, which has
-- no dictionary, as it is written and marked with A: it is looked for by the beginnings of its words, those of the others are not.
CREATE FUNCTION search.words_of(western text, kazakh text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.russian', coalesce(western, '')) || setweight(to_tsvector('pg_catalog.simple', coalesce(kazakh, '')), 'A')
$$;

-- words: also a reference for each organisation, responsible person, sector and side of it ("=o…", "=p…", "=s…", "=c…"; no word begins
-- so), never their names: these may change without a look at any commitment. plain: everything folded, for parts of words (Kazakh
-- endings, Japanese, references).
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

-- What is searched of a commitment: its titles, its form of completion with the translations of the wording it has now, its reference
-- and the words of its statements.
CREATE FUNCTION search.refresh(ids uuid[]) RETURNS void LANGUAGE sql
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
  WHERE (n.title_kk, n.title_ru, n.title_en, n.title_ja, n.completion_form, n.sector_code)
    IS DISTINCT FROM (o.title_kk, o.title_ru, o.title_en, o.title_ja, o.completion_form, o.sector_code);
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

-- What is said of it in another language. One that is only being made is looked up when its statements come, or at COMMIT: not here too.
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

-- Who has a part. A commitment that is only being made is looked up when its statements come, or at COMMIT: not here too.
CREATE FUNCTION search.assignments_touched() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(f.commitment_id) INTO ids FROM search.commitment f
  WHERE f.commitment_id = ANY (ARRAY(SELECT t.commitment_id FROM touched t));
  IF ids IS NOT NULL THEN
    PERFORM search.refresh(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_assignment_added AFTER INSERT ON public.assignment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION search.assignments_touched();
CREATE TRIGGER search_assignment_changed AFTER UPDATE ON public.assignment
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION search.assignments_touched();
CREATE TRIGGER search_assignment_removed AFTER DELETE ON public.assignment
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION search.assignments_touched();

-- Each name once, however many commitments refer to it: organisations, people, sectors, and countries, which a migration wrote from
-- what the platform calls them in the four languages.
CREATE TABLE search.name (
  ref text PRIMARY KEY,
  words tsvector NOT NULL,
  plain text NOT NULL,
  parts text[] GENERATED ALWAYS AS (search.parts_of(plain)) STORED
);
CREATE INDEX name_words_idx ON search.name USING gin (words);
CREATE INDEX name_plain_idx ON search.name USING gin (plain gin_trgm_ops);
CREATE INDEX name_parts_idx ON search.name USING gin (parts);

CREATE FUNCTION search.set_name(ref text, western text, kazakh text, japanese text) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  INSERT INTO search.name (ref, words, plain)
  VALUES (ref, search.words_of(search.fold(western), search.fold(kazakh)), search.fold(concat_ws(E'\n', western, kazakh, japanese)))
  ON CONFLICT ON CONSTRAINT name_pkey DO UPDATE SET words = EXCLUDED.words, plain = EXCLUDED.plain
$$;

CREATE FUNCTION search.organisation_named() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM search.set_name('=o' || NEW.id, concat_ws(E'\n', NEW.name_ru, NEW.short_ru, NEW.name_en, NEW.short_en),
    concat_ws(E'\n', NEW.name_kk, NEW.short_kk), concat_ws(E'\n', NEW.name_ja, NEW.short_ja));
  RETURN NULL;
END $$;

CREATE TRIGGER search_organisation_named
  AFTER INSERT OR UPDATE OF name_kk, name_ru, name_en, name_ja, short_kk, short_ru, short_en, short_ja ON public.organisation
  FOR EACH ROW EXECUTE FUNCTION search.organisation_named();

CREATE FUNCTION search.sector_named() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM search.set_name('=s' || NEW.code, concat_ws(E'\n', NEW.name_ru, NEW.name_en), NEW.name_kk, NEW.name_ja);
  RETURN NULL;
END $$;

CREATE TRIGGER search_sector_named AFTER INSERT OR UPDATE OF name_kk, name_ru, name_en, name_ja ON public.sector
  FOR EACH ROW EXECUTE FUNCTION search.sector_named();

-- Who is erased has no name, and is found by none.
CREATE FUNCTION search.person_named() RETURNS trigger LANGUAGE plpgsql
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

CREATE TRIGGER search_person_named AFTER INSERT OR UPDATE OF name, name_kk, name_ru, name_en, name_ja ON public.users
  FOR EACH ROW EXECUTE FUNCTION search.person_named();

-- Notes apart, because not everyone reads them: whoever looks here asks who looks (notesVisibleToSql in lib/access/scope.ts). A note that
-- was taken back is not here.
CREATE TABLE search.note (
  note_id uuid PRIMARY KEY REFERENCES public.note (id) ON DELETE CASCADE,
  words tsvector NOT NULL,
  plain text NOT NULL,
  parts text[] GENERATED ALWAYS AS (search.parts_of(plain)) STORED
);
CREATE INDEX note_words_idx ON search.note USING gin (words);
CREATE INDEX note_plain_idx ON search.note USING gin (plain gin_trgm_ops);
CREATE INDEX note_parts_idx ON search.note USING gin (parts);

CREATE FUNCTION search.note_written() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  DELETE FROM search.note f WHERE f.note_id = NEW.id;
  IF NEW.removed_at IS NULL THEN
    INSERT INTO search.note (note_id, words, plain)
    VALUES (NEW.id, search.words_of(search.fold(NEW.text), CASE WHEN NEW.text_in = 'kk' THEN search.fold(NEW.text) END), search.fold(NEW.text));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_note_written AFTER INSERT OR UPDATE OF text, removed_at ON public.note
  FOR EACH ROW EXECUTE FUNCTION search.note_written();
