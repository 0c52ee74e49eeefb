-- The security log: what was written stays for a month at least, and then as long as PACTA_SECURITY_LOG_DAYS says. It holds
-- addresses of people's computers, so it is not kept for ever. TypeScript: lib/security-log/events.ts.

ALTER TABLE security_event
  ADD CONSTRAINT security_event_kind CHECK (kind ~ '^[a-z]+(_[a-z]+)*$' AND length(kind) <= 40),
  ADD CONSTRAINT security_event_details CHECK (jsonb_typeof(details) = 'object' AND octet_length(details::text) <= 1000);

-- An address may be taken out, which forget_addresses_of in erased-people.sql does: docs/decisions/19-erasing-people.md.
CREATE TRIGGER security_event_is_append_only BEFORE UPDATE ON security_event
  FOR EACH ROW WHEN (to_jsonb(NEW) <> to_jsonb(OLD) || '{"address": null}') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_event_is_kept BEFORE DELETE ON security_event
  FOR EACH ROW WHEN (OLD.occurred_at > clock_timestamp() - interval '30 days') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_event_is_not_truncated BEFORE TRUNCATE ON security_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How long the security log is kept at least, written by the owner at each start: the application could name any number.
CREATE TABLE guards.security_log_kept (
  one boolean PRIMARY KEY DEFAULT true CONSTRAINT security_log_kept_once CHECK (one),
  days int NOT NULL CONSTRAINT security_log_kept_a_month CHECK (days >= 30)
);

-- The only way the application removes rows: it needs no right to DELETE. It may keep them longer than the owner said, not shorter.
-- Tells how many went.
CREATE FUNCTION remove_old_security_events(days int) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  WITH removed AS (
    DELETE FROM public.security_event
    WHERE occurred_at < clock_timestamp() - make_interval(days => greatest(days, (SELECT k.days FROM guards.security_log_kept k), 30))
    RETURNING 1
  )
  SELECT count(*) FROM removed
$$;
