-- What is overdue is counted for every owner: with the words of the question as its condition, the index alone answers.
DROP INDEX "commitment_open_owner_idx";
CREATE INDEX "commitment_open_owner_idx" ON "commitment"("owner_id", "due_on", "id") WHERE (open AND NOT standing);

-- Everything of one person's, whatever its status.
CREATE INDEX "commitment_owner_idx" ON "commitment"("owner_id", "due_on", "id");

-- Standing commitments have no date: in the order of dates they are the very last, and every other was read before them.
CREATE INDEX "commitment_open_standing_idx" ON "commitment"("due_on", "id") WHERE (open AND standing);

-- Japanese words are often of two characters, which no index of three finds: its characters and its neighbouring pairs.
CREATE FUNCTION search.parts_of(value text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN value ~ '[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]' THEN (
    SELECT coalesce(array_agg(DISTINCT part), '{}')
    FROM regexp_matches(value, '[\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]+', 'g') AS found (run),
      generate_series(1, char_length(run[1])) AS place,
      unnest(ARRAY[substr(run[1], place, 1), substr(run[1], place, 2)]) AS part
  ) ELSE '{}' END
$$;
ALTER TABLE search.commitment ADD COLUMN parts text[] GENERATED ALWAYS AS (search.parts_of(plain)) STORED;
CREATE INDEX commitment_parts_idx ON search.commitment USING gin (parts);
