-- CreateEnum
CREATE TYPE "extension_state" AS ENUM ('requested', 'forwarded');

-- CreateEnum
CREATE TYPE "extension_answer" AS ENUM ('granted', 'granted_otherwise', 'refused', 'withdrawn', 'lapsed');

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "extension_state" "extension_state";

-- CreateTable
CREATE TABLE "extension_request" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "on_behalf" BOOLEAN NOT NULL DEFAULT false,
    "from_edtf" TEXT,
    "requested_edtf" TEXT NOT NULL,
    "requested_earliest" DATE,
    "requested_latest" DATE NOT NULL,
    "requested_precision" "deadline_precision" NOT NULL,
    "reason" TEXT NOT NULL,
    "done" TEXT NOT NULL,
    "forecast" TEXT NOT NULL,
    "forecast_edtf" TEXT NOT NULL,
    "forecast_latest" DATE NOT NULL,
    "written_in" "language" NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "is_supported" BOOLEAN,
    "opinion" TEXT,
    "opinion_in" "language",
    "forwarded_by_id" UUID,
    "forwarded_at" TIMESTAMPTZ(6),
    "answer" "extension_answer",
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(6),
    "decision_id" UUID,
    "answer_reason" TEXT,
    "answer_in" "language",

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "extension_request_decision_unique" ON "extension_request"("decision_id");

-- CreateIndex
CREATE INDEX "extension_request_commitment_idx" ON "extension_request"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "extension_request_one_waits" ON "extension_request"("commitment_id") WHERE (answer IS NULL);

-- CreateIndex
CREATE INDEX "commitment_extension_idx" ON "commitment"("due_on", "id") WHERE (extension_state IS NOT NULL);

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_forwarded_by_id_fkey" FOREIGN KEY ("forwarded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Requests for a later control date.
-- Decision: docs/decisions/24-extension-requests.md
-- TypeScript: lib/commitments/actions/request-extension.ts, lib/commitments/actions/waiting-extension.ts.

ALTER TABLE extension_request
  -- It says why, what is done and what will be.
  ADD CONSTRAINT extension_request_words CHECK (reason ~ '\S' AND done ~ '\S' AND forecast ~ '\S'),
  ADD CONSTRAINT extension_request_dates CHECK (requested_earliest <= requested_latest),
  -- An opinion is somebody's, of a moment, for or against.
  ADD CONSTRAINT extension_request_forwarded CHECK
    (num_nonnulls(is_supported, opinion, opinion_in, forwarded_by_id, forwarded_at) IN (0, 5) AND coalesce(opinion ~ '\S', true)),
  -- Granted, refused and lapsed is by a decision, withdrawn by itself and for a reason.
  ADD CONSTRAINT extension_request_answered CHECK (CASE
    WHEN answer IS NULL THEN num_nonnulls(answered_by_id, answered_at, decision_id, answer_reason, answer_in) = 0
    WHEN answer = 'withdrawn' THEN num_nonnulls(answered_by_id, answered_at, answer_in) = 3 AND coalesce(answer_reason, '') ~ '\S'
      AND decision_id IS NULL
    WHEN answer = 'lapsed' THEN num_nonnulls(answered_by_id, answered_at) = 2 AND num_nonnulls(answer_reason, answer_in) = 0
    ELSE num_nonnulls(answered_by_id, answered_at, decision_id) = 3 AND num_nonnulls(answer_reason, answer_in) = 0 END);

-- What was asked stays as it was written, and is never taken away; an opinion and an answer come to it.
CREATE TRIGGER extension_request_is_kept BEFORE DELETE OR TRUNCATE ON extension_request
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER extension_request_keeps_words BEFORE UPDATE ON extension_request FOR EACH ROW WHEN (
    (OLD.id, OLD.commitment_id, OLD.organisation_id, OLD.requested_by_id, OLD.on_behalf, OLD.from_edtf, OLD.requested_edtf, OLD.requested_earliest,
      OLD.requested_latest, OLD.requested_precision, OLD.reason, OLD.done, OLD.forecast, OLD.forecast_edtf, OLD.forecast_latest, OLD.written_in,
      OLD.occurred_at, OLD.recorded_at)
    IS DISTINCT FROM
    (NEW.id, NEW.commitment_id, NEW.organisation_id, NEW.requested_by_id, NEW.on_behalf, NEW.from_edtf, NEW.requested_edtf, NEW.requested_earliest,
      NEW.requested_latest, NEW.requested_precision, NEW.reason, NEW.done, NEW.forecast, NEW.forecast_edtf, NEW.forecast_latest, NEW.written_in,
      NEW.occurred_at, NEW.recorded_at))
  EXECUTE FUNCTION refuse_change('_keeps_words');

-- A change of one is a change of its commitment: history-of-commitments.sql.
CREATE TRIGGER extension_request_added_has_event AFTER INSERT ON extension_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER extension_request_changed_has_event AFTER UPDATE ON extension_request
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();

-- extension_state of a commitment: where the request that waits stands; none where none waits. Lists lean on its index.
CREATE FUNCTION extension_copy_state() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE commitment c SET extension_state = s.state
  FROM (
    SELECT t.commitment_id, (
      SELECT CASE WHEN e.forwarded_at IS NULL THEN 'requested'::extension_state ELSE 'forwarded' END
      FROM extension_request e WHERE e.commitment_id = t.commitment_id AND e.answer IS NULL) AS state
    FROM (SELECT DISTINCT commitment_id FROM changed) t
  ) s
  WHERE c.id = s.commitment_id AND c.extension_state IS DISTINCT FROM s.state;
  RETURN NULL;
END $$;

CREATE TRIGGER extension_copy_state_insert AFTER INSERT ON extension_request
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION extension_copy_state();
CREATE TRIGGER extension_copy_state_update AFTER UPDATE ON extension_request
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION extension_copy_state();

-- State that history proves.
CREATE OR REPLACE FUNCTION state_of(chain text) RETURNS text LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET TimeZone = 'UTC' SET bytea_output = 'hex' AS $$
DECLARE
  kind text := split_part(chain, ':', 1);
  key text := substr(chain, strpos(chain, ':') + 1);
  owner uuid;
  state text;
BEGIN
  IF kind <> 'sector' AND kind <> 'system' THEN
    owner := key::uuid;
  END IF;
  CASE kind
    WHEN 'commitment' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'commitment ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM commitment t WHERE t.id = owner
        UNION ALL SELECT 'assignment ' || jsonb_strip_nulls(to_jsonb(t))::text FROM assignment t WHERE t.commitment_id = owner
        UNION ALL SELECT 'report ' || jsonb_strip_nulls(to_jsonb(t))::text FROM report t WHERE t.commitment_id = owner
        UNION ALL SELECT 'report_request ' || jsonb_strip_nulls(to_jsonb(t))::text FROM report_request t WHERE t.commitment_id = owner
        UNION ALL SELECT 'decision ' || jsonb_strip_nulls(to_jsonb(t))::text FROM decision t WHERE t.commitment_id = owner
        UNION ALL SELECT 'note ' || jsonb_strip_nulls(to_jsonb(t))::text FROM note t WHERE t.commitment_id = owner
        UNION ALL SELECT 'evidence ' || jsonb_strip_nulls(to_jsonb(t))::text FROM evidence t WHERE t.commitment_id = owner
        UNION ALL SELECT 'deadline_change ' || jsonb_strip_nulls(to_jsonb(t))::text FROM deadline_change t WHERE t.commitment_id = owner
        UNION ALL SELECT 'extension_request ' || jsonb_strip_nulls(to_jsonb(t))::text FROM extension_request t WHERE t.commitment_id = owner
        UNION ALL SELECT 'withdrawal ' || jsonb_strip_nulls(to_jsonb(t))::text FROM withdrawal t WHERE t.commitment_id = owner
        UNION ALL SELECT 'text_translation ' || jsonb_strip_nulls(to_jsonb(t))::text FROM text_translation t WHERE t.commitment_id = owner
        UNION ALL SELECT 'statement ' || jsonb_strip_nulls(to_jsonb(t))::text FROM statement t WHERE t.commitment_id = owner
      ) l;
    WHEN 'release' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'release ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM release t WHERE t.id = owner
        UNION ALL SELECT 'release_file ' || jsonb_strip_nulls(to_jsonb(f))::text FROM (
          SELECT t.release_id, t.name, t.media_type, t.warnings, t.sha256, t.recorded_at, sha256(t.bytes) AS bytes
          FROM release_file t WHERE t.release_id = owner) f
        UNION ALL SELECT 'statement ' || jsonb_strip_nulls(to_jsonb(t))::text FROM statement t
          WHERE t.release_id = owner AND NOT (SELECT r.capture_open FROM release r WHERE r.id = owner)
      ) l;
    WHEN 'user' THEN
      SELECT 'users ' || jsonb_strip_nulls(to_jsonb(t) - '{language,name,email,personal_salt}'::text[]
        || jsonb_build_object('person', sha256(t.personal_salt || convert_to(jsonb_build_array(t.name, t.email)::text, 'UTF8'))))::text
      INTO state FROM users t WHERE t.id = owner;
    WHEN 'organisation' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'organisation ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM organisation t WHERE t.id = owner
        UNION ALL SELECT 'organisation_sector ' || jsonb_strip_nulls(to_jsonb(t))::text FROM organisation_sector t WHERE t.organisation_id = owner
      ) l;
    WHEN 'meeting' THEN SELECT 'meeting ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM meeting t WHERE t.id = owner;
    WHEN 'milestone' THEN SELECT 'milestone ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM milestone t WHERE t.id = owner;
    WHEN 'sector' THEN SELECT 'sector ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM sector t WHERE t.code = key;
    WHEN 'system' THEN SELECT 'installation ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM installation t;
    ELSE RETURN NULL;
  END CASE;
  RETURN state;
END $$;
