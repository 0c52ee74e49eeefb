-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('preparing', 'running', 'finished', 'approved', 'cancelled');

-- CreateEnum
CREATE TYPE "review_grouping" AS ENUM ('none', 'organisation', 'owner');

-- CreateEnum
CREATE TYPE "review_ordering" AS ENUM ('lateness', 'strength');

-- CreateEnum
CREATE TYPE "agenda_state" AS ENUM ('waiting', 'decided', 'parked');

-- CreateEnum
CREATE TYPE "review_decision_type" AS ENUM ('keep', 'extend', 'reassign', 'request_report', 'escalate', 'close', 'drop');

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "state" "review_state" NOT NULL DEFAULT 'preparing',
    "held_on" DATE NOT NULL,
    "minutes_per_item" INTEGER NOT NULL,
    "filters" TEXT NOT NULL,
    "grouping" "review_grouping" NOT NULL,
    "ordering" "review_ordering" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "chair_id" UUID,
    "current_item_id" UUID,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_attendee" (
    "review_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "present" BOOLEAN,

    CONSTRAINT "review_attendee_pkey" PRIMARY KEY ("review_id","user_id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "agenda_state" NOT NULL DEFAULT 'waiting',
    "carried_from_id" UUID,
    "note" TEXT,
    "note_in" "language",
    "seconds" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(6),
    "days_late" INTEGER,
    "deadline_edtf" TEXT,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_decision" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "type" "review_decision_type" NOT NULL,
    "text" TEXT,
    "text_in" "language" NOT NULL,
    "organisation_id" UUID,
    "due_edtf" TEXT,
    "due_latest" DATE,
    "outcome" "outcome",
    "control_level" "control_level",
    "author_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "event_seq" INTEGER,
    "proposal_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(6),
    "withdrawn_by_id" UUID,

    CONSTRAINT "review_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_minutes" (
    "review_id" UUID NOT NULL,
    "language" "language" NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "approved_by_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "review_minutes_pkey" PRIMARY KEY ("review_id")
);

-- CreateTable
CREATE TABLE "review_addendum" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "text_in" "language" NOT NULL,
    "author_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "review_addendum_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "review_number_unique" ON "review"("number");

-- CreateIndex
CREATE INDEX "review_held_idx" ON "review"("held_on" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "review_current_item_unique" ON "review"("current_item_id", "id");

-- CreateIndex
CREATE INDEX "agenda_item_carried_idx" ON "agenda_item"("carried_from_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_id_review_unique" ON "agenda_item"("id", "review_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_id_commitment_unique" ON "agenda_item"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_position_unique" ON "agenda_item"("review_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_commitment_unique" ON "agenda_item"("commitment_id", "review_id");

-- CreateIndex
CREATE INDEX "review_decision_review_idx" ON "review_decision"("review_id", "occurred_at");

-- CreateIndex
CREATE INDEX "review_decision_item_idx" ON "review_decision"("agenda_item_id", "review_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_decision_one_stands" ON "review_decision"("agenda_item_id") WHERE (withdrawn_at IS NULL);

-- CreateIndex
CREATE INDEX "review_addendum_review_idx" ON "review_addendum"("review_id", "occurred_at");

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_chair_id_fkey" FOREIGN KEY ("chair_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_current_item_id_id_fkey" FOREIGN KEY ("current_item_id", "id") REFERENCES "agenda_item"("id", "review_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_attendee" ADD CONSTRAINT "review_attendee_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_attendee" ADD CONSTRAINT "review_attendee_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_carried_from_id_commitment_id_fkey" FOREIGN KEY ("carried_from_id", "commitment_id") REFERENCES "agenda_item"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_agenda_item_id_review_id_fkey" FOREIGN KEY ("agenda_item_id", "review_id") REFERENCES "agenda_item"("id", "review_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_minutes" ADD CONSTRAINT "review_minutes_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_minutes" ADD CONSTRAINT "review_minutes_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_addendum" ADD CONSTRAINT "review_addendum_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_addendum" ADD CONSTRAINT "review_addendum_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Overdue reviews: meetings that go through what is late, their agenda, decisions and minutes.
-- Decision: docs/decisions/29-reviews.md
-- TypeScript: lib/reviews/write-review.ts.

ALTER TABLE review
  ADD CONSTRAINT review_number_form CHECK (number ~ '^\d{4}-\d{2,6}$'),
  ADD CONSTRAINT review_version CHECK (version >= 1),
  ADD CONSTRAINT review_minutes_per_item CHECK (minutes_per_item BETWEEN 1 AND 60),
  -- It has a chair once it began, and an item lies open only while it runs.
  ADD CONSTRAINT review_stage CHECK (
    (state IN ('running', 'finished', 'approved')) = (chair_id IS NOT NULL) AND (chair_id IS NULL) = (started_at IS NULL)
    AND (state IN ('finished', 'approved')) = (finished_at IS NOT NULL) AND (current_item_id IS NULL OR state = 'running'));

ALTER TABLE agenda_item
  ADD CONSTRAINT agenda_item_numbers CHECK (position >= 1 AND seconds >= 0),
  ADD CONSTRAINT agenda_item_note CHECK ((note IS NULL) = (note_in IS NULL) AND (note IS NULL OR note ~ '\S')),
  ADD CONSTRAINT agenda_item_not_carried_from_itself CHECK (carried_from_id <> id);

ALTER TABLE review_decision
  ADD CONSTRAINT review_decision_words CHECK (text IS NULL OR text ~ '\S'),
  -- Carried out at once, or proposed.
  ADD CONSTRAINT review_decision_way CHECK (num_nonnulls(event_seq, proposal_id) = 1),
  ADD CONSTRAINT review_decision_withdrawn CHECK (num_nonnulls(withdrawn_at, withdrawn_by_id) IN (0, 2)),
  ADD CONSTRAINT review_decision_values CHECK (num_nonnulls(due_edtf, due_latest) IN (0, 2) AND CASE type
    WHEN 'keep' THEN text IS NOT NULL AND num_nonnulls(outcome, control_level) = 0
    WHEN 'extend' THEN num_nonnulls(text, due_edtf) = 2 AND num_nonnulls(outcome, control_level) = 0
    WHEN 'reassign' THEN num_nonnulls(text, organisation_id) = 2 AND num_nonnulls(due_edtf, outcome, control_level) = 0
    WHEN 'request_report' THEN due_edtf IS NOT NULL AND num_nonnulls(outcome, control_level) = 0
    WHEN 'escalate' THEN num_nonnulls(text, control_level) = 2 AND num_nonnulls(due_edtf, outcome) = 0
    WHEN 'close' THEN coalesce(outcome IN ('fulfilled', 'partially_fulfilled'), false) AND num_nonnulls(due_edtf, control_level) = 0
    ELSE coalesce(outcome IN ('superseded', 'lapsed', 'not_fulfilled'), false) AND num_nonnulls(due_edtf, control_level) = 0 END);

ALTER TABLE review_minutes ADD CONSTRAINT review_minutes_hash CHECK (sha256 = sha256(convert_to(content, 'UTF8')));
ALTER TABLE review_addendum ADD CONSTRAINT review_addendum_words CHECK (text ~ '\S');

-- What belongs to a review changes only while the review is where that belongs; who ends that stage waits for whoever is still writing.
CREATE FUNCTION review_is_at_stage() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  of_review uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.review_id ELSE NEW.review_id END;
  stage text;
BEGIN
  SELECT r.state::text INTO stage FROM review r WHERE r.id = of_review FOR SHARE;
  IF NOT coalesce(stage = ANY (TG_ARGV[0]::text[]), false) THEN
    RAISE EXCEPTION '% of "%" is refused: the review is %', TG_OP, TG_TABLE_NAME, stage
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_at_stage';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER agenda_item_added_at_stage BEFORE INSERT OR DELETE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing}');
CREATE TRIGGER agenda_item_changed_at_stage BEFORE UPDATE ON agenda_item
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing,running,finished}');
CREATE TRIGGER review_attendee_added_at_stage BEFORE INSERT ON review_attendee
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing,running}');
CREATE TRIGGER review_attendee_removed_at_stage BEFORE DELETE ON review_attendee
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{preparing}');
CREATE TRIGGER review_attendee_changed_at_stage BEFORE UPDATE ON review_attendee
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{running,finished}');
CREATE TRIGGER review_decision_added_at_stage BEFORE INSERT ON review_decision
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{running}');
CREATE TRIGGER review_decision_changed_at_stage BEFORE UPDATE ON review_decision
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{running,finished}');
CREATE TRIGGER review_minutes_at_stage BEFORE INSERT ON review_minutes
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{finished}');
CREATE TRIGGER review_addendum_at_stage BEFORE INSERT ON review_addendum
  FOR EACH ROW EXECUTE FUNCTION review_is_at_stage('{approved}');

-- A decision stays as it was written; it is taken back once.
CREATE TRIGGER review_decision_is_kept BEFORE DELETE OR TRUNCATE ON review_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER review_decision_keeps_words BEFORE UPDATE ON review_decision FOR EACH ROW WHEN (
    OLD.withdrawn_at IS NOT NULL
    OR to_jsonb(OLD) - '{withdrawn_at,withdrawn_by_id}'::text[] <> to_jsonb(NEW) - '{withdrawn_at,withdrawn_by_id}'::text[])
  EXECUTE FUNCTION refuse_change('_keeps_words');

CREATE FUNCTION guards.touch_review_parts() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM guards.touch(ARRAY(SELECT DISTINCT 'review:' || t.review_id FROM touched t), TG_TABLE_NAME || '_has_event');
  RETURN NULL;
END $$;

CREATE TRIGGER review_added_has_event AFTER INSERT ON review REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('review:', 'review_version_has_event');
CREATE TRIGGER review_changed_has_event AFTER UPDATE ON review REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_rows('review:', 'review_version_has_event');
CREATE TRIGGER review_attendee_added_has_event AFTER INSERT ON review_attendee
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_attendee_changed_has_event AFTER UPDATE ON review_attendee
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_attendee_removed_has_event AFTER DELETE ON review_attendee
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER agenda_item_added_has_event AFTER INSERT ON agenda_item
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER agenda_item_changed_has_event AFTER UPDATE ON agenda_item
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER agenda_item_removed_has_event AFTER DELETE ON agenda_item
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_decision_added_has_event AFTER INSERT ON review_decision
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_decision_changed_has_event AFTER UPDATE ON review_decision
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_minutes_added_has_event AFTER INSERT ON review_minutes
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();
CREATE TRIGGER review_addendum_added_has_event AFTER INSERT ON review_addendum
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_review_parts();

-- The state of a review, its chair, the hash of its minutes, and how many decisions were made, stand and were added under the minutes are
-- what its history tells, each by events of its own kind. Called by guards.prove, once for each at COMMIT.
CREATE FUNCTION guards.review_is_as_told(history text) RETURNS void LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  told record;
  stands record;
BEGIN
  SELECT r.id, r.state::text, r.chair_id::text, encode(m.sha256, 'hex') AS minutes INTO stands
  FROM review r LEFT JOIN review_minutes m ON m.review_id = r.id WHERE r.id = substr(history, length('review:') + 1)::uuid;
  SELECT count(*) FILTER (WHERE e.kind = 'review_prepared' AND e.seq > 1 OR e.kind <> 'review_prepared' AND e.seq = 1) AS misplaced,
    array_agg(e.kind ORDER BY e.seq) FILTER (WHERE e.kind IN ('review_started', 'review_finished', 'minutes_approved', 'review_cancelled')) AS stages,
    (array_agg(e.payload::jsonb ->> 'chairId' ORDER BY e.seq DESC) FILTER (WHERE e.kind IN ('review_started', 'chair_taken')))[1] AS chair,
    (array_agg(e.payload::jsonb ->> 'sha256') FILTER (WHERE e.kind = 'minutes_approved'))[1] AS minutes,
    count(*) FILTER (WHERE e.kind = 'item_decided') AS decided,
    count(*) FILTER (WHERE e.kind = 'decision_taken_back') AS taken_back,
    count(*) FILTER (WHERE e.kind = 'addendum_added') AS addenda INTO told
  FROM audit_event e WHERE e.chain = history;
  IF told.misplaced > 0 OR coalesce(told.stages, '{}') IS DISTINCT FROM (CASE stands.state
    WHEN 'preparing' THEN '{}'
    WHEN 'running' THEN '{review_started}'
    WHEN 'finished' THEN '{review_started,review_finished}'
    WHEN 'approved' THEN '{review_started,review_finished,minutes_approved}'
    WHEN 'cancelled' THEN '{review_cancelled}' END)::text[]
  THEN PERFORM guards.refuse_untold(history, 'state'); END IF;
  IF told.chair IS DISTINCT FROM stands.chair_id THEN PERFORM guards.refuse_untold(history, 'chair'); END IF;
  IF told.minutes IS DISTINCT FROM stands.minutes THEN PERFORM guards.refuse_untold(history, 'minutes'); END IF;
  IF (SELECT (count(*), count(d.withdrawn_at)) IS DISTINCT FROM (told.decided, told.taken_back)
    FROM review_decision d WHERE d.review_id = stands.id)
  THEN PERFORM guards.refuse_untold(history, 'decisions'); END IF;
  IF told.addenda IS DISTINCT FROM (SELECT count(*) FROM review_addendum a WHERE a.review_id = stands.id)
  THEN PERFORM guards.refuse_untold(history, 'addenda'); END IF;
END $$;

-- What was written stays, and what has a history is never taken away.
CREATE TRIGGER review_minutes_is_append_only BEFORE UPDATE OR DELETE ON review_minutes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_addendum_is_append_only BEFORE UPDATE OR DELETE ON review_addendum FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_kept BEFORE DELETE OR TRUNCATE ON review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER review_keeps_key BEFORE UPDATE OF id ON review FOR EACH ROW WHEN (OLD.id <> NEW.id)
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER review_attendee_keeps_key BEFORE UPDATE OF review_id, user_id ON review_attendee
  FOR EACH ROW WHEN ((OLD.review_id, OLD.user_id) IS DISTINCT FROM (NEW.review_id, NEW.user_id)) EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER agenda_item_keeps_key BEFORE UPDATE OF id, review_id, commitment_id ON agenda_item
  FOR EACH ROW WHEN ((OLD.id, OLD.review_id, OLD.commitment_id) IS DISTINCT FROM (NEW.id, NEW.review_id, NEW.commitment_id))
  EXECUTE FUNCTION refuse_change('_keeps_key');
CREATE TRIGGER review_attendee_is_not_truncated BEFORE TRUNCATE ON review_attendee FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER agenda_item_is_not_truncated BEFORE TRUNCATE ON agenda_item FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_minutes_is_not_truncated BEFORE TRUNCATE ON review_minutes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_addendum_is_not_truncated BEFORE TRUNCATE ON review_addendum FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- History proves a review with all that belongs to it.

CREATE OR REPLACE FUNCTION version_of(chain text) RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
  kind text := split_part(chain, ':', 1);
  key text := substr(chain, strpos(chain, ':') + 1);
BEGIN
  -- One thing has one chain, however its key could be written.
  IF kind = 'system' THEN
    IF chain <> kind THEN RETURN NULL; END IF;
  ELSIF kind IN ('commitment', 'release', 'user', 'organisation', 'meeting', 'milestone', 'review') THEN
    IF key <> key::uuid::text THEN RETURN NULL; END IF;
  END IF;
  CASE kind
    WHEN 'commitment' THEN RETURN (SELECT c.version FROM public.commitment c WHERE c.id = key::uuid);
    WHEN 'release' THEN RETURN (SELECT r.version FROM public.release r WHERE r.id = key::uuid);
    WHEN 'user' THEN RETURN (SELECT u.version FROM public.users u WHERE u.id = key::uuid);
    WHEN 'organisation' THEN RETURN (SELECT o.version FROM public.organisation o WHERE o.id = key::uuid);
    WHEN 'meeting' THEN RETURN (SELECT m.version FROM public.meeting m WHERE m.id = key::uuid);
    WHEN 'milestone' THEN RETURN (SELECT m.version FROM public.milestone m WHERE m.id = key::uuid);
    WHEN 'review' THEN RETURN (SELECT r.version FROM public.review r WHERE r.id = key::uuid);
    WHEN 'sector' THEN RETURN (SELECT s.version FROM public.sector s WHERE s.code = key);
    WHEN 'system' THEN RETURN (SELECT i.version FROM public.installation i);
    ELSE RETURN NULL;
  END CASE;
END $$;

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
        UNION ALL SELECT 'verification ' || jsonb_strip_nulls(to_jsonb(t))::text FROM verification t WHERE t.commitment_id = owner
        UNION ALL SELECT 'objection ' || jsonb_strip_nulls(to_jsonb(t))::text FROM objection t WHERE t.commitment_id = owner
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
      SELECT 'users ' || jsonb_strip_nulls(to_jsonb(t) - '{language,name,name_kk,name_ru,name_en,name_ja,email,personal_salt}'::text[]
        || jsonb_build_object('person', sha256(t.personal_salt || convert_to((jsonb_build_array(t.name, t.email)
          || CASE WHEN num_nonnulls(t.name_kk, t.name_ru, t.name_en, t.name_ja) = 0 THEN '[]'
            ELSE jsonb_build_array(t.name_kk, t.name_ru, t.name_en, t.name_ja) END)::text, 'UTF8'))))::text
      INTO state FROM users t WHERE t.id = owner;
    WHEN 'organisation' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'organisation ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM organisation t WHERE t.id = owner
        UNION ALL SELECT 'organisation_sector ' || jsonb_strip_nulls(to_jsonb(t))::text FROM organisation_sector t WHERE t.organisation_id = owner
      ) l;
    WHEN 'meeting' THEN SELECT 'meeting ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM meeting t WHERE t.id = owner;
    WHEN 'milestone' THEN SELECT 'milestone ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM milestone t WHERE t.id = owner;
    WHEN 'review' THEN
      SELECT string_agg(l.line, E'\n' ORDER BY l.line COLLATE "C") INTO state FROM (
        SELECT 'review ' || jsonb_strip_nulls(to_jsonb(t))::text AS line FROM review t WHERE t.id = owner
        UNION ALL SELECT 'review_attendee ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_attendee t WHERE t.review_id = owner
        UNION ALL SELECT 'agenda_item ' || jsonb_strip_nulls(to_jsonb(t))::text FROM agenda_item t WHERE t.review_id = owner
        UNION ALL SELECT 'review_decision ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_decision t WHERE t.review_id = owner
        UNION ALL SELECT 'review_minutes ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_minutes t WHERE t.review_id = owner
        UNION ALL SELECT 'review_addendum ' || jsonb_strip_nulls(to_jsonb(t))::text FROM review_addendum t WHERE t.review_id = owner
      ) l;
    WHEN 'sector' THEN SELECT 'sector ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM sector t WHERE t.code = key;
    WHEN 'system' THEN SELECT 'installation ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM installation t;
    ELSE RETURN NULL;
  END CASE;
  RETURN state;
END $$;

CREATE OR REPLACE FUNCTION guards.prove() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  version int := version_of(NEW.chain);
  mark record;
  digest bytea;
BEGIN
  DELETE FROM guards.unproven u WHERE u.chain = NEW.chain AND u.transaction = NEW.transaction
  RETURNING u.state_digest, u.changed INTO mark;
  SELECT e.state_digest INTO digest FROM audit_event e
  WHERE e.chain = NEW.chain AND e.seq = version AND e.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a change of %, now of version %, came without its event', NEW.chain, version
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = NEW.rule;
  END IF;
  IF starts_with(NEW.chain, 'commitment:') THEN
    PERFORM guards.commitment_is_as_told(NEW.chain, mark.changed);
  ELSIF starts_with(NEW.chain, 'release:') THEN
    PERFORM guards.release_is_as_told(NEW.chain, mark.changed);
  ELSIF starts_with(NEW.chain, 'review:') THEN
    PERFORM guards.review_is_as_told(NEW.chain);
  END IF;
  IF digest IS DISTINCT FROM coalesce(mark.state_digest, state_digest(NEW.chain)) THEN
    RAISE EXCEPTION '% was changed after its event was written', NEW.chain
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_holds_state';
  END IF;
  RETURN NULL;
END $$;
