-- The database is the last word: what must never be false is refused here, whichever code writes.

-- Values ---------------------------------------------------------------------------------------

ALTER TABLE "organisation"
  ADD CONSTRAINT "organisation_original_name" CHECK
    (CASE original WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru WHEN 'en' THEN name_en ELSE name_ja END IS NOT NULL),
  ADD CONSTRAINT "organisation_side_code" CHECK (side ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "organisation_valid_period" CHECK (valid_from <= valid_to),
  ADD CONSTRAINT "organisation_not_own_relative" CHECK (parent_id <> id AND successor_id <> id);

ALTER TABLE "users"
  ADD CONSTRAINT "user_email_lower_case" CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT "user_head_has_level" CHECK ((role = 'head') = (authority_level IS NOT NULL));

ALTER TABLE "meeting"
  ADD CONSTRAINT "meeting_original_name" CHECK
    (CASE original WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru WHEN 'en' THEN name_en ELSE name_ja END IS NOT NULL),
  ADD CONSTRAINT "meeting_dates" CHECK (starts_on <= ends_on),
  ADD CONSTRAINT "meeting_sides" CHECK (cardinality(sides) >= 1);

ALTER TABLE "milestone"
  ADD CONSTRAINT "milestone_original_name" CHECK
    (CASE original WHEN 'kk' THEN name_kk WHEN 'ru' THEN name_ru WHEN 'en' THEN name_en ELSE name_ja END IS NOT NULL),
  ADD CONSTRAINT "milestone_dates" CHECK (earliest <= latest);

ALTER TABLE "release"
  ADD CONSTRAINT "release_body_nfc" CHECK (body IS NFC NORMALIZED),
  ADD CONSTRAINT "release_body_hash" CHECK (sha256 = sha256(convert_to(body, 'UTF8'))),
  ADD CONSTRAINT "release_side_code" CHECK (side ~ '^[A-Z]{2}$');

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_span" CHECK (0 <= span_start AND span_start < span_end),
  ADD CONSTRAINT "statement_kind" CHECK (kind IS NOT NULL OR judgement = 'context'),
  ADD CONSTRAINT "statement_accepted_is_tracked" CHECK ((commitment_id IS NOT NULL) = (judgement = 'accepted')),
  ADD CONSTRAINT "statement_deadline" CHECK
    ((deadline_edtf IS NULL) = (deadline_precision IS NULL) AND (deadline_edtf IS NULL) = (deadline_basis IS NULL));

ALTER TABLE "commitment"
  ADD CONSTRAINT "commitment_original_title" CHECK
    (CASE original WHEN 'kk' THEN title_kk WHEN 'ru' THEN title_ru WHEN 'en' THEN title_en ELSE title_ja END IS NOT NULL),
  ADD CONSTRAINT "commitment_reference_parts" CHECK (reference = series || '-' || CASE WHEN number < 10 THEN '0' ELSE '' END || number),
  ADD CONSTRAINT "commitment_control_needs" CHECK
    (status IN ('captured', 'record_only') OR (completion_form IS NOT NULL AND control_level IS NOT NULL AND lead_id IS NOT NULL)),
  ADD CONSTRAINT "commitment_outcome" CHECK
    ((status = 'off_control') = (outcome IS NOT NULL) AND (status = 'off_control') = (closed_on IS NOT NULL)),
  ADD CONSTRAINT "commitment_superseded_by" CHECK
    ((outcome IS NOT DISTINCT FROM 'superseded') = (superseded_by_id IS NOT NULL) AND superseded_by_id <> id),
  ADD CONSTRAINT "commitment_standing" CHECK
    (CASE WHEN standing THEN report_interval > 0 AND promised_edtf IS NULL AND control_edtf IS NULL ELSE report_interval IS NULL END),
  ADD CONSTRAINT "commitment_promised" CHECK
    ((promised_earliest <= promised_latest) IS NOT FALSE
     AND (promised_edtf IS NULL) = (promised_precision IS NULL)
     AND (promised_edtf IS NULL) = (promised_basis IS NULL)
     AND (promised_basis IS NOT DISTINCT FROM 'event') = (promised_milestone_id IS NOT NULL)),
  ADD CONSTRAINT "commitment_control" CHECK
    ((control_earliest <= control_latest) IS NOT FALSE AND (control_edtf IS NULL) = (control_precision IS NULL)),
  ADD CONSTRAINT "commitment_version" CHECK (version >= 1);

ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_deadline" CHECK (deadline_earliest <= deadline_latest),
  ADD CONSTRAINT "assignment_deadline_whole" CHECK ((deadline_edtf IS NULL) = (deadline_precision IS NULL));

ALTER TABLE "report" ADD CONSTRAINT "report_text" CHECK (text ~ '\S');
ALTER TABLE "note" ADD CONSTRAINT "note_text" CHECK (text ~ '\S');

ALTER TABLE "decision"
  ADD CONSTRAINT "decision_outcome" CHECK ((type = 'take_off_control') = (outcome IS NOT NULL)),
  ADD CONSTRAINT "decision_superseded_by" CHECK ((outcome IS NOT DISTINCT FROM 'superseded') = (superseded_by_id IS NOT NULL)),
  ADD CONSTRAINT "decision_reason" CHECK
    (coalesce(reason, '') ~ '\S' OR type = 'put_on_control'
     OR coalesce(outcome IN ('fulfilled', 'partially_fulfilled', 'superseded'), false));

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_url" CHECK (url ~ '^https?://\S+$' AND title ~ '\S');

ALTER TABLE "deadline_change"
  ADD CONSTRAINT "deadline_change_dates" CHECK (new_earliest <= new_latest),
  ADD CONSTRAINT "deadline_change_grounds" CHECK (CASE field
    WHEN 'promised' THEN (statement_id IS NOT NULL OR source_url IS NOT NULL) AND approved_by_id IS NULL
    ELSE coalesce(reason, '') ~ '\S' AND approved_by_id IS NOT NULL END),
  ADD CONSTRAINT "deadline_change_source" CHECK (source_url ~ '^https?://\S+$');

ALTER TABLE "audit_event"
  ADD CONSTRAINT "audit_event_seq" CHECK (seq >= 1),
  ADD CONSTRAINT "audit_event_kind" CHECK (kind = payload::json ->> 'kind');

ALTER TABLE "installation" ADD CONSTRAINT "installation_one_row" CHECK (id = 1);
INSERT INTO "installation" (id) VALUES (1);

-- What lists lean on ----------------------------------------------------------------------------

-- The last day in force: the control date if set, else the promised one, which binds only from "offered" up.
CREATE FUNCTION "commitment_derive"() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER "commitment_derive" BEFORE INSERT OR UPDATE ON "commitment"
  FOR EACH ROW EXECUTE FUNCTION "commitment_derive"();

-- The home side's lead and its responsible person, copied from the assignments. Runs once a statement.
CREATE FUNCTION "assignment_copy_lead"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE commitment c SET lead_id = a.organisation_id, owner_id = a.responsible_person_id
  FROM (SELECT DISTINCT commitment_id FROM changed) t
  LEFT JOIN assignment a ON a.commitment_id = t.commitment_id AND a.role = 'lead'
    AND a.side = (SELECT home_side FROM installation)
  WHERE c.id = t.commitment_id
    AND (c.lead_id IS DISTINCT FROM a.organisation_id OR c.owner_id IS DISTINCT FROM a.responsible_person_id);
  RETURN NULL;
END $$;

CREATE TRIGGER "assignment_copy_lead_insert" AFTER INSERT ON "assignment"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "assignment_copy_lead"();
CREATE TRIGGER "assignment_copy_lead_update" AFTER UPDATE ON "assignment"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "assignment_copy_lead"();
CREATE TRIGGER "assignment_copy_lead_delete" AFTER DELETE ON "assignment"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "assignment_copy_lead"();

-- The sentence stays ----------------------------------------------------------------------------

CREATE FUNCTION "utf16_length"(value text) RETURNS int LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT char_length(value) + char_length(regexp_replace(value, '[^\U00010000-\U0010FFFF]', '', 'g'))
$$;

-- The quote must be the very words at the span. Postgres counts code points and the span UTF-16 units: the same
-- number wherever the text before has no character outside the basic plane; else that many more are taken off.
CREATE FUNCTION "statement_span_holds"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  body text;
  from_point int;
BEGIN
  SELECT r.body INTO body FROM release r WHERE r.id = NEW.release_id;
  from_point := strpos(body, NEW.quote);
  WHILE from_point > 0 LOOP
    IF utf16_length(left(body, from_point - 1)) = NEW.span_start THEN
      IF utf16_length(NEW.quote) = NEW.span_end - NEW.span_start THEN
        RETURN NEW;
      END IF;
      EXIT;
    END IF;
    EXIT WHEN strpos(substr(body, from_point + 1), NEW.quote) = 0;
    from_point := from_point + strpos(substr(body, from_point + 1), NEW.quote);
  END LOOP;
  RAISE EXCEPTION 'the quote is not the text at %..% of the release', NEW.span_start, NEW.span_end
    USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_quote_in_body';
END $$;

CREATE TRIGGER "statement_span_holds" BEFORE INSERT OR UPDATE OF release_id, span_start, span_end, quote ON "statement"
  FOR EACH ROW EXECUTE FUNCTION "statement_span_holds"();

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: its rows are kept as they were written', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_is_append_only';
END $$;

CREATE TRIGGER "release_body_is_immutable" BEFORE UPDATE OF body, sha256, language ON "release"
  FOR EACH ROW WHEN (OLD.body <> NEW.body OR OLD.sha256 <> NEW.sha256 OR OLD.language <> NEW.language)
  EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "report_is_append_only" BEFORE UPDATE OR DELETE ON "report" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "decision_is_append_only" BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "evidence_is_append_only" BEFORE UPDATE OR DELETE ON "evidence" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "deadline_change_is_append_only" BEFORE UPDATE OR DELETE ON "deadline_change"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- History ---------------------------------------------------------------------------------------

CREATE TRIGGER "audit_event_is_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_event_is_not_truncated" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "microseconds"(instant timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (extract(epoch FROM instant) * 1000000)::bigint
$$;

-- hash = sha256(previous ‖ payload ‖ occurredAt ‖ actor ‖ seq ‖ recordedAt ‖ id); after the payload every part has a
-- fixed length. The first event of a chain follows sha256(name of the chain), so that no chain can pass for another.
CREATE FUNCTION "audit_event_chain"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.recorded_at := clock_timestamp();
  IF NEW.seq = 1 THEN
    NEW.previous_hash := sha256(convert_to(NEW.chain, 'UTF8'));
  ELSE
    SELECT e.hash INTO NEW.previous_hash FROM audit_event e WHERE e.chain = NEW.chain AND e.seq = NEW.seq - 1;
    IF NEW.previous_hash IS NULL THEN
      RAISE EXCEPTION 'event % of chain % has no event before it', NEW.seq, NEW.chain
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_follows';
    END IF;
  END IF;
  NEW.hash := sha256(NEW.previous_hash || convert_to(NEW.payload, 'UTF8') || int8send(microseconds(NEW.occurred_at))
    || coalesce(uuid_send(NEW.actor_id), decode(repeat('00', 16), 'hex')) || int4send(NEW.seq)
    || int8send(microseconds(NEW.recorded_at)) || int8send(NEW.id));
  RETURN NEW;
END $$;

CREATE TRIGGER "audit_event_chain" BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION "audit_event_chain"();

-- At COMMIT: an aggregate's version has its event.
CREATE FUNCTION "version_has_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM audit_event e WHERE e.chain = TG_ARGV[0] || NEW.id AND e.seq = NEW.version) THEN
    RAISE EXCEPTION 'version % of % % has no event', NEW.version, TG_TABLE_NAME, NEW.id
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_version_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "commitment_version_has_event" AFTER INSERT OR UPDATE ON "commitment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "version_has_event"('commitment:');
CREATE CONSTRAINT TRIGGER "release_version_has_event" AFTER INSERT OR UPDATE ON "release"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "version_has_event"('release:');
CREATE CONSTRAINT TRIGGER "users_version_has_event" AFTER INSERT OR UPDATE ON "users"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "version_has_event"('user:');

-- At COMMIT: what belongs to a commitment changed only together with its version, hence with an event.
CREATE FUNCTION "part_has_event"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
BEGIN
  IF NOT EXISTS (
    SELECT FROM commitment c JOIN audit_event e ON e.chain = 'commitment:' || c.id AND e.seq = c.version
    WHERE c.id = owner AND e.xmin::text = (pg_current_xact_id()::text::bigint % 4294967296)::text
  ) THEN
    RAISE EXCEPTION 'a change in % came without an event of commitment %', TG_TABLE_NAME, owner
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = TG_TABLE_NAME || '_has_event';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "assignment_has_event" AFTER INSERT OR UPDATE OR DELETE ON "assignment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "report_has_event" AFTER INSERT ON "report"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "report_request_has_event" AFTER INSERT OR UPDATE OR DELETE ON "report_request"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "decision_has_event" AFTER INSERT ON "decision"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "note_has_event" AFTER INSERT OR UPDATE OR DELETE ON "note"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "evidence_has_event" AFTER INSERT ON "evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
CREATE CONSTRAINT TRIGGER "deadline_change_has_event" AFTER INSERT ON "deadline_change"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "part_has_event"();
