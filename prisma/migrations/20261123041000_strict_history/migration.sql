-- A commitment's own row changes only together with an event of the same transaction. Until now an update that left the
-- version as it was, or set it back, passed, because an event of that version was there from before.
CREATE FUNCTION "commitment_has_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM commitment c JOIN audit_event e ON e.chain = 'commitment:' || c.id AND e.seq = c.version
    WHERE c.id = NEW.id AND e.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text
  ) THEN
    RAISE EXCEPTION 'a change of commitment % came without its event', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'commitment_version_has_event';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER "commitment_version_has_event" ON "commitment";
CREATE CONSTRAINT TRIGGER "commitment_version_has_event" AFTER INSERT OR UPDATE ON "commitment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "commitment_has_event"();

-- Postgres counts code points and a span UTF-16 units: the same number where the text before has no character outside
-- the basic plane, else searched for. -1 when the offset falls inside such a character or past the end.
CREATE FUNCTION "code_points_at"(body text, units int) RETURNS int LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  low int := 0;
  high int := char_length(body);
  middle int;
BEGIN
  IF units <= high AND left(body, units) !~ '[\U00010000-\U0010FFFF]' THEN
    RETURN units;
  END IF;
  WHILE low < high LOOP
    middle := (low + high) / 2;
    IF utf16_length(left(body, middle)) < units THEN
      low := middle + 1;
    ELSE
      high := middle;
    END IF;
  END LOOP;
  RETURN CASE WHEN utf16_length(left(body, low)) = units THEN low ELSE -1 END;
END $$;

-- The same rule as before, by looking at the span alone. Searching the whole body for the quote took time with every
-- repetition of it, and never ended for an empty one.
CREATE OR REPLACE FUNCTION "statement_span_holds"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  body text;
  from_point int;
BEGIN
  SELECT r.body INTO body FROM release r WHERE r.id = NEW.release_id;
  from_point := CASE WHEN NEW.span_start >= 0 THEN code_points_at(body, NEW.span_start) ELSE -1 END;
  IF from_point < 0 OR substr(body, from_point + 1, char_length(NEW.quote)) IS DISTINCT FROM NEW.quote
    OR NEW.quote = '' OR utf16_length(NEW.quote) <> NEW.span_end - NEW.span_start
  THEN
    RAISE EXCEPTION 'the quote is not the text at %..% of the release', NEW.span_start, NEW.span_end
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_quote_in_body';
  END IF;
  RETURN NEW;
END $$;
