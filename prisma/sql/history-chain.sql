-- History is a chain of hashes for each aggregate: commitment:…, release:…, user:…, organisation:…, meeting:…, milestone:…,
-- sector:…, review:…, system. That events stay as they are is in append-only.sql; what an aggregate's state is, in history-state.sql; that
-- nothing changes without an event, in history-of-commitments.sql, history-of-others.sql and reviews.sql.
-- Decision: docs/decisions/06-audit-chain.md

ALTER TABLE audit_event
  ADD CONSTRAINT audit_event_seq CHECK (seq >= 1),
  ADD CONSTRAINT audit_event_kind CHECK (kind = payload::json ->> 'kind');

CREATE FUNCTION microseconds(instant timestamptz) RETURNS bigint LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT (extract(epoch FROM instant) * 1000000)::bigint
$$;

-- Both are stable, as what they call is by Postgres's word, so that they become part of the statement that asks for them.
-- sha256(previous ‖ payload ‖ occurredAt ‖ actor ‖ seq ‖ recordedAt ‖ id ‖ digest of the state); after the payload every part has a
-- fixed length: nobody, and no digest, are zeros.
-- TypeScript: hashOf in lib/audit/verify/event-hash.ts.
CREATE FUNCTION event_hash(
  previous bytea, payload text, occurred_at timestamptz, actor_id uuid, seq int, recorded_at timestamptz, id bigint, state_digest bytea
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sha256(previous || convert_to(payload, 'UTF8') || int8send(microseconds(occurred_at))
    || coalesce(uuid_send(actor_id), decode(repeat('00', 16), 'hex')) || int4send(seq) || int8send(microseconds(recorded_at))
    || int8send(id) || coalesce(state_digest, decode(repeat('00', 32), 'hex')))
$$;

-- An event follows the one before it without a gap, and bears its own hash, the database's time and the digest of the state it leaves
-- behind, whatever it was given: it is written after the changes it tells of. Where the same transaction goes on to a later version, that
-- version's event has the digest and this one none. The first event of a chain follows sha256(name of the chain), so that no chain can
-- pass for another.
-- The digest is kept beside the chain's mark until COMMIT (guards.unproven), where it need not be computed again if nothing was touched since.
-- TypeScript: lib/audit/record-event.ts and lib/audit/record-first-events.ts write events; whoever verifies them computes every hash and
-- every digest in code of its own.
CREATE FUNCTION audit_event_chain() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  version int := version_of(NEW.chain);
BEGIN
  IF version IS NULL OR NEW.seq > version THEN
    RAISE EXCEPTION 'event % of chain % tells of a version that is not there', NEW.seq, NEW.chain
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'audit_event_has_version';
  END IF;
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
  IF NEW.seq = version THEN
    NEW.state_digest := state_digest(NEW.chain);
    UPDATE guards.unproven u SET state_digest = NEW.state_digest WHERE u.chain = NEW.chain AND u.transaction = pg_current_xact_id();
  ELSE
    NEW.state_digest := NULL;
  END IF;
  NEW.hash := event_hash(NEW.previous_hash, NEW.payload, NEW.occurred_at, NEW.actor_id, NEW.seq, NEW.recorded_at, NEW.id, NEW.state_digest);
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_chain();
