-- A part names only things of the commitment, or the text, that it is filed under. Foreign keys over both columns say it (schema.prisma),
-- but for statements: these go from one commitment to another and may be gone, so here they are held to it when they are named.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/commitments/write-promised-date.ts, lib/commitments/actions/move-statement.ts,
-- lib/releases/proposals/change-proposal.ts; lib/audit/verify/references-sql.ts looks for what broke it.

-- At COMMIT: a date moves by words of its own commitment.
CREATE FUNCTION deadline_change_names_own_statement() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM statement s WHERE s.id = NEW.statement_id AND s.commitment_id = NEW.commitment_id) THEN
    RAISE EXCEPTION 'the date of % does not move by statement % of another commitment', NEW.commitment_id, NEW.statement_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'deadline_change_own_statement';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER deadline_change_own_statement AFTER INSERT ON deadline_change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.statement_id IS NOT NULL)
  EXECUTE FUNCTION deadline_change_names_own_statement();

-- At COMMIT: words that moved a date leave its commitment only where the history of that commitment says so. The trail keeps the move.
CREATE FUNCTION statement_leaves_dates_told() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM deadline_change d WHERE d.commitment_id = OLD.commitment_id AND d.statement_id = OLD.id)
    AND NOT EXISTS (SELECT FROM statement s WHERE s.id = OLD.id AND s.commitment_id = OLD.commitment_id)
    AND (
      SELECT e.kind FROM audit_event e
      WHERE e.chain = 'commitment:' || OLD.commitment_id AND e.kind IN ('statement_moved_in', 'statement_moved_out')
        AND e.payload::jsonb ->> 'statementId' = OLD.id::text
      ORDER BY e.seq DESC LIMIT 1
    ) IS DISTINCT FROM 'statement_moved_out'
  THEN
    RAISE EXCEPTION 'statement %, which moved a date of %, left it without a word in its history', OLD.id, OLD.commitment_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'statement_leaves_dates_told';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER statement_leaves_dates_told AFTER UPDATE OF commitment_id ON statement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.commitment_id IS DISTINCT FROM NEW.commitment_id)
  EXECUTE FUNCTION statement_leaves_dates_told();

-- What was done to a proposal was done in the release of its statement.
CREATE FUNCTION proposal_step_names_own_statement() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM statement s WHERE s.id = NEW.statement_id AND s.release_id = NEW.release_id) THEN
    RAISE EXCEPTION 'statement % is not of release %', NEW.statement_id, NEW.release_id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'proposal_step_own_statement';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER proposal_step_own_statement BEFORE INSERT ON proposal_step
  FOR EACH ROW EXECUTE FUNCTION proposal_step_names_own_statement();
