-- The sentence stays: a release's text is NFC and has its own hash, a statement's quote is the very words at its span, and once
-- somebody accepted it, its words and its place are what they are. That the text itself stays is in append-only.sql.
-- Decision: docs/decisions/14-capture.md

ALTER TABLE release
  -- TypeScript: lib/files/normal-text.ts.
  ADD CONSTRAINT release_body_nfc CHECK (body IS NFC NORMALIZED),
  -- Of a withdrawn one the hash alone stays.
  ADD CONSTRAINT release_body_hash CHECK (withdrawn_at IS NOT NULL OR sha256 = sha256(convert_to(body, 'UTF8'))),
  -- TypeScript: lib/releases/source/inputs.ts.
  ADD CONSTRAINT release_side_code CHECK (side ~ '^[A-Z]{2}$');

-- Where something stands is counted in UTF-16 code units, as JavaScript counts; Postgres counts code points. They differ by the
-- characters outside the basic plane, which are rare: they are counted only in a text that has one.
CREATE FUNCTION utf16_length(value text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT char_length(value) + CASE WHEN value ~ '[\U00010000-\U0010FFFF]'
    THEN char_length(regexp_replace(value, '[^\U00010000-\U0010FFFF]', '', 'g')) ELSE 0 END
$$;

-- The same number where the text before has no character outside the basic plane, else searched for. -1 when the offset falls
-- inside such a character or past the end.
CREATE FUNCTION code_points_at(body text, units int) RETURNS int LANGUAGE plpgsql IMMUTABLE STRICT AS $$
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

-- The quote is the text at its span, letter by letter. Each release is read, and looked through for characters outside the basic
-- plane, once for all of its statements; without one, UTF-16 units and code points are the same number.
-- TypeScript: anchorAt in lib/releases/matching/anchor.ts.
CREATE FUNCTION statement_spans_hold() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER statement_spans_hold_insert AFTER INSERT ON statement
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION statement_spans_hold();
CREATE TRIGGER statement_spans_hold_update AFTER UPDATE ON statement
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION statement_spans_hold();

-- An accepted statement keeps its words and its place, and is not taken away.
CREATE FUNCTION statement_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (NEW.release_id, NEW.span_start, NEW.span_end, NEW.quote, NEW.prefix, NEW.suffix)
    IS DISTINCT FROM (OLD.release_id, OLD.span_start, OLD.span_end, OLD.quote, OLD.prefix, OLD.suffix)
  THEN
    RAISE EXCEPTION 'the words of accepted statement % are kept', OLD.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'statement_words_stay';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER statement_words_stay BEFORE UPDATE OR DELETE ON statement
  FOR EACH ROW WHEN (OLD.judgement = 'accepted') EXECUTE FUNCTION statement_words_stay();

ALTER TABLE statement
  ADD CONSTRAINT statement_span CHECK (0 <= span_start AND span_start < span_end),
  -- Only what is left out as context has no kind, and it belongs to a commitment if and only if it is accepted.
  ADD CONSTRAINT statement_kind CHECK (kind IS NOT NULL OR judgement = 'context'),
  ADD CONSTRAINT statement_accepted_is_tracked CHECK ((commitment_id IS NOT NULL) = (judgement = 'accepted')),
  -- TypeScript: deadlineColumns in lib/releases/proposals/new-proposal.ts.
  ADD CONSTRAINT statement_deadline CHECK
    ((deadline_edtf IS NULL) = (deadline_precision IS NULL) AND (deadline_edtf IS NULL) = (deadline_basis IS NULL));
