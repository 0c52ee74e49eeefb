-- History is a chain of hashes for each aggregate: commitment:…, release:…, user:…, organisation:…, meeting:…, milestone:…,
-- sector:…, system. That events stay as they are is in append-only.sql; that nothing changes without one, in
-- history-of-commitments.sql and history-of-others.sql.
-- Decision: docs/decisions/06-audit-chain.md

ALTER TABLE audit_event
  ADD CONSTRAINT audit_event_seq CHECK (seq >= 1),
  ADD CONSTRAINT audit_event_kind CHECK (kind = payload::json ->> 'kind');

CREATE FUNCTION microseconds(instant timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (extract(epoch FROM instant) * 1000000)::bigint
$$;

-- An event follows the one before it without a gap, and bears its own hash and the database's time, whatever it was given.
-- hash = sha256(previous ‖ payload ‖ occurredAt ‖ actor ‖ seq ‖ recordedAt ‖ id); after the payload every part has a fixed
-- length. The first event of a chain follows sha256(name of the chain), so that no chain can pass for another.
-- TypeScript: lib/audit/record-event.ts and lib/audit/record-first-events.ts write events; lib/audit/verify.ts computes every
-- hash in code of its own.
CREATE FUNCTION audit_event_chain() RETURNS trigger LANGUAGE plpgsql AS $$
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

CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_chain();
