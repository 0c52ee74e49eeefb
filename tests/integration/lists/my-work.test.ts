import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { listCommitments } from "@/lib/commitments/list/queries";
import { listMyWork, listUpcomingMilestones } from "@/lib/commitments/my-work/queries";
import { listWorkRemarks } from "@/lib/commitments/my-work/remarks-queries";
import { getCommitment } from "@/lib/commitments/queries";
import { sentBackBy } from "@/lib/commitments/sent-back";
import { db } from "@/lib/db";
import { addDays, calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import { enterImport } from "@/lib/import/enter/enter-import";
import { loadSectors } from "@/prisma/seed/load-reference-data";
import { aCommitment } from "@/tests/support/build-commitment";
import { csvFile, uploadAndMap } from "@/tests/support/build-import";
import { anOrganisation, aUser } from "@/tests/support/build-people";
import { aMilestone } from "@/tests/support/build-registry";
import { readEverything, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

const today = calendarDate("2026-11-23");
testDatabase({ PACTA_TODAY: today });

let own: string;
const made: Record<string, string> = {};

beforeAll(async () => {
  await db().$transaction((tx) => loadSectors(tx, new Date("2026-01-01")));
  own = (await anOrganisation()).id;
  const other = (await anOrganisation()).id;
  const make = async (name: string, given: Parameters<typeof aCommitment>[0]) => {
    made[name] = (await aCommitment({ leadId: own, ...given })).reference;
  };
  await make("late", { control: addDays(today, -3) });
  await make("lateGovernment", { control: addDays(today, -2), controlLevel: "government" });
  await make("lateElsewhere", { control: addDays(today, -1), leadId: other });
  await make("soon", { control: addDays(today, 14) });
  await make("later", { control: addDays(today, 15) });
  await make("silent", { quietSince: addDays(today, -30) });
  await make("periodic", { standing: true, reportInterval: 10, quietSince: addDays(today, -11) });
  await make("returned", { status: "returned" });
  await make("reported", { status: "reported" });
  await make("reportedSilent", { status: "reported", quietSince: addDays(today, -40) });
  await make("reportedGovernment", { status: "reported", controlLevel: "government" });
  await make("captured", { status: "captured", leadId: null });
  const ended = await anOrganisation({ validTo: toDbDate(addDays(today, -1)) });
  await make("capturedOfNobody", { status: "captured", leadId: ended.id });
  await make("lateReturned", { status: "returned", control: addDays(today, -5) });
  await make("asksForTime", { control: addDays(today, 60) });
  await make("asksHead", { control: addDays(today, 61) });
  await make("asksGovernment", { control: addDays(today, 62), controlLevel: "government" });
  const term = { assignedOn: addDays(today, -7), objectionUntil: today };
  await make("mayObject", { control: addDays(today, 70), ...term });
  await make("silentlyAccepted", {
    control: addDays(today, 71),
    assignedOn: addDays(today, -8),
    objectionUntil: addDays(today, -1),
  });
  await make("objected", { control: addDays(today, 72), ...term });
  await make("objectedGovernment", { control: addDays(today, 73), controlLevel: "government", ...term });
  const coordinator = await aUser({ role: "coordinator" });
  for (const name of ["objected", "objectedGovernment"]) {
    expect(await takeAction(coordinator, made[name] ?? "", "raise_objection")).toMatchObject({ ok: true });
  }
  const head = await aUser({ role: "head", authorityLevel: "minister" });
  for (const [name, who, form] of [
    ["closingProposed", coordinator, {}],
    ["levelProposed", coordinator, { decision: "escalate:government" }],
    ["leadProposed", head, { decision: "change_lead", leadId: other }],
  ] as const) {
    await make(name, { control: addDays(today, 80) });
    expect(await takeAction(who, made[name] ?? "", "propose_decision", form)).toMatchObject({ ok: true });
  }
  const dates = { controlDate: addDays(today, 200), forecastFor: addDays(today, 190) };
  for (const name of ["asksForTime", "asksHead", "asksGovernment"]) {
    expect(await takeAction(coordinator, made[name] ?? "", "request_extension", dates)).toMatchObject({ ok: true });
    if (name !== "asksForTime") await takeAction(coordinator, made[name] ?? "", "forward_extension");
  }
});

const longAgo = new Date("2020-01-01");

async function work(viewer: Viewer, lastVisit = new Date()): Promise<Record<string, string[]>> {
  const sections = await listMyWork(viewer, today, lastVisit);
  const names = Object.fromEntries(Object.entries(made).map(([name, reference]) => [reference, name]));
  return Object.fromEntries(
    sections.map(({ name, rows }) => [name, rows.map((row) => names[row.reference] ?? row.reference).toSorted()]),
  );
}

describe("my work", () => {
  it("tells an executor what came back first, then what is late, silent and near", async () => {
    expect(await work(await aUser({ role: "executor", organisationId: own }))).toEqual({
      may_object: ["mayObject"],
      new: [],
      returned: ["lateReturned", "returned"],
      overdue: ["late", "lateGovernment"],
      needs_my_update: ["periodic", "silent"],
      due_soon: ["soon"],
    });
  });

  it("gives a coordinator what is nobody's, what came back, what waits for control, what is late, near and silent", async () => {
    expect(await work(await aUser({ role: "coordinator" }))).toEqual({
      proposed: ["leadProposed"],
      objection: ["objected", "objectedGovernment"],
      new: [],
      no_living_owner: ["capturedOfNobody"],
      returned: ["lateReturned", "returned"],
      extension_requested: ["asksForTime"],
      unverified: [],
      waiting_to_be_put_on_control: ["captured"],
      overdue: ["late", "lateElsewhere", "lateGovernment"],
      asked: [],
      due_soon: ["soon"],
      stale: ["periodic", "reportedSilent", "silent"],
    });
  });

  it("gives a head what the own authority covers, and no more", async () => {
    expect(await work(await aUser({ role: "head", authorityLevel: "minister" }))).toEqual({
      proposed: ["closingProposed"],
      objection: ["objected"],
      new: [],
      waiting_for_me: ["reported", "reportedSilent"],
      extension_forwarded: ["asksHead"],
      overdue: ["late", "lateElsewhere", "lateReturned"],
      due_soon: ["soon"],
    });
    expect((await work(await aUser({ role: "head", authorityLevel: "president" }))).waiting_for_me).toEqual([
      "reported",
      "reportedGovernment",
      "reportedSilent",
    ]);
  });

  it("shows observers and administrators what is late, near and new", async () => {
    for (const role of ["observer", "admin"] as const) {
      const sections = await work(await aUser({ role }));
      expect(Object.keys(sections)).toEqual(["new", "overdue", "due_soon", "recent_changes"]);
      expect(sections.recent_changes?.length).toBeGreaterThan(5);
    }
  });

  it("begins with what somebody else put on control since the last visit, until work on it begins", async () => {
    const [coordinator, executor] = [
      await aUser({ role: "coordinator" }),
      await aUser({ role: "executor", organisationId: own }),
    ];
    const { reference } = await aCommitment({ leadId: own, status: "captured" });
    made.justPut = reference;
    const before = new Date(`${today}T00:00:00Z`);
    await takeAction(coordinator, reference, "put_on_control", { leadId: own, controlDate: addDays(today, 100) });

    // Its lead has it with the two steps that answer it, until one is taken.
    expect(await work(executor, before)).toMatchObject({ may_object: ["justPut", "mayObject"], new: [] });
    expect(await takeAction(executor, reference, "accept_assignment")).toMatchObject({ ok: true });
    expect((await work(executor, before)).new).toEqual(["justPut"]);
    expect((await work(executor, longAgo)).new).toEqual(["justPut"]);
    expect((await work(executor, new Date("2099-01-01"))).new).toEqual([]);
    expect((await work(coordinator, before)).new).toEqual([]);
    expect((await work(await aUser({ role: "executor" }), before)).new).toEqual([]);
    await takeAction(executor, reference, "start");
    expect((await work(executor, before)).new).toEqual([]);
  });

  it("begins with what somebody else brought in on control since the last visit", async () => {
    const [importer, head] = [await aUser(), await aUser({ role: "head", authorityLevel: "president" })];
    await anOrganisation({ code: "kz-lists", nameRu: "Ведомство списков", side: "KZ" });
    const rows = [
      ["Мероприятие", "Ответственный исполнитель, наша сторона", "Другая сторона", "Срок", "Статус"],
      ["Принесено на контроле", "kz-lists", "JP", "31.12.2027", "на контроле"],
      ["Принесено и только записано", "kz-lists", "JP", "31.12.2027", ""],
    ];
    const id = await uploadAndMap(importer, csvFile(rows), "список.csv", {
      "whole-kind": "agreed",
      "whole-sector": "political",
      "whole-controlLevel": "minister",
      "whole-completionForm": "Отчёт",
    });
    expect(await enterImport(importer, { id, language: "ru" })).toMatchObject({ ok: true });
    const before = new Date(`${today}T00:00:00Z`);
    const titlesNewTo = async (viewer: Viewer, since: Date) =>
      (await listMyWork(viewer, today, since))
        .filter(({ name }) => name === "new")
        .flatMap(({ rows }) => rows.map(({ titles }) => titles.ru))
        .filter((title) => title?.startsWith("Принесено"));

    const coordinator = await aUser({ role: "coordinator" });
    for (const viewer of [head, coordinator]) {
      expect(await titlesNewTo(viewer, before)).toEqual(["Принесено на контроле"]);
    }
    expect(await titlesNewTo(head, new Date("2099-01-01"))).toEqual([]);
    expect(await titlesNewTo(importer, before)).toEqual([]);
  });

  it("says why an item came back, and by when a report was asked for, to whom it is in sight", async () => {
    const { id, reference } = await aCommitment({ leadId: own, status: "in_progress" });
    const [coordinator, executor] = [
      await aUser({ role: "coordinator" }),
      await aUser({ role: "executor", organisationId: own }),
    ];
    await takeAction(executor, reference, "report_final");
    await takeAction(await aUser({ role: "head" }), reference, "return", { reason: "Нет протокола" });
    await takeAction(coordinator, reference, "request_report", { dueOn: "2026-12-01" });

    const row = { id, status: "returned" as const };
    expect((await listWorkRemarks(executor, [row], "ru")).get(id)).toEqual({
      sentBack: { type: "return", reason: "Нет протокола", reasonIn: "ru", isTranslated: false },
      proposal: null,
      askedBy: "2026-12-01",
    });
    const nothing = { sentBack: null, proposal: null, askedBy: null };
    expect((await listWorkRemarks(await aUser({ role: "executor" }), [row], "ru")).get(id)).toEqual(nothing);
    expect((await listWorkRemarks(executor, [], "ru")).size).toBe(0);
  });

  it("says nothing of a decision of a control that ended, on the page either", async () => {
    const term = { assignedOn: today, objectionUntil: today };
    const { id, reference } = await aCommitment({ leadId: own, status: "in_progress", ...term });
    const [coordinator, executor, head] = [
      await aUser({ role: "coordinator" }),
      await aUser({ role: "executor", organisationId: own }),
      await aUser({ role: "head" }),
    ];
    await takeAction(executor, reference, "report_final");
    await takeAction(head, reference, "return", { reason: "Нет протокола" });
    await takeAction(coordinator, reference, "raise_objection");
    expect(await takeAction(head, reference, "uphold_and_return")).toMatchObject({ ok: true });
    expect(await takeAction(coordinator, reference, "put_on_control", { leadId: own })).toMatchObject({ ok: true });

    const row = { id, status: "on_control" as const };
    expect((await listWorkRemarks(executor, [row], "ru")).get(id)?.sentBack).toBeNull();
    const detail = await getCommitment(executor, reference);
    expect(detail && sentBackBy(detail.status, detail.decisions[0])).toBeNull();
  });

  it("says nothing of a decision or a request that was withdrawn", async () => {
    const { id, reference } = await aCommitment({ leadId: own, status: "in_progress" });
    const [coordinator, executor, head] = [
      await aUser({ role: "coordinator" }),
      await aUser({ role: "executor", organisationId: own }),
      await aUser({ role: "head" }),
    ];
    const remark = async () =>
      (await listWorkRemarks(executor, [{ id, status: "in_progress" as const }], "ru")).get(id);
    await takeAction(executor, reference, "report_final");
    await takeAction(head, reference, "return");
    await takeAction(head, reference, "withdraw_decision");
    await takeAction(executor, reference, "withdraw_report");
    await takeAction(coordinator, reference, "request_report", { dueOn: "2026-12-01" });
    expect(await remark()).toEqual({ sentBack: null, proposal: null, askedBy: "2026-12-01" });

    const [request] = (await readEverything(id)).requests;
    await takeAction(coordinator, reference, "withdraw_entry", { entry: `request:${request?.id}` });
    expect(await remark()).toEqual({ sentBack: null, proposal: null, askedBy: null });
  });

  it("calls nothing new that somebody else put on control and took back, and oneself put there again", async () => {
    const [one, other, head] = [
      await aUser({ role: "coordinator" }),
      await aUser({ role: "coordinator" }),
      await aUser({ role: "head" }),
    ];
    const { reference } = await aCommitment({ leadId: own, status: "captured" });
    made.putTwice = reference;
    const before = new Date(`${today}T00:00:00Z`);
    const put = { leadId: own, controlDate: addDays(today, 100) };
    await takeAction(other, reference, "put_on_control", put);
    await takeAction(head, reference, "withdraw_decision");
    await takeAction(one, reference, "put_on_control", put);

    expect((await work(one, before)).new).not.toContain("putTwice");
    expect((await work(other, before)).new).toContain("putTwice");
  });

  it("counts what it does not show, and gives no item a second home", async () => {
    const viewer = await aUser({ role: "observer" });
    for (const { filters, sort, newSince, except, rows, total } of await listMyWork(viewer, today, longAgo)) {
      const view = { filters, sort, newSince, pageSize: 500 };
      const all = (await listCommitments(viewer, today, view)).rows;
      const before = await Promise.all(except.map((one) => listCommitments(viewer, today, { ...one, pageSize: 500 })));
      const elsewhere = new Set(before.flatMap((page) => page.rows.map((row) => row.id)));
      const home = all.filter((row) => !elsewhere.has(row.id));
      expect(rows).toEqual(home.slice(0, 10));
      expect(total).toEqual({ count: home.length, isCapped: false });
    }
  });

  it("names the milestones that are not over, nearest first", async () => {
    const names = { nameRu: "Саммит", original: "ru" as const, precision: "day" as const };
    for (const day of ["2026-11-22", "2026-11-23", "2027-01-10"]) {
      const on = new Date(day);
      await aMilestone({ ...names, code: `m-${day}`, edtf: day, earliest: on, latest: on });
    }

    expect((await listUpcomingMilestones(today)).map((one) => one.code)).toEqual(["m-2026-11-23", "m-2027-01-10"]);
  });
});
