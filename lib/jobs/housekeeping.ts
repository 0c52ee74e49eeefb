import { db } from "@/lib/db";
import { DRAFT_DAYS } from "@/lib/drafts/draft-rules";
import { env } from "@/lib/env";

/** How long an ended session stays in the table, so that "previous sign-in" can be told. */
const ENDED_SESSION_DAYS = 30;
const IDEMPOTENCY_DAYS = 7;

type Removed = {
  sessions: number;
  idempotencyKeys: number;
  rateLimits: number;
  sourceUploads: number;
  evidenceFiles: number;
  pendingChanges: number;
  drafts: number;
  securityEvents: number;
};

/**
 * Removes what has had its day: long-ended sessions, keys of forms sent a week ago, limits that have run out, texts nobody
 * registered, files no evidence names, forms begun a month ago, changes nobody confirmed, and of the security log what is older than PACTA_SECURITY_LOG_DAYS.
 */
export async function tidyUp(): Promise<Removed> {
  const sessions = await db().$executeRaw`
    DELETE FROM session
    WHERE least(expires_at, coalesce(revoked_at, expires_at)) < now() - make_interval(days => ${ENDED_SESSION_DAYS}::int)`;
  const idempotencyKeys = await db().$executeRaw`
    DELETE FROM idempotency_key WHERE created_at < now() - make_interval(days => ${IDEMPOTENCY_DAYS}::int)`;
  const rateLimits = await db().$executeRaw`
    DELETE FROM rate_limit WHERE expires_at < now() AND (blocked_until IS NULL OR blocked_until < now())`;
  const sourceUploads = await db().$executeRaw`
    DELETE FROM source_upload WHERE created_at < now() - interval '1 day'`;
  const evidenceFiles = await db().$executeRaw`
    DELETE FROM evidence_file WHERE NOT is_attached AND recorded_at < now() - interval '1 day'`;
  const pendingChanges = await db().$executeRaw`DELETE FROM pending_change WHERE expires_at < now()`;
  const drafts = await db().$executeRaw`
    DELETE FROM draft WHERE changed_at < now() - make_interval(days => ${DRAFT_DAYS}::int)`;
  const [removed] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT remove_old_security_events(${env().securityLogDays}::int) AS count`;
  const securityEvents = Number(removed?.count ?? 0);
  return {
    sessions,
    idempotencyKeys,
    rateLimits,
    sourceUploads,
    evidenceFiles,
    pendingChanges,
    drafts,
    securityEvents,
  };
}
