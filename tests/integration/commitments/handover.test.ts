import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listHistory, readEventNames } from "@/lib/audit/queries";
import { getGiver, listHandoverItems } from "@/lib/commitments/handover/item-queries";
import { listGivers } from "@/lib/commitments/handover/queries";
import { noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { hangsOnNobody } from "@/lib/commitments/living";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { aCommitment, changeInTest } from "@/tests/support/build-commitment";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

const today = calendarDate("2026-11-23");
let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

const ended = (last = "2026-11-22") => anOrganisation({ validTo: toDbDate(calendarDate(last)) });
const officerOf = (organisationId: string) => aUser({ role: "executor", organisationId });

describe("what hangs on nobody", () => {
  it("is found in whatever status, by whose organisation has ended and by who has left; each row of a list says so", async () => {
    const [past, last, other] = [await ended(), await ended("2026-11-23"), await anOrganisation()];
    const [here, disabled, moved] = [
      await officerOf(team.lead.id),
      await officerOf(team.lead.id),
      await officerOf(team.lead.id),
    ];
    const owned = { leadId: team.lead.id };
    const absent = [
      { leadId: past.id },
      { ...owned, assignments: [{ organisationId: past.id, side: "KZ", role: "co_executor" as const }] },
      { ...owned, ownerId: disabled.id },
      { ...owned, ownerId: moved.id },
    ];
    const expected: string[] = [];
    for (const status of ["captured", "record_only", "on_control", "reported", "off_control"] as const) {
      for (const built of [{ leadId: last.id }, { ...owned, ownerId: here.id }]) {
        await aCommitment({ ...built, status });
      }
      for (const built of absent) {
        const { reference } = await aCommitment({ ...built, status });
        if (status !== "record_only" && status !== "off_control") expected.push(reference);
      }
    }
    await changeUser(disabled.id, { disabledAt: new Date() });
    await changeUser(moved.id, { organisationId: other.id });

    const sort = { key: "deadline" as const, descending: false };
    const all = await listCommitments(team.coordinator, today, { filters: noFilters, sort, pageSize: 100 });
    const filters = { ...noFilters, condition: ["no_living_owner" as const] };
    const found = await listCommitments(team.coordinator, today, { filters, sort, pageSize: 100 });

    const references = (rows: typeof all.rows) => rows.map(({ reference }) => reference).sort();
    expect(references(found.rows)).toEqual(expected.sort());
    expect(references(all.rows.filter(({ status, presence }) => hangsOnNobody(status, presence, today)))).toEqual(
      expected.sort(),
    );
    const { organisations, people } = await listGivers(team.coordinator, "ru");
    expect(organisations.map(({ id, items }) => [id, items.count])).toEqual([
      [past.id, 6],
      [last.id, 3],
    ]);
    expect(people.map(({ personId, items }) => [personId, items.count]).sort()).toEqual(
      [
        [disabled.id, 3],
        [moved.id, 3],
      ].sort(),
    );
    for (const viewer of [team.head, team.observer, team.executor]) {
      expect(await listGivers(viewer, "ru")).toEqual({ organisations: [], people: [] });
      expect(await getGiver(viewer, today, { of: past.code })).toBeNull();
    }
  });

  it("is shown to an administrator but for what is out of sight", async () => {
    const past = await ended();
    await aCommitment({ leadId: past.id, marking: "restricted" });
    const { reference } = await aCommitment({ leadId: past.id });
    const giver = { organisationId: past.id, personId: null };

    const seen = await listHandoverItems(team.admin, giver);
    expect(seen.rows.map((row) => row.reference)).toEqual([reference]);
    expect((await listHandoverItems(team.coordinator, giver)).rows).toHaveLength(2);
    const { organisations } = await listGivers(team.admin, "ru");
    expect(organisations.find(({ id }) => id === past.id)?.items.count).toBe(1);
  });
});

describe("handing over", () => {
  it("makes the successor lead where it was co-executor; requests and a person who went along go with it", async () => {
    const old = await anOrganisation();
    const person = await officerOf(old.id);
    const { id, reference } = await aCommitment({ ...team.owners, leadId: old.id, ownerId: person.id });
    await takeAction(team.coordinator, reference, "request_report");
    await changeUser(person.id, { organisationId: team.co.id });
    const given = { organisationId: old.id, successorId: team.co.id };
    expect(await takeAction(team.coordinator, reference, "hand_over", given)).toMatchObject({ ok: true });

    const { commitment, assignments, requests, events } = await readEverything(id);
    expect(commitment).toMatchObject({ leadId: team.co.id, ownerId: person.id });
    expect(assignments.filter(({ organisationId }) => organisationId === team.co.id)).toMatchObject([{ role: "lead" }]);
    expect(requests).toMatchObject([{ organisationId: team.co.id }]);
    expect(JSON.parse(events.at(-1)?.payload ?? "")).toMatchObject({
      kind: "handed_over",
      from: old.id,
      to: team.co.id,
      fromPerson: person.id,
      toPerson: person.id,
      before: expect.arrayContaining([{ organisationId: old.id, role: "lead" }]),
      after: expect.arrayContaining([{ organisationId: team.co.id, role: "lead" }]),
    });
  });

  it("leaves a lead that takes over a co-executor's part its own person", async () => {
    const old = await anOrganisation();
    const own = await officerOf(team.lead.id);
    const part = { organisationId: old.id, side: "KZ", role: "co_executor" as const };
    const { id, reference } = await aCommitment({ leadId: team.lead.id, ownerId: own.id, assignments: [part] });
    const given = { organisationId: old.id, successorId: team.lead.id };
    expect(await takeAction(team.coordinator, reference, "hand_over", given)).toMatchObject({ ok: true });

    const { assignments } = await readEverything(id);
    expect(assignments).toMatchObject([{ organisationId: team.lead.id, role: "lead", responsiblePersonId: own.id }]);
  });

  it("leaves a co-executor that becomes the lead its own person, and one without any gets none who stayed behind", async () => {
    const [old, own] = [await anOrganisation(), await officerOf(team.co.id)];
    const left = await officerOf(old.id);
    const given = { organisationId: old.id, successorId: team.co.id };
    for (const expected of [own.id, null]) {
      const part = { organisationId: team.co.id, side: "KZ", role: "co_executor" as const };
      const { id, reference } = await aCommitment({ leadId: old.id, ownerId: left.id, assignments: [part] });
      if (expected) {
        await changeInTest(id, { kind: "note_added", noteId: randomUUID() }, async (tx) => {
          const where = { commitmentId: id, organisationId: team.co.id };
          await tx.assignment.updateMany({ where, data: { responsiblePersonId: expected } });
        });
      }
      expect(await takeAction(team.coordinator, reference, "hand_over", given)).toMatchObject({ ok: true });

      const { assignments, events } = await readEverything(id);
      expect(assignments).toMatchObject([{ organisationId: team.co.id, role: "lead", responsiblePersonId: expected }]);
      expect(JSON.parse(events.at(-1)?.payload ?? "")).toMatchObject({ kind: "handed_over", toPerson: expected });
    }
  });

  it("names another person of the same organisation, or nobody, and tells of both in the history", async () => {
    const [left, next] = [await officerOf(team.lead.id), await officerOf(team.lead.id)];
    const { id, reference } = await aCommitment({ leadId: team.lead.id, ownerId: left.id });
    await changeUser(left.id, { disabledAt: new Date() });
    const same = { organisationId: team.lead.id, successorId: team.lead.id };
    const to = (personId: string) => takeAction(team.coordinator, reference, "hand_over", { ...same, personId });

    const refusedWith = (problem: string) => ({ ok: false, details: { problem, field: "personId" } });
    expect(await to(left.id)).toMatchObject(refusedWith("person_not_of_it"));
    expect(await to(team.stranger.id)).toMatchObject(refusedWith("person_not_of_it"));
    expect(await to(next.id)).toMatchObject({ ok: true });
    expect(await to(next.id)).toMatchObject(refusedWith("nothing_to_hand_over"));
    expect(await to("")).toMatchObject({ ok: true });

    const { commitment, assignments } = await readEverything(id);
    expect(commitment.ownerId).toBeNull();
    expect(assignments).toMatchObject([{ organisationId: team.lead.id, role: "lead", responsiblePersonId: null }]);
    const history = await listHistory(team.coordinator, reference);
    const told = history?.events.filter(({ event }) => event.kind === "handed_over") ?? [];
    expect(told.map(({ event }) => event)).toMatchObject([
      { fromPerson: next.id, toPerson: null },
      { fromPerson: left.id, toPerson: next.id },
    ]);
    expect([...(await readEventNames(told)).people.keys()].sort()).toEqual([left.id, next.id].sort());
  });

  it("is refused to another side, to one that has ended even with a part, and without anything to give", async () => {
    const past = await ended();
    const alongside = { organisationId: past.id, side: "KZ", role: "co_executor" as const };
    const { reference } = await aCommitment({ leadId: team.lead.id, assignments: [alongside] });
    const hand = (organisationId: string, successorId: string) =>
      takeAction(team.coordinator, reference, "hand_over", { organisationId, successorId });

    const refusedWith = (problem: string) => ({ ok: false, details: { problem } });
    expect(await hand(team.lead.id, team.foreign.id)).toMatchObject(refusedWith("successor_of_other_side"));
    expect(await hand(team.lead.id, past.id)).toMatchObject(refusedWith("organisation_not_in_force"));
    expect(await hand(team.other.id, team.co.id)).toMatchObject(refusedWith("nothing_to_hand_over"));
    expect(await hand(past.id, past.id)).toMatchObject(refusedWith("nothing_to_hand_over"));
  });
});
