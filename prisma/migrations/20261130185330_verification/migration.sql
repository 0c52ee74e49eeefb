-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "verified_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "withdrawal" ADD COLUMN     "verification_id" UUID;

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "text_in" "language" NOT NULL,
    "author_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "verification_commitment_idx" ON "verification"("commitment_id", "occurred_at" DESC);

-- CreateIndex
CREATE INDEX "verification_report_idx" ON "verification"("report_id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_id_commitment_unique" ON "verification"("id", "commitment_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_verification_unique" ON "withdrawal"("verification_id", "commitment_id");

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_report_id_commitment_id_fkey" FOREIGN KEY ("report_id", "commitment_id") REFERENCES "report"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verification" ADD CONSTRAINT "verification_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_verification_id_commitment_id_fkey" FOREIGN KEY ("verification_id", "commitment_id") REFERENCES "verification"("id", "commitment_id") ON DELETE RESTRICT ON UPDATE CASCADE;

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

CREATE TRIGGER verification_is_append_only BEFORE UPDATE OR DELETE ON verification FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verification_is_not_truncated BEFORE TRUNCATE ON verification FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verification_added_has_event AFTER INSERT ON verification
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_parts();

ALTER TABLE withdrawal
  DROP CONSTRAINT withdrawal_of_one,
  ADD CONSTRAINT withdrawal_of_one CHECK (num_nonnulls(report_id, report_request_id, evidence_id, decision_id, verification_id) = 1);

-- State that history proves. What was there has no verification, and its state is what it was.
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
    WHEN 'sector' THEN SELECT 'sector ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM sector t WHERE t.code = key;
    WHEN 'system' THEN SELECT 'installation ' || jsonb_strip_nulls(to_jsonb(t))::text INTO state FROM installation t;
    ELSE RETURN NULL;
  END CASE;
  RETURN state;
END $$;

-- What history tells of it.
CREATE OR REPLACE FUNCTION guards.touch_commitments_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO guards.unproven AS u (chain, rule, changed)
  SELECT 'commitment:' || n.id, 'commitment_version_has_event', array_remove(ARRAY[
    CASE WHEN (o.status, o.outcome) IS DISTINCT FROM (n.status, n.outcome) THEN 'status' END,
    CASE WHEN o.marking IS DISTINCT FROM n.marking THEN 'marking' END,
    CASE WHEN o.control_edtf IS DISTINCT FROM n.control_edtf THEN 'control' END,
    CASE WHEN o.extension_state IS DISTINCT FROM n.extension_state THEN 'extension' END,
    CASE WHEN o.verified_at IS DISTINCT FROM n.verified_at THEN 'verified' END], NULL)
  FROM touched n JOIN before_rows o ON o.id = n.id
  ON CONFLICT ON CONSTRAINT unproven_pkey DO UPDATE SET state_digest = NULL, changed = u.changed || EXCLUDED.changed;
  RETURN NULL;
END $$;

DROP FUNCTION guards.told_of_commitment(text);
CREATE FUNCTION guards.told_of_commitment(history text,
  OUT status text, OUT outcome text, OUT marking text, OUT control text, OUT extension text, OUT verified boolean, OUT tells text[])
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
    SELECT e.seq, e.kind, e.payload::jsonb AS told, age(e.xmin) <= 0 AS is_new FROM audit_event e
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
      ELSIF event.kind = 'decision_withdrawn' AND event.told ->> 'decision' = 'put_on_control' THEN
        control := NULL;
        tells := tells || 'control'::text;
      END IF;
      -- A request also lapses by what ends control or its date, and waits again where that is withdrawn: these tell nothing of it by themselves.
      IF event.kind IN ('extension_requested', 'extension_forwarded', 'extension_refused', 'extension_withdrawn') THEN
        extension := CASE event.kind WHEN 'extension_requested' THEN 'requested' WHEN 'extension_forwarded' THEN 'forwarded' END;
        tells := tells || 'extension'::text;
      ELSIF event.kind IN ('control_deadline_changed', 'commitment_edited', 'taken_off_control', 'decision_withdrawn') THEN
        tells := array_remove(tells, 'extension') || 'extension_by_itself'::text;
      END IF;
      -- It goes with the report it was of, and where it was withdrawn.
      IF event.kind = 'report_verified' THEN
        verified := true;
        tells := tells || 'verified'::text;
      ELSIF event.kind IN ('report_sent', 'report_withdrawn', 'entry_withdrawn') THEN
        tells := array_remove(tells, 'verified') || 'verified_by_itself'::text;
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
    c.verified_at IS NOT NULL AS verified INTO stands
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
END $$;
