-- How a commitment begins is told: its first event says with which control date, and nothing asks, verifies, objects or accepts before there is
-- a row and an event that do. What was there before stays as it is.
-- prisma/sql/history-tells.sql, prisma/sql/history-of-commitments.sql

CREATE OR REPLACE FUNCTION guards.told_of_commitment(history text,
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

-- It begins with nothing that its reports, requests and objections make of it: those come after it, each with its row and event.
CREATE FUNCTION guards.touch_commitments_added() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  forestalled text;
BEGIN
  SELECT 'commitment:' || t.id INTO forestalled FROM touched t
  WHERE t.extension_state IS NOT NULL OR t.verified_at IS NOT NULL OR t.objection_ground IS NOT NULL
    OR t.accepted_at IS NOT NULL OR t.accepted_by_id IS NOT NULL OR t.proposed_decision IS NOT NULL LIMIT 1;
  IF FOUND THEN PERFORM guards.refuse_untold(forestalled, 'beginning'); END IF;
  PERFORM guards.touch(ARRAY(SELECT 'commitment:' || t.id FROM touched t), 'commitment_version_has_event');
  RETURN NULL;
END $$;

DROP TRIGGER commitment_added_has_event ON commitment;
CREATE TRIGGER commitment_added_has_event AFTER INSERT ON commitment REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION guards.touch_commitments_added();
