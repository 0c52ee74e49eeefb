import { createHash } from "node:crypto";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { addressKey } from "@/lib/security-log/address-key";

/** How often may something be tried and fail? */
type Limit = {
  key: string;
  /** Failures that cost nothing; and tries that may be under way at a time while there are none. */
  free: number;
  /** How many more may be under way at a time than failures are left. */
  together: number;
  /** Failures are forgotten so long after the first of them or, where it slides, after the last. */
  windowSeconds: number;
  slides: boolean;
  /** Of each failure after the free ones: how long nothing may be tried then, twice as long after each, at most `longestSeconds`. */
  delaySeconds: number;
};

/** A person comes back after so long at most, whoever tried how often. */
const LONGEST_DELAY_SECONDS = 15 * 60;

/** A try that was begun and never ended, because its process died, counts for so long. */
const UNDER_WAY_SECONDS = 60;

/** One who is wrong about one account from one place: five times, then slowly. */
const accountFrom = (email: string, address: string): Limit => ({
  key: `sign-in account-and-address ${hashOf(`${email} ${addressKey(address)}`)}`,
  free: 5,
  together: 0,
  windowSeconds: 60 * 60,
  slides: true,
  delaySeconds: 60,
});

/** One account, wherever it is tried from. */
const account = (email: string): Limit => ({
  key: `sign-in account ${hashOf(email)}`,
  free: 10,
  together: 0,
  windowSeconds: 60 * 60,
  slides: true,
  delaySeconds: 60,
});

/** One place, whatever accounts it tries. An office of two hundred comes in the morning all at once, and some mistype. */
const anyAccountFrom = (address: string): Limit => ({
  key: `sign-in address ${addressKey(address)}`,
  free: 100,
  together: 200,
  windowSeconds: 15 * 60,
  slides: false,
  delaySeconds: LONGEST_DELAY_SECONDS,
});

/** The present password, asked for before it is changed: of its own, so that a locked account's person still changes it. */
const ownPassword = (personId: string): Limit => ({
  key: `own-password ${personId}`,
  free: 5,
  together: 0,
  windowSeconds: 60 * 60,
  slides: true,
  delaySeconds: 60,
});

/** A try that may look at the password. Whoever got it says how it ended. */
type Attempt = { allowed: true; end(wasRight: boolean): Promise<void> };
type Refused = { allowed: false; limit: "address" | "account" | "account_and_address" };

/**
 * May this password be looked at? A try is taken from the limits while it is under way, so that however many come at once no more
 * than the free ones are looked at, and is given back when it was right. `isKnownPlace`: the person signed in from there
 * lately; what strangers elsewhere tried is then not held against them.
 */
export async function beginSignIn(email: string, address: string, isKnownPlace: boolean): Promise<Attempt | Refused> {
  const place = anyAccountFrom(address);
  const both = accountFrom(email, address);
  const limits = isKnownPlace ? [place, both] : [place, both, account(email)];
  const taken = await take(limits);
  if (taken.length === limits.length) return { allowed: true, end: (wasRight) => settle(limits, wasRight, place) };
  await giveBack(limits.filter(({ key }) => taken.includes(key)));
  if (!taken.includes(place.key)) return { allowed: false, limit: "address" };
  return { allowed: false, limit: taken.includes(both.key) ? "account" : "account_and_address" };
}

/** May the present password be looked at once more before it is changed? Null when it may not. */
export async function beginPasswordCheck(personId: string): Promise<Attempt | null> {
  const limits = [ownPassword(personId)];
  const taken = await take(limits);
  return taken.length > 0 ? { allowed: true, end: (wasRight) => settle(limits, wasRight) } : null;
}

/** Takes a try from each limit that has one, in one statement and by the database's clock; gives the keys of those that had. */
async function take(limits: readonly Limit[]): Promise<string[]> {
  const taken = await db().$queryRaw<{ key: string }[]>`
    WITH asked AS (${rowsOf(limits)})
    INSERT INTO rate_limit AS l (key, under_way, begun_at, expires_at)
    SELECT key, 1, now(), now() + make_interval(secs => window_seconds) FROM asked
    ON CONFLICT (key) DO UPDATE SET
      under_way = ${UNDER_WAY} + 1,
      begun_at = now(),
      failures = ${FAILURES},
      blocked_until = CASE WHEN l.expires_at > now() THEN l.blocked_until END,
      expires_at = CASE WHEN l.expires_at > now() THEN l.expires_at ELSE excluded.expires_at END
    WHERE (l.expires_at <= now() OR l.blocked_until IS NULL OR l.blocked_until <= now())
      AND ${UNDER_WAY} < (SELECT greatest(1, free - ${FAILURES}) + together FROM asked WHERE asked.key = l.key)
    RETURNING l.key`;
  return taken.map(({ key }) => key);
}

/** A wrong try counts as a failure everywhere; a right one is given back, and forgets the failures before it, but those of the place. */
async function settle(limits: readonly Limit[], wasRight: boolean, place?: Limit): Promise<void> {
  if (!wasRight) return countFailure(limits);
  await giveBack(limits);
  const forgotten = limits.filter((limit) => limit !== place).map(({ key }) => key);
  await db().$executeRaw`
    UPDATE rate_limit SET failures = 0, blocked_until = NULL WHERE key = ANY(${forgotten}::text[])`;
}

async function giveBack(limits: readonly Limit[]): Promise<void> {
  await db().$executeRaw`
    UPDATE rate_limit SET under_way = greatest(under_way - 1, 0) WHERE key = ANY(${limits.map(({ key }) => key)}::text[])`;
}

async function countFailure(limits: readonly Limit[]): Promise<void> {
  await db().$executeRaw`
    WITH asked AS (${rowsOf(limits)})
    UPDATE rate_limit l SET
      under_way = greatest(under_way - 1, 0),
      failures = ${FAILURES} + 1,
      blocked_until = CASE WHEN ${FAILURES} + 1 >= free THEN now() + make_interval(secs =>
        least(${LONGEST_DELAY_SECONDS}::float, delay_seconds * 2.0 ^ least(${FAILURES} + 1 - free, 20))) END,
      expires_at = CASE WHEN slides OR l.expires_at <= now() THEN now() + make_interval(secs => window_seconds) ELSE l.expires_at END
    FROM asked WHERE asked.key = l.key`;
}

/** What is under way of a row `l`, without tries that were never ended. */
const UNDER_WAY = Prisma.sql`CASE WHEN l.begun_at < now() - make_interval(secs => ${UNDER_WAY_SECONDS}::int) THEN 0 ELSE l.under_way END`;

/** The failures of a row `l` that are not forgotten yet. */
const FAILURES = Prisma.sql`CASE WHEN l.expires_at > now() THEN l.failures ELSE 0 END`;

/** Always in the order of their kinds, so that two statements never wait for each other. */
function rowsOf(limits: readonly Limit[]): Prisma.Sql {
  const rows = limits.map(
    ({ key, free, together, windowSeconds, slides, delaySeconds }) =>
      Prisma.sql`(${key}::text, ${free}::int, ${together}::int, ${windowSeconds}::int, ${slides}::boolean, ${delaySeconds}::float)`,
  );
  return Prisma.sql`SELECT * FROM (VALUES ${Prisma.join(rows)})
    AS limits (key, free, together, window_seconds, slides, delay_seconds)`;
}

/** A hash, because what is typed into the field can be anything, of any length. */
function hashOf(typed: string): string {
  return createHash("sha256").update(typed).digest("base64url");
}
