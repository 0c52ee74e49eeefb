import type { Viewer } from "@/lib/access/viewer";
import { db, readRows, type Transaction } from "@/lib/db";
import type { Language } from "@/lib/vocabulary/languages";
import type { ControlLevel, Role } from "@/lib/vocabulary/people";
import { IDLE_MINUTES } from "./session-rules";
import { hashOf, type SessionId } from "./session-token";
import { viewerOfRow } from "./viewer-of-row";

/** A live session as the database knows it on this very request. */
export type LiveSession = {
  id: string;
  viewer: Viewer;
  /** Until it ends if nothing more happens. */
  secondsLeft: number;
  /** When it was read, by the database's clock. */
  readAt: Date;
  /** Somebody else knows the password: until it is changed, nothing but changing it is open. */
  passwordIsOneTime: boolean;
};

type Row = {
  session_id: string;
  seconds_left: number;
  read_at: Date;
  id: string;
  name: string;
  nameKk: string | null;
  nameRu: string | null;
  nameEn: string | null;
  nameJa: string | null;
  email: string;
  role: Role;
  organisation_id: string;
  authority_level: ControlLevel | null;
  language: Language | null;
  password_is_one_time: boolean;
};

/**
 * The session with its person, read afresh in one statement; null when it is unknown, ended, revoked, idle for too
 * long, or its person is disabled. A request counts as a sign of life (`touch`), written at most once a minute.
 */
export async function findLiveSession(sid: SessionId, { touch }: { touch: boolean }): Promise<LiveSession | null> {
  const [row] = await readRows<Row>`
    WITH live AS (
      SELECT s.id AS session_id, s.expires_at, s.last_seen_at, u.id, u.name, u.name_kk AS "nameKk", u.name_ru AS "nameRu",
             u.name_en AS "nameEn", u.name_ja AS "nameJa", u.email, u.role::text AS role,
             u.organisation_id, u.authority_level::text AS authority_level, u.language::text AS language,
             u.password_is_one_time
      FROM session s JOIN users u ON u.id = s.user_id
      WHERE s.token_hash = ${hashOf(sid)} AND s.revoked_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES}::int) AND u.disabled_at IS NULL
    ), touched AS (
      UPDATE session SET last_seen_at = now() FROM live
      WHERE ${touch} AND session.id = live.session_id AND live.last_seen_at < now() - interval '1 minute'
    )
    SELECT session_id, id, name, "nameKk", "nameRu", "nameEn", "nameJa", email, role, organisation_id, authority_level, language, password_is_one_time,
           floor(extract(epoch FROM least(expires_at,
             CASE WHEN ${touch} THEN now() ELSE last_seen_at END + make_interval(mins => ${IDLE_MINUTES}::int)) - now()))::int
             AS seconds_left,
           clock_timestamp() AS read_at
    FROM live`;
  if (!row) return null;
  const { session_id: id, seconds_left: secondsLeft, read_at: readAt, ...rest } = row;
  const { password_is_one_time: passwordIsOneTime, ...named } = rest;
  const { organisation_id: organisationId, authority_level: authorityLevel, ...person } = named;
  return {
    id,
    secondsLeft,
    readAt,
    passwordIsOneTime,
    viewer: viewerOfRow({ ...person, organisationId, authorityLevel }),
  };
}

export type Credentials = {
  id: string;
  passwordHash: string;
  isDisabled: boolean;
  hasExpired: boolean;
  isKnownThere: boolean;
};

/**
 * What a sign-in from that address compares with. `hasExpired`: it was a first password, and its three days are over. `isKnownThere`:
 * the person signed in from there within the time that ended sessions are kept, a month.
 */
export async function findCredentials(email: string, address: string): Promise<Credentials | null> {
  const [row] = await db().$queryRaw<Credentials[]>`
    SELECT id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS "isDisabled",
           coalesce(password_expires_at <= now(), false) AS "hasExpired",
           EXISTS (SELECT FROM session WHERE user_id = users.id AND address = ${address}) AS "isKnownThere"
    FROM users WHERE email = ${email}`;
  return row ?? null;
}

/**
 * The same once more in the transaction that begins the session, which holds the person until it ends: null where they are as they were
 * when the password was compared, else as they are now. Who changes the password, shuts out or erases waits, and ends this session too.
 */
export async function findWhatChanged(
  tx: Pick<Transaction, "$queryRaw">,
  compared: Credentials,
): Promise<Pick<Credentials, "isDisabled" | "hasExpired"> | null> {
  const [row] = await tx.$queryRaw<(Pick<Credentials, "isDisabled" | "hasExpired"> & { isSame: boolean })[]>`
    SELECT password_hash = ${compared.passwordHash} AS "isSame", disabled_at IS NOT NULL AS "isDisabled",
           coalesce(password_expires_at <= now(), false) AS "hasExpired"
    FROM users WHERE id = ${compared.id}::uuid FOR SHARE`;
  if (!row) return { isDisabled: false, hasExpired: false };
  const { isSame, ...state } = row;
  return isSame && !state.isDisabled && !state.hasExpired ? null : state;
}

export type OwnSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
};

/** One's own live sessions, the last used first. */
export function listOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  return readRows<OwnSession>`
    SELECT id::text, created_at AS "createdAt", last_seen_at AS "lastSeenAt", address, user_agent AS "userAgent"
    FROM session
    WHERE user_id = ${viewer.id}::uuid AND revoked_at IS NULL AND expires_at > now()
      AND last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES}::int)
    ORDER BY last_seen_at DESC LIMIT 100`;
}

/**
 * Until when this person was here before this session began: the last sign of life of an earlier one. Ended sessions are kept a
 * month; for who has none it is a month ago.
 */
export async function readLastVisit(viewer: Viewer, sessionId: string): Promise<Date> {
  const [row] = await readRows<{ until: Date }>`
    SELECT coalesce(max(earlier.last_seen_at), now() - interval '30 days') AS until
    FROM session here LEFT JOIN session earlier ON earlier.user_id = here.user_id
      AND earlier.last_seen_at < here.created_at
    WHERE here.id = ${sessionId}::uuid AND here.user_id = ${viewer.id}::uuid GROUP BY here.id`;
  if (!row) throw new Error("A session is read for the person it belongs to.");
  return row.until;
}

type OwnProfile = {
  /** The viewer's organisation, in the words of the four languages. */
  organisation: Record<`name${"Kk" | "Ru" | "En" | "Ja"}`, string | null> & { original: Language };
  /** The sign-in before this session's: a stranger's would stand out. */
  previous: { createdAt: Date; address: string | null } | null;
};

/** What the own settings tell of a person beside the viewer. */
export async function readOwnProfile(viewer: Viewer, sessionId: string): Promise<OwnProfile> {
  type Row = OwnProfile["organisation"] & { createdAt: Date | null; address: string | null };
  const [row] = await readRows<Row>`
    SELECT o.name_kk AS "nameKk", o.name_ru AS "nameRu", o.name_en AS "nameEn", o.name_ja AS "nameJa", o.original::text,
      before.created_at AS "createdAt", before.address
    FROM organisation o LEFT JOIN LATERAL (
      SELECT s.created_at, s.address FROM session s WHERE s.user_id = ${viewer.id}::uuid AND s.id <> ${sessionId}::uuid
      ORDER BY s.created_at DESC LIMIT 1) before ON true
    WHERE o.id = ${viewer.organisationId}::uuid`;
  if (!row) throw new Error("A viewer belongs to an organisation.");
  const { createdAt, address, ...organisation } = row;
  return { organisation, previous: createdAt && { createdAt, address } };
}

/** All that an organisation is called: its code, its names long and short in every language; nothing where there is none. */
export async function listOrganisationNames(which: { id: string } | { code: string }): Promise<string[]> {
  const names = await db().organisation.findUnique({
    where: which,
    select: {
      code: true,
      nameKk: true,
      nameRu: true,
      nameEn: true,
      nameJa: true,
      shortKk: true,
      shortRu: true,
      shortEn: true,
      shortJa: true,
    },
  });
  return Object.values(names ?? {}).filter((name) => name !== null);
}
