-- CreateEnum
CREATE TYPE "proposed_decision" AS ENUM ('take_off_control', 'additional_control', 'return', 'clarify', 'extend', 'escalate', 'change_lead');

-- CreateEnum
CREATE TYPE "proposal_answer" AS ENUM ('adopted', 'decided_otherwise', 'declined', 'withdrawn', 'lapsed');

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "proposed_decision" "proposed_decision";

-- CreateTable
CREATE TABLE "decision_proposal" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "decision" "proposed_decision" NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_as" "role" NOT NULL,
    "organisation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reason_in" "language" NOT NULL,
    "outcome" "outcome",
    "superseded_by_id" UUID,
    "control_edtf" TEXT,
    "control_latest" DATE,
    "control_level" "control_level",
    "lead_id" UUID,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "answer" "proposal_answer",
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(6),
    "decision_id" UUID,
    "answer_reason" TEXT,
    "answer_in" "language",

    CONSTRAINT "decision_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "decision_proposal_commitment_idx" ON "decision_proposal"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "decision_proposal_decision_unique" ON "decision_proposal"("decision_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_proposal_one_waits" ON "decision_proposal"("commitment_id") WHERE (answer IS NULL);

-- CreateIndex
CREATE INDEX "commitment_proposal_idx" ON "commitment"("due_on", "id") WHERE (proposed_decision IS NOT NULL);

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_proposal" ADD CONSTRAINT "decision_proposal_decision_id_commitment_id_fkey" FOREIGN KEY ("decision_id", "commitment_id") REFERENCES "decision"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_decision" ADD CONSTRAINT "review_decision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "decision_proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is proposed to whoever may decide it.
-- Decision: docs/decisions/30-proposals.md
-- TypeScript: lib/commitments/actions/propose-decision.ts, lib/commitments/actions/waiting-proposal.ts.

ALTER TABLE decision_proposal
  -- It says why, and of what is proposed what the decision needs: a closing its outcome, an extension its date, an escalation its level,
  -- another lead who.
  ADD CONSTRAINT decision_proposal_values CHECK (reason ~ '\S' AND proposed_as IN ('coordinator', 'head')
    AND (decision = 'take_off_control') = (outcome IS NOT NULL)
    AND (outcome IS NOT DISTINCT FROM 'superseded') = (superseded_by_id IS NOT NULL) AND (superseded_by_id <> commitment_id) IS NOT FALSE
    AND num_nonnulls(control_edtf, control_latest) = CASE decision WHEN 'extend' THEN 2 ELSE 0 END
    AND (decision = 'escalate') = (control_level IS NOT NULL) AND (decision = 'change_lead') = (lead_id IS NOT NULL)),
  -- Declined and withdrawn is with a reason; decided it is by what was decided, which may have a row of its own.
  ADD CONSTRAINT decision_proposal_answered CHECK (CASE
    WHEN answer IS NULL THEN num_nonnulls(answered_by_id, answered_at, decision_id, answer_reason, answer_in) = 0
    WHEN answer IN ('declined', 'withdrawn') THEN num_nonnulls(answered_by_id, answered_at, answer_in) = 3
      AND coalesce(answer_reason, '') ~ '\S' AND decision_id IS NULL
    ELSE num_nonnulls(answered_by_id, answered_at) = 2 AND num_nonnulls(answer_reason, answer_in) = 0 END);

-- What was proposed stays as it was written, and is never taken away; an answer comes to it.
CREATE TRIGGER decision_proposal_is_kept BEFORE DELETE OR TRUNCATE ON decision_proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('_is_kept');
CREATE TRIGGER decision_proposal_keeps_words BEFORE UPDATE ON decision_proposal FOR EACH ROW WHEN (
    (OLD.id, OLD.commitment_id, OLD.decision, OLD.proposed_by_id, OLD.proposed_as, OLD.organisation_id, OLD.reason, OLD.reason_in, OLD.outcome,
      OLD.superseded_by_id, OLD.control_edtf, OLD.control_latest, OLD.control_level, OLD.lead_id, OLD.occurred_at, OLD.recorded_at)
    IS DISTINCT FROM
    (NEW.id, NEW.commitment_id, NEW.decision, NEW.proposed_by_id, NEW.proposed_as, NEW.organisation_id, NEW.reason, NEW.reason_in, NEW.outcome,
      NEW.superseded_by_id, NEW.control_edtf, NEW.control_latest, NEW.control_level, NEW.lead_id, NEW.occurred_at, NEW.recorded_at))
  EXECUTE FUNCTION refuse_change('_keeps_words');

-- proposed_decision of a commitment: of the proposal that waits; none where none waits. Lists lean on its index.
CREATE FUNCTION proposal_copy_decision() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE commitment c SET proposed_decision = s.decision
  FROM (
    SELECT t.commitment_id, (SELECT p.decision FROM decision_proposal p WHERE p.commitment_id = t.commitment_id AND p.answer IS NULL) AS decision
    FROM (SELECT DISTINCT commitment_id FROM changed) t
  ) s
  WHERE c.id = s.commitment_id AND c.proposed_decision IS DISTINCT FROM s.decision;
  RETURN NULL;
END $$;

CREATE TRIGGER proposal_copy_decision_insert AFTER INSERT ON decision_proposal
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION proposal_copy_decision();
CREATE TRIGGER proposal_copy_decision_update AFTER UPDATE ON decision_proposal
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION proposal_copy_decision();

-- History proves it: its rows are part of the state, and every change comes with its event, which tells it.
CREATE TRIGGER decision_proposal_added_has_event AFTER INSERT ON decision_proposal
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();
CREATE TRIGGER decision_proposal_changed_has_event AFTER UPDATE ON decision_proposal
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();

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
        UNION ALL SELECT 'decision_proposal ' || jsonb_strip_nulls(to_jsonb(t))::text FROM decision_proposal t WHERE t.commitment_id = owner
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

CREATE OR REPLACE FUNCTION guards.touch_commitments_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO guards.unproven AS u (chain, rule, changed)
  SELECT 'commitment:' || n.id, 'commitment_version_has_event', array_remove(ARRAY[
    CASE WHEN (o.status, o.outcome) IS DISTINCT FROM (n.status, n.outcome) THEN 'status' END,
    CASE WHEN o.marking IS DISTINCT FROM n.marking THEN 'marking' END,
    CASE WHEN o.control_edtf IS DISTINCT FROM n.control_edtf THEN 'control' END,
    CASE WHEN o.extension_state IS DISTINCT FROM n.extension_state THEN 'extension' END,
    CASE WHEN o.verified_at IS DISTINCT FROM n.verified_at THEN 'verified' END,
    CASE WHEN o.objection_ground IS DISTINCT FROM n.objection_ground THEN 'objection' END,
    CASE WHEN o.accepted_by_id IS DISTINCT FROM n.accepted_by_id THEN 'acceptance' END,
    CASE WHEN o.proposed_decision IS DISTINCT FROM n.proposed_decision THEN 'proposal' END], NULL)
  FROM touched n JOIN before_rows o ON o.id = n.id
  ON CONFLICT ON CONSTRAINT unproven_pkey DO UPDATE SET state_digest = NULL, changed = u.changed || EXCLUDED.changed;
  RETURN NULL;
END $$;

-- It tells more now.
DROP FUNCTION guards.told_of_commitment(text);
CREATE FUNCTION guards.told_of_commitment(history text,
  OUT status text, OUT outcome text, OUT marking text, OUT control text, OUT extension text, OUT verified boolean, OUT objection text,
  OUT accepted_by uuid, OUT proposal text, OUT tells text[])
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  event record;
  origin text;
  target text;
  leads boolean;
  sets_marking boolean;
  -- The last move: its kind, and from where.
  moved_by text;
  moved_from text;
  sent_from text;
  closed_as text;
BEGIN
  tells := '{}';
  FOR event IN
    SELECT e.seq, e.kind, e.actor_id, e.payload::jsonb AS told, age(e.xmin) <= 0 AS is_new FROM audit_event e
    WHERE e.chain = history AND (age(e.xmin) <= 0 OR e.seq = 1 OR guards.moves(e.kind, NULL, NULL, NULL) IS NOT NULL
      OR e.kind IN ('marking_set', 'marking_lifted', 'restated', 'statement_moved_in', 'statement_moved_out'))
    ORDER BY e.seq
  LOOP
    origin := event.told ->> 'from';
    target := event.told ->> 'to';
    leads := guards.moves(event.kind, event.told ->> 'type', origin, target);
    sets_marking := event.kind IN (
      'commitment_captured', 'commitment_imported', 'marking_set', 'restated', 'statement_moved_in', 'statement_moved_out');
    IF event.is_new THEN
      IF (event.seq = 1) <> (event.kind IN ('commitment_captured', 'commitment_imported'))
        OR event.seq > 1 AND event.told ? 'status'
        OR event.told ? 'outcome' AND event.kind NOT IN ('taken_off_control', 'commitment_imported')
        OR leads IS NOT NULL AND (leads AND origin = coalesce(status, origin) AND CASE event.kind
          WHEN 'report_withdrawn' THEN target = sent_from
          WHEN 'decision_withdrawn' THEN target = moved_from
            AND moved_by IN ('put_on_control', 'returned', 'kept_on_additional_control', 'taken_off_control', 'reopened')
          ELSE true END) IS NOT TRUE
      THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
      IF event.told ? 'marking' AND NOT sets_marking THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
      IF event.seq = 1 THEN
        tells := '{status,marking}';
      ELSE
        IF leads THEN tells := tells || 'status'::text; END IF;
        IF event.kind IN ('marking_set', 'marking_lifted') OR event.told ? 'marking' THEN tells := tells || 'marking'::text; END IF;
      END IF;
      IF event.kind = 'put_on_control' THEN
        control := event.told ->> 'control';
        tells := tells || 'control'::text;
      ELSIF event.kind = 'control_deadline_changed' THEN
        control := target;
        tells := tells || 'control'::text;
      ELSIF event.kind = 'commitment_edited' AND event.told -> 'changes' ? 'control' THEN
        control := event.told #>> '{changes,control,1}';
        tells := tells || 'control'::text;
      ELSIF event.kind = 'objection_returned' OR event.kind = 'decision_withdrawn' AND event.told ->> 'decision' = 'put_on_control' THEN
        control := NULL;
        tells := tells || 'control'::text;
      END IF;
      -- A request also lapses by what ends control or its date, and waits again where that is withdrawn: these tell nothing of it by themselves.
      IF event.kind IN ('extension_requested', 'extension_forwarded', 'extension_refused', 'extension_withdrawn') THEN
        extension := CASE event.kind WHEN 'extension_requested' THEN 'requested' WHEN 'extension_forwarded' THEN 'forwarded' END;
        tells := tells || 'extension'::text;
      ELSIF event.kind IN ('control_deadline_changed', 'commitment_edited', 'taken_off_control', 'decision_withdrawn', 'objection_returned') THEN
        tells := array_remove(tells, 'extension') || 'extension_by_itself'::text;
      END IF;
      -- It goes with the report it was of, and where it was withdrawn.
      IF event.kind = 'report_verified' THEN
        verified := true;
        tells := tells || 'verified'::text;
      ELSIF event.kind IN ('report_sent', 'report_withdrawn', 'entry_withdrawn') THEN
        tells := array_remove(tells, 'verified') || 'verified_by_itself'::text;
      END IF;
      -- An objection lapses by itself, too, by what ends control or changes the lead.
      IF event.kind IN ('objection_raised', 'objection_upheld', 'objection_returned', 'objection_refused', 'objection_withdrawn') THEN
        objection := CASE event.kind WHEN 'objection_raised' THEN event.told ->> 'ground' END;
        tells := tells || 'objection'::text;
      ELSIF event.kind IN ('taken_off_control', 'decision_withdrawn', 'parts_changed', 'handed_over') THEN
        tells := array_remove(tells, 'objection') || 'objection_by_itself'::text;
      END IF;
      -- Who accepted is who says so; it is forgotten where the lead changes or control ends.
      IF event.kind = 'assignment_accepted' THEN
        accepted_by := event.actor_id;
        tells := tells || 'acceptance'::text;
      ELSIF event.kind IN ('put_on_control', 'decision_withdrawn', 'parts_changed', 'handed_over', 'objection_upheld', 'objection_returned') THEN
        accepted_by := NULL;
        tells := array_remove(tells, 'acceptance') || 'acceptance_by_itself'::text;
      END IF;
      -- What answers a proposal says so, whatever else it tells; and a withdrawn decision which one waits again.
      IF event.kind IN ('decision_proposed', 'proposal_declined', 'proposal_withdrawn') OR event.told ?| '{proposal,proposalWaits}' THEN
        proposal := CASE event.kind WHEN 'decision_proposed' THEN event.told ->> 'decision' ELSE event.told ->> 'proposalWaits' END;
        tells := tells || 'proposal'::text;
      END IF;
    END IF;

    IF event.seq = 1 THEN
      status := event.told ->> 'status';
      closed_as := event.told ->> 'outcome';
    ELSIF leads IS NOT NULL THEN
      moved_by := event.kind;
      moved_from := origin;
      status := target;
      -- What withdraws the decision to open it again brings back how it was closed.
      IF event.kind = 'taken_off_control' THEN closed_as := event.told ->> 'outcome'; END IF;
      IF event.kind = 'report_sent' THEN sent_from := origin; END IF;
    END IF;
    IF event.kind = 'marking_lifted' THEN marking := NULL;
    ELSIF sets_marking THEN marking := coalesce(event.told ->> 'marking', marking); END IF;
  END LOOP;
  outcome := CASE WHEN status = 'off_control' THEN closed_as END;
END $$;

CREATE OR REPLACE FUNCTION guards.commitment_is_as_told(history text, changed text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told record := guards.told_of_commitment(history);
  concerned text[] := changed || told.tells;
  stands record;
BEGIN
  IF concerned = '{}' THEN RETURN; END IF;
  SELECT c.status::text, c.outcome::text, c.marking::text, c.control_edtf AS control, c.extension_state::text AS extension,
    c.verified_at IS NOT NULL AS verified, c.objection_ground::text AS objection, c.accepted_by_id AS accepted_by,
    c.proposed_decision::text AS proposal INTO stands
  FROM public.commitment c WHERE c.id = substr(history, length('commitment:') + 1)::uuid;
  IF 'status' = ANY (concerned) AND (told.status, told.outcome) IS DISTINCT FROM (stands.status, stands.outcome)
  THEN PERFORM guards.refuse_untold(history, 'status'); END IF;
  IF 'marking' = ANY (concerned) AND told.marking IS DISTINCT FROM stands.marking
  THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  IF 'control' = ANY (concerned) AND NOT ('control' = ANY (told.tells) AND told.control IS NOT DISTINCT FROM stands.control)
  THEN PERFORM guards.refuse_untold(history, 'control date'); END IF;
  IF 'extension' = ANY (concerned) AND (CASE WHEN 'extension' = ANY (told.tells) THEN told.extension IS DISTINCT FROM stands.extension
    ELSE NOT 'extension_by_itself' = ANY (told.tells) END)
  THEN PERFORM guards.refuse_untold(history, 'request for a later date'); END IF;
  IF 'verified' = ANY (concerned) AND (CASE WHEN 'verified' = ANY (told.tells) THEN told.verified IS DISTINCT FROM stands.verified
    ELSE NOT 'verified_by_itself' = ANY (told.tells) END)
  THEN PERFORM guards.refuse_untold(history, 'verification'); END IF;
  IF 'objection' = ANY (concerned) AND (CASE WHEN 'objection' = ANY (told.tells) THEN told.objection IS DISTINCT FROM stands.objection
    ELSE NOT 'objection_by_itself' = ANY (told.tells) END)
  THEN PERFORM guards.refuse_untold(history, 'objection'); END IF;
  IF 'acceptance' = ANY (concerned) AND (CASE WHEN 'acceptance' = ANY (told.tells) THEN (told.accepted_by = stands.accepted_by) IS NOT TRUE
    ELSE stands.accepted_by IS NOT NULL OR NOT 'acceptance_by_itself' = ANY (told.tells) END)
  THEN PERFORM guards.refuse_untold(history, 'acceptance'); END IF;
  IF 'proposal' = ANY (concerned) AND NOT ('proposal' = ANY (told.tells) AND told.proposal IS NOT DISTINCT FROM stands.proposal)
  THEN PERFORM guards.refuse_untold(history, 'proposal'); END IF;
END $$;
