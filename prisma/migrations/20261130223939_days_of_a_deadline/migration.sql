-- The days of a commitment's dates follow what was said: no row has "2026" beside a day of 2039. Rows of before are left as they are; each was
-- written with the same days by lib/deadlines.
-- prisma/sql/derived-columns.sql

-- The first and the last day of a deadline as EDTF writes it, and how exact it is: nulls where an end is open, all null for what is none.
-- TypeScript: parseDeadline in lib/deadlines/deadline.ts; a test holds the two together.
CREATE FUNCTION edtf_period(part text, OUT first date, OUT last date, OUT exactness deadline_precision) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  said text[] := regexp_match(part, '^((?:19|20|21)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$');
  code int := said[2]::int;
  months int;
BEGIN
  IF said IS NULL THEN RETURN; END IF;
  exactness := CASE WHEN said[3] IS NOT NULL THEN 'day' WHEN code IS NULL THEN 'year' WHEN code BETWEEN 1 AND 12 THEN 'month'
    WHEN code BETWEEN 33 AND 36 THEN 'quarter' WHEN code IN (40, 41) THEN 'half' END;
  IF exactness = 'day' THEN
    first := part::date;
    last := first;
    RETURN;
  END IF;
  months := CASE exactness WHEN 'month' THEN 1 WHEN 'quarter' THEN 3 WHEN 'half' THEN 6 WHEN 'year' THEN 12 END;
  first := make_date(said[1]::int, CASE exactness WHEN 'month' THEN code WHEN 'quarter' THEN code * 3 - 98 WHEN 'half' THEN code * 6 - 239
    WHEN 'year' THEN 1 END, 1);
  last := first + make_interval(months => months) - make_interval(days => 1);
END $$;

CREATE FUNCTION edtf_bounds(edtf text, OUT earliest date, OUT latest date, OUT exactness deadline_precision) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  begins record;
  ends record;
BEGIN
  begins := edtf_period(split_part(edtf, '/', 1));
  IF strpos(edtf, '/') = 0 THEN
    SELECT begins.first, begins.last, begins.exactness INTO earliest, latest, exactness;
    RETURN;
  END IF;
  ends := edtf_period(split_part(edtf, '/', 2));
  IF split_part(edtf, '/', 3) <> '' OR (begins.first IS NULL AND NOT starts_with(edtf, '../')) OR (ends.last IS NULL AND edtf NOT LIKE '%/..')
    OR (begins.first IS NULL AND ends.last IS NULL) OR begins.first > ends.last
  THEN RETURN; END IF;
  earliest := begins.first;
  latest := ends.last;
  exactness := CASE WHEN earliest IS NULL OR latest IS NULL THEN 'open' ELSE 'interval' END;
END $$;

CREATE OR REPLACE FUNCTION commitment_derive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  in_force deadline_precision;
BEGIN
  SELECT b.earliest, b.latest, b.exactness INTO NEW.promised_earliest, NEW.promised_latest, NEW.promised_precision
  FROM edtf_bounds(NEW.promised_edtf) b;
  SELECT b.earliest, b.latest, b.exactness INTO NEW.control_earliest, NEW.control_latest, NEW.control_precision
  FROM edtf_bounds(NEW.control_edtf) b;
  NEW.open := NEW.status IN ('on_control', 'in_progress', 'reported', 'returned', 'additional_control');
  NEW.due_on := NULL;
  NEW.due_soon_from := NULL;
  IF NEW.standing THEN
    RETURN NEW;
  ELSIF NEW.control_edtf IS NOT NULL THEN
    NEW.due_on := NEW.control_latest;
    in_force := NEW.control_precision;
  ELSIF NEW.kind NOT IN ('interested', 'discussed', 'reaffirmed') THEN
    NEW.due_on := NEW.promised_latest;
    in_force := NEW.promised_precision;
  END IF;
  NEW.due_soon_from := CASE WHEN in_force = 'year' THEN make_date(extract(year FROM NEW.due_on)::int, 10, 1) ELSE NEW.due_on - 14 END;
  RETURN NEW;
END $$;
