import { addressKey } from "@/lib/address-key";
import { db, type Transaction } from "@/lib/db";
import { log } from "@/lib/log";
import { requestContext } from "@/lib/request-context";
import { isTold } from "./count-repeats";
import { repeatedKinds, type SecurityEvent } from "./events";

type Client = Pick<Transaction, "$queryRaw">;
type Line = Record<string, unknown>;

/** Lines of transactions that are not committed yet. */
const waiting = new WeakMap<Client, Line[]>();

/**
 * Writes one event of the security log: a row, in the transaction of the change it tells of, and the same as a line of the log
 * once that transaction is committed. Address, request and session are those of the request that is being answered, but for the address
 * of who is erased by now. `counted`: how many there were of its kind and address, where its caller counts them and tells only some;
 * else the database does.
 */
export async function recordSecurityEvent(client: Client, event: SecurityEvent, counted?: number): Promise<void> {
  const { kind, personId, actorId, details } = event;
  const context = requestContext();
  const sessionId = event.sessionId ?? context?.sessionId;
  const address = context?.address ?? null;
  const count = counted ?? (await countRepeats(client, event, address));
  if (count !== null && !isTold(count)) return;
  const told = { ...details, ...(count === null ? {} : { count }) };
  // Held until the transaction ends, so that an erasing under way is waited for, or waits and takes this address out as well.
  const [row] = await client.$queryRaw<{ id: bigint; address: string | null }[]>`
    WITH who AS MATERIALIZED (
      SELECT erased_at FROM users WHERE id = ${actorId ?? personId}::uuid FOR KEY SHARE
    )
    INSERT INTO security_event (kind, person_id, actor_id, session_id, address, request_id, details)
    VALUES (${kind}, ${personId}::uuid, ${actorId ?? null}::uuid, ${sessionId ?? null}::uuid,
            CASE WHEN (SELECT erased_at FROM who) IS NULL THEN ${address}::text END,
            ${context?.requestId ?? null}::uuid, ${JSON.stringify(told)}::jsonb)
    RETURNING id, address`;
  say(client, {
    id: String(row?.id),
    kind,
    ...(personId === null ? {} : { person: personId }),
    ...(actorId === undefined ? {} : { actor: actorId }),
    ...(sessionId === undefined ? {} : { session: sessionId }),
    ...(row?.address ? { address: row.address } : {}),
    details: told,
  });
}

/** A transaction whose security events are said in the log when it is committed, and not at all when it is rolled back. */
export async function inTransaction<Done>(
  run: (tx: Transaction) => Promise<Done>,
  limits: { timeout?: number; maxWait?: number } = {},
): Promise<Done> {
  let lines: Line[] = [];
  const result = await db().$transaction((tx) => {
    lines = [];
    waiting.set(tx, lines);
    return run(tx);
  }, limits);
  for (const line of lines) write(line);
  return result;
}

/** How many of this kind there were from this address in this hour, this one included; null for kinds that nobody repeats. */
async function countRepeats(client: Client, { kind }: SecurityEvent, address: string | null): Promise<number | null> {
  if (address === null || !(repeatedKinds as readonly string[]).includes(kind)) return null;
  const [row] = await client.$queryRaw<{ count: number }[]>`
    INSERT INTO rate_limit AS l (key, failures, expires_at)
    VALUES (${`security-log ${kind} ${addressKey(address)}`}, 1, now() + interval '1 hour')
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN l.expires_at <= now() THEN 1 ELSE l.failures + 1 END,
      expires_at = CASE WHEN l.expires_at <= now() THEN now() + interval '1 hour' ELSE l.expires_at END
    RETURNING failures AS count`;
  return row?.count ?? 1;
}

function say(client: Client, line: Line): void {
  const lines = waiting.get(client);
  if (lines) lines.push(line);
  else write(line);
}

function write(line: Line): void {
  log.info({ security: true, ...line }, "security");
}
