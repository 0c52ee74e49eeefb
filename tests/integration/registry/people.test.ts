import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { createSession } from "@/lib/auth/create-session";
import { findLiveSession } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { personInput } from "@/lib/registry/people/inputs";
import { getPerson, listPeople } from "@/lib/registry/people/queries";
import { disablePerson, enablePerson, renewPassword } from "@/lib/registry/people/set-access";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { personForm, sendPerson } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let admin: Viewer;
let other: Viewer;
let organisationId: string;
beforeAll(async () => {
  admin = await aUser({ role: "admin" });
  other = await aUser({ role: "admin" });
  organisationId = (await anOrganisation()).id;
});

async function added(given: Record<string, unknown> = {}) {
  const form = personForm(organisationId, given);
  const result = await sendPerson(admin, form);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { form, id: result.value.id };
}

const request = (id: string, version: number) => ({ id, version, key: randomUUID() });
const kindsOf = async (id: string) =>
  (await db().auditEvent.findMany({ where: { chain: `user:${id}` }, orderBy: { seq: "asc" } })).map(({ kind }) => kind);

describe("a person", () => {
  it("is added with a password that somebody else knows, once however often the form comes", async () => {
    const form = personForm(organisationId, { email: "  Ａ.User@Test.Pacta " });

    const first = await sendPerson(admin, form);
    const again = await sendPerson(admin, form);

    expect([first, again]).toMatchObject([{ value: { isRepeat: false } }, { value: { isRepeat: true } }]);
    const person = await db().user.findUniqueOrThrow({ where: { email: "a.user@test.pacta" } });
    expect(person).toMatchObject({ role: "observer", passwordIsOneTime: true, version: 1 });
    const events = await db().auditEvent.findMany({ where: { chain: `user:${person.id}` } });
    expect(events.map(({ payload }) => payload).join()).not.toContain("none");
  });

  it("has the name as each language writes it, of which history tells that it changed, and nothing more", async () => {
    const { id, form } = await added({ name: "Ёлкин Пётр", nameJa: "ヨールキン・ピョートル" });
    const changed = { nameKk: "Елкин Петр", nameEn: " Pyotr  Yolkin ", nameJa: "" };
    const saved = await sendPerson(admin, { ...form, ...changed, id, version: "1", key: randomUUID() });

    expect(saved).toMatchObject({ ok: true });
    const names = { name: "Ёлкин Пётр", nameKk: "Елкин Петр", nameRu: null, nameJa: null };
    expect(await getPerson(admin, id)).toMatchObject(names);
    const sid = await createSession(db(), id, { address: null, userAgent: null });
    expect((await findLiveSession(sid, { touch: false }))?.viewer).toMatchObject(names);
    const [first, second] = await db().auditEvent.findMany({ where: { chain: `user:${id}` }, orderBy: { seq: "asc" } });
    expect(first?.payload).not.toContain("name");
    expect(JSON.parse(second?.payload ?? "")).toEqual({
      kind: "user_changed",
      changes: {},
      personal: ["nameKk", "nameEn", "nameJa"],
    });
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("is found by any spelling, whatever the case, ё or kana", async () => {
    const { id } = await added({ name: "Зелёнкин Семён", nameEn: "Semyon Zelyonkin", nameJa: "ゼリョンキン" });
    for (const q of ["зеленкин", "ЗЕЛЁНКИН", "zelyonkin", "ぜりょん"]) {
      const { rows, count } = await listPeople(admin, { q, role: "" }, "ru");
      expect([rows.map((row) => row.id), count], q).toEqual([[id], 1]);
    }
    expect((await listPeople(admin, { q: "зеленкин", role: "admin" }, "ru")).rows).toEqual([]);
  });

  it.each(["nameKk", "nameRu", "nameEn", "nameJa"])("is refused where %s is no name", (field) => {
    for (const name of ["x".repeat(201), "Ivan\u202Enavi"]) {
      const parsed = personInput.safeParse(personForm(organisationId, { [field]: name }));
      expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[field]]);
    }
  });

  it("has the new rights at the next request", async () => {
    const { id, form } = await added();
    const sid = await createSession(db(), id, { address: null, userAgent: null });
    const elsewhere = await anOrganisation();

    await sendPerson(admin, {
      ...form,
      id,
      version: "1",
      key: randomUUID(),
      role: "head",
      authorityLevel: "government",
      organisationId: elsewhere.id,
    });

    expect((await findLiveSession(sid, { touch: false }))?.viewer).toMatchObject({
      role: "head",
      authorityLevel: "government",
      organisationId: elsewhere.id,
    });
    expect(await kindsOf(id)).toEqual(["user_created", "user_changed"]);
  });

  it("is shut out of every session at once, and let in again", async () => {
    const { id } = await added();
    const sids = await Promise.all([1, 2].map(() => createSession(db(), id, { address: null, userAgent: null })));

    const result = await disablePerson(admin, request(id, 1));

    expect(result.ok).toBe(true);
    for (const sid of sids) expect(await findLiveSession(sid, { touch: false })).toBeNull();
    await enablePerson(admin, request(id, 2));
    // Enabled again, the old sessions stay ended.
    for (const sid of sids) expect(await findLiveSession(sid, { touch: false })).toBeNull();
    expect(await kindsOf(id)).toEqual(["user_created", "user_disabled", "user_enabled"]);
  });

  it("loses every session with a new password", async () => {
    const { id } = await added();
    const sid = await createSession(db(), id, { address: null, userAgent: null });

    await renewPassword(admin, request(id, 1), "another");

    expect(await findLiveSession(sid, { touch: false })).toBeNull();
    expect(await db().user.findUnique({ where: { id } })).toMatchObject({
      passwordHash: "another",
      passwordIsOneTime: true,
    });
  });

  it("has three days to change a password that somebody else knows, by the database's clock", async () => {
    const { id } = await added();
    const hours = async () => {
      const [row] = await db().$queryRaw<{ left: number }[]>`
        SELECT round(extract(epoch FROM password_expires_at - now()) / 3600)::int AS left FROM users WHERE id = ${id}::uuid`;
      return row?.left;
    };
    expect(await hours()).toBe(72);
    await changeUser(id, { passwordExpiresAt: new Date(Date.now() - 3_600_000) });

    await renewPassword(admin, request(id, 2), "another");

    expect(await hours()).toBe(72);
  });

  it("is saved from a form that was open while access and password changed beside it", async () => {
    const { id, form } = await added();
    await renewPassword(admin, request(id, 1), "another");
    await disablePerson(other, request(id, 2));

    const saved = await sendPerson(admin, { ...form, id, version: "1", key: randomUUID(), name: "Новое имя" });

    expect(saved.ok).toBe(true);
    expect(await db().user.findUnique({ where: { id } })).toMatchObject({ name: "Новое имя", version: 4 });
  });

  it("is not saved from a form that does not know what it holds now", async () => {
    const { id, form } = await added();
    await sendPerson(other, { ...form, id, version: "1", key: randomUUID(), name: "Имя другого" });
    await renewPassword(admin, request(id, 2), "another");

    for (const version of ["0", "1", "4"]) {
      const refused = await sendPerson(admin, { ...form, id, version, key: randomUUID(), name: "Моё имя" });
      expect(refused, version).toMatchObject({ refusal: "conflict", details: { version: 3 } });
    }
  });

  it("that is shut out stays so with a new password", async () => {
    const { id } = await added();
    await disablePerson(admin, request(id, 1));

    const renewed = await renewPassword(admin, request(id, 2), "another");

    expect(renewed.ok).toBe(true);
    expect((await db().user.findUnique({ where: { id } }))?.disabledAt).not.toBeNull();
    expect(await kindsOf(id)).toEqual(["user_created", "user_disabled", "password_renewed"]);
  });

  it("changes neither the own role nor the own access", async () => {
    const form = personForm(admin.organisationId, { id: admin.id, version: "1", email: admin.email, role: "observer" });

    expect(await sendPerson(admin, form)).toMatchObject({ details: { field: "role", problem: "own_role" } });
    expect(await disablePerson(admin, request(admin.id, 1))).toMatchObject({ details: { problem: "own_access" } });
    expect(await renewPassword(admin, request(admin.id, 1), "x")).toMatchObject({
      details: { problem: "own_password" },
    });
  });

  it("is left as an administrator when two take each other's rights at once", async () => {
    const both = await Promise.allSettled([
      disablePerson(admin, request(other.id, 1)),
      disablePerson(other, request(admin.id, 1)),
    ]);

    const left = await db().user.count({ where: { role: "admin", disabledAt: null } });
    expect(both.filter((each) => each.status === "fulfilled" && each.value.ok)).toHaveLength(1);
    expect(left).toBe(1);
    const [gone] = [admin, other].filter(() => true);
    const active = await db().user.findFirstOrThrow({ where: { role: "admin", disabledAt: null } });
    if (gone && active.id !== admin.id) [admin, other] = [other, admin];
  });

  it.each([
    ["of another side", async () => (await anOrganisation({ side: "JP", nameJa: "外務省" })).id],
    ["that is no longer in force", async () => (await anOrganisation({ validTo: new Date("2026-01-01") })).id],
    ["that does not exist", async () => randomUUID()],
  ])("has no account in an organisation %s", async (_what, organisation) => {
    const result = await sendPerson(admin, personForm(await organisation()));

    expect(result).toMatchObject({ details: { field: "organisationId", problem: "not_home_organisation" } });
  });

  it("has an address of their own, whatever its letters look like, also when two add it at once", async () => {
    const email = `${randomUUID()}@test.pacta`;
    const both = await Promise.all(
      [email, email.toUpperCase()].map((each) => sendPerson(admin, personForm(organisationId, { email: each }))),
    );

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(expect.objectContaining({ details: { field: "email", problem: "email_taken" } }));
  });

  it.each([
    ["an address that is none", { email: "not an address" }, "email"],
    ["a head without a level", { role: "head" }, "authorityLevel"],
    ["a role that is none", { role: "owner" }, "role"],
    ["a password sent along", { passwordHash: "x" }, ""],
  ])("is refused with %s", (_what, given, field) => {
    const { error } = personInput.safeParse(personForm(organisationId, given));

    expect(error?.issues.map(({ path }) => String(path[0] ?? ""))).toContain(field);
  });

  it("keeps a level of authority only as a head", () => {
    const parsed = personInput.parse(personForm(organisationId, { role: "observer", authorityLevel: "president" }));

    expect(parsed.authorityLevel).toBeNull();
  });

  it.each(["coordinator", "executor", "head", "observer"] as const)(
    "is nothing for a person who is %s",
    async (role) => {
      const viewer = await aUser({ role });
      const { id } = await added();

      expect(await sendPerson(viewer, personForm(organisationId))).toEqual({ ok: false, refusal: "forbidden" });
      expect(await disablePerson(viewer, request(id, 1))).toEqual({ ok: false, refusal: "forbidden" });
      expect(await renewPassword(viewer, request(id, 1), "x")).toEqual({ ok: false, refusal: "forbidden" });
      expect(await getPerson(viewer, id)).toBeNull();
      expect((await listPeople(viewer, { q: "", role: "" }, "ru")).rows).toEqual([]);
    },
  );
});
