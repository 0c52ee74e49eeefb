import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { changePassword } from "@/lib/auth/change-password";
import { createSession } from "@/lib/auth/create-session";
import { endIdleSessions } from "@/lib/auth/end-idle-sessions";
import { endOtherSessions, endSession } from "@/lib/auth/end-sessions";
import { hashPassword } from "@/lib/auth/passwords";
import { findLiveSession } from "@/lib/auth/queries";
import type { SessionId } from "@/lib/auth/session-token";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { log } from "@/lib/log";
import { disablePerson, enablePerson, renewPassword } from "@/lib/registry/people/set-access";
import { answering } from "@/lib/request-context";
import { inTransaction, recordSecurityEvent } from "@/lib/security-log/record-security-event";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { personForm, sendPerson } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" }, "superuser");

const PASSWORD = "right-Horse-battery-9";
const said = vi.spyOn(log, "info").mockImplementation(() => undefined);
afterEach(() => said.mockClear());

let admin: Viewer;
let passwordHash: string;
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  passwordHash = await hashPassword(PASSWORD);
});

async function aPerson(): Promise<Viewer> {
  const person = await aUser({ role: "observer" });
  await changeUser(person.id, { passwordHash });
  return person;
}

let lastAddress = 0;
/** As the server runs a request from an address of its own. */
function asRequest<Result>(work: () => Promise<Result>) {
  lastAddress += 1;
  const context = { requestId: randomUUID(), address: `10.3.0.${lastAddress}` };
  return { ...context, done: answering(context, work) };
}

const toldOf = (personId: string) => db().securityEvent.findMany({ where: { personId }, orderBy: { id: "asc" } });
const kindsOf = async (personId: string) => (await toldOf(personId)).map(({ kind }) => kind);

describe("the security log", () => {
  it("tells of a sign-in with the session, the address and the request, as a row and as a line", async () => {
    const person = await aPerson();
    const request = asRequest(() =>
      signIn({ email: person.email, password: PASSWORD }, { address: "10.3.9.9", userAgent: null }),
    );

    const signedIn = await request.done;

    const session = signedIn && (await findLiveSession(signedIn.sid, { touch: false }));
    const [row] = await toldOf(person.id);
    expect(row).toMatchObject({
      kind: "signed_in",
      sessionId: session?.id,
      address: request.address,
      requestId: request.requestId,
    });
    expect(said.mock.calls).toEqual([
      [
        expect.objectContaining({ security: true, kind: "signed_in", person: person.id, address: request.address }),
        "security",
      ],
    ]);
  });

  it("says why a sign-in failed, and nothing of what was typed", async () => {
    const [person, disabled] = [await aPerson(), await aPerson()];
    await changeUser(disabled.id, { disabledAt: new Date() });
    const typed = "My-Secret-Password-In-The-Wrong-Field";
    const failing = [person.email, disabled.email, typed].map((email) => ({ email, password: `wrong ${typed}` }));

    const { address, done } = asRequest(async () => {
      for (const each of failing) await signIn(each, { address: "10.3.9.8", userAgent: typed });
    });
    await done;

    const rows = await db().securityEvent.findMany({ where: { address }, orderBy: { id: "asc" } });
    expect(rows.map(({ personId, details }) => [personId, details])).toEqual([
      [person.id, { reason: "password", count: 1 }],
      [disabled.id, { reason: "disabled", count: 2 }],
      [null, { reason: "unknown", count: 3 }],
    ]);
    const everything = JSON.stringify([...rows.map((row) => ({ ...row, id: 0 })), ...said.mock.calls]);
    expect(everything.toLowerCase()).not.toContain(typed.toLowerCase());
    expect(everything).not.toContain(person.email);
  });

  it("tells how a session ended: signed out, by its owner, by itself", async () => {
    const person = await aPerson();
    const begin = () => createSession(db(), person.id, { address: null, userAgent: null });
    const idOf = async (sid: SessionId) => (await findLiveSession(sid, { touch: false }))?.id ?? "";
    const out = await begin();
    const kept = await begin();
    const ids = {
      out: await idOf(out),
      kept: await idOf(kept),
      other: await idOf(await begin()),
      idle: await idOf(await begin()),
      old: await idOf(await begin()),
    };

    await endSession(out);
    await db()
      .$executeRaw`UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE id = ${ids.idle}::uuid`;
    await db().$executeRaw`
      UPDATE session SET last_seen_at = now() - interval '5 minutes', expires_at = now() - interval '2 minutes'
      WHERE id = ${ids.old}::uuid`;
    await endIdleSessions();
    expect(await endIdleSessions(), "each is told once").toBe(0);
    await endOtherSessions(person, ids.kept);

    const told = new Map(
      (await toldOf(person.id)).map(({ sessionId, kind, details }) => [sessionId, { kind, details }]),
    );
    expect(Object.fromEntries(told)).toEqual({
      [ids.out]: { kind: "signed_out", details: {} },
      [ids.idle]: { kind: "session_ended", details: { reason: "idle" } },
      [ids.old]: { kind: "session_ended", details: { reason: "expired" } },
      [ids.other]: { kind: "session_ended", details: { reason: "by_owner" } },
    });
    expect(await idOf(kept)).toBe(ids.kept);
  });

  it("tells of passwords, roles and access, with who did it, in the transaction of the change", async () => {
    const form = personForm((await anOrganisation()).id);
    const added = await sendPerson(admin, form);
    const id = added.ok ? added.value.id : "";
    await createSession(db(), id, { address: null, userAgent: null });
    const change = { ...form, id, version: "1", role: "head", authorityLevel: "minister" };
    await sendPerson(admin, { ...change, key: randomUUID() });
    expect((await sendPerson(admin, { ...change, key: randomUUID() })).ok, "a stale page changes nothing").toBe(false);
    await renewPassword(admin, { id, version: 2, key: randomUUID() }, "another");
    await disablePerson(admin, { id, version: 3, key: randomUUID() });
    await enablePerson(admin, { id, version: 4, key: randomUUID() });

    const rows = await toldOf(id);
    expect(rows.map(({ kind, details }) => [kind, details])).toEqual([
      ["person_added", { role: "observer" }],
      ["role_changed", { from: "observer", to: "head", levelFrom: null, levelTo: "minister" }],
      ["password_renewed", {}],
      ["session_ended", { reason: "password_renewed" }],
      ["person_disabled", {}],
      ["person_enabled", {}],
    ]);
    expect(new Set(rows.map(({ actorId }) => actorId))).toEqual(new Set([admin.id]));
  });

  it("tells of one's own new password and of the sessions that end with it", async () => {
    const person = await aPerson();
    const sid = await createSession(db(), person.id, { address: null, userAgent: null });
    await createSession(db(), person.id, { address: null, userAgent: null });
    const session = await findLiveSession(sid, { touch: false });
    const next = "another-Horse-battery-9";

    await changePassword(person, session?.id ?? "", { current: PASSWORD, next, again: next });

    expect(await kindsOf(person.id)).toEqual(["session_ended", "password_changed"]);
  });

  it("says nothing, in rows or in lines, of a transaction that was rolled back", async () => {
    const person = await aPerson();

    const failed = inTransaction(async (tx) => {
      await recordSecurityEvent(tx, { kind: "password_changed", personId: person.id, details: {} });
      throw new Error("rolled back");
    });

    await expect(failed).rejects.toThrow("rolled back");
    expect(await toldOf(person.id)).toEqual([]);
    expect(said).not.toHaveBeenCalled();
  });

  it("is not filled by whoever knocks all day: of thousands it tells some, and how many there were", async () => {
    const { address, done } = asRequest(async () => {
      for (let turn = 0; turn < 140; turn += 1) {
        await recordSecurityEvent(db(), {
          kind: "refused",
          personId: null,
          details: { method: "POST", path: "/", status: 403 },
        });
      }
    });
    await done;

    const rows = await db().securityEvent.findMany({ where: { address }, orderBy: { id: "asc" } });
    const counts = rows.map(({ details }) => (details as { count: number }).count);
    expect(counts).toEqual([...Array.from({ length: 20 }, (_, place) => place + 1), 32, 64, 128]);
  });
});

describe("rows of the security log", () => {
  const age = (days: number) => db().$executeRaw`
    INSERT INTO security_event (kind, occurred_at) VALUES ('signed_out', now() - make_interval(days => ${days}::int))`;

  it("are never changed, nor removed before their time", async () => {
    await age(29);
    const changes = [
      "UPDATE security_event SET kind = 'signed_in'",
      "DELETE FROM security_event WHERE occurred_at > now() - interval '29 days 1 hour'",
      "TRUNCATE security_event",
    ];

    for (const change of changes) {
      await expect(db().$executeRawUnsafe(change), change).rejects.toThrow(/is refused: its rows are kept/);
    }
  });

  it("are removed by age: after the days that the owner wrote, not those that are named, and never within thirty", async () => {
    const removed = async (days: number) => {
      const [row] = await db().$queryRaw<{ count: bigint }[]>`SELECT remove_old_security_events(${days}::int) AS count`;
      return Number(row?.count);
    };
    for (const days of [399, 401, 500]) await age(days);

    expect((await tidyUp()).securityEvents).toBe(2);
    expect(await removed(30)).toBe(0);
    await db().$executeRaw`UPDATE guards.security_log_kept SET days = 30`;

    expect(await removed(-5)).toBe(1);
    expect(await db().securityEvent.count({ where: { occurredAt: { lt: new Date("2020-01-01") } } })).toBe(0);
    expect(await db().securityEvent.count()).toBeGreaterThan(20);
  });
});
