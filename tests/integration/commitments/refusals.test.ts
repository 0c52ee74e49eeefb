import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { calendarDate, toDbDate } from "@/lib/deadlines/calendar-date";
import type { Action } from "@/lib/vocabulary/commitments";
import { aCommitment, type CommitmentToBuild } from "@/tests/support/build-commitment";
import { anOrganisation, aUser, changeUser } from "@/tests/support/build-people";
import { actionForm, aTeam, readEverything, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

/** Tries it, sees that nothing at all was written, and gives the answer. */
async function refusalOf(
  viewer: Viewer,
  action: Action,
  given: Record<string, string> = {},
  built: Partial<CommitmentToBuild> = {},
) {
  const { id, reference } = await aCommitment({ ...team.owners, ...built });
  const before = await readEverything(id);
  const answer = await takeAction(viewer, reference, action, given);
  expect(await readEverything(id)).toEqual(before);
  if (answer.ok) throw new Error("it was done");
  return answer.details?.problem ?? answer.refusal;
}

function day(date: string): Date {
  return toDbDate(calendarDate(date));
}

describe("putting on control needs", () => {
  const captured = { status: "captured", leadId: null } as const;
  const put = (given: Record<string, string>, built: Partial<CommitmentToBuild> = captured) =>
    refusalOf(team.coordinator, "put_on_control", { leadId: team.lead.id, ...given }, built);

  it("a lead of the home side, in force today", async () => {
    const [past, future, lastDay] = [
      await anOrganisation({ validTo: day("2026-11-22") }),
      await anOrganisation({ validFrom: day("2026-11-24") }),
      await anOrganisation({ validFrom: day("2026-11-23"), validTo: day("2026-11-23") }),
    ];

    expect(await put({ leadId: team.foreign.id })).toBe("lead_not_of_home_side");
    expect(await put({ leadId: randomUUID() })).toBe("lead_not_of_home_side");
    expect(await put({ leadId: past.id })).toBe("lead_not_of_home_side");
    expect(await put({ leadId: future.id })).toBe("lead_not_of_home_side");
    const { reference } = await aCommitment(captured);
    expect(await takeAction(team.coordinator, reference, "put_on_control", { leadId: lastDay.id })).toMatchObject({
      ok: true,
    });
  });

  it("a date that is not past, but none for a standing commitment", async () => {
    expect(await put({ controlDate: "" })).toBe("control_date_required");
    expect(await put({ controlDate: "2020" })).toBe("date_is_past");
    expect(await put({}, { ...captured, standing: true })).toBe("standing_has_no_date");
  });
});

describe("closing needs", () => {
  const close = (given: Record<string, string>) => refusalOf(team.head, "take_off_control", { reason: "", ...given });

  it.each(["fulfilled", "partially_fulfilled"])("evidence, here or before, for %s", async (outcome) => {
    expect(await close({ outcome })).toBe("evidence_required");

    const { reference } = await aCommitment(team.owners);
    await takeAction(team.executor, reference, "add_evidence");
    const closing = { outcome, reason: "Видно из сообщения" };
    expect(await takeAction(team.head, reference, "take_off_control", closing)).toMatchObject({ ok: true });
  });

  it("another commitment on control, for superseded", async () => {
    const superseded = { outcome: "superseded" };

    expect(await close({ ...superseded, supersededBy: "KZ-JP-1999-01" })).toBe("no_such_commitment");
    const onRecord = await aCommitment({ status: "record_only" });
    expect(await close({ ...superseded, supersededBy: onRecord.reference })).toBe("no_such_commitment");
    const { reference } = await aCommitment(team.owners);
    expect(
      await takeAction(team.head, reference, "take_off_control", { ...superseded, supersededBy: reference }),
    ).toEqual({
      ok: false,
      refusal: "not-allowed-from-here",
      details: { problem: "no_such_commitment", field: "supersededBy" },
    });
  });
});

describe("a later control date", () => {
  const extend = (controlDate: string, built: Partial<CommitmentToBuild>) =>
    refusalOf(team.head, "extend", { controlDate }, built);

  it("is later: its last day is after the one in force", async () => {
    expect(await extend("2026-12-31", { control: "2026-12-31" })).toBe("not_later");
    expect(await extend("2026", { control: "2026-12-31" })).toBe("not_later");
    expect(await extend("2026-12-30", { control: "2026" })).toBe("not_later");
  });

  it("is not past, also where none was set or the one in force is long past", async () => {
    expect(await extend("2026-11-22", {})).toBe("date_is_past");
    expect(await extend("2026-10", { control: "2026-01" })).toBe("date_is_past");
    const { reference } = await aCommitment({ ...team.owners, control: "2026-01" });
    expect(await takeAction(team.head, reference, "extend", { controlDate: "2026-11-23" })).toMatchObject({ ok: true });
  });

  it("is not for a standing commitment", async () => {
    expect(await extend("2027", { standing: true })).toBe("standing_has_no_date");
  });
});

describe("the rest", () => {
  it("asks for a report by today at the earliest", async () => {
    expect(await refusalOf(team.head, "request_report", { dueOn: "2026-11-22" })).toBe("date_is_past");
  });

  it("names only a person of the lead organisation who is not disabled", async () => {
    const gone = await aUser({ role: "executor", organisationId: team.lead.id });
    await changeUser(gone.id, { disabledAt: new Date() });

    for (const personId of [team.coExecutor.id, team.coordinator.id, gone.id, randomUUID()]) {
      expect(await refusalOf(team.coordinator, "assign_owner", { personId })).toBe("person_not_of_lead");
    }
  });

  it("refuses every move from a status where it does not start", async () => {
    expect(await refusalOf(team.executor, "start", {}, { status: "in_progress" })).toBe("not-allowed-from-here");
    expect(await refusalOf(team.executor, "report_final", {}, { status: "reported" })).toBe("not-allowed-from-here");
    expect(await refusalOf(team.head, "return", {}, { status: "in_progress" })).toBe("not-allowed-from-here");
    expect(await refusalOf(team.head, "take_off_control", {}, { status: "off_control" })).toBe("not-allowed-from-here");
    expect(await refusalOf(team.head, "reopen", {}, { status: "on_control" })).toBe("not-allowed-from-here");
    expect(await refusalOf(team.head, "extend", {}, { status: "off_control" })).toBe("not-allowed-from-here");
    expect(await refusalOf(team.coordinator, "set_for_record")).toBe("not-allowed-from-here");
    expect(await refusalOf(team.coordinator, "put_on_control", { leadId: team.lead.id })).toBe("not-allowed-from-here");
  });

  it("refuses a head whose authority does not cover the item, on every decision", async () => {
    const above = { controlLevel: "government", status: "reported" } as const;
    for (const action of ["return", "additional_control", "take_off_control", "extend"] as const) {
      expect(await refusalOf(team.head, action, {}, above)).toBe("forbidden");
      expect(await refusalOf(team.departmentHead, action, {}, { status: "reported" })).toBe("forbidden");
    }
    expect(await refusalOf(team.departmentHead, "reopen", {}, { status: "off_control" })).toBe("forbidden");
    const { reference } = await aCommitment({ ...team.owners, controlLevel: "president", status: "reported" });
    expect(await takeAction(team.president, reference, "return")).toMatchObject({ ok: true });
  });

  it("finds no commitment that does not exist", async () => {
    const form = actionForm("KZ-JP-1999-01", 1, "add_note");

    expect(await sendForm(team.coordinator, form)).toEqual({ ok: false, refusal: "not-found" });
  });
});
