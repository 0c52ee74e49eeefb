import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { auditEvent } from "@/lib/audit/events";
import type { Action } from "@/lib/vocabulary/commitments";
import type { CommitmentToBuild } from "@/tests/support/build-commitment";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

const today = "2026-11-23";
testDatabase({ PACTA_TODAY: today });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

/** Does it, and gives what was kept before and after with the event it wrote. */
async function done(
  viewer: Viewer,
  action: Action,
  given: Record<string, string> = {},
  built: Partial<CommitmentToBuild> = {},
) {
  const { id, reference } = await aCommitment({ ...team.owners, quietSince: "2026-01-15", ...built });
  const before = await readEverything(id);
  const answer = await takeAction(viewer, reference, action, given);
  const after = await readEverything(id);
  expect(answer).toEqual({ ok: true, value: { reference, version: 2 } });
  expect(after.commitment.version).toBe(2);
  expect(after.events).toHaveLength(2);
  const [, row] = after.events;
  if (!row) throw new Error("no event");
  expect(row).toMatchObject({ seq: 2, actorId: viewer.id, occurredAt: after.commitment.changedAt });
  return { before, after, event: auditEvent.parse(JSON.parse(row.payload)), reference };
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

describe("putting on control", () => {
  it("names the lead, the form, the level and the first control date, with its trail", async () => {
    const given = { leadId: team.other.id, controlLevel: "government", controlDate: "2027-34" };
    const captured = { ...team.owners, leadId: null, status: "captured" as const };
    const { after, event } = await done(team.coordinator, "put_on_control", given, captured);

    expect(after.commitment).toMatchObject({
      status: "on_control",
      leadId: team.other.id,
      controlLevel: "government",
      completionForm: "Отчёт об исполнении",
      controlEdtf: "2027-34",
      controlEarliest: day("2027-04-01"),
      controlLatest: day("2027-06-30"),
      controlPrecision: "quarter",
      dueOn: day("2027-06-30"),
      quietSince: day(today),
      open: true,
    });
    expect(after.assignments.filter(({ role, side }) => role === "lead" && side === "KZ")).toMatchObject([
      { organisationId: team.other.id },
    ]);
    expect(after.decisions).toMatchObject([{ type: "put_on_control", authorId: team.coordinator.id, reason: null }]);
    expect(after.dates).toMatchObject([
      { field: "control", oldEdtf: null, newEdtf: "2027-34", approvedById: team.coordinator.id },
    ]);
    expect(event).toEqual({
      kind: "put_on_control",
      from: "captured",
      to: "on_control",
      controlLevel: "government",
      leadId: team.other.id,
      control: "2027-34",
    });
  });

  it("lets the lead before step back, and leaves the other side's lead", async () => {
    const given = { leadId: team.co.id };
    const { after } = await done(team.coordinator, "put_on_control", given, { status: "captured" });

    const roles = Object.fromEntries(after.assignments.map(({ organisationId, role }) => [organisationId, role]));
    expect(roles).toEqual({
      [team.lead.id]: "co_executor",
      [team.co.id]: "lead",
      [team.consolidator.id]: "consolidator",
      [team.foreign.id]: "lead",
    });
  });

  it("gives a standing commitment no date", async () => {
    const given = { leadId: team.lead.id, controlDate: "" };
    const { after } = await done(team.coordinator, "put_on_control", given, { status: "captured", standing: true });

    expect(after.commitment).toMatchObject({ status: "on_control", controlEdtf: null, dueOn: null });
    expect(after.dates).toEqual([]);
  });
});

describe("setting aside", () => {
  it("keeps for the record with the reason, and takes back", async () => {
    const kept = await done(team.coordinator, "set_for_record", {}, { status: "captured" });
    const back = await done(team.coordinator, "return_to_captured", {}, { status: "record_only" });

    expect(kept.after.commitment).toMatchObject({ status: "record_only", open: false });
    expect(kept.event).toMatchObject({ kind: "set_for_record", from: "captured", reason: "Общая формулировка" });
    expect(back.after.commitment.status).toBe("captured");
    expect(back.event).toMatchObject({ kind: "returned_to_captured", from: "record_only" });
  });
});

describe("reports", () => {
  it("starts work without a report, and stays as quiet as before", async () => {
    const { after, event } = await done(team.executor, "start");

    expect(after.commitment).toMatchObject({ status: "in_progress", quietSince: day("2026-01-15") });
    expect(after.reports).toEqual([]);
    expect(event).toEqual({ kind: "started", from: "on_control", to: "in_progress" });
  });

  it("takes interim information, which closes nothing and breaks the silence", async () => {
    const { after, event } = await done(team.executor, "report_interim", { nextStep: "Подписать план" });

    expect(after.commitment).toMatchObject({
      status: "in_progress",
      outcome: null,
      quietSince: day(today),
      nextStep: "Подписать план",
      nextStepIn: "ru",
    });
    expect(after.reports).toMatchObject([
      { type: "interim", organisationId: team.lead.id, authorId: team.executor.id, onBehalf: false },
    ]);
    expect(event).toMatchObject({ kind: "report_sent", type: "interim", from: "on_control", to: "in_progress" });
  });

  it("takes a letter by its number and date as evidence", async () => {
    const letter = {
      evidenceKind: "letter",
      evidenceTitle: "Исх. № 12-34/567",
      evidenceUrl: "",
      evidenceDated: "20.11.2026",
    };
    const { after } = await done(team.executor, "report_final", letter);

    expect(after.evidence).toMatchObject([{ title: "Исх. № 12-34/567", url: null, dated: day("2026-11-20") }]);
  });

  it("takes a final report with its evidence, and leaves the next step said before", async () => {
    const link = {
      evidenceKind: "minutes",
      evidenceTitle: "Протокол",
      evidenceUrl: "https://gov.kz/p",
      evidenceDated: "20.11.2026",
    };
    const { after, event } = await done(team.executor, "report_final", link, { nextStep: "Подписать" });

    expect(after.commitment).toMatchObject({ status: "reported", nextStep: "Подписать", closedOn: null });
    const [report] = after.reports;
    expect(after.evidence).toMatchObject([
      { reportId: report?.id, title: "Протокол", url: "https://gov.kz/p", dated: day("2026-11-20") },
    ]);
    const evidence = { kind: "minutes", title: "Протокол", url: "https://gov.kz/p", dated: "2026-11-20" };
    expect(event).toMatchObject({ kind: "report_sent", type: "final", to: "reported", evidence: [evidence] });
  });

  it("takes the consolidator's final report in the consolidator's name", async () => {
    const { after } = await done(team.consolidatorOfficer, "report_final");

    expect(after.reports).toMatchObject([{ organisationId: team.consolidator.id, onBehalf: false }]);
  });

  it("takes the coordinator's as the lead's, and says so", async () => {
    const { after, event } = await done(team.coordinator, "report_final");

    expect(after.reports).toMatchObject([
      { organisationId: team.lead.id, authorId: team.coordinator.id, onBehalf: true },
    ]);
    expect(event).toMatchObject({ organisationId: team.lead.id, onBehalf: true });
  });

  it("asks the lead, and a report of the lead answers every request that waits, of nobody else", async () => {
    const { id, reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "request_report", { dueOn: today });
    await takeAction(team.head, reference, "request_report", { text: "К совещанию" });
    await takeAction(team.consolidatorOfficer, reference, "report_final");
    const unanswered = await readEverything(id);
    await takeAction(team.head, reference, "return");
    await takeAction(team.executor, reference, "report_interim");
    const answered = await readEverything(id);

    expect(unanswered.requests).toMatchObject([
      { organisationId: team.lead.id, askedById: team.coordinator.id, dueOn: day(today), answeredById: null },
      { organisationId: team.lead.id, askedById: team.head.id, text: "К совещанию", answeredById: null },
    ]);
    const report = answered.reports.find(({ type }) => type === "interim");
    expect(answered.requests.map(({ answeredById }) => answeredById)).toEqual([report?.id, report?.id]);
  });
});

describe("decisions", () => {
  it.each([
    ["return", "returned", "returned"],
    ["additional_control", "additional_control", "kept_on_additional_control"],
  ] as const)("%s a report, with the reason", async (action, status, kind) => {
    const { after, event } = await done(team.head, action, { reason: "Неполно" }, { status: "reported" });

    expect(after.commitment.status).toBe(status);
    expect(after.decisions).toMatchObject([{ type: action, reason: "Неполно", authorId: team.head.id }]);
    expect(event).toEqual({ kind, from: "reported", to: status, reason: "Неполно", reasonIn: "ru" });
  });

  it.each(["on_control", "in_progress", "reported", "returned", "additional_control"] as const)(
    "takes off control from %s, with its outcome, the day and the evidence",
    async (status) => {
      const link = { evidenceKind: "press", evidenceTitle: "Саммит", evidenceUrl: "https://gov.kz/s" };
      const given = { outcome: "fulfilled", reason: "Саммит прошёл", ...link };
      const { after, event } = await done(team.head, "take_off_control", given, { status });

      expect(after.commitment).toMatchObject({
        status: "off_control",
        outcome: "fulfilled",
        closedOn: day(today),
        open: false,
        supersededById: null,
      });
      expect(after.decisions).toMatchObject([
        { type: "take_off_control", outcome: "fulfilled", reason: "Саммит прошёл" },
      ]);
      expect(after.evidence).toMatchObject([{ title: "Саммит", reportId: null }]);
      expect(event).toMatchObject({ kind: "taken_off_control", from: status, outcome: "fulfilled" });
    },
  );

  it("takes off control as superseded by another commitment", async () => {
    const successor = await aCommitment(team.owners);
    const given = { outcome: "superseded", reason: "", supersededBy: successor.reference.toLowerCase() };
    const { after, event } = await done(team.head, "take_off_control", given);

    expect(after.commitment).toMatchObject({ outcome: "superseded", supersededById: successor.id });
    expect(after.decisions).toMatchObject([{ outcome: "superseded", supersededById: successor.id }]);
    expect(event).toMatchObject({ supersededBy: successor.reference, evidence: [] });
  });

  it("reopens, and forgets outcome, day and successor, which history keeps", async () => {
    const { after, event } = await done(team.head, "reopen", {}, { status: "off_control", outcome: "lapsed" });

    expect(after.commitment).toMatchObject({ status: "in_progress", outcome: null, closedOn: null, open: true });
    expect(event).toMatchObject({ kind: "reopened", from: "off_control", to: "in_progress" });
  });

  it("gives a later control date, and keeps the old one in the trail", async () => {
    const given = { controlDate: "2027", reason: "Просьба стороны" };
    const { after, event } = await done(team.head, "extend", given, { control: "2026-12", promised: "2025" });

    expect(after.commitment).toMatchObject({
      status: "on_control",
      controlEdtf: "2027",
      controlPrecision: "year",
      promisedEdtf: "2025",
      dueOn: day("2027-12-31"),
      dueSoonFrom: day("2027-10-01"),
    });
    expect(after.dates).toMatchObject([
      { field: "control", oldEdtf: "2026-12", newEdtf: "2027", reason: "Просьба стороны", approvedById: team.head.id },
    ]);
    expect(after.decisions).toMatchObject([{ type: "extend", reason: "Просьба стороны" }]);
    expect(event).toMatchObject({ kind: "control_deadline_changed", from: "2026-12", to: "2027" });
  });
});

describe("owner, evidence and notes", () => {
  it("names the person responsible in the lead organisation, and nobody again", async () => {
    const { after, event, reference } = await done(team.executor, "assign_owner", { personId: team.executor.id });

    expect(after.commitment.ownerId).toBe(team.executor.id);
    expect(event).toEqual({
      kind: "owner_assigned",
      organisationId: team.lead.id,
      from: null,
      to: team.executor.id,
    });
    expect(await takeAction(team.coordinator, reference, "assign_owner", { personId: "" })).toMatchObject({ ok: true });
    expect((await readEverything(after.commitment.id)).commitment.ownerId).toBeNull();
  });

  it("adds evidence to what is closed, too", async () => {
    const { after, event } = await done(team.coExecutor, "add_evidence", {}, { status: "off_control" });

    expect(after.evidence).toMatchObject([{ addedById: team.coExecutor.id, titleIn: "ru" }]);
    expect(after.commitment.status).toBe("off_control");
    expect(event).toMatchObject({ kind: "evidence_added" });
  });

  it("signs a note with the author's organisation, and tells history only that it was written", async () => {
    const { after, event } = await done(team.coExecutor, "add_note", { text: "Не для всех" });

    expect(after.notes).toMatchObject([{ text: "Не для всех", organisationId: team.co.id, removedAt: null }]);
    expect(event).toEqual({ kind: "note_added", noteId: after.notes[0]?.id });
  });
});
