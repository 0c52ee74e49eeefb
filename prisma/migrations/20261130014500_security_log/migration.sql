-- CreateTable
CREATE TABLE "security_event" (
    "id" BIGSERIAL NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "actor_id" UUID,
    "session_id" UUID,
    "address" TEXT,
    "request_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "security_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "security_event_time_idx" ON "security_event"("occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "security_event_kind_idx" ON "security_event"("kind", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "security_event_person_idx" ON "security_event"("person_id", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "security_event_actor_idx" ON "security_event"("actor_id", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "security_event_address_idx" ON "security_event"("address", "occurred_at" DESC, "id" DESC);

ALTER TABLE security_event
  ADD CONSTRAINT security_event_kind CHECK (kind ~ '^[a-z]+(_[a-z]+)*$' AND length(kind) <= 40),
  ADD CONSTRAINT security_event_details CHECK (jsonb_typeof(details) = 'object' AND octet_length(details::text) <= 1000);

CREATE TRIGGER security_event_is_append_only BEFORE UPDATE ON security_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_event_is_kept BEFORE DELETE ON security_event
  FOR EACH ROW WHEN (OLD.occurred_at > clock_timestamp() - interval '30 days') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER security_event_is_not_truncated BEFORE TRUNCATE ON security_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The only way the application removes rows: it needs no right to DELETE. Tells how many went.
CREATE FUNCTION remove_old_security_events(days int) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH removed AS (
    DELETE FROM public.security_event
    WHERE occurred_at < clock_timestamp() - make_interval(days => greatest(days, 30)) RETURNING 1
  )
  SELECT count(*) FROM removed
$$;
