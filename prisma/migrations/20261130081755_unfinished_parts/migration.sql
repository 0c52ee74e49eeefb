-- Who has a part in what still has to be done, in the namespace of search: one row for each part, kept by triggers. To find what hangs on
-- an organisation that has ended, or on a person who has left, then costs what hangs on them, not the register.
-- Decisions: docs/decisions/08-search-namespace.md, docs/decisions/22-handing-over.md
-- TypeScript: needsSomebody in lib/commitments/living.ts; lib/commitments/living-sql.ts and lib/commitments/handover ask it.

CREATE TABLE search.unfinished_part (
  commitment_id uuid NOT NULL REFERENCES public.commitment (id) ON DELETE CASCADE,
  organisation_id uuid NOT NULL,
  person_id uuid,
  PRIMARY KEY (commitment_id, organisation_id)
);
CREATE INDEX unfinished_part_organisation_idx ON search.unfinished_part (organisation_id, commitment_id);
CREATE INDEX unfinished_part_person_idx ON search.unfinished_part (person_id, commitment_id) WHERE person_id IS NOT NULL;

-- People who may answer for a part of an organisation that is not theirs: who ever moved, or was named so. Whether they do is seen by
-- comparing. Both ways of becoming one write it, so that two at once miss nobody.
CREATE TABLE search.person_elsewhere (
  person_id uuid PRIMARY KEY REFERENCES public.users (id) ON DELETE CASCADE
);

CREATE FUNCTION search.refresh_unfinished_parts(ids uuid[]) RETURNS void LANGUAGE sql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DELETE FROM search.unfinished_part p WHERE p.commitment_id = ANY (ids);
  INSERT INTO search.unfinished_part (commitment_id, organisation_id, person_id)
  SELECT a.commitment_id, a.organisation_id, a.responsible_person_id
  FROM public.assignment a JOIN public.commitment c ON c.id = a.commitment_id
  WHERE a.commitment_id = ANY (ids) AND c.status NOT IN ('record_only', 'off_control');
  INSERT INTO search.person_elsewhere (person_id)
  SELECT DISTINCT u.id FROM public.assignment a JOIN public.users u ON u.id = a.responsible_person_id
  WHERE a.commitment_id = ANY (ids) AND u.organisation_id <> a.organisation_id
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION search.unfinished_parts_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  CASE TG_TABLE_NAME || ' ' || TG_OP
    WHEN 'assignment INSERT' THEN
      SELECT array_agg(DISTINCT commitment_id) INTO ids FROM after_rows;
    WHEN 'assignment DELETE' THEN
      SELECT array_agg(DISTINCT commitment_id) INTO ids FROM before_rows;
    WHEN 'assignment UPDATE' THEN
      SELECT array_agg(DISTINCT n.commitment_id) INTO ids FROM after_rows n JOIN before_rows o ON o.id = n.id
      WHERE (n.organisation_id, n.responsible_person_id) IS DISTINCT FROM (o.organisation_id, o.responsible_person_id);
    WHEN 'commitment UPDATE' THEN
      SELECT array_agg(n.id) INTO ids FROM after_rows n JOIN before_rows o ON o.id = n.id
      WHERE (n.status IN ('record_only', 'off_control')) <> (o.status IN ('record_only', 'off_control'));
  END CASE;
  IF ids IS NOT NULL THEN
    PERFORM search.refresh_unfinished_parts(ids);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER unfinished_parts_after_insert AFTER INSERT ON public.assignment
  REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.unfinished_parts_changed();
CREATE TRIGGER unfinished_parts_after_update AFTER UPDATE ON public.assignment
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.unfinished_parts_changed();
CREATE TRIGGER unfinished_parts_after_delete AFTER DELETE ON public.assignment
  REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION search.unfinished_parts_changed();
CREATE TRIGGER unfinished_parts_after_commitment AFTER UPDATE ON public.commitment
  REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION search.unfinished_parts_changed();

CREATE FUNCTION search.person_moved() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO search.person_elsewhere (person_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER person_moved AFTER UPDATE OF organisation_id ON public.users
  FOR EACH ROW WHEN (NEW.organisation_id <> OLD.organisation_id) EXECUTE FUNCTION search.person_moved();

-- The registers there are.
SELECT search.refresh_unfinished_parts(array_agg(id)) FROM public.commitment;
