import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { recordEvent } from "@/lib/audit/record-event";
import { createAdmin } from "@/lib/auth/create-admin";
import { createSession } from "@/lib/auth/create-session";
import { makeOneTimePassword } from "@/lib/auth/one-time-password";
import { findLiveSession } from "@/lib/auth/queries";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/db";
import { tidyUp } from "@/lib/jobs/housekeeping";
import { decideChange } from "@/lib/registry/people/confirm-change";
import { erasePerson } from "@/lib/registry/people/erase-person";
import { personInput } from "@/lib/registry/people/inputs";
import { hasSecondPerson, listPendingChanges } from "@/lib/registry/people/pending-queries";
import { addPerson } from "@/lib/registry/people/save-person";
import { disablePerson, renewPassword } from "@/lib/registry/people/set-access";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { personForm, sendPerson } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_SECOND_PERSON: "1" }, "superuser");

let organisationId: string;
let admin: Viewer;
let other: Viewer;
beforeAll(async () => {
  organisationId = (await anOrganisation()).id;
  admin = await aUser({ role: "admin" });
});

const HEAD = { role: "head", authorityLevel: "minister" };
const request = (id: string, version: number) => ({ id, version, key: randomUUID() });
const rowOf = (id: string) => db().user.findUniqueOrThrow({ where: { id } });
const eventsOf = async (id: string) => {
  const events = await db().auditEvent.findMany({ where: { chain: `user:${id}` }, orderBy: { seq: "asc" } });
  return events.map(({ kind, actorId, payload }) => ({ kind, actorId, payload: JSON.parse(payload) }));
};

async function added(given: Record<string, unknown>): Promise<{ id: string; form: Record<string, unknown> }> {
  const form = personForm(organisationId, given);
  const result = await sendPerson(admin, form);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { id: result.value.id, form };
}

async function decided(
  viewer: Viewer,
  id: string,
  decision: "confirm" | "decline",
  pending?: string,
  passwordHash = "new",
) {
  const [asked] = await listPendingChanges(admin, id);
  const { version } = await rowOf(id);
  return decideChange(
    viewer,
    { ...request(id, version), pending: pending ?? asked?.id ?? randomUUID(), decision },
    passwordHash,
  );
}

describe("the only administrator", () => {
  it.each([HEAD, { role: "admin" }, { role: "coordinator" }, { role: "observer" }])(
    "makes nobody alone who has or reads more: %j",
    async (rights) => {
      const { id } = await added(rights);

      expect(await rowOf(id)).toMatchObject({ role: "executor", authorityLevel: null });
      const [pending] = await listPendingChanges(admin, id);
      expect(pending).toMatchObject({ kind: "rights", role: rights.role });
      expect(pending && (await hasSecondPerson(admin, pending))).toBe(false);
      expect(await decided(admin, id, "confirm")).toMatchObject({ details: { problem: "own_request" } });
    },
  );

  it("has a second one from the server", async () => {
    const { id } = await added(HEAD);
    const [pending] = await listPendingChanges(admin, id);
    const made = await createAdmin({
      email: "second@test.pacta",
      name: "Second",
      organisationCode: (await db().organisation.findUniqueOrThrow({ where: { id: organisationId } })).code,
      organisationName: null,
      password: "four words of no kin",
    });

    expect(made).toBe("created");
    expect(pending && (await hasSecondPerson(admin, pending))).toBe(true);
  });
});

describe("of two administrators", () => {
  beforeAll(async () => {
    other = await aUser({ role: "admin" });
  });

  it("one asks for a head and the other confirms, both named in history and nobody's name in the payload", async () => {
    const { id, form } = await added({ role: "executor", name: "Айгерим Сатпаева" });
    const sid = await createSession(db(), id, { address: null, userAgent: null });
    const asked = await sendPerson(admin, { ...form, ...HEAD, id, version: "1", key: randomUUID() });
    expect(asked.ok).toBe(true);
    expect(await rowOf(id)).toMatchObject({ role: "executor", authorityLevel: null, version: 2 });
    expect((await findLiveSession(sid, { touch: false }))?.viewer.role).toBe("executor");

    expect((await decided(other, id, "confirm")).ok).toBe(true);

    expect(await rowOf(id)).toMatchObject({ ...HEAD, passwordHash: "new", passwordIsOneTime: true, version: 4 });
    expect(await findLiveSession(sid, { touch: false })).toBeNull();
    expect(await listPendingChanges(admin, id)).toEqual([]);
    const [, first, second, third] = await eventsOf(id);
    const changes = { role: ["executor", "head"], authorityLevel: [null, "minister"] };
    expect(first).toMatchObject({ kind: "change_asked", actorId: admin.id, payload: { change: "rights", changes } });
    expect(second).toMatchObject({ kind: "change_confirmed", actorId: other.id });
    expect(second?.payload).toMatchObject({ askedById: admin.id, changes });
    expect(third).toMatchObject({ kind: "password_renewed", actorId: other.id });
    expect(JSON.stringify([first, second])).not.toContain("Сатпаева");
  });

  it.each([
    ["a head", HEAD],
    ["an administrator", { role: "admin", authorityLevel: "" }],
  ])("neither has the password of %s that they set or learnt before", async (_what, rights) => {
    const form = personForm(organisationId, { role: "executor" });
    const known = await makeOneTimePassword();
    const result = await addPerson(admin, personInput.parse(form), known.hash);
    const id = result.ok ? result.value.id : "";
    const email = String(form.email);
    const place = { address: "10.2.0.1", userAgent: null };
    const before = await signIn({ email, password: known.password }, place);
    await sendPerson(admin, { ...form, ...rights, id, version: "1", key: randomUUID() });
    const given = await makeOneTimePassword();

    expect((await decided(other, id, "confirm", undefined, given.hash)).ok).toBe(true);

    expect(await signIn({ email, password: known.password }, place)).toBeNull();
    expect(before && (await findLiveSession(before.sid, { touch: false }))).toBeNull();
    const after = await signIn({ email, password: given.password }, place);
    const session = after && (await findLiveSession(after.sid, { touch: false }));
    expect(session?.viewer.role).toBe(rights.role);
    expect(session?.passwordIsOneTime).toBe(true);
  });

  it("neither renews alone the password of who is to be a head, and the confirmed rights take that request with them", async () => {
    const { id } = await added(HEAD);

    await renewPassword(admin, request(id, (await rowOf(id)).version), "made by the one who asked");

    expect(await rowOf(id)).toMatchObject({ passwordHash: "none" });
    expect((await listPendingChanges(admin, id)).map(({ kind }) => kind)).toEqual(["rights", "password"]);
    expect((await decided(other, id, "confirm")).ok).toBe(true);
    expect(await rowOf(id)).toMatchObject({ ...HEAD, passwordHash: "new" });
    expect(await listPendingChanges(admin, id)).toEqual([]);
  });

  it("one renews the password alone where what was asked is too old", async () => {
    const { id } = await added(HEAD);
    await db()
      .$executeRaw`UPDATE pending_change SET expires_at = now() - interval '1 second' WHERE person_id = ${id}::uuid`;

    await renewPassword(admin, request(id, (await rowOf(id)).version), "given by one");

    expect(await rowOf(id)).toMatchObject({ role: "executor", passwordHash: "given by one" });
    expect((await tidyUp()).pendingChanges).toBe(1);
  });

  it("a raised level comes with a new password, the end of an administrator's role without", async () => {
    const { id, form } = await added(HEAD);
    await decided(other, id, "confirm");
    const asked = async (rights: Record<string, unknown>) => {
      await sendPerson(admin, {
        ...form,
        ...rights,
        id,
        version: String((await rowOf(id)).version),
        key: randomUUID(),
      });
    };
    await asked({ ...HEAD, authorityLevel: "president" });
    await decided(other, id, "confirm", undefined, "with the level");
    expect(await rowOf(id)).toMatchObject({ authorityLevel: "president", passwordHash: "with the level" });
    await asked({ role: "admin" });
    await decided(other, id, "confirm", undefined, "with the role");
    const sid = await createSession(db(), id, { address: null, userAgent: null });
    await asked({ role: "executor" });

    await decided(other, id, "confirm", undefined, "for less");

    expect(await rowOf(id)).toMatchObject({ role: "executor", passwordHash: "with the role" });
    expect((await findLiveSession(sid, { touch: false }))?.viewer.role).toBe("executor");
  });

  it("neither shuts out or erases an administrator alone: the other confirms the end of the role first", async () => {
    const { id, form } = await added({ role: "admin" });
    await decided(other, id, "confirm");
    const email = String(form.email);
    const erased = async () => erasePerson(admin, { ...request(id, (await rowOf(id)).version), typed: email });
    expect(await disablePerson(admin, request(id, (await rowOf(id)).version))).toMatchObject({
      details: { problem: "admin_not_disabled" },
    });
    expect(await rowOf(id)).toMatchObject({ disabledAt: null });

    expect(await erased()).toMatchObject({ details: { problem: "admin_not_erased" } });
    const version = String((await rowOf(id)).version);
    await sendPerson(admin, { ...form, role: "observer", id, version, key: randomUUID() });
    expect(await erased()).toMatchObject({ details: { problem: "admin_not_erased" } });
    expect(await rowOf(id)).toMatchObject({ role: "admin", email, erasedAt: null });

    expect((await decided(other, id, "confirm")).ok).toBe(true);
    expect((await erased()).ok).toBe(true);
    expect(await rowOf(id)).toMatchObject({ role: "observer", name: null });
  });

  it("neither confirms what they asked for, nor what is for them", async () => {
    const { id } = await added(HEAD);
    const form = personForm(organisationId, { id: other.id, version: "1", email: other.email, ...HEAD });
    await sendPerson(admin, form);

    expect(await decided(admin, id, "confirm")).toMatchObject({ details: { problem: "own_request" } });
    expect(await decided(other, other.id, "confirm")).toMatchObject({ details: { problem: "own_rights" } });

    expect(await rowOf(id)).toMatchObject({ role: "executor" });
    expect(await rowOf(other.id)).toMatchObject({ role: "admin" });
    await decided(other, other.id, "decline");
  });

  it.each([
    ["declines", () => other],
    ["takes back", () => admin],
  ])("one %s it, and nothing has changed", async (_what, who) => {
    const { id } = await added(HEAD);

    expect((await decided(who(), id, "decline")).ok).toBe(true);

    expect(await rowOf(id)).toMatchObject({ role: "executor" });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: "change_declined", actorId: who().id });
    expect(await decided(other, id, "confirm")).toMatchObject({ refusal: "not-found" });
  });

  it.each([HEAD, { role: "coordinator" }, { role: "observer" }])(
    "one asks for the password of %j, and the other makes it",
    async (rights) => {
      const { id } = await added(rights);
      await decided(other, id, "confirm");
      const sid = await createSession(db(), id, { address: null, userAgent: null });
      const { version, passwordHash } = await rowOf(id);

      await renewPassword(admin, request(id, version), "made by the one who asked");
      expect(await rowOf(id)).toMatchObject({ passwordHash });
      expect(await findLiveSession(sid, { touch: false })).not.toBeNull();

      expect((await decided(other, id, "confirm")).ok).toBe(true);
      expect(await rowOf(id)).toMatchObject({ passwordHash: "new", passwordIsOneTime: true });
      expect(await findLiveSession(sid, { touch: false })).toBeNull();
    },
  );

  it("one raises a level in vain, lowers it alone, and with that takes back what was asked", async () => {
    const { id, form } = await added(HEAD);
    await decided(other, id, "confirm");
    const sent = async (authorityLevel: string) => {
      const { version } = await rowOf(id);
      return sendPerson(admin, {
        ...form,
        role: "head",
        authorityLevel,
        id,
        version: String(version),
        key: randomUUID(),
      });
    };

    await sent("president");
    expect(await rowOf(id)).toMatchObject({ authorityLevel: "minister" });
    await sent("department");

    expect(await rowOf(id)).toMatchObject({ authorityLevel: "department" });
    expect(await listPendingChanges(admin, id)).toEqual([]);
  });

  it("confirms what is asked now, not what was asked before", async () => {
    const { id, form } = await added(HEAD);
    const [before] = await listPendingChanges(admin, id);
    await sendPerson(admin, { ...form, ...HEAD, authorityLevel: "president", id, version: "2", key: randomUUID() });

    expect(await decided(other, id, "confirm", before?.id)).toMatchObject({ refusal: "not-found" });

    expect(await rowOf(id)).toMatchObject({ role: "executor" });
  });

  it("finds nothing of what is too old, or was asked by one who is shut out", async () => {
    const gone = await aUser({ role: "admin" });
    const form = personForm(organisationId, HEAD);
    const result = await sendPerson(gone, form);
    const id = result.ok ? result.value.id : "";
    const { id: old } = await added(HEAD);
    await db()
      .$executeRaw`UPDATE pending_change SET expires_at = now() - interval '1 second' WHERE person_id = ${old}::uuid`;
    const [pending] = await listPendingChanges(admin, id);
    await db().$transaction(async (tx) => {
      await tx.user.update({ where: { id: gone.id }, data: { disabledAt: new Date(), version: 2 } });
      await recordEvent(tx, `user:${gone.id}`, 2, null, new Date(), { kind: "user_disabled" });
    });

    expect(await decided(other, id, "confirm", pending?.id)).toMatchObject({ refusal: "not-found" });
    expect(await decided(other, old, "confirm")).toMatchObject({ refusal: "not-found" });
    expect((await tidyUp()).pendingChanges).toBe(1);
  });

  it("is nothing for anybody else", async () => {
    const { id } = await added(HEAD);
    for (const role of ["coordinator", "executor", "head", "observer"] as const) {
      const viewer = await aUser({ role });
      expect(await listPendingChanges(viewer)).toEqual([]);
      expect(await decided(viewer, id, "confirm")).toEqual({ ok: false, refusal: "forbidden" });
    }
  });

  it("acts once, however often the confirmation comes", async () => {
    const { id } = await added(HEAD);
    const [asked] = await listPendingChanges(admin, id);
    const { version } = await rowOf(id);
    const input = { ...request(id, version), pending: asked?.id ?? "", decision: "confirm" as const };

    const both = await Promise.all([decideChange(other, input, "new"), decideChange(other, input, "new")]);

    expect(both.map((each) => each.ok && each.value.isRepeat).sort()).toEqual([false, true]);
    expect((await eventsOf(id)).filter(({ kind }) => kind === "change_confirmed")).toHaveLength(1);
  });
});
