-- The same rules, checked for all rows of a statement at once where they were checked row by row.

-- Characters outside the basic plane are rare: they are counted only in a text that has one.
CREATE OR REPLACE FUNCTION "utf16_length"(value text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT char_length(value) + CASE WHEN value ~ '[\U00010000-\U0010FFFF]'
    THEN char_length(regexp_replace(value, '[^\U00010000-\U0010FFFF]', '', 'g')) ELSE 0 END
$$;

-- The quote must be the very words at the span. Each release is read, and looked through for characters outside the
-- basic plane, once for all of its statements; without one, UTF-16 units and code points are the same number.
DROP TRIGGER "statement_span_holds" ON "statement";
DROP FUNCTION "statement_span_holds"();
CREATE FUNCTION "statement_spans_hold"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  SELECT w.span_start, w.span_end INTO wrong
  FROM (
    SELECT r.id, r.body || '' AS body, r.body ~ '[\U00010000-\U0010FFFF]' AS is_wide
    FROM release r WHERE r.id IN (SELECT release_id FROM written) OFFSET 0
  ) r
  JOIN written w ON w.release_id = r.id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN w.span_start < 0 THEN -1 WHEN r.is_wide THEN code_points_at(r.body, w.span_start) ELSE w.span_start END AS from_point
  ) p
  WHERE p.from_point < 0 OR w.quote = '' OR substr(r.body, p.from_point + 1, char_length(w.quote)) <> w.quote
    OR utf16_length(w.quote) <> w.span_end - w.span_start
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the quote is not the text at %..% of the release', wrong.span_start, wrong.span_end
      USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_quote_in_body';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "statement_spans_hold_insert" AFTER INSERT ON "statement"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "statement_spans_hold"();
CREATE TRIGGER "statement_spans_hold_update" AFTER UPDATE ON "statement"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION "statement_spans_hold"();

-- The event of this transaction is known by its own number, compared as what it is.
CREATE OR REPLACE FUNCTION "part_has_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = 'commitment:' || owner
      AND e.seq = (SELECT c.version FROM commitment c WHERE c.id = owner) AND e.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a change in % came without an event of commitment %', TG_TABLE_NAME, owner
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION "commitment_has_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM audit_event e WHERE e.chain = 'commitment:' || NEW.id
      AND e.seq = (SELECT c.version FROM commitment c WHERE c.id = NEW.id) AND e.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a change of commitment % came without its event', NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'commitment_version_has_event';
  END IF;
  RETURN NULL;
END $$;

-- A commitment is written before the statements it comes from: at COMMIT it is looked for only if none of them came.
DROP TRIGGER search_commitment_added ON public.commitment;
CREATE OR REPLACE FUNCTION search.commitment_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM search.commitment f WHERE f.commitment_id = NEW.id) THEN
    PERFORM search.refresh(ARRAY[NEW.id]);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER search_commitment_added AFTER INSERT ON public.commitment
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION search.commitment_added();

-- A statement that changes is looked up once, whether it stays with its commitment or goes to another.
DROP TRIGGER search_statement_left ON public.statement;
DROP TRIGGER search_statement_joined ON public.statement;
DROP TRIGGER search_statement_added ON public.statement;
DROP FUNCTION search.statement_changed();
CREATE FUNCTION search.statement_added() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT commitment_id) INTO ids FROM added WHERE commitment_id IS NOT NULL;
  IF ids IS NOT NULL THEN
    PERFORM search.refresh(ids);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION search.statement_changed() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER search_statement_added AFTER INSERT ON public.statement
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.statement_added();
CREATE TRIGGER search_statement_changed AFTER UPDATE ON public.statement
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.statement_changed();
