import { beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/audit/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser, changeUser } from "@/tests/support/build-people";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

async function lastEvent(reference: string) {
  return (await listHistory(team.coordinator, reference))?.events[0]?.event;
}

describe("a mistyped control date", () => {
  it("is corrected to an earlier one, with the reason, and nothing was moved", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, control: "2026-11-24" });
    await takeAction(team.head, reference, "extend", { controlDate: "2028-01-15" });
    expect(await takeAction(team.head, reference, "correct_control_date")).toMatchObject({ ok: true });

    const { commitment, dates, decisions } = await readEverything(id);
    expect(commitment).toMatchObject({ controlEdtf: "2027-01-15", dueOn: new Date("2027-01-15T00:00:00Z") });
    expect(dates).toMatchObject([
      { oldEdtf: "2026-11-24", newEdtf: "2028-01-15", isCorrection: null },
      {
        oldEdtf: "2028-01-15",
        newEdtf: "2027-01-15",
        isCorrection: true,
        reason: "Опечатка в годе",
        approvedById: team.head.id,
      },
    ]);
    expect(decisions.map(({ type }) => type)).toEqual(["extend"]);
    expect(await lastEvent(reference)).toMatchObject({ kind: "control_deadline_changed", correction: true });
  });

  it("may turn out to have passed, needs authority, and must be another one", async () => {
    const { reference } = await aCommitment({ ...team.owners, control: "2037-01-15" });
    const correct = (viewer: typeof team.head, controlDate: string) =>
      takeAction(viewer, reference, "correct_control_date", { controlDate });

    expect(await correct(team.departmentHead, "2027-01-15")).toMatchObject({ refusal: "forbidden" });
    expect(await correct(team.head, "15.01.2037")).toMatchObject({ details: { problem: "same_date" } });
    expect(await correct(team.head, "2026-11-01")).toMatchObject({ ok: true });
    const undated = await aCommitment(team.owners);
    expect(await takeAction(team.head, undated.reference, "correct_control_date")).toMatchObject({
      details: { problem: "nothing_to_correct" },
    });
  });

  it("is set right by a coordinator to an earlier one, whatever the level, while no head has decided it", async () => {
    const { reference } = await aCommitment({ ...team.owners, controlLevel: "president", control: "2037-01-15" });
    const correct = (controlDate: string) =>
      takeAction(team.coordinator, reference, "correct_control_date", { controlDate });

    for (const later of ["2037-01-16", "01.2037"]) {
      expect(await correct(later)).toMatchObject({
        details: { problem: "later_needs_authority", field: "controlDate" },
      });
    }
    expect(await correct("2027-01-15")).toMatchObject({ ok: true });
    expect(await correct("2027-01-14")).toMatchObject({ ok: true });
    expect(await takeAction(team.president, reference, "extend", { controlDate: "2028-01-15" })).toMatchObject({
      ok: true,
    });
    expect(await correct("2027-01-15")).toMatchObject({ details: { problem: "head_decided_date" } });
    expect(await lastEvent(reference)).toMatchObject({ kind: "control_deadline_changed", to: "2028-01-15" });
  });

  it("is a head's or not by what was done, whatever role who did it has today", async () => {
    const { reference } = await aCommitment({ ...team.owners, control: "2027-01-15" });
    const { reference: entered } = await aCommitment({ ...team.owners, control: "2037-01-15" });
    const { reference: corrected } = await aCommitment({ ...team.owners, control: "2037-01-15" });
    const [head, coordinator] = [
      await aUser({ role: "head", authorityLevel: "government" }),
      await aUser({ role: "coordinator" }),
    ];
    const correct = (viewer: typeof head, of: string, controlDate: string) =>
      takeAction(viewer, of, "correct_control_date", { controlDate });
    expect(await takeAction(head, reference, "extend", { controlDate: "2028-01-15" })).toMatchObject({ ok: true });
    expect(await correct(head, corrected, "2028-01-15")).toMatchObject({ ok: true });
    expect(await correct(coordinator, entered, "2028-01-15")).toMatchObject({ ok: true });
    await changeUser(head.id, { role: "coordinator", authorityLevel: null });
    await changeUser(coordinator.id, { role: "head", authorityLevel: "government" });

    for (const decided of [reference, corrected]) {
      expect(await correct(team.coordinator, decided, "2027-12-01")).toMatchObject({
        details: { problem: "head_decided_date" },
      });
    }
    expect(await correct(team.coordinator, entered, "2027-12-01")).toMatchObject({ ok: true });
  });

  it.each(["put_on_control", "extend", "correct_control_date"] as const)(
    "is asked about by %s beyond two years, and taken once it was looked at",
    async (action) => {
      const status = action === "put_on_control" ? "captured" : "on_control";
      const control = action === "put_on_control" ? {} : { control: "2026-12-31" };
      const { id, reference } = await aCommitment({ ...team.owners, status, ...control });
      const viewer = action === "put_on_control" ? team.coordinator : team.head;
      const given = { controlDate: "15.01.2037", ...(action === "put_on_control" ? { leadId: team.lead.id } : {}) };
      const before = await readEverything(id);
      const asked = await takeAction(viewer, reference, action, given);
      expect(asked).toMatchObject({ ok: false, details: { farDate: "2037-01-15" } });
      expect(await takeAction(viewer, reference, action, { ...given, confirmed: "2037" })).toMatchObject({ ok: false });
      expect(await readEverything(id)).toEqual(before);
      expect(await takeAction(viewer, reference, action, { ...given, confirmed: "2037-01-15" })).toMatchObject({
        ok: true,
      });
    },
  );
});

describe("what was sent by mistake", () => {
  const link = { evidenceKind: "minutes", evidenceTitle: "Протокол", evidenceUrl: "https://gov.kz/p" };

  it("is withdrawn while it waits: the status and the requests are those of before; the words stay", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "in_progress" });
    await takeAction(team.coordinator, reference, "request_report");
    await takeAction(team.executor, reference, "report_final", link);
    expect(await takeAction(team.stranger, reference, "withdraw_report")).toMatchObject({ refusal: "not-found" });
    expect(await takeAction(team.consolidatorOfficer, reference, "withdraw_report")).toMatchObject({
      details: { problem: "not_own_entry" },
    });
    expect(await takeAction(team.executor, reference, "withdraw_report")).toMatchObject({ ok: true });

    const { commitment, reports, evidence, requests, withdrawals } = await readEverything(id);
    expect(commitment.status).toBe("in_progress");
    expect(requests).toMatchObject([{ answeredById: null }]);
    expect(withdrawals.map(({ reportId, evidenceId }) => reportId ?? evidenceId).sort()).toEqual(
      [reports[0]?.id, evidence[0]?.id].sort(),
    );
    expect((await getCommitment(team.observer, reference))?.reports).toMatchObject([
      { text: "Исполнено полностью.", withdrawal: { reason: "Отправлено по ошибке" } },
    ]);
    expect(await takeAction(team.executor, reference, "report_final")).toMatchObject({ ok: true });
  });

  it("is withdrawn as well once a decision about it was, and what was sent is not taken for an earlier report", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "in_progress" });
    await takeAction(team.executor, reference, "report_final");
    await takeAction(team.head, reference, "return");
    await takeAction(team.head, reference, "withdraw_decision");
    expect(await takeAction(team.executor, reference, "withdraw_report")).toMatchObject({ ok: true });
    const first = await readEverything(id);
    expect(first.commitment.status).toBe("in_progress");
    expect(first.withdrawals.flatMap(({ reportId }) => reportId ?? [])).toEqual([first.reports[0]?.id]);

    await takeAction(team.executor, reference, "report_final");
    await takeAction(team.head, reference, "return");
    await takeAction(team.executor, reference, "report_final");
    await takeAction(team.head, reference, "return");
    const waited = (await readEverything(id)).reports.at(-1);
    await takeAction(team.executor, reference, "withdraw_entry", { entry: `report:${waited?.id}` });
    expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({ ok: true });
    expect(await takeAction(team.executor, reference, "withdraw_report")).toMatchObject({
      details: { problem: "withdrawn_already" },
    });
    expect((await readEverything(id)).commitment.status).toBe("reported");
  });

  it("counts for nothing afterwards: no closing rests on withdrawn evidence, and none loses its last", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.executor, reference, "add_evidence");
    const [evidence] = (await readEverything(id)).evidence;
    const entry = { entry: `evidence:${evidence?.id}` };
    expect(await takeAction(team.coExecutor, reference, "withdraw_entry", entry)).toMatchObject({
      details: { problem: "not_own_entry" },
    });
    const fulfilled = { outcome: "fulfilled", reason: "Видно из акта" };
    await takeAction(team.head, reference, "take_off_control", fulfilled);
    expect(await takeAction(team.coordinator, reference, "withdraw_entry", entry)).toMatchObject({
      details: { problem: "outcome_rests_on_it" },
    });
    await takeAction(team.head, reference, "reopen");
    expect(await takeAction(team.coordinator, reference, "withdraw_entry", entry)).toMatchObject({ ok: true });
    expect(await takeAction(team.coordinator, reference, "withdraw_entry", entry)).toMatchObject({
      details: { problem: "withdrawn_already" },
    });
    expect(await takeAction(team.head, reference, "take_off_control", fulfilled)).toMatchObject({
      details: { problem: "evidence_required" },
    });
  });

  it("is an earlier report or a request as well, but not the report that waits", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.executor, reference, "report_interim");
    await takeAction(team.head, reference, "request_report");
    await takeAction(team.consolidatorOfficer, reference, "report_final");
    const { reports, requests } = await readEverything(id);
    const idOf = (type: string) => reports.find((report) => report.type === type)?.id;
    const withdraw = (viewer: typeof team.head, entry: string) =>
      takeAction(viewer, reference, "withdraw_entry", { entry });

    expect(await withdraw(team.coordinator, `report:${idOf("final")}`)).toMatchObject({
      details: { problem: "report_waits" },
    });
    expect(await withdraw(team.executor, `report:${idOf("interim")}`)).toMatchObject({ ok: true });
    expect(await withdraw(team.executor, `request:${requests[0]?.id}`)).toMatchObject({
      details: { problem: "not_own_entry" },
    });
    expect(await withdraw(team.head, `request:${requests[0]?.id}`)).toMatchObject({ ok: true });
    expect((await getCommitment(team.coordinator, reference))?.reportRequests).toEqual([]);
  });

  it("is a note of one's own, long after, and nobody else's", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "add_note");
    await takeAction(team.coordinator, reference, "add_evidence");
    const noteId = (await readEverything(id)).notes[0]?.id ?? "";
    expect(await takeAction(team.head, reference, "withdraw_note", { noteId })).toMatchObject({
      details: { problem: "no_such_note" },
    });
    expect(await takeAction(team.coordinator, reference, "withdraw_note", { noteId })).toMatchObject({ ok: true });
    expect((await getCommitment(team.coordinator, reference))?.notes).toEqual([]);
    const told = await listHistory(team.executor, reference);
    expect(told?.events.map(({ event }) => event.kind)).not.toContain("note_withdrawn");
  });
});

describe("a decision taken by mistake", () => {
  it.each([
    ["return", "reported", {}],
    ["additional_control", "reported", {}],
    ["take_off_control", "in_progress", { outcome: "lapsed" }],
  ] as const)("%s leads back to %s", async (action, status, given) => {
    const { id, reference } = await aCommitment({ ...team.owners, status, control: "2026-12-31" });
    const before = await readEverything(id);
    await takeAction(team.head, reference, action, given);
    expect(await takeAction(team.departmentHead, reference, "withdraw_decision")).toMatchObject({
      refusal: "forbidden",
    });
    expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({ ok: true });

    const after = await readEverything(id);
    const { version: _, changedAt: _at, ...rest } = before.commitment;
    expect(after.commitment).toMatchObject(rest);
    expect(after.withdrawals).toMatchObject([
      { decisionId: after.decisions[0]?.id, reason: "Относится к другому пункту" },
    ]);
    expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({ ok: false });
  });

  it("putting on control goes with its date, and reopening with what it opened", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "captured" });
    await takeAction(team.coordinator, reference, "put_on_control", { leadId: team.lead.id });
    expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({ ok: true });
    expect((await readEverything(id)).commitment).toMatchObject({
      status: "captured",
      controlEdtf: null,
      quietSince: null,
    });

    const closed = await aCommitment(team.owners);
    await takeAction(team.head, closed.reference, "take_off_control", { outcome: "lapsed" });
    await takeAction(team.head, closed.reference, "reopen");
    expect(await takeAction(team.head, closed.reference, "withdraw_decision")).toMatchObject({ ok: true });
    expect((await readEverything(closed.id)).commitment).toMatchObject({ status: "off_control", outcome: "lapsed" });
  });

  it("stays once work went on", async () => {
    const { reference } = await aCommitment({ ...team.owners, status: "reported" });
    await takeAction(team.head, reference, "return");
    await takeAction(team.executor, reference, "report_interim");
    expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({
      details: { problem: "no_decision_to_withdraw" },
    });
  });
});
