import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { createSession } from "@/lib/auth/create-session";
import { endIdleSessions } from "@/lib/auth/end-idle-sessions";
import { endOtherSessions, endSession } from "@/lib/auth/end-sessions";
import { db } from "@/lib/db";
import { enterImport } from "@/lib/import/enter/enter-import";
import { erasePerson } from "@/lib/registry/people/erase-person";
import { csvFile, uploadAndMap } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { organisationForm, personForm, sendOrganisation, sendPerson } from "@/tests/support/build-registry";
import { testDatabase } from "@/tests/support/database";
import { race } from "@/tests/support/race";
import { rawSql } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let admin: Viewer;
let other: Viewer;
let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
  admin = await aUser({ role: "admin" });
  other = await aUser({ role: "admin" });
});

afterAll(() => client.end());

const versionOf = async (id: string) => {
  const { version } = await db().user.findUniqueOrThrow({ where: { id }, select: { version: true } });
  return version;
};

/** Gives somebody another address. */
async function address(by: Viewer, { id, name, role, organisationId }: Viewer) {
  const form = { id, name, role, version: String(await versionOf(id)) };
  return () => sendPerson(by, personForm(organisationId, form));
}

it("lets an administrator get another address while they change somebody", async () => {
  const answers = await race(async () => {
    const somebody = await aUser({ role: "observer" });
    return [await address(admin, other), await address(other, somebody)];
  });
  expect(answers).toEqual(answers.map(() => expect.objectContaining({ ok: true })));
});

it("lets somebody be erased while their sessions end", async () => {
  await race(async () => {
    const person = await aUser({ role: "observer" });
    const place = { address: null, userAgent: null };
    await createSession(db(), person.id, place);
    const kept = await createSession(db(), person.id, place);
    const [idle, { id: keptId } = { id: "" }] = await db().session.findMany({
      where: { userId: person.id },
      orderBy: { createdAt: "asc" },
    });
    await client.query("UPDATE session SET last_seen_at = now() - interval '20 hours' WHERE id = $1", [idle?.id]);
    const request = { id: person.id, version: await versionOf(person.id), key: randomUUID(), typed: person.email };
    return [
      () => erasePerson(admin, request),
      () => endSession(kept),
      () => endOtherSessions(person, keptId),
      () => endIdleSessions(),
    ];
  });
});

it("lets organisations come from a file while the one above them changes", async () => {
  await race(async (round) => {
    const above = await anOrganisation();
    const rows = [1, 2, 3].map((place) => [
      `file-${round}-${place}`,
      "KZ",
      `Организация ${round}-${place}`,
      above.code,
    ]);
    const file = csvFile([["Код", "Сторона", "Название", "Вышестоящая организация"], ...rows]);
    const id = await uploadAndMap(admin, file, "organizatsii.csv", {});
    const parent = await anOrganisation();
    const form = { id: above.id, version: "1", code: above.code, nameRu: "Новое название", parentId: parent.id };
    return [() => enterImport(admin, { id, language: "ru" }), () => sendOrganisation(other, organisationForm(form))];
  }, 12);
});
