-- That somebody looked whether a report on execution is true.
-- Decision: docs/decisions/28-verification.md
-- TypeScript: lib/commitments/actions/verify-report.ts, lib/commitments/actions/withdraw-entry.ts.

ALTER TABLE verification
  -- It says what was looked at.
  ADD CONSTRAINT verification_text CHECK (text ~ '\S');

-- verified_at of a commitment: when the last report on execution that stands was verified; none where it was not, or there is none.
CREATE FUNCTION verification_copy_moment() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  UPDATE commitment c SET verified_at = s.verified_at
  FROM (
    SELECT t.commitment_id, (
      SELECT (
        SELECT v.occurred_at FROM verification v
        WHERE v.report_id = p.id AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.verification_id = v.id)
        ORDER BY v.occurred_at DESC LIMIT 1)
      FROM report p
      WHERE p.commitment_id = t.commitment_id AND p.type = 'final' AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.report_id = p.id)
      ORDER BY p.occurred_at DESC LIMIT 1) AS verified_at
    FROM (SELECT DISTINCT commitment_id FROM changed) t
  ) s
  WHERE c.id = s.commitment_id AND c.verified_at IS DISTINCT FROM s.verified_at;
  RETURN NULL;
END $$;

CREATE TRIGGER verification_copy_moment_verified AFTER INSERT ON verification
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION verification_copy_moment();
CREATE TRIGGER verification_copy_moment_reported AFTER INSERT ON report
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION verification_copy_moment();
CREATE TRIGGER verification_copy_moment_withdrawn AFTER INSERT ON withdrawal
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION verification_copy_moment();
