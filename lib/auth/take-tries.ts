import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** How often may something be tried and fail? */
export type Limit = {
  key: string;
  /** Failures that cost nothing; and tries that may be under way at a time while there are none. */
  free: number;
  /** How many more may be under way at a time than failures are left. */
  together: number;
  /** Failures are forgotten so long after the first of them or, where it slides, after the last. */
  windowSeconds: number;
  slides: boolean;
  /** Of each failure after the free ones: how long nothing may be tried then, twice as long after each, at most `LONGEST_DELAY_SECONDS`. */
  delaySeconds: number;
};

/** A person comes back after so long at most, whoever tried how often. */
export const LONGEST_DELAY_SECONDS = 15 * 60;

/** A try that was begun and never ended, because its process died, counts for so long. */
const UNDER_WAY_SECONDS = 60;

/** A try that is under way. */
type Try = { limit: Limit; begunAt: Date };

/** What became of a try: it counts as a failure, is given back, or is given back and has the failures before it forgotten. */
type Outcome = "failure" | "given_back" | "forgotten";

/**
 * Takes a try from each limit that has one left, in one statement and by the database's clock; those of limits that have none are
 * missing from the answer. Whoever takes tries ends them.
 */
export async function takeTries(limits: readonly Limit[]): Promise<Try[]> {
  const taken = await db().$queryRaw<{ key: string; begunAt: Date }[]>`
    WITH asked AS (${rowsOf(limits)})
    INSERT INTO rate_limit AS l (key, under_way, expires_at)
    SELECT key, ARRAY[${NOW}], now() + make_interval(secs => window_seconds) FROM asked ORDER BY key
    ON CONFLICT (key) DO UPDATE SET
      under_way = ${UNDER_WAY} || ${NOW},
      failures = ${FAILURES},
      blocked_until = CASE WHEN l.expires_at > now() THEN l.blocked_until END,
      expires_at = CASE WHEN l.expires_at > now() THEN l.expires_at ELSE excluded.expires_at END
    WHERE (l.expires_at <= now() OR l.blocked_until IS NULL OR l.blocked_until <= now())
      AND cardinality(${UNDER_WAY}) < (SELECT greatest(1, free - ${FAILURES}) + together FROM asked WHERE asked.key = l.key)
    RETURNING l.key, ${NOW} AS "begunAt"`;
  return limits.flatMap((limit) => {
    const begun = taken.find(({ key }) => key === limit.key);
    return begun ? [{ limit, begunAt: begun.begunAt }] : [];
  });
}

/** Ends tries that were taken together, in one statement; `outcome` says of each limit what they were. */
export async function endTries(tries: readonly Try[], outcome: (limit: Limit) => Outcome): Promise<void> {
  const [first] = tries;
  if (!first) return;
  const outcomes = tries.map(({ limit }) => Prisma.sql`(${limit.key}::text, ${outcome(limit)}::text)`);
  await db().$executeRaw`
    WITH asked AS (${rowsOf(tries.map(({ limit }) => limit))}),
    outcomes (key, outcome) AS (VALUES ${Prisma.join(outcomes)}),
    locked AS (SELECT key FROM rate_limit WHERE key IN (SELECT key FROM asked) ORDER BY key FOR UPDATE)
    UPDATE rate_limit l SET
      under_way = ARRAY(SELECT begun FROM unnest(l.under_way) WITH ORDINALITY AS tries (begun, place)
        WHERE place IS DISTINCT FROM array_position(l.under_way, ${first.begunAt}::timestamptz(3))),
      failures = CASE outcome WHEN 'failure' THEN ${FAILURES} + 1 WHEN 'forgotten' THEN 0 ELSE l.failures END,
      blocked_until = CASE outcome WHEN 'given_back' THEN l.blocked_until
        WHEN 'failure' THEN CASE WHEN ${FAILURES} + 1 >= free THEN now() + make_interval(secs =>
          least(${LONGEST_DELAY_SECONDS}::float, delay_seconds * 2.0 ^ least(${FAILURES} + 1 - free, 20))) END END,
      expires_at = CASE WHEN outcome = 'failure' AND (slides OR l.expires_at <= now())
        THEN now() + make_interval(secs => window_seconds) ELSE l.expires_at END
    FROM asked JOIN outcomes USING (key) JOIN locked USING (key) WHERE asked.key = l.key`;
}

/** As exactly as the column keeps it, so that a try is found again by when it began. */
const NOW = Prisma.sql`now()::timestamptz(3)`;

/** When each try of a row `l` that is under way began, without those that were never ended. */
const UNDER_WAY = Prisma.sql`ARRAY(SELECT begun FROM unnest(l.under_way) AS tries (begun)
  WHERE begun >= now() - make_interval(secs => ${UNDER_WAY_SECONDS}::int))`;

/** The failures of a row `l` that are not forgotten yet. */
const FAILURES = Prisma.sql`CASE WHEN l.expires_at > now() THEN l.failures ELSE 0 END`;

/** Rows are always locked in the order of their keys, so that two statements never wait for each other. */
function rowsOf(limits: readonly Limit[]): Prisma.Sql {
  const rows = limits.map(
    ({ key, free, together, windowSeconds, slides, delaySeconds }) =>
      Prisma.sql`(${key}::text, ${free}::int, ${together}::int, ${windowSeconds}::int, ${slides}::boolean, ${delaySeconds}::float)`,
  );
  return Prisma.sql`SELECT * FROM (VALUES ${Prisma.join(rows)})
    AS limits (key, free, together, window_seconds, slides, delay_seconds)`;
}
