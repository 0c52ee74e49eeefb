import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { erasePerson } from "@/lib/registry/people/erase-person";
import { aCommitment, changeCommitmentWithin, changeInTest } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { personForm, sendOrganisation, sendPerson } from "@/tests/support/build-registry";
import { aRelease, aStatement, changeReleaseInTest } from "@/tests/support/build-release";
import { takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { rawSql } from "@/tests/support/raw-sql";

const today = calendarDate("2026-11-30");
const database = testDatabase({ PACTA_TODAY: today });

const event = { kind: "recorded" } as const;

let client: pg.Client;
let coordinator: Viewer;
let admin: Viewer;
beforeAll(async () => {
  client = await rawSql(database.url());
  coordinator = await aUser();
  admin = await aUser({ role: "admin" });
});
afterAll(() => client.end());

async function found(q: string, viewer: Viewer = coordinator): Promise<string[]> {
  const sort = { key: "deadline", descending: false } as const;
  const { rows } = await listCommitments(viewer, today, { filters: { ...noFilters, q }, sort });
  return rows.map(({ reference }) => reference);
}

/** Which rows of what commitments say were written since: none where a name alone changed. */
async function writtenDuring(change: () => Promise<unknown>): Promise<number> {
  const states = async () => {
    const { rows } = await client.query<{ state: string }>(
      "SELECT commitment_id || ' ' || xmin AS state FROM search.commitment",
    );
    return new Set(rows.map(({ state }) => state));
  };
  const before = await states();
  await change();
  return [...(await states())].filter((state) => !before.has(state)).length;
}

describe("a name that changes", () => {
  it("of an organisation finds all of its commitments from then on, and none of them is written", async () => {
    const { id } = await anOrganisation({ nameRu: "Агентство астронавтики" });
    const references = [(await aCommitment({ leadId: id })).reference, (await aCommitment({ leadId: id })).reference];
    expect(await found("астронавтика")).toEqual(references);

    const { code, side, version } = await db().organisation.findUniqueOrThrow({ where: { id } });
    const form = {
      id,
      code,
      side,
      version: String(version),
      key: randomUUID(),
      original: "ru",
      nameRu: "Агентство океанавтики",
    };
    const written = await writtenDuring(async () => {
      expect(await sendOrganisation(admin, form)).toMatchObject({ ok: true });
    });

    expect(written).toBe(0);
    expect(await found("океанавтика")).toEqual(references);
    expect(await found("астронавтика")).toEqual([]);
  });

  it("of a person finds them in every language that writes it otherwise", async () => {
    const { id: organisationId } = await anOrganisation();
    const form = personForm(organisationId, {
      name: "Семён Ковалёв",
      role: "executor",
      nameJa: "コワリョフ・セミョン",
    });
    const added = await sendPerson(admin, form);
    const id = added.ok ? added.value.id : "";
    const { reference } = await aCommitment({ leadId: organisationId, ownerId: id, status: "off_control" });
    expect([await found("ковалев"), await found("こわりょふ"), await found("Kovalyov")]).toEqual([
      [reference],
      [reference],
      [],
    ]);

    const spelled = { nameKk: "Семён Кәуалов", nameEn: "Semyon Kovalyov", nameJa: "" };
    const written = await writtenDuring(() =>
      sendPerson(admin, { ...form, ...spelled, id, version: "1", key: randomUUID() }),
    );

    expect(written).toBe(0);
    for (const q of ["Ковалёву", "kovalyov", "кәуаловқа"]) expect(await found(q), q).toEqual([reference]);
    expect(await found("コワリョフ")).toEqual([]);
  });

  it("of a person, until the person is erased", async () => {
    const { id: organisationId } = await anOrganisation();
    const form = personForm(organisationId, { name: "Зухра Замятина", role: "executor" });
    const added = await sendPerson(admin, form);
    const id = added.ok ? added.value.id : "";
    const { reference } = await aCommitment({ leadId: organisationId, ownerId: id, status: "off_control" });
    expect(await found("Замятиной")).toEqual([reference]);

    await sendPerson(admin, { ...form, id, version: "1", key: randomUUID(), name: "Зухра Ложкина" });
    expect([await found("Замятина"), await found("Ложкиной")]).toEqual([[], [reference]]);

    const { version, email } = await db().user.findUniqueOrThrow({ where: { id } });
    expect(await erasePerson(admin, { id, version, key: randomUUID(), typed: email })).toMatchObject({ ok: true });
    expect(await found("Ложкина")).toEqual([]);
    const { rows } = await client.query("SELECT FROM search.name WHERE ref = '=p' || $1", [id]);
    expect(rows).toEqual([]);
  });
});

describe("what a commitment refers to changes", () => {
  it("with its parts, its responsible person and its sector", async () => {
    const [first, second] = [
      await anOrganisation({ nameRu: "Депо трамваев" }),
      await anOrganisation({ nameRu: "Депо фуникулеров" }),
    ];
    const { id, reference } = await aCommitment({ leadId: first.id, sector: "tramways" });
    const owner = await aUser({ role: "executor", organisationId: first.id, name: "Фаина Рельсова" });
    expect(await found("трамваи")).toEqual([reference]);

    expect(await takeAction(coordinator, reference, "assign_owner", { personId: owner.id })).toMatchObject({
      ok: true,
    });
    expect(await found("Рельсова tramways")).toEqual([reference]);

    await changeInTest(id, event, async (tx) => {
      await tx.assignment.create({
        data: { commitmentId: id, organisationId: second.id, side: "KZ", role: "co_executor" },
      });
      await tx.commitment.update({ where: { id }, data: { sectorCode: "transport" } });
    });
    expect([await found("трамвай фуникулеры"), await found("tramways")]).toEqual([[reference], []]);

    // Nothing takes a part away yet; the database would follow.
    await client.query("BEGIN");
    await client.query("DELETE FROM assignment WHERE commitment_id = $1 AND organisation_id = $2", [id, second.id]);
    const { rows } = await client.query<{ words: string }>(
      "SELECT words FROM search.commitment WHERE commitment_id = $1",
      [id],
    );
    await client.query("ROLLBACK");
    expect([first, second].map((each) => rows[0]?.words.includes(`=o${each.id}`))).toEqual([true, false]);
  });

  it("with a statement that goes to another commitment", async () => {
    const [wrong, right] = [await aCommitment({ titleRu: "Первая" }), await aCommitment({ titleRu: "Вторая" })];
    const release = await aRelease({ body: "Построят дирижабль." });
    const statementId = await aStatement({ release, quote: "дирижабль", commitmentId: wrong.id });
    expect(await found("дирижабля")).toEqual([wrong.reference]);

    await changeReleaseInTest(release.id, (within) =>
      changeCommitmentWithin(within, wrong.id, event, (tx) =>
        changeCommitmentWithin(tx, right.id, event, (moving) =>
          moving.statement.update({ where: { id: statementId }, data: { commitmentId: right.id } }),
        ),
      ),
    );
    expect(await found("дирижабля")).toEqual([right.reference]);
  });
});

describe("a note", () => {
  it("is found by those who read it, all words in the one note, until it is removed", async () => {
    const [own, other] = [await anOrganisation(), await anOrganisation()];
    const part = { organisationId: other.id, side: "KZ", role: "co_executor" as const };
    const { id, reference } = await aCommitment({ leadId: own.id, assignments: [part], titleRu: "Поставка шпал" });
    const executor = await aUser({ role: "executor", organisationId: own.id });
    const partner = await aUser({ role: "executor", organisationId: other.id });
    await takeAction(executor, reference, "add_note", { text: "Посол обещал перезвонить в понедельник" });
    await takeAction(partner, reference, "add_note", { text: "Ждём крокодилов" });

    const seenBy = async (q: string) => {
      const viewers = { executor, partner, coordinator, admin, head: await aUser({ role: "head" }) };
      const seen: string[] = [];
      for (const [name, viewer] of Object.entries(viewers)) if ((await found(q, viewer)).length > 0) seen.push(name);
      return seen;
    };
    expect(await seenBy("понедельники посол")).toEqual(["executor", "coordinator", "head"]);
    expect(await seenBy("крокодил")).toEqual(["partner", "coordinator", "head"]);
    expect(await seenBy("посол крокодил")).toEqual([]);
    expect(await seenBy("шпалы")).toEqual(["executor", "partner", "coordinator", "admin", "head"]);

    await changeInTest(id, event, (tx) =>
      tx.note.updateMany({ where: { commitmentId: id }, data: { removedAt: new Date() } }),
    );
    expect(await seenBy("крокодил")).toEqual([]);
  });
});

describe("what is out of sight", () => {
  it("is not found by any word: restricted ones, those of others, those not on control", async () => {
    const { id } = await anOrganisation({ nameRu: "Бюро вулканов" });
    const owner = await aUser({ role: "executor", organisationId: id, name: "Магма Лавовна" });
    const restricted = await aCommitment({ leadId: id, ownerId: owner.id, marking: "restricted", titleRu: "Кратер" });
    await aCommitment({ leadId: id, status: "captured", titleRu: "Кратер ещё один" });
    const stranger = await aUser({ role: "executor" });

    for (const q of ["вулканы", "Лавовна", "кратер"]) {
      expect([await found(q, admin), await found(q, stranger)].flat()).not.toContain(restricted.reference);
    }
    expect(await found("вулкан кратер", owner)).toEqual([restricted.reference]);
    expect(await found("вулкан кратер", stranger)).toEqual([]);
  });
});
