-- The sides of each commitment, in the namespace of search: one row for each, kept by triggers. Lists are narrowed and grouped by them.
-- Decision: docs/decisions/08-search-namespace.md
-- TypeScript: lib/commitments/list/filter-sql.ts; lib/commitments/list/row.ts, which leaves the home side out;
-- lib/commitments/counterparts-queries.ts, the twin of sides_of for the page of a commitment.

CREATE TABLE search.commitment_side (
  commitment_id uuid NOT NULL REFERENCES public.commitment (id) ON DELETE CASCADE,
  side text NOT NULL,
  PRIMARY KEY (commitment_id, side)
);
CREATE INDEX commitment_side_idx ON search.commitment_side (side, commitment_id);

-- Where a commitment's sides come from: whose organisations have a part in it; the meetings that its texts are of, whether or not anyone
-- of that side has a part; the series of its reference, which alone tells of an imported one; and its own sides, where a list names several.
CREATE FUNCTION search.sides_of(ids uuid[]) RETURNS TABLE (commitment_id uuid, side text) LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT a.commitment_id, a.side FROM public.assignment a WHERE a.commitment_id = ANY (ids)
  UNION SELECT s.commitment_id, unnest(m.sides)
    FROM public.statement s JOIN public.release r ON r.id = s.release_id JOIN public.meeting m ON m.id = r.meeting_id
    WHERE s.commitment_id = ANY (ids)
  UNION SELECT c.id, split_part(c.series, '-', 2) FROM public.commitment c
    WHERE c.id = ANY (ids) AND split_part(c.series, '-', 2) ~ '^[A-Z]{2}$'
  UNION SELECT c.id, unnest(c.sides) FROM public.commitment c WHERE c.id = ANY (ids)
$$;

CREATE FUNCTION search.refresh_sides(ids uuid[]) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM search.commitment_side f WHERE f.commitment_id = ANY (ids)
    AND NOT EXISTS (SELECT FROM search.sides_of(ids) o WHERE o.commitment_id = f.commitment_id AND o.side = f.side);
  INSERT INTO search.commitment_side (commitment_id, side) SELECT o.commitment_id, o.side FROM search.sides_of(ids) o
  ON CONFLICT DO NOTHING
$$;

-- What is added can only add a side.
CREATE FUNCTION search.side_of_commitment_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO search.commitment_side (commitment_id, side)
  SELECT id, split_part(series, '-', 2) FROM added WHERE split_part(series, '-', 2) ~ '^[A-Z]{2}$'
  UNION SELECT id, unnest(sides) FROM added
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER side_of_commitment_added AFTER INSERT ON public.commitment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.side_of_commitment_added();

CREATE FUNCTION search.side_of_assignment_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO search.commitment_side (commitment_id, side) SELECT DISTINCT commitment_id, side FROM added ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER side_of_assignment_added AFTER INSERT ON public.assignment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.side_of_assignment_added();

CREATE FUNCTION search.side_of_statement_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO search.commitment_side (commitment_id, side)
  SELECT DISTINCT s.commitment_id, unnest(m.sides)
  FROM added s JOIN public.release r ON r.id = s.release_id JOIN public.meeting m ON m.id = r.meeting_id
  WHERE s.commitment_id IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER side_of_statement_added AFTER INSERT ON public.statement
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search.side_of_statement_added();

-- What changes or goes may take one away: those of its commitments are looked up anew.
CREATE FUNCTION search.sides_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  CASE TG_TABLE_NAME || ' ' || TG_OP
    WHEN 'assignment DELETE' THEN
      SELECT array_agg(DISTINCT commitment_id) INTO ids FROM before_rows;
    WHEN 'assignment UPDATE' THEN
      SELECT array_agg(DISTINCT n.commitment_id) INTO ids FROM after_rows n JOIN before_rows o ON o.id = n.id
      WHERE n.side <> o.side;
    WHEN 'statement UPDATE' THEN
      SELECT array_agg(DISTINCT touched.id) INTO ids
      FROM after_rows n JOIN before_rows o ON o.id = n.id, unnest(ARRAY[n.commitment_id, o.commitment_id]) AS touched (id)
      WHERE n.commitment_id IS DISTINCT FROM o.commitment_id AND touched.id IS NOT NULL;
    WHEN 'release UPDATE' THEN
      SELECT array_agg(DISTINCT s.commitment_id) INTO ids
      FROM after_rows n JOIN before_rows o ON o.id = n.id JOIN public.statement s ON s.release_id = n.id
      WHERE n.meeting_id <> o.meeting_id AND s.commitment_id IS NOT NULL;
    WHEN 'meeting UPDATE' THEN
      SELECT array_agg(DISTINCT s.commitment_id) INTO ids
      FROM after_rows n JOIN before_rows o ON o.id = n.id JOIN public.release r ON r.meeting_id = n.id
        JOIN public.statement s ON s.release_id = r.id
      WHERE n.sides <> o.sides AND s.commitment_id IS NOT NULL;
  END CASE;
  IF ids IS NOT NULL THEN
    PERFORM search.refresh_sides(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER sides_after_assignment_deleted AFTER DELETE ON public.assignment
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION search.sides_changed();
CREATE TRIGGER sides_after_assignment AFTER UPDATE ON public.assignment
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.sides_changed();
CREATE TRIGGER sides_after_statement AFTER UPDATE ON public.statement
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.sides_changed();
CREATE TRIGGER sides_after_release AFTER UPDATE ON public.release
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.sides_changed();
CREATE TRIGGER sides_after_meeting AFTER UPDATE ON public.meeting
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.sides_changed();
