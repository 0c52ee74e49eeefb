import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { handOverItems, handoverInput } from "@/lib/commitments/handover/hand-over-items";
import { countHandoverItems, listHandoverItems } from "@/lib/commitments/handover/item-queries";
import { listGivers } from "@/lib/commitments/handover/queries";
import { db } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { organisationForm, sendOrganisation } from "@/tests/support/build-registry";
import { actionForm, aTeam, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

async function anEnding(count: number) {
  const old = await anOrganisation({ validTo: toDbDate(calendarDate("2026-11-22")) });
  const items = [];
  for (let i = 0; i < count; i++) items.push(await aCommitment({ leadId: old.id, status: "captured" }));
  return { old, items };
}

function aForm(given: Record<string, unknown>) {
  const form = {
    fromPersonId: "",
    personId: "",
    reason: "Реорганизация",
    key: randomUUID(),
    language: "ru",
    scope: "marked",
  };
  return handoverInput.parse({ ...form, ...given });
}

const eventsOf = (id: string) => db().auditEvent.count({ where: { chain: `commitment:${id}`, kind: "handed_over" } });

describe("handing over many", () => {
  it("pages by key, hands all of every page over, and does so once however often the form comes", async () => {
    const { old, items } = await anEnding(53);
    const giver = { organisationId: old.id, personId: null };
    const first = await listHandoverItems(team.coordinator, giver);
    const second = await listHandoverItems(team.coordinator, giver, first.next ?? "");
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
    expect([...first.rows, ...second.rows].map(({ reference }) => reference)).toEqual(
      items.map(({ reference }) => reference),
    );

    const form = aForm({ organisationId: old.id, successorId: team.lead.id, scope: "all" });
    expect(await handOverItems(team.coordinator, form)).toEqual({ asked: 53, done: 53, refused: [] });
    expect(await handOverItems(team.coordinator, form)).toEqual({ asked: 0, done: 0, refused: [] });
    expect(await countHandoverItems(team.coordinator, giver)).toEqual({ count: 0, isCapped: false });
    for (const { id } of items) expect(await eventsOf(id)).toBe(1);
  });

  it("pages alike after a number that is hidden, one that is not there, and from the start after none", async () => {
    const { old, items } = await anEnding(2);
    const giver = { organisationId: old.id, personId: null };
    const hidden = await aCommitment({ marking: "restricted" });
    const pageAfter = async (after: string) =>
      (await listHandoverItems(team.admin, giver, after)).rows.map(({ reference }) => reference);
    const all = items.map(({ reference }) => reference);

    expect(await pageAfter(all[0] ?? "")).toEqual(all.slice(1));
    expect(await pageAfter("KZ-AA-2025-01")).toEqual(all);
    expect(await pageAfter(hidden.reference)).toEqual([]);
    expect(await pageAfter("KZ-JP-2025-999999")).toEqual([]);
    expect(await pageAfter("\u0000")).toEqual(all);
    expect(await pageAfter("KZ-JP-2025-999999999999")).toEqual(all);
  });

  it("keeps one that was changed meanwhile as it is, tells why, and hands the others over", async () => {
    const { old, items } = await anEnding(3);
    const seen = items.map(({ reference }) => `${reference}:1`);
    await takeAction(team.coordinator, items[1]?.reference ?? "", "add_note");
    const form = aForm({ organisationId: old.id, successorId: team.lead.id, items: seen });
    const told = await handOverItems(team.coordinator, form);

    const conflict = { reference: items[1]?.reference, refusal: "conflict", details: { version: 2 } };
    expect(told).toMatchObject({ asked: 3, done: 2, refused: [conflict] });
    // Sent again, what was done is done still.
    expect(await handOverItems(team.coordinator, form)).toMatchObject({ done: 2, refused: [conflict] });
    expect(await Promise.all(items.map(({ id }) => eventsOf(id)))).toEqual([1, 0, 1]);
  });

  it("stops at what is wrong with the form itself", async () => {
    const { old, items } = await anEnding(3);
    const asked = { organisationId: old.id, items: items.map(({ reference }) => `${reference}:1`) };
    const told = await handOverItems(team.coordinator, aForm({ ...asked, successorId: team.foreign.id }));
    expect(told).toMatchObject({ asked: 3, done: 0, refused: [{ details: { problem: "successor_of_other_side" } }] });
    expect(told.refused).toHaveLength(1);
  });

  it("hands a person's items to a colleague, and none of the organisation's others", async () => {
    const [left, next] = [
      await aUser({ role: "executor", organisationId: team.lead.id }),
      await aUser({ role: "executor", organisationId: team.lead.id }),
    ];
    const [theirs, others] = [
      await aCommitment({ leadId: team.lead.id, ownerId: left.id }),
      await aCommitment({ leadId: team.lead.id, ownerId: team.executor.id }),
    ];
    await changeUser(left.id, { disabledAt: new Date() });
    const own = { organisationId: team.lead.id, successorId: team.lead.id };
    const form = aForm({ ...own, fromPersonId: left.id, personId: next.id, scope: "all" });
    expect(await handOverItems(team.coordinator, form)).toEqual({ asked: 1, done: 1, refused: [] });
    const owners = await db().commitment.findMany({
      where: { id: { in: [theirs.id, others.id] } },
      orderBy: { number: "asc" },
      select: { ownerId: true },
    });
    expect(owners).toEqual([{ ownerId: next.id }, { ownerId: team.executor.id }]);
  });

  it("is refused to everyone but a coordinator", async () => {
    const { old, items } = await anEnding(1);
    const asked = { organisationId: old.id, successorId: team.lead.id, items: [`${items[0]?.reference}:1`] };
    for (const viewer of [team.head, team.president, team.admin, team.observer, team.executor]) {
      expect(await handOverItems(viewer, aForm(asked))).toMatchObject({ done: 0, refused: [{}] });
    }
    expect(await eventsOf(items[0]?.id ?? "")).toBe(0);
  });
});

describe("at the same moment", () => {
  it("two give one item to two successors: one does, the other is told", async () => {
    const { old, items } = await anEnding(1);
    const { id = "", reference = "" } = items[0] ?? {};
    const second = await aUser({ role: "coordinator" });
    const give = (successorId: string) =>
      actionForm(reference, 1, "hand_over", { organisationId: old.id, successorId });
    const results = await Promise.all([
      sendForm(team.coordinator, give(team.lead.id)),
      sendForm(second, give(team.co.id)),
    ]);
    expect(results.map((result) => (result.ok ? "done" : result.refusal)).sort()).toEqual(["conflict", "done"]);
    expect(await eventsOf(id)).toBe(1);
    expect(await db().assignment.count({ where: { commitmentId: id } })).toBe(1);
  });

  it("the successor ends: the item is listed afterwards, whoever was first", async () => {
    const { old, items } = await anEnding(1);
    const { reference = "" } = items[0] ?? {};
    const form = organisationForm();
    const added = await sendOrganisation(team.admin, form);
    const successorId = added.ok ? added.value.id : "";
    const ending = { ...form, id: successorId, version: "1", key: randomUUID(), validTo: "22.11.2026" };
    const [handed] = await Promise.all([
      sendForm(team.coordinator, actionForm(reference, 1, "hand_over", { organisationId: old.id, successorId })),
      sendOrganisation(team.admin, ending),
    ]);
    const giver = { organisationId: handed.ok ? successorId : old.id, personId: null };
    const { rows } = await listHandoverItems(team.coordinator, giver);
    expect(rows.map((row) => row.reference)).toEqual([reference]);
  });

  it("the person who is named moves away: the item is listed as theirs afterwards, whoever was first", async () => {
    for (let turn = 0; turn < 4; turn++) {
      const person = await aUser({ role: "executor", organisationId: team.lead.id });
      const { old, items } = await anEnding(1);
      const { reference = "" } = items[0] ?? {};
      const given = { organisationId: old.id, successorId: team.lead.id, personId: person.id };
      const [handed] = await Promise.all([
        sendForm(team.coordinator, actionForm(reference, 1, "hand_over", given)),
        changeUser(person.id, { organisationId: team.other.id }),
      ]);
      const { people } = await listGivers(team.coordinator, "ru");
      const listed = people.filter(({ personId }) => personId === person.id).map(({ items }) => items.count);
      expect(listed).toEqual(handed.ok ? [1] : []);
    }
  });
});
