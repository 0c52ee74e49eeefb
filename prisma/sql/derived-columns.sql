-- Columns of a commitment that nobody writes: whether it is open, its dates in force, its lead. Lists lean on their indexes.
-- Decision: docs/decisions/04-deadlines-as-intervals.md

-- open: put on control and not yet taken off it. due_on: the last day in force, that of the control date if there is one, else
-- of the promised one, which binds only from "offered" up; none for a standing commitment. due_soon_from: 14 days before it; for
-- a year its last quarter.
-- TypeScript: lib/deadlines/lateness.ts; which statuses are open, lib/vocabulary/commitments.ts. The conditions of lists over these
-- columns are in lib/commitments/list/filter-sql.ts.
CREATE FUNCTION commitment_derive() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  in_force deadline_precision;
BEGIN
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

CREATE TRIGGER commitment_derive BEFORE INSERT OR UPDATE ON commitment
  FOR EACH ROW EXECUTE FUNCTION commitment_derive();

-- lead_id and owner_id: the home side's lead and its responsible person, copied from the assignments; none where it has none.
-- Runs once a statement. The home side is that of the installation, which is PACTA_HOME_SIDE.
-- TypeScript: homeLead in lib/commitments/actions/home-lead.ts.
CREATE FUNCTION assignment_copy_lead() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE commitment c SET lead_id = a.organisation_id, owner_id = a.responsible_person_id
  FROM (SELECT DISTINCT commitment_id FROM changed) t
  LEFT JOIN assignment a ON a.commitment_id = t.commitment_id AND a.role = 'lead'
    AND a.side = (SELECT home_side FROM installation)
  WHERE c.id = t.commitment_id
    AND (c.lead_id IS DISTINCT FROM a.organisation_id OR c.owner_id IS DISTINCT FROM a.responsible_person_id);
  RETURN NULL;
END $$;

CREATE TRIGGER assignment_copy_lead_insert AFTER INSERT ON assignment
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION assignment_copy_lead();
CREATE TRIGGER assignment_copy_lead_update AFTER UPDATE ON assignment
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION assignment_copy_lead();
CREATE TRIGGER assignment_copy_lead_delete AFTER DELETE ON assignment
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION assignment_copy_lead();
