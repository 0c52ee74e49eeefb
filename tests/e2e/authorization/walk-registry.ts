import { db } from "@/lib/db";
import { storeUpload } from "@/lib/import/store-upload";
import { type Role, roles } from "@/lib/vocabulary/people";
import { filledFields, formWith } from "@/tests/e2e/authorization/forms";
import { aUser, theUser } from "@/tests/support/build-people";
import { expect, outsiders, test, type Walk } from "./walk";

const REGISTRY = "/settings/registry";

/** The actions of the registry, each by its own form as the page of whoever may holds it. */
export function walkRegistry(): void {
  test("lets only administrators change organisations, people and sectors", async ({ walk }) => {
    test.setTimeout(240_000);
    const names = { nameRu: "Проверка прав", original: "ru" };
    await only(walk, "admin", `${REGISTRY}/organisations/new`, ["code"], { code: "kz-walk", side: "KZ", ...names });
    const { id: organisationId } = await db().organisation.findUniqueOrThrow({ where: { code: "kz-mfa" } });
    const person = { name: "Проверка прав", email: "walk@test.pacta", role: "observer", organisationId };
    await only(walk, "admin", `${REGISTRY}/people/new`, ["email"], person);
    const { id } = await aUser({ role: "observer" });
    await only(walk, "admin", `${REGISTRY}/people/${id}`, ["access", "renew_password"], {});
    await only(walk, "admin", `${REGISTRY}/people/${id}`, ["access", "disable"], {});
    await only(walk, "admin", `${REGISTRY}/people/${id}`, ["access", "enable"], {});
    await only(walk, "admin", `${REGISTRY}/people/${id}`, ["access", "renew_password"], {});
    await only(walk, "admin", `${REGISTRY}/people/${await waitingForHead()}`, ["decision", "decline"], {});
    await only(walk, "admin", `${REGISTRY}/people/${await waitingForHead()}`, ["decision", "confirm"], {});
    const toErase = await aUser({ role: "observer" });
    await only(walk, "admin", `${REGISTRY}/people/${toErase.id}`, ["typed"], { typed: toErase.email });
    const four = { nameKk: "Ғарыш", nameRu: "Космос", nameEn: "Space", nameJa: "宇宙" };
    await only(walk, "admin", `${REGISTRY}/sectors/new`, ["code"], { code: "space", ...four });
    await only(walk, "admin", `${REGISTRY}/sectors/transport`, ["after"], { nameEn: "Transport of all kinds" });
  });

  test("gives a new password without opening an access that was closed", async ({ walk }) => {
    const { id } = await aUser({ role: "observer" });
    const page = `${REGISTRY}/people/${id}`;
    const { body } = await walk.send({ path: page, as: "admin" });
    await walk.post(page, formWith(body, "access", "disable").fields, "admin");

    // No page offers it to who is shut out: the form is one that was kept.
    await walk.post(page, filledFields(formWith(body, "access", "renew_password"), { version: "2" }), "admin");

    const events = await db().auditEvent.findMany({ where: { chain: `user:${id}` }, orderBy: { seq: "asc" } });
    expect(events.map(({ kind }) => kind)).toEqual(["user_created", "user_disabled", "password_renewed"]);
    expect((await db().user.findUniqueOrThrow({ where: { id } })).disabledAt).not.toBeNull();
  });

  test("lets only coordinators change meetings and milestones", async ({ walk }) => {
    test.setTimeout(240_000);
    const names = { nameRu: "Проверка прав", original: "ru" };
    const meeting = { startsOn: "2031-01-01", sides: "KZ, JP", ...names };
    await only(walk, "coordinator", `${REGISTRY}/meetings/new`, ["sides"], meeting);
    await only(walk, "coordinator", `${REGISTRY}/milestones/new`, ["date"], { date: "2031-02", ...names });
  });

  test("brings in a file only for the coordinator who read it", async ({ walk }) => {
    test.setTimeout(240_000);
    const coordinator = await theUser("coordinator@demo.pacta");
    const table = {
      headers: ["Мероприятие", "Сфера", "№"],
      rows: [["Проверка прав", "transport", "KZ-JP-2033-01"]],
      firstRow: 1,
    };
    const kept = await storeUpload(coordinator, table, {
      name: "список.csv",
      bytes: Buffer.from("список"),
      kind: "commitments",
    });
    const page = `/settings/import?upload=${kept.ok ? kept.value.id : ""}`;
    await only(walk, "coordinator", page, ["upload"], { "whole-kind": "agreed" });
    await only(walk, "coordinator", `${page}&step=check`, ["upload"], {});
    expect(await db().commitment.count({ where: { reference: "KZ-JP-2033-01" } })).toBe(1);
  });

  test("takes the meaning of a word only from who read its file", async ({ walk }) => {
    test.setTimeout(240_000);
    const coordinator = await theUser("coordinator@demo.pacta");
    const headers = ["Мероприятие", "Сфера", "Страна", "Исполнитель"];
    const table = { headers, rows: [["Проверка прав", "transport", "JP", "Бюро вех"]], firstRow: 1 };
    const file = { name: "список.csv", bytes: Buffer.from("слова"), kind: "commitments" as const };
    const kept = await storeUpload(coordinator, table, file);
    const page = `/settings/import?upload=${kept.ok ? kept.value.id : ""}`;
    await only(walk, "coordinator", page, ["upload"], { "whole-kind": "agreed" });
    const word = "word-organisation:Бюро вех";
    await only(walk, "coordinator", `${page}&step=check`, [word], { [word]: "kz-mfa" });
    expect(await db().importWord.findMany({ select: { personId: true, word: true, code: true } })).toEqual([
      { personId: coordinator.id, word: "бюро вех", code: "kz-mfa" },
    ]);
  });

  test("changes a password only for who knows it", async ({ walk }) => {
    const form = formWith((await walk.send({ path: "/password", as: "observer" })).body, "current");
    const next = "another password of 12";
    const before = await walk.snapshot();
    for (const visitor of [...roles, ...outsiders]) {
      const sent = filledFields(form, { current: "not this one", next, again: next });
      const answer = await walk.post("/password", sent, visitor);
      expect(answer.status, visitor).toBeLessThan(500);
    }
    expect(await walk.snapshot()).toEqual(before);
  });
}

/** An observer for whom another administrator has asked to be a head. */
async function waitingForHead(): Promise<string> {
  const [{ id: personId }, { id: askedById }] = [await aUser({ role: "observer" }), await aUser({ role: "admin" })];
  await db().$executeRaw`
    INSERT INTO pending_change (id, person_id, kind, role, authority_level, asked_by_id, expires_at)
    VALUES (gen_random_uuid(), ${personId}::uuid, 'rights', 'head', 'minister', ${askedById}::uuid, now() + interval '1 day')`;
  return personId;
}

/** Tried by everyone else first, to no effect. */
async function only(
  walk: Walk,
  role: Role,
  page: string,
  [name, value]: [string, string?],
  values: Record<string, string>,
): Promise<void> {
  const form = formWith((await walk.send({ path: page, as: role })).body, name, value);
  const sent = filledFields(form, values);
  const before = await walk.snapshot();
  for (const visitor of [...roles.filter((each) => each !== role), ...outsiders]) {
    const answer = await walk.post(page, sent, visitor);
    expect(answer.status, `${page} by ${visitor}`).toBeLessThan(500);
  }
  expect(await walk.snapshot(), `${page} by others`).toEqual(before);
  const answer = await walk.post(page, sent, role);
  expect(answer.status, `${page} by ${role}`).toBeLessThan(400);
  expect(await walk.snapshot(), `${page} by ${role}`).not.toEqual(before);
}
