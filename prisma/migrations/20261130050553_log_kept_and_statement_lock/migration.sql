-- Nothing here that schema.prisma can say. Current text: prisma/sql/security-log.sql, history-of-commitments.sql.

-- How long the security log is kept at least, written by the owner at each start: the application could name any number.
CREATE TABLE guards.security_log_kept (
  one boolean PRIMARY KEY DEFAULT true CONSTRAINT security_log_kept_once CHECK (one),
  days int NOT NULL CONSTRAINT security_log_kept_a_month CHECK (days >= 30)
);
INSERT INTO guards.security_log_kept (days) VALUES (400);

-- The only way the application removes rows: it needs no right to DELETE. It may keep them longer than the owner said, not shorter.
-- Tells how many went.
CREATE OR REPLACE FUNCTION remove_old_security_events(days int) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH removed AS (
    DELETE FROM public.security_event
    WHERE occurred_at < clock_timestamp() - make_interval(days => greatest(days, (SELECT k.days FROM guards.security_log_kept k), 30))
    RETURNING 1
  )
  SELECT count(*) FROM removed
$$;

-- The release is locked against being entered until this transaction has ended: read without, one that another transaction was just
-- entering would still look open, and what was written here would be in no digest.
CREATE OR REPLACE FUNCTION guards.touch_statements() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  WITH releases AS MATERIALIZED (
    SELECT r.id, r.capture_open FROM public.release r
    WHERE r.id IN (SELECT t.release_id FROM touched t) ORDER BY r.id FOR SHARE
  )
  INSERT INTO guards.unproven (chain, rule)
  SELECT DISTINCT 'commitment:' || t.commitment_id, 'statement_has_event' FROM touched t WHERE t.commitment_id IS NOT NULL
  UNION
  SELECT 'release:' || r.id, 'statement_has_event' FROM releases r WHERE NOT r.capture_open
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
