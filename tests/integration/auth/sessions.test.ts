import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { createSession } from "@/lib/auth/create-session";
import { endOtherSessions, endOwnSession, endSession } from "@/lib/auth/end-sessions";
import { findLiveSession, listOwnSessions, readLastVisit } from "@/lib/auth/queries";
import { hashOf, newSessionId, openSession, type SessionId, sealSession } from "@/lib/auth/session-token";
import { db } from "@/lib/db";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { aUser, changeUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";

testDatabase({}, "superuser");

let viewer: Viewer;
beforeAll(async () => {
  viewer = await aUser({ role: "head" });
});

const place = { address: "10.0.0.1", userAgent: "test" };
const quietly = { touch: false };

function aSession(of = viewer): Promise<SessionId> {
  return createSession(db(), of.id, place);
}

/** Moves a session's times into the past, as if that much time had gone by. */
async function age(sid: SessionId, { minutes }: { minutes: number }) {
  await db().$executeRaw`
    UPDATE session SET last_seen_at = last_seen_at - make_interval(mins => ${minutes}::int),
      expires_at = expires_at - make_interval(mins => ${minutes}::int),
      created_at = created_at - make_interval(mins => ${minutes}::int)
    WHERE token_hash = ${hashOf(sid)}`;
}

describe("a session", () => {
  it("gives the person as the database knows them now", async () => {
    const sid = await aSession();

    const before = await findLiveSession(sid, quietly);
    expect(before?.viewer).toEqual(viewer);
    expect(before?.secondsLeft).toBeGreaterThan(29 * 60);

    await changeUser(viewer.id, { authorityLevel: "department" });
    expect((await findLiveSession(sid, quietly))?.viewer.authorityLevel).toBe("department");
    await changeUser(viewer.id, { authorityLevel: viewer.authorityLevel });
  });

  it("is kept as a hash, not as what the cookie carries", async () => {
    const sid = await aSession();

    const row = await db().session.findUniqueOrThrow({ where: { tokenHash: hashOf(sid) } });

    expect(JSON.stringify(row)).not.toContain(sid);
    expect(row).toMatchObject({ address: "10.0.0.1", userAgent: "test" });
  });

  it("knows until when the person was here before, and of who never was a month ago", async () => {
    const person = await aUser({ role: "observer" });
    const [first, second, beside] = [await aSession(person), await aSession(person), await aSession(person)];
    await age(first, { minutes: 300 });
    await age(second, { minutes: 20 });
    const idOf = async (sid: SessionId) => (await findLiveSession(sid, quietly))?.id ?? "";
    const minutesAgo = async (sid: SessionId) =>
      Math.round((Date.now() - (await readLastVisit(person, await idOf(sid))).getTime()) / 60_000);

    expect(await minutesAgo(second)).toBe(300);
    expect(await minutesAgo(beside)).toBe(20);
    const alone = await aUser({ role: "observer" });
    const only = await idOf(await aSession(alone));
    expect(Math.round((Date.now() - (await readLastVisit(alone, only)).getTime()) / 86_400_000)).toBe(30);
    await expect(readLastVisit(alone, await idOf(second))).rejects.toThrow("belongs to");
  });

  it("ends after 30 idle minutes", async () => {
    const sid = await aSession();

    await age(sid, { minutes: 29 });
    expect(await findLiveSession(sid, quietly)).not.toBeNull();
    await age(sid, { minutes: 1 });
    expect(await findLiveSession(sid, quietly)).toBeNull();
  });

  it("lives on while requests come, at most 12 hours", async () => {
    const sid = await aSession();

    for (let hour = 0; hour < 23; hour += 1) {
      await age(sid, { minutes: 29 });
      expect(await findLiveSession(sid, { touch: true })).not.toBeNull();
    }
    await age(sid, { minutes: 29 });
    await age(sid, { minutes: 25 });

    expect(await findLiveSession(sid, { touch: true })).toBeNull();
  });

  it("counts a sign of life once a minute, and none from who only asks", async () => {
    const sid = await aSession();
    const lastSeen = async () =>
      (await db().session.findUniqueOrThrow({ where: { tokenHash: hashOf(sid) } })).lastSeenAt;

    const atFirst = await lastSeen();
    await findLiveSession(sid, { touch: true });
    expect(await lastSeen()).toEqual(atFirst);

    await age(sid, { minutes: 5 });
    const aged = await lastSeen();
    await findLiveSession(sid, quietly);
    expect(await lastSeen()).toEqual(aged);
    expect((await findLiveSession(sid, { touch: true }))?.secondsLeft).toBeGreaterThan(29 * 60);
    expect((await lastSeen()).getTime()).toBeGreaterThan(aged.getTime());
  });

  it("is over at once when revoked, and for a disabled person", async () => {
    const [signedOut, other] = [await aSession(), await aSession()];

    await endSession(signedOut);
    expect(await findLiveSession(signedOut, quietly)).toBeNull();
    expect(await findLiveSession(other, quietly)).not.toBeNull();

    await changeUser(viewer.id, { disabledAt: new Date() });
    expect(await findLiveSession(other, quietly)).toBeNull();
    await changeUser(viewer.id, { disabledAt: null });
  });

  it("is unknown under any other id", async () => {
    expect(await findLiveSession(newSessionId(), quietly)).toBeNull();
  });
});

describe("one's own sessions", () => {
  it("can be listed and ended; somebody else's can't", async () => {
    const [me, stranger] = [await aUser(), await aUser()];
    const [mine, another, theirs] = [await aSession(me), await aSession(me), await aSession(stranger)];
    const idOf = async (sid: SessionId) => (await findLiveSession(sid, quietly))?.id ?? "";

    expect(await listOwnSessions(me)).toHaveLength(2);

    await endOwnSession(me, await idOf(theirs));
    expect(await findLiveSession(theirs, quietly)).not.toBeNull();

    await endOtherSessions(me, await idOf(mine));
    expect(await findLiveSession(another, quietly)).toBeNull();
    expect(await findLiveSession(mine, quietly)).not.toBeNull();
    expect(await findLiveSession(theirs, quietly)).not.toBeNull();

    await endOwnSession(me, await idOf(mine));
    expect(await listOwnSessions(me)).toEqual([]);
  });
});

describe("the cookie", () => {
  const secret = "a secret of the tests, long enough";

  it("gives back the session's id and whose it is, under the same secret only", async () => {
    const sid = newSessionId();
    const person = randomUUID();
    const sealed = await sealSession(sid, person, secret);

    expect(await openSession(sealed, secret)).toEqual({ sid, person });
    expect(await openSession(sealed, `${secret}!`)).toBeNull();
    expect(await openSession(`${sealed.slice(0, -2)}xx`, secret)).toBeNull();
    expect(await openSession("", secret)).toBeNull();
    expect(sealed).not.toContain(sid);
    expect(sealed).not.toContain(person);
  });
});

describe("housekeeping", () => {
  it("removes what ended long ago and keeps the rest", async () => {
    const person = await aUser();
    const [old, fresh] = [await aSession(person), await aSession(person)];
    await age(old, { minutes: 32 * 24 * 60 });
    await db().$executeRaw`INSERT INTO rate_limit (key, expires_at)
        VALUES ('past', now() - interval '1 second'), ('ahead', now() + interval '1 minute')`;

    const removed = await tidyUp();

    expect(removed).toEqual({
      sessions: 1,
      idempotencyKeys: 0,
      rateLimits: 1,
      sourceUploads: 0,
      evidenceFiles: 0,
      drafts: 0,
      pendingChanges: 0,
      securityEvents: 0,
    });
    expect(await findLiveSession(fresh, quietly)).not.toBeNull();
    expect(await db().rateLimit.findMany({ select: { key: true } })).toEqual([{ key: "ahead" }]);
  });
});
