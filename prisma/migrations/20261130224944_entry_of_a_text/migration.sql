-- Who sees a text hangs on whether it waits to be entered: that changes with its entry or withdrawal alone.
-- prisma/sql/history-of-others.sql, prisma/sql/history-tells.sql

CREATE OR REPLACE FUNCTION guards.touch_releases_changed() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO guards.unproven AS u (chain, rule, changed)
  SELECT 'release:' || n.id, 'release_version_has_event', array_remove(ARRAY[
    CASE WHEN o.marking IS DISTINCT FROM n.marking THEN 'marking' END,
    CASE WHEN o.capture_open <> n.capture_open THEN 'capture' END,
    CASE WHEN o.awaits_entry IS DISTINCT FROM n.awaits_entry THEN 'entry' END], NULL)
  FROM touched n JOIN before_rows o ON o.id = n.id
  ON CONFLICT ON CONSTRAINT unproven_pkey DO UPDATE SET state_digest = NULL, changed = u.changed || EXCLUDED.changed;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION guards.release_is_as_told(history text, changed text[]) RETURNS void LANGUAGE plpgsql AS $$
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
