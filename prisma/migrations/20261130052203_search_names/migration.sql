-- The search finds names beside a commitment's own words, and everything as it is folded. schema.prisma does not know this namespace.
-- Decision: docs/decisions/08-search-namespace.md

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

-- Words of folded texts. The Russian dictionary hands Latin words to the English one, so both languages are one text. Kazakh, which has
-- no dictionary, as it is written and marked with A: it is looked for by the beginnings of its words, those of the others are not.
CREATE FUNCTION search.words_of(western text, kazakh text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.russian', coalesce(western, '')) || setweight(to_tsvector('pg_catalog.simple', coalesce(kazakh, '')), 'A')
$$;

-- What a commitment refers to stands among its words, without its name.
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
  CROSS JOIN LATERAL (
    SELECT search.fold(concat_ws(E'\n', c.title_ru, c.title_en, c.completion_form, q.western)) AS western,
      search.fold(concat_ws(E'\n', c.title_kk, q.kazakh)) AS kazakh,
      search.fold(concat_ws(E'\n', c.reference, c.title_ja, q.japanese)) AS others
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

CREATE OR REPLACE FUNCTION search.commitment_changed() RETURNS trigger LANGUAGE plpgsql
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
    PERFORM search.set_name('=p' || NEW.id, NEW.name, NEW.name, NULL);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER search_person_named AFTER INSERT OR UPDATE OF name ON public.users
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

-- What is there already.
SELECT search.set_name('=o' || id, concat_ws(E'\n', name_ru, short_ru, name_en, short_en), concat_ws(E'\n', name_kk, short_kk),
  concat_ws(E'\n', name_ja, short_ja)) FROM public.organisation;
SELECT search.set_name('=s' || code, concat_ws(E'\n', name_ru, name_en), name_kk, name_ja) FROM public.sector;
SELECT search.set_name('=p' || id, name, name, NULL) FROM public.users WHERE name IS NOT NULL;
INSERT INTO search.note (note_id, words, plain)
SELECT id, search.words_of(search.fold(text), CASE WHEN text_in = 'kk' THEN search.fold(text) END), search.fold(text)
FROM public.note WHERE removed_at IS NULL;

-- Everything anew, with the indexes made once at the end.
DROP INDEX search.commitment_words_idx, search.commitment_plain_idx, search.commitment_parts_idx;
TRUNCATE search.commitment;
SELECT search.refresh(array_agg(id)) FROM public.commitment;
CREATE INDEX commitment_words_idx ON search.commitment USING gin (words);
CREATE INDEX commitment_plain_idx ON search.commitment USING gin (plain gin_trgm_ops);
CREATE INDEX commitment_parts_idx ON search.commitment USING gin (parts);

-- Countries by their two letters, as Intl.DisplayNames of ICU 78 calls them and by the other names of lib/extraction/parties/state-names.ts:
-- Russian and English, Kazakh, Japanese.
SELECT search.set_name('=c' || code, replace(western, '|', E'\n'), replace(kazakh, '|', E'\n'), replace(japanese, '|', E'\n'))
FROM (VALUES
  ('AC', 'о-в Вознесения|Ascension Island', 'Әскенжін аралы', 'アセンション島'),
  ('AD', 'Андорра|Andorra', 'Андорра', 'アンドラ'),
  ('AE', 'ОАЭ|Объединенные Арабские Эмираты|эмиратский|United Arab Emirates|UAE|emirati|emirates', 'Біріккен Араб Әмірліктері|БАЕ', 'アラブ首長国連邦|UAE'),
  ('AF', 'Афганистан|афганский|Afghanistan|afghan', 'Ауғанстан|ауған', 'アフガニスタン'),
  ('AG', 'Антигуа и Барбуда|Antigua & Barbuda', 'Антигуа және Барбуда', 'アンティグア・バーブーダ'),
  ('AI', 'Ангилья|Anguilla', 'Ангилья', 'アンギラ'),
  ('AL', 'Албания|Albania', 'Албания', 'アルバニア'),
  ('AM', 'Армения|армянский|Armenia', 'Армения', 'アルメニア'),
  ('AO', 'Ангола|Angola', 'Ангола', 'アンゴラ'),
  ('AQ', 'Антарктида|Antarctica', 'Антарктида', '南極'),
  ('AR', 'Аргентина|Argentina|argentine', 'Аргентина', 'アルゼンチン'),
  ('AS', 'Американское Самоа|American Samoa', 'Америкалық Самоа', '米領サモア'),
  ('AT', 'Австрия|Austria', 'Аустрия|австрия', 'オーストリア'),
  ('AU', 'Австралия|Australia', 'Аустралия|австралия', 'オーストラリア|豪州'),
  ('AW', 'Аруба|Aruba', 'Аруба', 'アルバ'),
  ('AX', 'Аландские о-ва|Åland Islands', 'Аланд аралдары', 'オーランド諸島'),
  ('AZ', 'Азербайджан|азербайджанский|Azerbaijan', 'Әзірбайжан|әзербайжан', 'アゼルバイジャン'),
  ('BA', 'Босния и Герцеговина|Bosnia & Herzegovina|Bosnia|bosnian', 'Босния және Герцеговина', 'ボスニア・ヘルツェゴビナ|ボスニア'),
  ('BB', 'Барбадос|Barbados', 'Барбадос', 'バルバドス'),
  ('BD', 'Бангладеш|Bangladesh', 'Бангладеш', 'バングラデシュ'),
  ('BE', 'Бельгия|бельгийский|Belgium|belgian', 'Бельгия', 'ベルギー'),
  ('BF', 'Буркина-Фасо|Burkina Faso', 'Буркина-Фасо', 'ブルキナファソ'),
  ('BG', 'Болгария|Bulgaria', 'Болгария', 'ブルガリア'),
  ('BH', 'Бахрейн|Bahrain', 'Бахрейн', 'バーレーン'),
  ('BI', 'Бурунди|Burundi', 'Бурунди', 'ブルンジ'),
  ('BJ', 'Бенин|Benin', 'Бенин', 'ベナン'),
  ('BL', 'Сен-Бартелеми|St. Barthélemy', 'Сен-Бартелеми', 'サン・バルテルミー'),
  ('BM', 'Бермудские о-ва|Bermuda', 'Бермуд аралдары', 'バミューダ'),
  ('BN', 'Бруней|Brunei|bruneian', 'Бруней', 'ブルネイ'),
  ('BO', 'Боливия|Bolivia', 'Боливия', 'ボリビア|ボリビア多民族国'),
  ('BQ', 'Бонэйр, Синт-Эстатиус и Саба|Caribbean Netherlands', 'Бонэйр, Синт-Эстатиус және Саба', 'オランダ領カリブ'),
  ('BR', 'Бразилия|бразильский|Brazil', 'Бразилия', 'ブラジル'),
  ('BS', 'Багамы|Bahamas', 'Багам аралдары', 'バハマ'),
  ('BT', 'Бутан|Bhutan', 'Бутан', 'ブータン'),
  ('BV', 'о-в Буве|Bouvet Island', 'Буве аралы', 'ブーベ島'),
  ('BW', 'Ботсвана|Botswana', 'Ботсвана', 'ボツワナ'),
  ('BY', 'Беларусь|белорусский|Белоруссия|Belarus', 'Беларусь', 'ベラルーシ'),
  ('BZ', 'Белиз|Belize', 'Белиз', 'ベリーズ'),
  ('CA', 'Канада|Canada', 'Канада', 'カナダ'),
  ('CC', 'Кокосовые о-ва|Cocos (Keeling) Islands|Cocos Islands', 'Кокос (Килинг) аралдары', 'ココス(キーリング)諸島'),
  ('CD', 'Конго - Киншаса|Congo - Kinshasa|congolese|democratic republic of the congo', 'Конго', 'コンゴ民主共和国(キンシャサ)|コンゴ民主共和国'),
  ('CF', 'Центрально-Африканская Республика|Central African Republic', 'Орталық Африка Республикасы', '中央アフリカ共和国'),
  ('CG', 'Конго - Браззавиль|Congo - Brazzaville|republic of the congo', 'Конго-Браззавиль Республикасы', 'コンゴ共和国(ブラザビル)|コンゴ共和国'),
  ('CH', 'Швейцария|Switzerland|swiss', 'Швейцария', 'スイス'),
  ('CI', 'Кот-д’Ивуар|Côte d’Ivoire|ivory coast|ivorian', 'Кот-д’Ивуар', 'コートジボワール'),
  ('CK', 'о-ва Кука|Cook Islands', 'Кук аралдары', 'クック諸島'),
  ('CL', 'Чили|чилийский|Chile', 'Чили', 'チリ'),
  ('CM', 'Камерун|Cameroon', 'Камерун', 'カメルーン'),
  ('CN', 'Китай|КНР|китайский|China|PRC|chinese', 'Қытай|ҚХР', '中国|中華人民共和国'),
  ('CO', 'Колумбия|Colombia', 'Колумбия', 'コロンビア'),
  ('CP', 'о-в Клиппертон|Clipperton Island', 'Клиппертон аралы', 'クリッパートン島'),
  ('CQ', 'Сарк|Sark', 'Сарк', 'サーク島'),
  ('CR', 'Коста-Рика|Costa Rica', 'Коста-Рика', 'コスタリカ'),
  ('CU', 'Куба|кубинский|Cuba', 'Куба', 'キューバ'),
  ('CV', 'Кабо-Верде|Cape Verde', 'Кабо-Верде', 'カーボベルデ'),
  ('CW', 'Кюрасао|Curaçao', 'Кюрасао', 'キュラソー'),
  ('CX', 'о-в Рождества|Christmas Island', 'Рождество аралы', 'クリスマス島'),
  ('CY', 'Кипр|кипрский|Cyprus|cypriot', 'Кипр', 'キプロス'),
  ('CZ', 'Чехия|чешский|Czechia|czech|czech republic', 'Чехия', 'チェコ'),
  ('DE', 'Германия|ФРГ|немецкий|германский|Germany|german|germans', 'Германия|неміс', 'ドイツ|独国'),
  ('DG', 'Диего-Гарсия|Diego Garcia', 'Диего-Гарсия', 'ディエゴガルシア島'),
  ('DJ', 'Джибути|Djibouti', 'Джибути', 'ジブチ'),
  ('DK', 'Дания|датский|Denmark|danish', 'Дания', 'デンマーク'),
  ('DM', 'Доминика|Dominica', 'Доминика', 'ドミニカ国'),
  ('DO', 'Доминиканская Республика|Dominican Republic', 'Доминикан Республикасы', 'ドミニカ共和国'),
  ('DZ', 'Алжир|Algeria', 'Алжир', 'アルジェリア'),
  ('EA', 'Сеута и Мелилья|Ceuta & Melilla', 'Сеута және Мелилья', 'セウタ・メリリャ'),
  ('EC', 'Эквадор|Ecuador', 'Эквадор', 'エクアドル'),
  ('EE', 'Эстония|эстонский|Estonia', 'Эстония', 'エストニア'),
  ('EG', 'Египет|Egypt', 'Мысыр|египет', 'エジプト'),
  ('EH', 'Западная Сахара|Western Sahara', 'Батыс Сахара', '西サハラ'),
  ('ER', 'Эритрея|Eritrea', 'Эритрея', 'エリトリア'),
  ('ES', 'Испания|испанский|Spain|spanish', 'Испания', 'スペイン'),
  ('ET', 'Эфиопия|Ethiopia', 'Эфиопия', 'エチオピア'),
  ('EU', 'Европейский союз|European Union', 'Еуропалық Одақ', '欧州連合'),
  ('EZ', 'еврозона|Eurozone', 'Еуроаймақ', 'ユーロ圏'),
  ('FI', 'Финляндия|финский|Finland|finnish', 'Финляндия', 'フィンランド'),
  ('FJ', 'Фиджи|Fiji', 'Фиджи', 'フィジー'),
  ('FK', 'Фолклендские о-ва|Falkland Islands', 'Фолкленд аралдары', 'フォークランド諸島'),
  ('FM', 'Федеративные Штаты Микронезии|Micronesia', 'Микронезия', 'ミクロネシア連邦'),
  ('FO', 'Фарерские о-ва|Faroe Islands', 'Фарер аралдары', 'フェロー諸島'),
  ('FR', 'Франция|французский|France|french', 'Франция|француз', 'フランス|仏国'),
  ('GA', 'Габон|Gabon', 'Габон', 'ガボン'),
  ('GB', 'Великобритания|Британия|Соединенное Королевство|британский|английский|United Kingdom|UK|britain|british|great britain', 'Ұлыбритания|британия|британ|ағылшын', 'イギリス|英国|連合王国'),
  ('GD', 'Гренада|Grenada', 'Гренада', 'グレナダ'),
  ('GE', 'Грузия|грузинский|Georgia', 'Грузия|гүржістан', 'ジョージア'),
  ('GF', 'Французская Гвиана|French Guiana', 'Француз Гвианасы', '仏領ギアナ'),
  ('GG', 'Гернси|Guernsey', 'Гернси', 'ガーンジー'),
  ('GH', 'Гана|Ghana', 'Гана', 'ガーナ'),
  ('GI', 'Гибралтар|Gibraltar', 'Гибралтар', 'ジブラルタル'),
  ('GL', 'Гренландия|Greenland', 'Гренландия', 'グリーンランド'),
  ('GM', 'Гамбия|Gambia', 'Гамбия', 'ガンビア'),
  ('GN', 'Гвинея|Guinea', 'Гвинея', 'ギニア'),
  ('GP', 'Гваделупа|Guadeloupe', 'Гваделупа', 'グアドループ'),
  ('GQ', 'Экваториальная Гвинея|Equatorial Guinea', 'Экваторлық Гвинея', '赤道ギニア'),
  ('GR', 'Греция|греческий|Greece|greek', 'Грекия', 'ギリシャ'),
  ('GS', 'Южная Георгия и Южные Сандвичевы о-ва|South Georgia & South Sandwich Islands', 'Оңтүстік Георгия және Оңтүстік Сандвич аралдары', 'サウスジョージア・サウスサンドウィッチ諸島'),
  ('GT', 'Гватемала|Guatemala', 'Гватемала', 'グアテマラ'),
  ('GU', 'Гуам|Guam', 'Гуам', 'グアム'),
  ('GW', 'Гвинея-Бисау|Guinea-Bissau', 'Гвинея-Бисау', 'ギニアビサウ'),
  ('GY', 'Гайана|Guyana', 'Гайана', 'ガイアナ'),
  ('HK', 'Гонконг (САР)|Гонконг|Hong Kong SAR China|Hong Kong', 'Сянган АӘА|Сянган', '中華人民共和国香港特別行政区|香港'),
  ('HM', 'о-ва Херд и Макдональд|Heard & McDonald Islands', 'Херд аралы және Макдональд аралдары', 'ハード島・マクドナルド諸島'),
  ('HN', 'Гондурас|Honduras', 'Гондурас', 'ホンジュラス'),
  ('HR', 'Хорватия|Croatia', 'Хорватия', 'クロアチア'),
  ('HT', 'Гаити|Haiti', 'Гаити', 'ハイチ'),
  ('HU', 'Венгрия|венгерский|Hungary', 'Венгрия|мажарстан|мажар|венгр', 'ハンガリー'),
  ('IC', 'Канарские о-ва|Canary Islands', 'Канар аралдары', 'カナリア諸島'),
  ('ID', 'Индонезия|Indonesia', 'Индонезия', 'インドネシア'),
  ('IE', 'Ирландия|Ireland|irish', 'Ирландия', 'アイルランド'),
  ('IL', 'Израиль|израильский|Israel', 'Израиль', 'イスラエル'),
  ('IM', 'о-в Мэн|Isle of Man', 'Мэн аралы', 'マン島'),
  ('IN', 'Индия|индийский|India', 'Үндістан|үнді', 'インド'),
  ('IO', 'Британская территория в Индийском океане|British Indian Ocean Territory', 'Үнді мұхитындағы Британ аймағы', '英領インド洋地域'),
  ('IQ', 'Ирак|Iraq', 'Ирак', 'イラク'),
  ('IR', 'Иран|ИРИ|иранский|Iran', 'Иран', 'イラン'),
  ('IS', 'Исландия|Iceland|icelandic', 'Исландия', 'アイスランド'),
  ('IT', 'Италия|итальянский|Italy', 'Италия', 'イタリア'),
  ('JE', 'Джерси|Jersey', 'Джерси', 'ジャージー'),
  ('JM', 'Ямайка|Jamaica', 'Ямайка', 'ジャマイカ'),
  ('JO', 'Иордания|Jordan', 'Иордания', 'ヨルダン|ヨルダン・ハシェミット王国'),
  ('JP', 'Япония|японский|Japan', 'Жапония|жапон', '日本'),
  ('KE', 'Кения|Kenya', 'Кения', 'ケニア|ケニヤ'),
  ('KG', 'Киргизия|кыргызский|Кыргызстан|киргизский|Kyrgyzstan|kyrgyz|kyrgyz republic', 'Қырғызстан|қырғыз', 'キルギス|キルギス共和国|キルギスタン'),
  ('KH', 'Камбоджа|Cambodia', 'Камбоджа', 'カンボジア'),
  ('KI', 'Кирибати|Kiribati', 'Кирибати', 'キリバス'),
  ('KM', 'Коморы|Comoros', 'Комор аралдары', 'コモロ'),
  ('KN', 'Сент-Китс и Невис|St. Kitts & Nevis', 'Сент-Китс және Невис', 'セントクリストファー・ネーヴィス'),
  ('KP', 'КНДР|Северная Корея|северокорейский|North Korea|DPRK|north korean', 'Солтүстік Корея|КХДР', '北朝鮮'),
  ('KR', 'Республика Корея|Южная Корея|южнокорейский|Корея|корейский|South Korea|republic of korea|ROK|korea|korean|south korean', 'Оңтүстік Корея|корея|корей', '韓国|大韓民国'),
  ('KW', 'Кувейт|Kuwait', 'Кувейт', 'クウェート'),
  ('KY', 'о-ва Кайман|Cayman Islands', 'Кайман аралдары', 'ケイマン諸島'),
  ('KZ', 'Казахстан|РК|казахский|казахстанский|Kazakhstan|kazakh|republic of kazakhstan', 'Қазақстан|ҚР|қазақ|қазақстандық', 'カザフスタン|カザフ'),
  ('LA', 'Лаос|ЛНДР|лаосский|Laos|lao|lao pdr', 'Лаос', 'ラオス'),
  ('LB', 'Ливан|Lebanon|lebanese', 'Ливан', 'レバノン'),
  ('LC', 'Сент-Люсия|St. Lucia', 'Сент-Люсия', 'セントルシア'),
  ('LI', 'Лихтенштейн|Liechtenstein', 'Лихтенштейн', 'リヒテンシュタイン'),
  ('LK', 'Шри-Ланка|Sri Lanka|sri lankan', 'Шри-Ланка', 'スリランカ'),
  ('LR', 'Либерия|Liberia', 'Либерия', 'リベリア'),
  ('LS', 'Лесото|Lesotho', 'Лесото', 'レソト'),
  ('LT', 'Литва|литовский|Lithuania', 'Литва', 'リトアニア'),
  ('LU', 'Люксембург|Luxembourg', 'Люксембург', 'ルクセンブルク'),
  ('LV', 'Латвия|Latvia', 'Латвия', 'ラトビア'),
  ('LY', 'Ливия|Libya', 'Ливия', 'リビア'),
  ('MA', 'Марокко|марокканский|Morocco|moroccan', 'Марокко', 'モロッコ'),
  ('MC', 'Монако|Monaco', 'Монако', 'モナコ'),
  ('MD', 'Молдова|молдавский|Молдавия|Moldova', 'Молдова', 'モルドバ'),
  ('ME', 'Черногория|Montenegro', 'Черногория', 'モンテネグロ'),
  ('MF', 'Сен-Мартен|St. Martin', 'Сен-Мартен', 'サン・マルタン'),
  ('MG', 'Мадагаскар|Madagascar', 'Мадагаскар', 'マダガスカル'),
  ('MH', 'Маршалловы о-ва|Marshall Islands|marshallese', 'Маршалл аралдары', 'マーシャル諸島'),
  ('MK', 'Северная Македония|North Macedonia|macedonian', 'Солтүстік Македония', '北マケドニア'),
  ('ML', 'Мали|Mali', 'Мали', 'マリ'),
  ('MM', 'Мьянма (Бирма)|Мьянма|Myanmar (Burma)|Myanmar|burmese|burma', 'Мьянма (Бирма)', 'ミャンマー (ビルマ)|ミャンマー'),
  ('MN', 'Монголия|монгольский|Mongolia', 'Моңғолия|моңғол|монғолия', 'モンゴル'),
  ('MO', 'Макао (САР)|Макао|Macao SAR China|Macao', 'Макао АӘА|Макао', '中華人民共和国マカオ特別行政区|マカオ'),
  ('MP', 'Северные Марианские о-ва|Northern Mariana Islands', 'Солтүстік Мариана аралдары', '北マリアナ諸島'),
  ('MQ', 'Мартиника|Martinique', 'Мартиника', 'マルティニーク'),
  ('MR', 'Мавритания|Mauritania', 'Мавритания', 'モーリタニア'),
  ('MS', 'Монтсеррат|Montserrat', 'Монтсеррат', 'モントセラト'),
  ('MT', 'Мальта|мальтийский|Malta', 'Мальта', 'マルタ'),
  ('MU', 'Маврикий|Mauritius', 'Маврикий', 'モーリシャス'),
  ('MV', 'Мальдивы|Maldives', 'Мальдив аралдары', 'モルディブ'),
  ('MW', 'Малави|Malawi', 'Малави', 'マラウイ'),
  ('MX', 'Мексика|мексиканский|Mexico', 'Мексика', 'メキシコ'),
  ('MY', 'Малайзия|Malaysia', 'Малайзия', 'マレーシア'),
  ('MZ', 'Мозамбик|Mozambique', 'Мозамбик', 'モザンビーク'),
  ('NA', 'Намибия|Namibia', 'Намибия', 'ナミビア'),
  ('NC', 'Новая Каледония|New Caledonia', 'Жаңа Каледония', 'ニューカレドニア'),
  ('NE', 'Нигер|Niger', 'Нигер', 'ニジェール'),
  ('NF', 'о-в Норфолк|Norfolk Island', 'Норфолк аралы', 'ノーフォーク島'),
  ('NG', 'Нигерия|Nigeria', 'Нигерия', 'ナイジェリア'),
  ('NI', 'Никарагуа|Nicaragua', 'Никарагуа', 'ニカラグア'),
  ('NL', 'Нидерланды|Голландия|нидерландский|голландский|Netherlands|dutch|holland', 'Нидерланд|нидерланды', 'オランダ'),
  ('NO', 'Норвегия|норвежский|Norway|norwegian', 'Норвегия', 'ノルウェー'),
  ('NP', 'Непал|Nepal', 'Непал', 'ネパール'),
  ('NR', 'Науру|Nauru', 'Науру', 'ナウル'),
  ('NU', 'Ниуэ|Niue', 'Ниуэ', 'ニウエ'),
  ('NZ', 'Новая Зеландия|New Zealand|new zealander', 'Жаңа Зеландия', 'ニュージーランド'),
  ('OM', 'Оман|Oman', 'Оман', 'オマーン'),
  ('PA', 'Панама|Panama', 'Панама', 'パナマ'),
  ('PE', 'Перу|перуанский|Peru|peruvian', 'Перу', 'ペルー'),
  ('PF', 'Французская Полинезия|French Polynesia', 'Француз Полинезиясы', '仏領ポリネシア'),
  ('PG', 'Папуа — Новая Гвинея|Papua New Guinea|papuan', 'Папуа — Жаңа Гвинея', 'パプアニューギニア'),
  ('PH', 'Филиппины|Philippines|philippine|filipino', 'Филиппин аралдары', 'フィリピン'),
  ('PK', 'Пакистан|Pakistan', 'Пәкістан', 'パキスタン'),
  ('PL', 'Польша|польский|Poland|polish', 'Польша', 'ポーランド'),
  ('PM', 'Сен-Пьер и Микелон|St. Pierre & Miquelon', 'Сен-Пьер және Микелон', 'サンピエール島・ミクロン島'),
  ('PN', 'о-ва Питкэрн|Pitcairn Islands|Pitcairn', 'Питкэрн аралдары', 'ピトケアン諸島'),
  ('PR', 'Пуэрто-Рико|Puerto Rico', 'Пуэрто-Рико', 'プエルトリコ'),
  ('PS', 'Палестинские территории|Палестина|палестинский|Palestinian Territories|Palestine|palestinian', 'Палестина аймақтары|Палестина', 'パレスチナ自治区|パレスチナ'),
  ('PT', 'Португалия|португальский|Portugal', 'Португалия', 'ポルトガル'),
  ('PW', 'Палау|Palau', 'Палау', 'パラオ'),
  ('PY', 'Парагвай|Paraguay', 'Парагвай', 'パラグアイ'),
  ('QA', 'Катар|Qatar', 'Катар', 'カタール'),
  ('QO', 'Внешняя Океания|Outlying Oceania', 'Сыртқы Океания', 'オセアニア周辺地域'),
  ('RE', 'Реюньон|Réunion', 'Реюньон', 'レユニオン'),
  ('RO', 'Румыния|Romania', 'Румыния', 'ルーマニア'),
  ('RS', 'Сербия|Serbia', 'Сербия', 'セルビア'),
  ('RU', 'Россия|РФ|российский|Russia|russian federation', 'Ресей|РФ|орыс', 'ロシア|露国|ロシア連邦'),
  ('RW', 'Руанда|Rwanda', 'Руанда', 'ルワンダ'),
  ('SA', 'Саудовская Аравия|КСА|саудовский|Saudi Arabia|saudi', 'Сауд Арабиясы|сауд', 'サウジアラビア|サウジ'),
  ('SB', 'Соломоновы о-ва|Solomon Islands', 'Соломон аралдары', 'ソロモン諸島'),
  ('SC', 'Сейшельские о-ва|Сейшелы|Seychelles|seychellois', 'Сейшель аралдары', 'セーシェル'),
  ('SD', 'Судан|Sudan', 'Судан', 'スーダン'),
  ('SE', 'Швеция|шведский|Sweden|swedish', 'Швеция', 'スウェーデン'),
  ('SG', 'Сингапур|Singapore', 'Сингапур', 'シンガポール'),
  ('SH', 'о-в Св. Елены|St. Helena', 'Әулие Елена аралы', 'セントヘレナ'),
  ('SI', 'Словения|Slovenia|slovene', 'Словения', 'スロベニア'),
  ('SJ', 'Шпицберген и Ян-Майен|Svalbard & Jan Mayen', 'Шпицберген және Ян-Майен', 'スバールバル諸島・ヤンマイエン島'),
  ('SK', 'Словакия|словацкий|Slovakia|slovak', 'Словакия', 'スロバキア'),
  ('SL', 'Сьерра-Леоне|Sierra Leone', 'Сьерра-Леоне', 'シエラレオネ'),
  ('SM', 'Сан-Марино|San Marino', 'Сан-Марино', 'サンマリノ'),
  ('SN', 'Сенегал|Senegal', 'Сенегал', 'セネガル'),
  ('SO', 'Сомали|Somalia', 'Сомали', 'ソマリア'),
  ('SR', 'Суринам|Suriname', 'Суринам', 'スリナム'),
  ('SS', 'Южный Судан|South Sudan', 'Оңтүстік Судан', '南スーダン'),
  ('ST', 'Сан-Томе и Принсипи|São Tomé & Príncipe', 'Сан-Томе және Принсипи', 'サントメ・プリンシペ'),
  ('SV', 'Сальвадор|El Salvador', 'Сальвадор', 'エルサルバドル'),
  ('SX', 'Синт-Мартен|Sint Maarten', 'Синт-Мартен', 'シント・マールテン'),
  ('SY', 'Сирия|Syria', 'Сирия', 'シリア'),
  ('SZ', 'Эсватини|Eswatini', 'Эсватини', 'エスワティニ'),
  ('TA', 'Тристан-да-Кунья|Tristan da Cunha', 'Тристан-да-Кунья', 'トリスタン・ダ・クーニャ'),
  ('TC', 'Тёркс и Кайкос|Turks & Caicos Islands', 'Теркс және Кайкос аралдары', 'タークス・カイコス諸島'),
  ('TD', 'Чад|Chad', 'Чад', 'チャド'),
  ('TF', 'Французские Южные территории|French Southern Territories', 'Францияның оңтүстік аймақтары', '仏領極南諸島'),
  ('TG', 'Того|Togo', 'Того', 'トーゴ'),
  ('TH', 'Таиланд|Thailand|thai', 'Таиланд', 'タイ'),
  ('TJ', 'Таджикистан|таджикский|Tajikistan|tajik', 'Тәжікстан|тәжік', 'タジキスタン'),
  ('TK', 'Токелау|Tokelau', 'Токелау', 'トケラウ'),
  ('TL', 'Восточный Тимор|Timor-Leste|timorese', 'Тимор-Лесте', '東ティモール'),
  ('TM', 'Туркменистан|туркменский|Туркмения|Turkmenistan|turkmen', 'Түрікменстан|түрікмен', 'トルクメニスタン'),
  ('TN', 'Тунис|Tunisia', 'Тунис', 'チュニジア'),
  ('TO', 'Тонга|Tonga', 'Тонга', 'トンガ'),
  ('TR', 'Турция|турецкий|Türkiye|turkey|turkish', 'Түркия|түрік', 'トルコ|テュルキエ'),
  ('TT', 'Тринидад и Тобаго|Trinidad & Tobago', 'Тринидад және Тобаго', 'トリニダード・トバゴ'),
  ('TV', 'Тувалу|Tuvalu', 'Тувалу', 'ツバル'),
  ('TW', 'Тайвань|Taiwan', 'Тайвань', '台湾'),
  ('TZ', 'Танзания|Tanzania', 'Танзания', 'タンザニア'),
  ('UA', 'Украина|Ukraine', 'Украина', 'ウクライナ'),
  ('UG', 'Уганда|Uganda', 'Уганда', 'ウガンダ'),
  ('UM', 'Внешние малые о-ва (США)|U.S. Outlying Islands', 'АҚШ-тың сыртқы кіші аралдары', '合衆国領有小離島'),
  ('UN', 'Организация Объединенных Наций|ООН|United Nations|UN', 'Біріккен Ұлттар Ұйымы|БҰҰ', '国際連合|国連'),
  ('US', 'Соединенные Штаты|США|Соединенные Штаты Америки|Америка|американский|United States|US|america|american|americans|USA', 'Америка Құрама Штаттары|АҚШ|америка|америкалық', 'アメリカ合衆国|アメリカ|米国|合衆国'),
  ('UY', 'Уругвай|Uruguay', 'Уругвай', 'ウルグアイ'),
  ('UZ', 'Узбекистан|узбекский|Uzbekistan|uzbek', 'Өзбекстан|өзбек', 'ウズベキスタン|ウズベク'),
  ('VA', 'Ватикан|Vatican City|holy see|vatican', 'Ватикан', 'バチカン市国|バチカン'),
  ('VC', 'Сент-Винсент и Гренадины|St. Vincent & Grenadines', 'Сент-Винсент және Гренадин аралдары', 'セントビンセント及びグレナディーン諸島'),
  ('VE', 'Венесуэла|Venezuela', 'Венесуэла', 'ベネズエラ'),
  ('VG', 'Виргинские о-ва (Великобритания)|British Virgin Islands', 'Британдық Виргин аралдары', '英領ヴァージン諸島'),
  ('VI', 'Виргинские о-ва (США)|U.S. Virgin Islands', 'АҚШ-тың Виргин аралдары', '米領ヴァージン諸島'),
  ('VN', 'Вьетнам|СРВ|вьетнамский|Vietnam', 'Вьетнам', 'ベトナム|ヴェトナム'),
  ('VU', 'Вануату|Vanuatu', 'Вануату', 'バヌアツ'),
  ('WF', 'Уоллис и Футуна|Wallis & Futuna', 'Уоллис және Футуна', 'ウォリス・フツナ'),
  ('WS', 'Самоа|Samoa', 'Самоа', 'サモア'),
  ('XA', 'псевдоакценты|Pseudo-Accents', 'жалған акцент', '疑似アクセント'),
  ('XB', 'псевдо-Bidi|Pseudo-Bidi', 'жалған Bidi', '疑似 BIDI'),
  ('XK', 'Косово|Kosovo', 'Косово', 'コソボ'),
  ('YE', 'Йемен|Yemen', 'Йемен', 'イエメン'),
  ('YT', 'Майотта|Mayotte', 'Майотта', 'マヨット'),
  ('ZA', 'Южно-Африканская Республика|ЮАР|South Africa|south african', 'Оңтүстік Африка', '南アフリカ'),
  ('ZM', 'Замбия|Zambia', 'Замбия', 'ザンビア'),
  ('ZW', 'Зимбабве|Zimbabwe', 'Зимбабве', 'ジンバブエ')
) AS country (code, western, kazakh, japanese);
