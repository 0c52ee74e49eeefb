import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/audit/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { db } from "@/lib/db";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { aCommitment, aSector } from "@/tests/support/build-commitment";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aMilestone } from "@/tests/support/build-registry";
import { actionForm, aTeam, readEverything, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
  await aSector("energy");
});

const lead = (organisationId: string) => ({ organisationId, role: "lead" as const });

function aSummit(sourceUrl: string | null) {
  const day = toDbDate(calendarDate("2027-04-22"));
  const code = `summit-${randomUUID().slice(-12)}`;
  const names = { nameRu: "Саммит", original: "ru" as const };
  const date = { edtf: "2027-04-22", earliest: day, latest: day, precision: "day" as const };
  return aMilestone({ code, ...names, ...date, sourceUrl });
}

async function lastEvent(reference: string) {
  return (await listHistory(team.coordinator, reference))?.events[0]?.event;
}

describe("the wording", () => {
  it("is set right field by field, with what was and what is", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, titleRu: "Рейсы", titles: { titleEn: "Flights" } });
    const given = { titleRu: "Прямые рейсы", titleEn: "Flights", titleJa: "直行便", nextStep: "Подписать" };
    expect(await takeAction(team.coordinator, reference, "edit_wording", given)).toMatchObject({ ok: true });

    const { commitment } = await readEverything(id);
    expect(commitment).toMatchObject({
      titleRu: "Прямые рейсы",
      titleEn: "Flights",
      titleJa: "直行便",
      nextStepIn: "ru",
    });
    expect(await lastEvent(reference)).toEqual({
      kind: "commitment_edited",
      section: "wording",
      changes: { titleRu: ["Рейсы", "Прямые рейсы"], titleJa: [null, "直行便"], nextStep: [null, "Подписать"] },
      reason: null,
      reasonIn: "ru",
    });
  });

  it("is never empty where it is needed, and never changed into itself", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, titleRu: "Исправленное название" });
    const before = await readEverything(id);

    expect(await takeAction(team.coordinator, reference, "edit_wording")).toMatchObject({
      details: { problem: "nothing_changed" },
    });
    expect(await takeAction(team.coordinator, reference, "edit_wording", { completionForm: "" })).toMatchObject({
      details: { problem: "form_required" },
    });
    expect(await readEverything(id)).toEqual(before);
  });

  it("refuses an old version, and the one after it takes the new", async () => {
    const { reference } = await aCommitment(team.owners);
    const [first, second] = ["Первое", "Второе"].map((titleRu) =>
      actionForm(reference, 1, "edit_wording", { titleRu }),
    );
    expect(await sendForm(team.coordinator, first ?? {})).toMatchObject({ ok: true });
    expect(await sendForm(team.coordinator, second ?? {})).toMatchObject({
      refusal: "conflict",
      details: { version: 2 },
    });
  });
});

describe("who is responsible", () => {
  const parts = (leadId: string) => [
    lead(leadId),
    { organisationId: team.co.id, role: "co_executor" },
    lead(team.foreign.id),
  ];

  it("goes over to another lead, on control all the while; requests wait for it, and the person stays behind", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, ownerId: team.executor.id });
    await takeAction(team.coordinator, reference, "request_report");
    const given = { parts: parts(team.other.id) };
    expect(await takeAction(team.coordinator, reference, "change_parts", given)).toMatchObject({ ok: true });

    const { commitment, assignments, requests } = await readEverything(id);
    expect(commitment).toMatchObject({ leadId: team.other.id, ownerId: null, open: true });
    expect(Object.fromEntries(assignments.map((row) => [row.organisationId, row.role]))).toEqual({
      [team.other.id]: "lead",
      [team.co.id]: "co_executor",
      [team.foreign.id]: "lead",
    });
    expect(requests).toMatchObject([{ organisationId: team.other.id, answeredById: null }]);
    expect(await getCommitment(team.executor, reference)).toBeNull();
    expect(await getCommitment(team.stranger, reference)).not.toBeNull();
    expect(await lastEvent(reference)).toMatchObject({
      kind: "parts_changed",
      before: expect.arrayContaining([lead(team.lead.id)]),
      after: given.parts,
      reason: "Внесён не тот исполнитель",
    });
  });

  it("lets a co-executor and the lead change places", async () => {
    const { id, reference } = await aCommitment(team.owners);
    const given = { parts: [lead(team.co.id), { organisationId: team.lead.id, role: "co_executor" }] };
    expect(await takeAction(team.coordinator, reference, "change_parts", given)).toMatchObject({ ok: true });

    const { assignments } = await readEverything(id);
    expect(Object.fromEntries(assignments.map((row) => [row.organisationId, row.role]))).toEqual({
      [team.co.id]: "lead",
      [team.lead.id]: "co_executor",
    });
  });

  it("sets the other side's lead right alone, also of what is closed", async () => {
    const ministry = await anOrganisation({ side: "JP" });
    const { id, reference } = await aCommitment({ ...team.owners, status: "off_control" });
    const rest = [lead(team.lead.id), { organisationId: team.consolidator.id, role: "consolidator" }];
    expect(
      await takeAction(team.coordinator, reference, "change_parts", { parts: [...rest, lead(ministry.id)] }),
    ).toMatchObject({ ok: true });
    const { assignments } = await readEverything(id);
    expect(assignments.filter(({ side }) => side === "JP").map((row) => row.organisationId)).toEqual([ministry.id]);
  });

  it("is refused without a lead on our side, with two of one side, with one that does not exist today, and unchanged", async () => {
    const past = await anOrganisation({ validTo: toDbDate(calendarDate("2026-11-22")) });
    const { id, reference } = await aCommitment(team.owners);
    const before = await readEverything(id);
    const same = before.assignments.map(({ organisationId, role }) => ({ organisationId, role }));
    for (const [given, problem] of [
      [[lead(team.foreign.id)], "no_lead"],
      [[lead(team.lead.id), lead(team.co.id)], "one_lead_a_side"],
      [[lead(past.id)], "organisation_not_in_force"],
      [[lead(team.lead.id), lead(team.lead.id)], "unexpected"],
      [same, "nothing_changed"],
    ] as const) {
      expect(await takeAction(team.coordinator, reference, "change_parts", { parts: given })).toMatchObject({
        details: { problem },
      });
    }
    expect(await readEverything(id)).toEqual(before);
  });

  it("may stay with one that has ended while others change", async () => {
    const ended = await anOrganisation({ validTo: toDbDate(calendarDate("2026-01-01")) });
    const { reference } = await aCommitment({ leadId: ended.id });
    const given = { parts: [lead(ended.id), { organisationId: team.co.id, role: "co_executor" }] };

    expect(await takeAction(team.coordinator, reference, "change_parts", given)).toMatchObject({ ok: true });
  });
});

describe("the milestone", () => {
  it("gives the promised date, in the trail with its source, and leaves it when it is taken away", async () => {
    const summit = await aSummit("https://gov.example.kz/summit");
    const { id, reference } = await aCommitment({ ...team.owners, promised: "2026" });
    const hung = { sectorCode: "transport", milestoneId: summit.id };
    expect(await takeAction(team.coordinator, reference, "edit_facts", hung)).toMatchObject({ ok: true });
    const after = await readEverything(id);
    expect(after.commitment).toMatchObject({
      promisedEdtf: "2027-04-22",
      promisedBasis: "event",
      promisedMilestoneId: summit.id,
    });
    expect(after.dates).toMatchObject([
      { field: "promised", oldEdtf: "2026", sourceUrl: "https://gov.example.kz/summit" },
    ]);
    expect(await lastEvent(reference)).toMatchObject({
      changes: { milestone: [null, summit.code], promised: ["2026", "2027-04-22"] },
    });

    const freed = { sectorCode: "transport", milestoneId: "" };
    expect(await takeAction(team.coordinator, reference, "edit_facts", freed)).toMatchObject({ ok: true });
    expect((await readEverything(id)).commitment).toMatchObject({
      promisedEdtf: "2027-04-22",
      promisedBasis: "explicit",
    });
  });

  it("needs grounds for another date, and moves nothing that was judged by its date or has none", async () => {
    const summit = await aSummit(null);
    const hung = { sectorCode: "transport", milestoneId: summit.id };
    for (const [built, problem] of [
      [{}, "source_for_date"],
      [{ status: "off_control" }, "closed_keeps_date"],
      [{ standing: true }, "standing_has_no_date"],
    ] as const) {
      const { reference } = await aCommitment({ ...team.owners, ...built });
      expect(await takeAction(team.coordinator, reference, "edit_facts", hung)).toMatchObject({ details: { problem } });
    }
  });
});

describe("standing and level", () => {
  it("is for a coordinator to say before control only", async () => {
    const captured = await aCommitment({ status: "captured", promised: "2026" });
    const open = await aCommitment({ ...team.owners, promised: "2026" });
    const given = { sectorCode: "energy", reportInterval: "90" };
    await takeAction(team.coordinator, captured.reference, "edit_facts", given);
    await takeAction(team.coordinator, open.reference, "edit_facts", given);

    expect((await readEverything(captured.id)).commitment).toMatchObject({ standing: true, promisedEdtf: null });
    expect((await readEverything(open.id)).commitment).toMatchObject({ standing: false, promisedEdtf: "2026" });
  });

  it("takes a control date that came in by a list with it, and says so", async () => {
    const { id, reference } = await aCommitment({ status: "captured", control: "2027", imported: true });
    const given = { sectorCode: "transport", reportInterval: "90", milestoneId: "" };
    expect(await takeAction(team.coordinator, reference, "edit_facts", given)).toMatchObject({ ok: true });
    expect((await readEverything(id)).commitment).toMatchObject({ standing: true, controlEdtf: null });
    expect(await lastEvent(reference)).toMatchObject({ changes: { control: ["2027", null] } });
  });

  it("is decided by a head with authority over what it is and what it becomes", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, control: "2026-12-31" });
    const standing = { controlLevel: "minister", reportInterval: "30" };
    expect(await takeAction(team.head, reference, "change_control", standing)).toMatchObject({ ok: true });
    expect((await readEverything(id)).commitment).toMatchObject({ standing: true, controlEdtf: null, dueOn: null });
    expect(await lastEvent(reference)).toMatchObject({
      section: "control",
      changes: { control: ["2026-12-31", null], reportInterval: [null, "30"] },
      reason: "Поручение",
    });
    const dated = { controlLevel: "department", reportInterval: "", controlDate: "2027-01-31" };
    expect(await takeAction(team.head, reference, "change_control", dated)).toMatchObject({ ok: true });
    const after = await readEverything(id);
    expect(after.commitment).toMatchObject({ standing: false, controlLevel: "department", controlEdtf: "2027-01-31" });
    expect(after.dates).toMatchObject([{ field: "control", newEdtf: "2027-01-31", approvedById: team.head.id }]);

    expect(await takeAction(team.head, reference, "change_control", { controlLevel: "government" })).toMatchObject({
      details: { problem: "level_above_own" },
    });
    const above = await aCommitment({ ...team.owners, controlLevel: "government" });
    expect(await takeAction(team.head, above.reference, "change_control")).toMatchObject({ refusal: "forbidden" });
  });
});

it("lets nobody but those the table names set anything right", async () => {
  const { id, reference } = await aCommitment(team.owners);
  const before = await readEverything(id);
  const admin = await aUser({ role: "admin" });
  for (const viewer of [team.executor, team.observer, admin, team.head]) {
    for (const [action, given] of [
      ["edit_wording", {}],
      ["edit_facts", {}],
      ["change_parts", { parts: [lead(team.other.id)] }],
    ] as const) {
      expect(await takeAction(viewer, reference, action, given)).toMatchObject({ ok: false, refusal: "forbidden" });
    }
  }
  expect(await takeAction(team.coordinator, reference, "change_control")).toMatchObject({ refusal: "forbidden" });
  expect(await readEverything(id)).toEqual(before);
  expect(await db().idempotencyKey.count()).toBe(before.keys);
});
