import type { Transaction } from "@/lib/db";
import type { EventRow } from "./event-hash";
import type { Why } from "./flaws";
import { brokenReferencesSql } from "./references-sql";

/** The database, or a transaction in it. */
export type Reader = Pick<Transaction, "$queryRaw">;

export const EVENTS = 5000;

/**
 * Settings that the text of values depends on, for the rest of the transaction; and where names are looked for, so that nothing stands in
 * for what is meant.
 */
export async function settle(reader: Reader): Promise<void> {
  await reader.$queryRaw`
    SELECT set_config('search_path', 'pg_catalog, public, pg_temp', true), set_config('TimeZone', 'UTC', true),
      set_config('bytea_output', 'hex', true)`;
}

export function nextEvents(reader: Reader, after: EventRow | null): Promise<EventRow[]> {
  return reader.$queryRaw<EventRow[]>`
    SELECT id, chain, seq, kind, payload, uuid_send(actor_id) AS actor,
      CASE WHEN isfinite(occurred_at) THEN (extract(epoch FROM occurred_at) * 1000000)::bigint END AS occurred,
      CASE WHEN isfinite(recorded_at) THEN (extract(epoch FROM recorded_at) * 1000000)::bigint END AS recorded,
      previous_hash AS "previousHash", state_digest AS "stateDigest", hash
    FROM public.audit_event WHERE (chain, seq) > (${after?.chain ?? ""}, ${after?.seq ?? 0})
    ORDER BY chain, seq LIMIT ${EVENTS}`;
}

/** Which of these chains tell of nothing that is there. */
export async function withoutAggregate(reader: Reader, chains: readonly string[]): Promise<string[]> {
  if (chains.length === 0) return [];
  const found = await reader.$queryRaw<{ chain: string }[]>`
    SELECT n.chain FROM (
      SELECT chain, split_part(chain, ':', 1) AS kind, substr(chain, strpos(chain, ':') + 1) AS key,
        CASE WHEN chain ~ ':[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN substr(chain, strpos(chain, ':') + 1)::uuid END AS id
      FROM unnest(${chains}::text[]) AS u (chain)
    ) n WHERE NOT CASE n.kind
      WHEN 'commitment' THEN EXISTS (SELECT FROM public.commitment t WHERE t.id = n.id)
      WHEN 'release' THEN EXISTS (SELECT FROM public.release t WHERE t.id = n.id)
      WHEN 'user' THEN EXISTS (SELECT FROM public.users t WHERE t.id = n.id)
      WHEN 'organisation' THEN EXISTS (SELECT FROM public.organisation t WHERE t.id = n.id)
      WHEN 'meeting' THEN EXISTS (SELECT FROM public.meeting t WHERE t.id = n.id)
      WHEN 'milestone' THEN EXISTS (SELECT FROM public.milestone t WHERE t.id = n.id)
      WHEN 'review' THEN EXISTS (SELECT FROM public.review t WHERE t.id = n.id)
      WHEN 'sector' THEN EXISTS (SELECT FROM public.sector t WHERE t.code = n.key)
      ELSE n.chain = 'system' AND EXISTS (SELECT FROM public.installation) END`;
  return found.map(({ chain }) => chain);
}

/** Rows that are part of nothing, or name what is not there or another's: their table and key. */
export function brokenReferences(reader: Reader): Promise<{ part: string; why: Why }[]> {
  return reader.$queryRaw<{ part: string; why: Why }[]>(brokenReferencesSql);
}

type ClosedRow = { chain: string; line: string; intact: boolean };

/** Where the chains of before ended, in the order in which the migration hashed them. */
export function nextClosed(reader: Reader, after: string): Promise<ClosedRow[]> {
  return reader.$queryRaw<ClosedRow[]>`
    SELECT chain, concat_ws(' ', chain, seq, encode(hash, 'hex'), intact) AS line, intact FROM public.closed_chain
    WHERE chain COLLATE "C" > ${after} ORDER BY chain COLLATE "C" LIMIT ${EVENTS}`;
}

/** What the installation's history says of their closing. */
export async function closingEvents(reader: Reader): Promise<string[]> {
  const rows = await reader.$queryRaw<{ payload: string }[]>`
    SELECT payload FROM public.audit_event WHERE chain = 'system' AND kind = 'chains_closed'`;
  return rows.map(({ payload }) => payload);
}
