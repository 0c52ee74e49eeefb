-- What matters most is told by an event that says just that, and is as its last event tells: who a person is, what they may and how they get
-- in; where a commitment stands, how it was closed, by when it is to be done, whether a later date is asked for, whether its report was
-- verified, whether its lead accepted or objects, what is proposed; for whom it and a text are, and whether the text is open or gone. The event is of the
-- same transaction, of a kind that tells of this, and what it says was and is,
-- the row was and is. Of commitments and texts guards.prove asks this, once for each at COMMIT.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/record-event.ts, called by every write of one; lib/audit/record-first-events.ts.

CREATE FUNCTION guards.refuse_untold(chain text, what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'no event of % tells of the change of its %', chain, what
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_tells';
END $$;

CREATE FUNCTION guards.person_is_told() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  history text := 'user:' || NEW.id;
  told jsonb;
  kind text;
  changes jsonb;
  is_erased boolean;
  password_is_other boolean;
  -- Which of name, its spellings and address changed, and which the event says did.
  personal jsonb;
  told_personal jsonb;
BEGIN
  SELECT e.payload::jsonb INTO told FROM audit_event e
  WHERE e.chain = history AND e.seq = NEW.version
    AND (TG_OP = 'INSERT' OR NEW.version > OLD.version OR e.xmin = pg_current_xact_id()::xid);
  kind := coalesce(told ->> 'kind', '');
  IF TG_OP = 'INSERT' THEN
    IF NEW.version <> 1 OR kind <> 'user_created' OR told ->> 'role' IS DISTINCT FROM NEW.role::text
      OR told ->> 'organisationId' IS DISTINCT FROM NEW.organisation_id::text
      OR told ->> 'authorityLevel' IS DISTINCT FROM NEW.authority_level::text
    THEN PERFORM guards.refuse_untold(history, 'beginning'); END IF;
    RETURN NULL;
  END IF;
  -- One event for each change of the row: none stands in the shade of another.
  IF NEW.version NOT IN (OLD.version, OLD.version + 1) THEN PERFORM guards.refuse_untold(history, 'version'); END IF;
  changes := CASE WHEN kind IN ('user_changed', 'change_confirmed') THEN told -> 'changes' END;
  is_erased := kind = 'user_erased' AND NEW.erased_at IS NOT NULL;
  password_is_other := (OLD.password_hash, OLD.password_is_one_time, OLD.password_expires_at)
    IS DISTINCT FROM (NEW.password_hash, NEW.password_is_one_time, NEW.password_expires_at);
  IF changes -> 'role' IS DISTINCT FROM
      (CASE WHEN OLD.role <> NEW.role THEN jsonb_build_array(OLD.role, NEW.role) END)
    OR changes -> 'authorityLevel' IS DISTINCT FROM
      (CASE WHEN OLD.authority_level IS DISTINCT FROM NEW.authority_level THEN jsonb_build_array(OLD.authority_level, NEW.authority_level) END)
    OR changes -> 'organisationId' IS DISTINCT FROM
      (CASE WHEN OLD.organisation_id <> NEW.organisation_id THEN jsonb_build_array(OLD.organisation_id, NEW.organisation_id) END)
  THEN PERFORM guards.refuse_untold(history, 'rights'); END IF;
  IF password_is_other AND kind NOT IN ('password_changed', 'password_renewed') AND NOT is_erased
  THEN PERFORM guards.refuse_untold(history, 'password'); END IF;
  IF OLD.disabled_at IS DISTINCT FROM NEW.disabled_at AND NOT is_erased
      AND kind <> (CASE WHEN NEW.disabled_at IS NULL THEN 'user_enabled' ELSE 'user_disabled' END)
    OR OLD.erased_at IS DISTINCT FROM NEW.erased_at AND NOT is_erased
  THEN PERFORM guards.refuse_untold(history, 'access'); END IF;
  -- Of a name or an address history keeps that it changed, never from what or to what.
  personal := to_jsonb(array_remove(ARRAY[
    CASE WHEN OLD.name IS DISTINCT FROM NEW.name THEN 'name' END,
    CASE WHEN OLD.name_kk IS DISTINCT FROM NEW.name_kk THEN 'nameKk' END,
    CASE WHEN OLD.name_ru IS DISTINCT FROM NEW.name_ru THEN 'nameRu' END,
    CASE WHEN OLD.name_en IS DISTINCT FROM NEW.name_en THEN 'nameEn' END,
    CASE WHEN OLD.name_ja IS DISTINCT FROM NEW.name_ja THEN 'nameJa' END,
    CASE WHEN OLD.email <> NEW.email THEN 'email' END], NULL));
  told_personal := coalesce(CASE WHEN kind = 'user_changed' THEN told -> 'personal' END, '[]');
  IF NOT is_erased AND NOT (told_personal @> personal AND personal @> told_personal AND OLD.personal_salt = NEW.personal_salt)
  THEN PERFORM guards.refuse_untold(history, 'name'); END IF;
  -- And what the event of this change tells is so.
  IF NEW.version > OLD.version AND (CASE kind
    WHEN 'user_created' THEN true
    WHEN 'user_disabled' THEN NEW.disabled_at IS NULL
    WHEN 'user_enabled' THEN NEW.disabled_at IS NOT NULL
    WHEN 'user_erased' THEN NEW.erased_at IS NULL
    WHEN 'password_changed' THEN NOT password_is_other
    WHEN 'password_renewed' THEN NOT password_is_other
    ELSE false END)
  THEN PERFORM guards.refuse_untold(history, kind); END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER person_added_is_told AFTER INSERT ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();
CREATE CONSTRAINT TRIGGER person_changed_is_told AFTER UPDATE ON users
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guards.person_is_told();

-- Does an event of this kind lead from there to there? Null of a kind that moves nothing. What takes something back leads to where that
-- came from, which the history of the commitment says: below. TypeScript: transitions in lib/commitments/transitions.ts.
CREATE FUNCTION guards.moves(kind text, type text, origin text, target text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind
    WHEN 'put_on_control' THEN coalesce(origin = 'captured' AND target = 'on_control', false)
    WHEN 'set_for_record' THEN coalesce(origin = 'captured' AND target = 'record_only', false)
    WHEN 'returned_to_captured' THEN coalesce(origin = 'record_only' AND target = 'captured', false)
    WHEN 'started' THEN coalesce(origin IN ('on_control', 'returned', 'additional_control') AND target = 'in_progress', false)
    WHEN 'report_sent' THEN coalesce(origin IN ('on_control', 'in_progress', 'returned', 'additional_control')
      AND target = CASE type WHEN 'interim' THEN 'in_progress' WHEN 'final' THEN 'reported' END, false)
    WHEN 'returned' THEN coalesce(origin = 'reported' AND target = 'returned', false)
    WHEN 'kept_on_additional_control' THEN coalesce(origin = 'reported' AND target = 'additional_control', false)
    WHEN 'taken_off_control' THEN coalesce(
      origin IN ('on_control', 'in_progress', 'returned', 'additional_control', 'reported') AND target = 'off_control', false)
    WHEN 'reopened' THEN coalesce(origin = 'off_control' AND target = 'in_progress', false)
    WHEN 'objection_returned' THEN coalesce(
      origin IN ('on_control', 'in_progress', 'returned', 'additional_control', 'reported') AND target = 'captured', false)
    WHEN 'report_withdrawn' THEN coalesce(
      origin = 'reported' AND target IN ('on_control', 'in_progress', 'returned', 'additional_control'), false)
    WHEN 'decision_withdrawn' THEN coalesce(
      origin IN ('on_control', 'in_progress', 'returned', 'additional_control', 'off_control') AND origin <> target, false)
  END
$$;

-- What the whole history of a commitment says of it: where it stands, how it was closed, for whom it is; and what of it the events of this
-- transaction tell, with the control date, the request for a later one, the verification, the objection, who accepted and the proposal as these
-- leave them. The first event tells where it begins, and with which control date; each
-- of this transaction must move it from where it was, take back nothing but what came last, and say no more of these than its kind may.
-- Of this transaction is what is no older than it, savepoints and all; what others wrote meanwhile was held to the same.
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
        control := event.told ->> 'control';
        tells := '{status,marking,control}';
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

-- Both ways: what changed is told, and what is told is so. What neither changed nor is told is not asked for: an old register may hold
-- what history never told.
CREATE FUNCTION guards.commitment_is_as_told(history text, changed text[]) RETURNS void LANGUAGE plpgsql AS $$
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

-- A text: for whom it is, whether it is open for capture, whether it and its file are gone. The last event that may say one of these says what
-- it is, of those that were ever told; both ways, as above. It begins as it was registered, open or not.
CREATE FUNCTION guards.release_is_as_told(history text, changed text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stands record;
  event record;
  marking text;
  is_open boolean;
  is_entered boolean := false;
  concerned text[] := changed;
BEGIN
  SELECT r.id, r.code, encode(r.sha256, 'hex') AS sha256, r.marking::text, r.capture_open, r.awaits_entry, r.withdrawn_at INTO stands
  FROM public.release r WHERE r.id = substr(history, length('release:') + 1)::uuid;
  FOR event IN
    SELECT e.seq, e.kind, CASE WHEN e.seq = 1 OR e.kind = 'marking_set' THEN e.payload::jsonb END AS told, age(e.xmin) <= 0 AS is_new
    FROM public.audit_event e
    WHERE e.chain = history AND (e.seq = 1 OR e.kind IN (
      'release_registered', 'marking_set', 'marking_lifted', 'release_captured', 'capture_reopened', 'release_withdrawn', 'release_file_withdrawn'))
    ORDER BY e.seq
  LOOP
    IF event.is_new AND (CASE event.kind
      WHEN 'release_registered' THEN event.seq > 1 OR (event.told ->> 'code', event.told ->> 'sha256') IS DISTINCT FROM (stands.code, stands.sha256)
      WHEN 'capture_reopened' THEN event.seq = 1 OR is_open IS TRUE
      WHEN 'release_captured' THEN event.seq = 1 OR is_open IS FALSE
      WHEN 'release_withdrawn' THEN event.seq = 1 OR stands.withdrawn_at IS NULL
      WHEN 'release_file_withdrawn' THEN event.seq = 1 OR EXISTS (SELECT FROM public.release_file f WHERE f.release_id = stands.id)
      ELSE event.seq = 1 END)
    THEN PERFORM guards.refuse_untold(history, event.kind); END IF;
    IF event.kind IN ('release_registered', 'marking_set', 'marking_lifted', 'release_withdrawn') THEN
      marking := event.told ->> 'marking';
      IF event.is_new THEN concerned := concerned || 'marking'::text; END IF;
    END IF;
    IF event.kind IN ('release_captured', 'capture_reopened', 'release_withdrawn') THEN
      is_open := event.kind = 'capture_reopened';
      is_entered := is_entered OR event.is_new AND NOT is_open;
      IF event.is_new THEN concerned := concerned || 'capture'::text; END IF;
    END IF;
  END LOOP;
  IF 'marking' = ANY (concerned) AND marking IS DISTINCT FROM stands.marking THEN PERFORM guards.refuse_untold(history, 'marking'); END IF;
  IF 'capture' = ANY (concerned) AND is_open IS DISTINCT FROM stands.capture_open
  THEN PERFORM guards.refuse_untold(history, 'being open for capture'); END IF;
  -- Whoever it waits for sees it alone: that ends with its entry or its withdrawal, and never begins again.
  IF 'entry' = ANY (concerned) AND (stands.awaits_entry IS NOT NULL OR NOT is_entered)
  THEN PERFORM guards.refuse_untold(history, 'waiting to be entered'); END IF;
END $$;
