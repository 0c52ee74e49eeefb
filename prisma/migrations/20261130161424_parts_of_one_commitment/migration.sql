-- Looked for first, so that rows that break what follows are named and not only the first of them. No version of Pacta wrote such a row.
DO $$
DECLARE
  pair record;
  found text;
  wrong text := '';
BEGIN
  FOR pair IN SELECT * FROM (VALUES
    ('evidence', 'report_id', 'report'), ('extension_request', 'decision_id', 'decision'), ('report_request', 'answered_by_id', 'report'),
    ('withdrawal', 'report_id', 'report'), ('withdrawal', 'report_request_id', 'report_request'),
    ('withdrawal', 'evidence_id', 'evidence'), ('withdrawal', 'decision_id', 'decision'),
    ('text_translation', 'report_id', 'report'), ('text_translation', 'report_request_id', 'report_request'),
    ('text_translation', 'decision_id', 'decision'), ('text_translation', 'deadline_change_id', 'deadline_change'),
    ('text_translation', 'withdrawal_id', 'withdrawal')) AS p (part, names, thing)
  LOOP
    EXECUTE format(
      $query$SELECT string_agg(format('%%s %%s of commitment %%s names %%s %%s of commitment %%s', %1$L::text, p.id, p.commitment_id,
          %3$L::text, t.id, t.commitment_id), '; ' ORDER BY p.id)
        FROM %1$I p JOIN %3$I t ON t.id = p.%2$I WHERE t.commitment_id <> p.commitment_id$query$,
      pair.part, pair.names, pair.thing) INTO found;
    wrong := concat_ws('; ', nullif(wrong, ''), found);
  END LOOP;
  IF wrong <> '' THEN
    RAISE EXCEPTION 'parts are filed under another commitment than what they name, which Pacta never does: %', wrong
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;

-- DropForeignKey
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_report_id_fkey";

-- DropForeignKey
ALTER TABLE "extension_request" DROP CONSTRAINT "extension_request_decision_id_fkey";

-- DropForeignKey
ALTER TABLE "report_request" DROP CONSTRAINT "report_request_answered_by_id_fkey";

-- DropForeignKey
ALTER TABLE "text_translation" DROP CONSTRAINT "text_translation_deadline_change_id_fkey";

-- DropForeignKey
ALTER TABLE "text_translation" DROP CONSTRAINT "text_translation_decision_id_fkey";

-- DropForeignKey
ALTER TABLE "text_translation" DROP CONSTRAINT "text_translation_report_id_fkey";

-- DropForeignKey
ALTER TABLE "text_translation" DROP CONSTRAINT "text_translation_report_request_id_fkey";

-- DropForeignKey
ALTER TABLE "text_translation" DROP CONSTRAINT "text_translation_withdrawal_id_fkey";

-- DropForeignKey
ALTER TABLE "withdrawal" DROP CONSTRAINT "withdrawal_decision_id_fkey";

-- DropForeignKey
ALTER TABLE "withdrawal" DROP CONSTRAINT "withdrawal_evidence_id_fkey";

-- DropForeignKey
ALTER TABLE "withdrawal" DROP CONSTRAINT "withdrawal_report_id_fkey";

-- DropForeignKey
ALTER TABLE "withdrawal" DROP CONSTRAINT "withdrawal_report_request_id_fkey";

-- DropIndex
DROP INDEX "extension_request_decision_unique";

-- DropIndex
DROP INDEX "withdrawal_decision_unique";

-- DropIndex
DROP INDEX "withdrawal_evidence_unique";

-- DropIndex
DROP INDEX "withdrawal_report_request_unique";

-- DropIndex
DROP INDEX "withdrawal_report_unique";

-- CreateIndex
CREATE UNIQUE INDEX "deadline_change_id_commitment_unique" ON "deadline_change"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_id_commitment_unique" ON "decision"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_id_commitment_unique" ON "evidence"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "extension_request_decision_unique" ON "extension_request"("decision_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_id_commitment_unique" ON "report"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_request_id_commitment_unique" ON "report_request"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_id_commitment_unique" ON "withdrawal"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_report_unique" ON "withdrawal"("report_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_report_request_unique" ON "withdrawal"("report_request_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_evidence_unique" ON "withdrawal"("evidence_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_decision_unique" ON "withdrawal"("decision_id", "commitment_id");

-- AddForeignKey
ALTER TABLE "report_request" ADD CONSTRAINT "report_request_answered_by_id_commitment_id_fkey" FOREIGN KEY ("answered_by_id", "commitment_id") REFERENCES "report"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_decision_id_commitment_id_fkey" FOREIGN KEY ("decision_id", "commitment_id") REFERENCES "decision"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_commitment_id_fkey" FOREIGN KEY ("report_id", "commitment_id") REFERENCES "report"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_report_id_commitment_id_fkey" FOREIGN KEY ("report_id", "commitment_id") REFERENCES "report"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_report_request_id_commitment_id_fkey" FOREIGN KEY ("report_request_id", "commitment_id") REFERENCES "report_request"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_evidence_id_commitment_id_fkey" FOREIGN KEY ("evidence_id", "commitment_id") REFERENCES "evidence"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_decision_id_commitment_id_fkey" FOREIGN KEY ("decision_id", "commitment_id") REFERENCES "decision"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_report_id_commitment_id_fkey" FOREIGN KEY ("report_id", "commitment_id") REFERENCES "report"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_report_request_id_commitment_id_fkey" FOREIGN KEY ("report_request_id", "commitment_id") REFERENCES "report_request"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_decision_id_commitment_id_fkey" FOREIGN KEY ("decision_id", "commitment_id") REFERENCES "decision"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_deadline_change_id_commitment_id_fkey" FOREIGN KEY ("deadline_change_id", "commitment_id") REFERENCES "deadline_change"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_translation" ADD CONSTRAINT "text_translation_withdrawal_id_commitment_id_fkey" FOREIGN KEY ("withdrawal_id", "commitment_id") REFERENCES "withdrawal"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on: what schema.prisma can't say. Current text: prisma/sql/parts.sql. What stands in the tables is left as it is.

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
