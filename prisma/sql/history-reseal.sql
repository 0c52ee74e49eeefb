-- For migrations. A column that comes with a value in every row (NOT NULL with a default), one that gets another name or type, and values
-- that are computed anew change states without anybody's doing: the same migration then reseals the chains concerned. Each gets its next
-- version and an event that says why. A column that may be null, and is, needs nothing.
-- Decision: docs/decisions/06-audit-chain.md
-- TypeScript: lib/audit/events.ts reads the event.
CREATE FUNCTION reseal(chains text[], why text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  chain text;
  key text;
BEGIN
  FOREACH chain IN ARRAY chains LOOP
    key := substr(chain, strpos(chain, ':') + 1);
    CASE split_part(chain, ':', 1)
      WHEN 'commitment' THEN UPDATE commitment SET version = version + 1 WHERE id = key::uuid;
      WHEN 'release' THEN UPDATE release SET version = version + 1 WHERE id = key::uuid;
      WHEN 'user' THEN UPDATE users SET version = version + 1 WHERE id = key::uuid;
      WHEN 'organisation' THEN UPDATE organisation SET version = version + 1 WHERE id = key::uuid;
      WHEN 'meeting' THEN UPDATE meeting SET version = version + 1 WHERE id = key::uuid;
      WHEN 'milestone' THEN UPDATE milestone SET version = version + 1 WHERE id = key::uuid;
      WHEN 'sector' THEN UPDATE sector SET version = version + 1 WHERE code = key;
      WHEN 'system' THEN UPDATE installation SET version = version + 1;
    END CASE;
    INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
    VALUES (chain, version_of(chain), 'resealed', json_build_object('kind', 'resealed', 'why', why)::text, clock_timestamp(), '', '');
  END LOOP;
END $$;
