-- A term to object is of an assignment: a CHECK also passes where it is neither true nor false.
-- Decision: docs/decisions/27-objections.md. Current text: prisma/sql.
ALTER TABLE commitment DROP CONSTRAINT commitment_assigned;
ALTER TABLE commitment ADD CONSTRAINT commitment_assigned CHECK (
    (assigned_on IS NULL OR status NOT IN ('captured', 'record_only')) AND (objection_until IS NULL OR coalesce(objection_until >= assigned_on, false))
    AND num_nonnulls(accepted_at, accepted_by_id) IN (0, 2) AND (accepted_at IS NULL OR assigned_on IS NOT NULL AND objection_until IS NULL));
