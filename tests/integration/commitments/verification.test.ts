import { beforeAll, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { listMyWork } from "@/lib/commitments/my-work/queries";
import { getCommitment } from "@/lib/commitments/queries";
import { listWithdrawable } from "@/lib/commitments/withdrawable-queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser } from "@/tests/support/build-people";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");
const closing = {
  outcome: "fulfilled",
  evidenceKind: "signed_act",
  evidenceTitle: "Акт",
  evidenceUrl: "https://gov.kz/a",
};

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

/** A commitment whose lead has reported it as done. */
async function reported() {
  const made = await aCommitment({ ...team.owners, status: "in_progress", control: "2026-12-31" });
  expect(await takeAction(team.executor, made.reference, "report_final")).toMatchObject({ ok: true });
  return made;
}

const problemOf = async (...asked: Parameters<typeof takeAction>) => {
  const answer = await takeAction(...asked);
  return answer.ok ? null : (answer.details?.problem ?? answer.refusal);
};

const unverified = async () => {
  const { rows } = await listCommitments(team.coordinator, today, {
    filters: { ...noFilters, condition: ["unverified"] },
    sort: { key: "deadline", descending: false },
    pageSize: 50,
  });
  return rows.map(({ reference }) => reference);
};

describe("a report on execution", () => {
  it("waits for somebody to verify it, decides nothing by that, and says who did and at what", async () => {
    const { id, reference } = await reported();
    expect(await unverified()).toContain(reference);
    const work = await listMyWork(team.coordinator, today, new Date("2026-01-01"));
    expect(work.find(({ name }) => name === "unverified")?.rows.map((row) => row.reference)).toContain(reference);

    expect(await problemOf(team.coordinator, reference, "verify_report")).toBeNull();
    const { commitment, verifications, decisions } = await readEverything(id);
    expect(commitment.status).toBe("reported");
    expect(decisions).toEqual([]);
    expect(verifications).toMatchObject([{ text: "Сверено с протоколом комиссии", authorId: team.coordinator.id }]);
    expect(await unverified()).not.toContain(reference);
    expect(await problemOf(team.coordinator, reference, "verify_report")).toBe("verified_already");
    const { execution } = (await getCommitment(team.executor, reference)) ?? {};
    expect(execution).toMatchObject({
      reported: { author: { id: team.executor.id } },
      verified: { author: { id: team.coordinator.id }, text: "Сверено с протоколом комиссии" },
      closed: null,
    });
  });

  it("is verified where it waits for a decision alone, by coordinators alone", async () => {
    const { reference } = await reported();
    for (const viewer of [team.executor, team.head, team.observer, team.admin]) {
      expect(await problemOf(viewer, reference, "verify_report")).toBe("forbidden");
    }
    await takeAction(team.head, reference, "return");
    expect(await problemOf(team.coordinator, reference, "verify_report")).toBe("not-allowed-from-here");
    const imported = await aCommitment({ ...team.owners, status: "reported", control: "2026-12-31" });
    expect(await problemOf(team.coordinator, imported.reference, "verify_report")).toBe("no_report_waits");
    expect(await unverified()).not.toContain(imported.reference);
  });

  it("that comes after one that was sent back is not verified by what was said of that one", async () => {
    const { id, reference } = await reported();
    await takeAction(team.coordinator, reference, "verify_report");
    await takeAction(team.head, reference, "return");
    await takeAction(team.executor, reference, "report_final", { text: "Дополнено" });
    expect((await readEverything(id)).commitment.verifiedAt).toBeNull();
    expect(await unverified()).toContain(reference);

    // Taken back as a mistake, it leaves the first one, which was.
    await takeAction(team.executor, reference, "withdraw_report");
    expect((await readEverything(id)).commitment.verifiedAt).not.toBeNull();
  });

  it("is no more verified where that was taken back, and can be again", async () => {
    const { id, reference } = await reported();
    await takeAction(team.coordinator, reference, "verify_report");
    const [verification] = (await readEverything(id)).verifications;
    const entry = `verification:${verification?.id}`;
    const colleague = await aUser({ role: "head", organisationId: team.coordinator.organisationId });
    for (const viewer of [team.executor, colleague]) {
      expect(await problemOf(viewer, reference, "withdraw_entry", { entry })).toBe("not_own_entry");
      expect((await listWithdrawable(viewer, id, undefined)).verifications).toEqual([]);
    }
    expect(await problemOf(team.coordinator, reference, "withdraw_entry", { entry })).toBeNull();
    expect(await problemOf(team.coordinator, reference, "withdraw_entry", { entry })).toBe("withdrawn_already");
    expect((await readEverything(id)).commitment.verifiedAt).toBeNull();

    expect(await problemOf(team.coordinator, reference, "verify_report", { text: "Сверено с актом" })).toBeNull();
    const page = await getCommitment(team.coordinator, reference);
    expect(page?.reports[0]?.verifications.map(({ text, withdrawal }) => [text, withdrawal === null])).toEqual([
      ["Сверено с актом", true],
      ["Сверено с протоколом комиссии", false],
    ]);
  });
});

describe("taking off control as done", () => {
  it("needs a reason where nobody verified the report, and that reason is shown", async () => {
    const { reference } = await reported();
    expect(await problemOf(team.head, reference, "take_off_control", { ...closing, reason: "" })).toBe("not_verified");
    expect(await problemOf(team.head, reference, "take_off_control", { ...closing, reason: "Видел сам" })).toBeNull();
    const { execution } = (await getCommitment(team.head, reference)) ?? {};
    expect(execution).toMatchObject({ verified: null, closed: { reason: "Видел сам", author: { id: team.head.id } } });
  });

  it("needs none where somebody did, and that stays then", async () => {
    const { id, reference } = await reported();
    await takeAction(team.coordinator, reference, "verify_report");
    expect(await problemOf(team.head, reference, "take_off_control", { ...closing, reason: "" })).toBeNull();
    const [verification] = (await readEverything(id)).verifications;
    const entry = `verification:${verification?.id}`;
    expect(await problemOf(team.coordinator, reference, "withdraw_entry", { entry })).toBe("outcome_rests_on_it");
  });

  it("goes on resting on it where it is opened again, and the facts of another closing are its own", async () => {
    const { id, reference } = await reported();
    await takeAction(team.coordinator, reference, "verify_report");
    await takeAction(team.head, reference, "take_off_control", { ...closing, reason: "" });
    await takeAction(team.head, reference, "reopen");
    const [verification] = (await readEverything(id)).verifications;
    const entry = `verification:${verification?.id}`;
    expect(await problemOf(team.coordinator, reference, "withdraw_entry", { entry })).toBe("outcome_rests_on_it");

    expect(await problemOf(team.head, reference, "take_off_control", { ...closing, reason: "Видел сам" })).toBeNull();
    const { execution } = (await getCommitment(team.head, reference)) ?? {};
    expect(execution).toMatchObject({ reported: null, verified: null, closed: { reason: "Видел сам" } });
  });

  it("shows nothing of a control that ended before", async () => {
    const term = { assignedOn: "2026-11-16", objectionUntil: "2026-11-23" };
    const { reference } = await aCommitment({ ...team.owners, control: "2026-12-31", ...term });
    const steps = [
      [team.executor, "report_final"],
      [team.coordinator, "verify_report"],
      [team.executor, "raise_objection", { ground: "not_promised", proposedWords: "" }],
      [team.head, "uphold_and_return"],
      [team.coordinator, "put_on_control", { leadId: team.lead.id }],
      [team.head, "take_off_control", { ...closing, reason: "Видел сам" }],
    ] as const;
    for (const [viewer, action, form] of steps) expect(await problemOf(viewer, reference, action, form)).toBeNull();

    const { execution } = (await getCommitment(team.head, reference)) ?? {};
    expect(execution).toMatchObject({ reported: null, verified: null, closed: { reason: "Видел сам" } });
  });

  it("needs one where nothing was reported, or what was reported and verified was sent back", async () => {
    const silent = await aCommitment({ ...team.owners, status: "in_progress", control: "2026-12-31" });
    const { reference } = await reported();
    await takeAction(team.coordinator, reference, "verify_report");
    await takeAction(team.head, reference, "return");
    for (const one of [silent.reference, reference]) {
      expect(await problemOf(team.head, one, "take_off_control", { ...closing, reason: "" })).toBe("not_verified");
    }
  });
});

it("is part of the state that history proves", async () => {
  expect((await verifyHistory(db())).flaws).toEqual([]);
});
