-- Countries are found by what they call themselves too: 한국, Deutschland, Україна. The name, and the short one where it is another, that
-- Intl.DisplayNames of ICU 78 has in the language most likely spoken there (CLDR's likely subtags of und-KR and so on), where it is not
-- one of the four languages' names already.
UPDATE search.name n
SET words = n.words || to_tsvector('pg_catalog.russian', o.folded), plain = n.plain || E'\n' || o.folded
FROM (SELECT '=c' || code AS ref, search.fold(replace(own, '|', E'\n')) AS folded FROM (VALUES
  ('AE', 'الإمارات العربية المتحدة'), ('AF', 'افغانستان'), ('AL', 'Shqipëri'), ('AM', 'Հայաստան'), ('AT', 'Österreich'),
  ('AZ', 'Azərbaycan'), ('BA', 'Bosna i Hercegovina'), ('BD', 'বাংলাদেশ'), ('BE', 'België'), ('BG', 'България'),
  ('BH', 'البحرين'), ('BI', 'Uburundi'), ('BJ', 'Bénin'), ('BR', 'Brasil'), ('BT', 'འབྲུག'), ('CD', 'Congo-Kinshasa'),
  ('CF', 'Ködörösêse tî Bêafrîka'), ('CG', 'Congo-Brazzaville'), ('CH', 'Schweiz'), ('CM', 'Cameroun'),
  ('CV', 'Cabo Verde'), ('CY', 'Κύπρος'), ('CZ', 'Česko'), ('DE', 'Deutschland'), ('DK', 'Danmark'),
  ('DO', 'República Dominicana'), ('DZ', 'الجزائر'), ('EE', 'Eesti'), ('EG', 'مصر'), ('ER', 'ኤርትራ'), ('ES', 'España'),
  ('ET', 'ኢትዮጵያ'), ('FI', 'Suomi'), ('GB', 'UK'), ('GE', 'საქართველო'), ('GH', 'Gaana'), ('GN', 'Guinée'),
  ('GQ', 'Guinea Ecuatorial'), ('GR', 'Ελλάδα'), ('GW', 'Guiné-Bissau'), ('HR', 'Hrvatska'), ('HU', 'Magyarország'),
  ('IL', 'ישראל'), ('IN', 'भारत'), ('IQ', 'العراق'), ('IR', 'ایران'), ('IS', 'Ísland'), ('IT', 'Italia'), ('JO', 'الأردن'),
  ('KG', 'Кыргызстан'), ('KH', 'កម្ពុជា'), ('KM', 'جزر القمر'), ('KP', '북한'), ('KR', '대한민국|한국'), ('KW', 'الكويت'),
  ('LA', 'ລາວ'), ('LB', 'لبنان'), ('LK', 'ශ්‍රී ලංකාව'), ('LT', 'Lietuva'), ('LV', 'Latvija'), ('LY', 'ليبيا'),
  ('MA', 'المغرب'), ('MD', 'Republica Moldova'), ('ME', 'Crna Gora'), ('MG', 'Madagasikara'), ('MK', 'Северна Македонија'),
  ('MM', 'မြန်မာ'), ('MN', 'Монгол'), ('MR', 'موريتانيا'), ('MU', 'Maurice'), ('MX', 'México'), ('MZ', 'Moçambique'),
  ('NA', 'Namibië'), ('NE', 'Nijar'), ('NL', 'Nederland'), ('NO', 'Norge'), ('NP', 'नेपाल'), ('OM', 'عُمان'),
  ('PA', 'Panamá'), ('PE', 'Perú'), ('PH', 'Pilipinas'), ('PK', 'پاکستان'), ('PL', 'Polska'),
  ('PS', 'الأراضي الفلسطينية|فلسطين'), ('QA', 'قطر'), ('RO', 'România'), ('RS', 'Србија'), ('RW', 'U Rwanda'),
  ('SA', 'المملكة العربية السعودية'), ('SD', 'السودان'), ('SE', 'Sverige'), ('SI', 'Slovenija'), ('SK', 'Slovensko'),
  ('SN', 'Senegaal'), ('SO', 'Soomaaliya'), ('SS', 'جنوب السودان'), ('ST', 'São Tomé e Príncipe'), ('SY', 'سوريا'),
  ('TD', 'تشاد'), ('TH', 'ไทย'), ('TJ', 'Тоҷикистон'), ('TM', 'Türkmenistan'), ('TN', 'تونس'), ('UA', 'Україна'),
  ('US', 'US'), ('UZ', 'Oʻzbekiston'), ('VA', 'Città del Vaticano'), ('VN', 'Việt Nam'), ('YE', 'اليمن')
) AS named (code, own)) o
WHERE n.ref = o.ref;
