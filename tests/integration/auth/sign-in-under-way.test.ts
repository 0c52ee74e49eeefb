import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { changePassword } from "@/lib/auth/change-password";
import { createSession } from "@/lib/auth/create-session";
import { hashPassword } from "@/lib/auth/passwords";
import { findLiveSession } from "@/lib/auth/queries";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import { erasePerson } from "@/lib/registry/people/erase-person";
import { disablePerson, enablePerson, renewPassword } from "@/lib/registry/people/set-access";
import { answering } from "@/lib/request-context";
import { aUser, changeUser } from "@/tests/support/build-people";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase();

const PASSWORD = "right-Horse-battery-9";
const NEXT = "three green umbrellas";
const ADDRESS = "203.0.113.41";

let client: pg.Client;
let admin: Viewer;
let passwordHash: string;
beforeAll(async () => {
  client = await rawSql(database.url());
  admin = await aUser({ role: "admin" });
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => client.end());

const request = async (id: string) => {
  const { version } = await db().user.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return { id, version, key: randomUUID() };
};

const changes = {
  "changes the password": async (person: Viewer, sessionId: string) =>
    typeof (await changePassword(person, sessionId, { current: PASSWORD, next: NEXT, again: NEXT })) === "object",
  "gets a new first password": async ({ id }: Viewer) => (await renewPassword(admin, await request(id), "new")).ok,
  "is shut out": async ({ id }: Viewer) => (await disablePerson(admin, await request(id))).ok,
  "is erased": async ({ id, email }: Viewer) => (await erasePerson(admin, { ...(await request(id)), typed: email })).ok,
};

/** Statements of the application that wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await client.query(`
    SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
  return rows.length;
}

async function waitFor(count: number): Promise<void> {
  await vi.waitFor(async () => expect(await waiting()).toBe(count), { timeout: 2500, interval: 20 });
}

/** A change of the person stops where it ends their sessions; a sign-in comes in between; then both go on. */
async function signInDuring(change: (person: Viewer, sessionId: string) => Promise<boolean>) {
  const person = await aUser();
  await changeUser(person.id, { passwordHash });
  const [kept] = await Promise.all(
    [1, 2].map(() => createSession(db(), person.id, { address: ADDRESS, userAgent: null })),
  );
  const session = kept && (await findLiveSession(kept, { touch: false }));
  await client.query("BEGIN");
  await client.query("SELECT FROM session WHERE user_id = $1 FOR UPDATE", [person.id]);
  const changed = change(person, session?.id ?? "");
  await waitFor(1);
  const signedIn = answering({ requestId: randomUUID(), address: ADDRESS }, () =>
    signIn({ email: person.email, password: PASSWORD }, { address: ADDRESS, userAgent: null }),
  );
  await Promise.race([signedIn, waitFor(2)]);
  await client.query("ROLLBACK");
  expect(await changed).toBe(true);
  return { person, signedIn: await signedIn };
}

const openSessions = (person: Viewer) => db().session.count({ where: { userId: person.id, revokedAt: null } });
const toldOf = async (person: Viewer) => {
  const told = await db().securityEvent.findMany({ where: { personId: person.id }, orderBy: { id: "asc" } });
  return told.map(({ kind }) => kind);
};

describe("a sign-in that is under way while its person", () => {
  it.each([
    ["changes the password", 1, "password"],
    ["gets a new first password", 0, "password"],
    ["is shut out", 0, "disabled"],
    ["is erased", 0, "disabled"],
  ] as const)("%s is refused like a wrong one", async (what, left, reason) => {
    const { person, signedIn } = await signInDuring(changes[what]);

    expect(signedIn).toBeNull();
    expect(await openSessions(person)).toBe(left);
    expect(await toldOf(person)).not.toContain("signed_in");
    const failed = await db().securityEvent.findMany({ where: { personId: person.id, kind: "sign_in_failed" } });
    expect(failed).toMatchObject([{ details: { reason } }]);
  });

  it("is erased leaves neither a session nor an address", async () => {
    const { person } = await signInDuring(changes["is erased"]);

    expect(await db().session.count({ where: { userId: person.id } })).toBe(0);
    expect(
      await db().securityEvent.count({ where: { personId: person.id, actorId: null, address: { not: null } } }),
    ).toBe(0);
  });

  it("is shut out opens nothing when they are let in again", async () => {
    const { person } = await signInDuring(changes["is shut out"]);

    expect((await enablePerson(admin, await request(person.id))).ok).toBe(true);

    expect(await openSessions(person)).toBe(0);
    expect(
      await signIn({ email: person.email, password: PASSWORD }, { address: ADDRESS, userAgent: null }),
    ).not.toBeNull();
  });
});
