import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { decideItem } from "@/lib/reviews/decide-item";
import { decisionInput } from "@/lib/reviews/decision-inputs";
import { findAgendaItem } from "@/lib/reviews/item-queries";
import { parkItem } from "@/lib/reviews/open-item";
import { findReview } from "@/lib/reviews/queries";
import { takeChair } from "@/lib/reviews/start-review";
import { undoDecision } from "@/lib/reviews/undo-decision";
import type { ReviewDecisionType } from "@/lib/vocabulary/reviews";
import { aCommitment } from "@/tests/support/build-commitment";
import { aTeam, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { decide, leastOfDecision, ofReview, runReview } from "@/tests/support/review-acts";

testDatabase({ PACTA_TODAY: "2026-12-07" });
const today = calendarDate("2026-12-07");
const clock = { now: new Date(), today };

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

/** A review of one late commitment of its own sector, and of another. */
async function aRunningReview(chair = team.head, level: "department" | "minister" | "president" = "minister") {
  const sector = randomUUID()
    .replaceAll(/[^a-f]/g, "x")
    .slice(0, 20);
  const late = { ...team.owners, control: "2026-11-30", sector, controlLevel: level };
  const [{ id, reference }, other] = [await aCommitment(late), await aCommitment({ ...late, control: "2026-12-01" })];
  const number = await runReview(chair, { filters: `sector=${sector}`, attendees: [team.coordinator.id] });
  return { number, id, reference, other: other.reference };
}

const undo = async (number: string, chair = team.head) =>
  undoDecision(chair, { ...(await ofReview(number)), reason: "Не та договорённость", language: "ru" });

describe("decideItem", () => {
  it.each<[ReviewDecisionType, "head" | "coordinator", Record<string, unknown>, Record<string, unknown>]>([
    [
      "keep",
      "head",
      { nextStep: "Запросить ответ стороны", status: "on_control" },
      { text: "Запросить ответ стороны" },
    ],
    ["extend", "head", { controlEdtf: "2027-06-30" }, { dueEdtf: "2027-06-30" }],
    ["request_report", "head", { status: "on_control" }, { dueEdtf: "2026-12-15", text: null }],
    ["escalate", "president" as "head", { controlLevel: "government" }, { controlLevel: "government" }],
    ["close", "head", { status: "off_control", outcome: "fulfilled" }, { outcome: "fulfilled" }],
    ["drop", "head", { status: "off_control", outcome: "lapsed" }, { outcome: "lapsed" }],
    ["keep", "coordinator", { nextStep: "Запросить ответ стороны" }, {}],
    ["request_report", "coordinator", {}, { organisationId: "lead" }],
  ])("%s by the %s is carried out, kept with how late it was, and opens the next item", async (type, who, is, kept) => {
    const chair = team[who];
    const { number, id, reference } = await aRunningReview(chair);

    expect(await decide(chair, number, reference, type)).toMatchObject({ ok: true });

    const commitment = await db().commitment.findUniqueOrThrow({ where: { id } });
    expect(commitment).toMatchObject(is);
    const [decision] = await db().reviewDecision.findMany({ where: { item: { commitmentId: id } } });
    const lead = kept.organisationId === "lead" ? { organisationId: team.lead.id } : {};
    expect(decision).toMatchObject({ type, ...kept, ...lead, eventSeq: commitment.version, withdrawnAt: null });
    const review = await findReview(chair, today, number);
    expect(review?.agenda[0]).toMatchObject({
      state: "decided",
      daysLate: 7,
      deadline: "2026-11-30",
      decision: { type },
    });
    expect(review).toMatchObject({ current: 2, decided: 1, items: 2 });
    const events = await db().auditEvent.findMany({
      where: { chain: `review:${review?.id}` },
      orderBy: { seq: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual(["review_prepared", "review_started", "item_decided"]);
  });

  it("gives another lead what a coordinator reassigns, and the one before has no part any more", async () => {
    const { number, id, reference } = await aRunningReview(team.coordinator);

    expect(await decide(team.coordinator, number, reference, "reassign", { leadId: team.lead.id })).toMatchObject({
      details: { problem: "lead_already", field: "leadId" },
    });
    expect(await decide(team.coordinator, number, reference, "reassign", { leadId: team.other.id })).toMatchObject({
      ok: true,
    });
    const parts = await db().assignment.findMany({ where: { commitmentId: id }, select: { organisationId: true } });
    const organisations = parts.map(({ organisationId }) => organisationId);
    expect(organisations).toContain(team.other.id);
    expect(organisations).not.toContain(team.lead.id);
    expect(organisations).toContain(team.foreign.id);
    // Who led it when it was decided is still seen.
    expect((await findReview(team.head, today, number))?.agenda[0]?.lead?.id).toBe(team.lead.id);
  });

  it("writes nothing at all where the commitment's own rules refuse", async () => {
    const { number, id, reference } = await aRunningReview();
    const before = [await db().auditEvent.count(), await db().idempotencyKey.count()];

    expect(
      await decide(team.head, number, reference, "close", { evidenceKind: "", evidenceTitle: "", evidenceUrl: "" }),
    ).toMatchObject({ details: { problem: "evidence_required" } });
    expect(await decide(team.head, number, reference, "close", { reason: "" })).toMatchObject({
      details: { problem: "not_verified", field: "reason" },
    });
    expect(await decide(team.head, number, reference, "extend", { controlDate: "2026-11-01" })).toMatchObject({
      details: { problem: "not_later" },
    });
    expect(await decide(team.head, number, reference, "keep", { dueOn: "2026-12-06" })).toMatchObject({
      details: { problem: "date_is_past", field: "dueOn" },
    });
    expect(await decide(team.head, number, reference, "extend", { controlDate: "2031" })).toMatchObject({
      details: { farDate: "2031" },
    });
    expect([await db().auditEvent.count(), await db().idempotencyKey.count()]).toEqual(before);
    expect(await db().evidence.count({ where: { commitmentId: id } })).toBe(0);
  });

  it.each<[ReviewDecisionType, Record<string, unknown>, Record<string, unknown>]>([
    ["extend", {}, { decision: "extend", controlEdtf: "2027-06-30" }],
    ["escalate", {}, { decision: "escalate", controlLevel: "government" }],
    [
      "close",
      { evidenceKind: "", evidenceTitle: "", evidenceUrl: "" },
      { decision: "take_off_control", outcome: "fulfilled" },
    ],
    ["drop", {}, { decision: "take_off_control", outcome: "lapsed" }],
    ["reassign", { leadId: "other" }, { decision: "change_lead" }],
  ])("proposes %s to who may, where the chair may not, and withdraws it", async (type, given, proposed) => {
    const { number, id, reference } = await aRunningReview(team.departmentHead);
    const form = given.leadId ? { leadId: team.other.id } : given;
    const before = await db().commitment.findUniqueOrThrow({ where: { id } });

    expect(await decide(team.departmentHead, number, reference, type, form)).toMatchObject({ ok: true });

    const [proposal] = await db().decisionProposal.findMany({ where: { commitmentId: id } });
    expect(proposal).toMatchObject({ ...proposed, answer: null, proposedById: team.departmentHead.id });
    const [decision] = await db().reviewDecision.findMany({ where: { item: { commitmentId: id } } });
    expect(decision).toMatchObject({ type, eventSeq: null, proposalId: proposal?.id });
    expect(await db().commitment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: before.status,
      controlEdtf: before.controlEdtf,
      controlLevel: before.controlLevel,
      leadId: before.leadId,
    });
    expect((await findReview(team.head, today, number))?.agenda[0]?.decision).toMatchObject({ isProposal: true });

    expect(await undo(number, team.departmentHead)).toMatchObject({ ok: true });
    expect(await db().decisionProposal.findFirst({ where: { commitmentId: id } })).toMatchObject({
      answer: "withdrawn",
    });
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("refuses what is nobody's to propose, evidence with a proposal, what the status forbids, and a second decision", async () => {
    const { number, reference, other } = await aRunningReview(team.departmentHead);
    const problemOf = async (type: ReviewDecisionType, given = {}) => {
      const answer = await decide(team.departmentHead, number, reference, type, given);
      return answer.ok ? null : answer.details?.problem;
    };
    expect(await problemOf("keep")).toBe("beyond_authority");
    expect(await problemOf("close")).toBe("unexpected");
    await takeAction(team.departmentHead, reference, "propose_decision", {
      decision: "extend",
      controlDate: "2027-12-31",
    });
    expect(await problemOf("drop")).toBe("proposal_waits");
    expect(await problemOf("request_report")).toBeNull();
    expect(await problemOf("request_report")).toBe("already_decided");
    await takeAction(team.executor, other, "report_final");
    expect(await decide(team.departmentHead, number, other, "request_report")).toMatchObject({
      details: { problem: "not_from_status" },
    });
  });

  it("refuses a level above the highest, and proposes one above the own", async () => {
    const highest = await aRunningReview(team.president, "president");
    expect(await decide(team.president, highest.number, highest.reference, "escalate")).toMatchObject({
      details: { problem: "highest_level" },
    });
    const own = await aRunningReview(team.head, "minister");
    expect(await decide(team.head, own.number, own.reference, "escalate")).toMatchObject({ ok: true });
    expect(await db().decisionProposal.findFirst({ where: { commitmentId: own.id } })).toMatchObject({
      decision: "escalate",
      controlLevel: "government",
    });
  });

  it("acts once for a form sent twice, and refuses a commitment that changed since it was seen", async () => {
    const { number, id, reference, other } = await aRunningReview();
    const position = 1;
    const form = decisionInput.parse({
      type: "keep",
      ...(await ofReview(number)),
      position,
      commitmentVersion: 1,
      language: "ru",
      ...leastOfDecision.keep,
    });
    const [one, two] = await Promise.all([decideItem(team.head, form), decideItem(team.head, form)]);
    expect([one.ok, two.ok]).toEqual([true, true]);
    expect(await db().reviewDecision.count({ where: { item: { commitmentId: id } } })).toBe(1);
    expect(await db().auditEvent.count({ where: { chain: `commitment:${id}` } })).toBe(2);

    const seen = await ofReview(number);
    await takeAction(team.coordinator, other, "add_note");
    const stale = { type: "keep", ...seen, position: 2, commitmentVersion: 1, language: "ru", ...leastOfDecision.keep };
    expect(await decideItem(team.head, decisionInput.parse(stale))).toMatchObject({ refusal: "conflict" });
    expect(await decide(team.head, number, reference, "keep")).toMatchObject({
      details: { problem: "already_decided" },
    });
  });

  it("offers what may be decided, each with its reason where it may not", async () => {
    const { number } = await aRunningReview(team.coordinator);
    const item = await findAgendaItem(team.coordinator, clock, number, 1);

    expect(Object.fromEntries(item?.possible.map(({ type, how, reason }) => [type, how ?? reason]) ?? [])).toEqual({
      keep: "act",
      extend: "propose",
      reassign: "act",
      request_report: "act",
      escalate: "propose",
      close: "propose",
      drop: "propose",
    });
    expect(item).toMatchObject({ review: { isMine: true, current: 1, total: 2 }, undo: null, commitmentVersion: 1 });
  });
});

describe("undoDecision", () => {
  it.each<[ReviewDecisionType, Record<string, unknown>]>([
    ["keep", { nextStep: null, nextStepIn: null }],
    ["request_report", { status: "on_control" }],
    ["close", { status: "on_control", outcome: null, closedOn: null }],
    ["drop", { status: "on_control", outcome: null }],
  ])("takes back %s as if it had not been, and its item lies open again", async (type, was) => {
    const { number, id, reference } = await aRunningReview();
    await decide(team.head, number, reference, type);
    expect((await findAgendaItem(team.head, clock, number, 2))?.undo).toEqual({
      position: 1,
      reference,
      type,
      reason: null,
    });

    expect(await undo(number)).toMatchObject({ ok: true });

    expect(await db().commitment.findUniqueOrThrow({ where: { id } })).toMatchObject(was);
    expect(await db().reportRequest.count({ where: { commitmentId: id, withdrawal: null } })).toBe(0);
    const review = await findReview(team.head, today, number);
    expect(review?.agenda[0]).toMatchObject({ state: "waiting", decision: null });
    expect(review?.current).toBe(1);
    expect(await decide(team.head, number, reference, "keep")).toMatchObject({ ok: true });
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("takes the evidence of a closing back with it", async () => {
    const { number, id, reference } = await aRunningReview();
    await decide(team.head, number, reference, "close");
    expect(await undo(number)).toMatchObject({ ok: true });

    expect(await db().evidence.count({ where: { commitmentId: id, withdrawal: null } })).toBe(0);
    const none = { evidenceKind: "", evidenceTitle: "", evidenceUrl: "" };
    expect(await decide(team.head, number, reference, "close", none)).toMatchObject({
      details: { problem: "evidence_required" },
    });
    expect((await verifyHistory(db())).flaws).toEqual([]);
  });

  it("parks again what was parked before it was decided", async () => {
    const { number, reference } = await aRunningReview();
    await parkItem(team.head, { ...(await ofReview(number)), position: 1 });
    await decide(team.head, number, reference, "keep");
    expect(await undo(number)).toMatchObject({ ok: true });
    expect((await findReview(team.head, today, number))?.agenda[0]).toMatchObject({ state: "parked", daysLate: 7 });
  });

  it("makes an item wait again that was put off last, and only then goes back to decisions", async () => {
    const { number, reference, other } = await aRunningReview();
    await decide(team.head, number, reference, "keep");
    await parkItem(team.head, { ...(await ofReview(number)), position: 2 });
    const undoable = async () => (await findAgendaItem(team.head, clock, number, 1))?.undo;
    expect(await undoable()).toEqual({ position: 2, reference: other, type: "park", reason: null });

    expect(await undo(number)).toMatchObject({ ok: true });
    expect(await findReview(team.head, today, number)).toMatchObject({
      current: 2,
      agenda: [{ state: "decided" }, { state: "waiting" }],
    });
    expect(await undoable()).toMatchObject({ position: 1, type: "keep", reason: null });
    expect(await undo(number)).toMatchObject({ ok: true });
    expect(await undo(number)).toMatchObject({ details: { problem: "nothing_to_undo" } });
  });

  it("is not offered for what another asked or proposed", async () => {
    const { number, reference } = await aRunningReview(team.coordinator);
    await decide(team.coordinator, number, reference, "request_report");
    await takeChair(team.head, await ofReview(number));
    expect((await findAgendaItem(team.head, clock, number, 1))?.undo?.reason).toBe("not_own_entry");
    expect(await undo(number)).toMatchObject({ details: { problem: "not_own_entry" } });

    const proposed = await aRunningReview(team.coordinator);
    await decide(team.coordinator, proposed.number, proposed.reference, "extend");
    await takeChair(team.head, await ofReview(proposed.number));
    const reason = (await findAgendaItem(team.head, clock, proposed.number, 1))?.undo?.reason;
    expect(reason).not.toBeNull();
    expect(await undo(proposed.number)).toMatchObject({ ok: false });
  });

  it("says why a decision is not taken back: no way, overtaken, none", async () => {
    const { number, reference, other } = await aRunningReview();
    expect(await undo(number)).toMatchObject({ details: { problem: "nothing_to_undo" } });
    await decide(team.head, number, reference, "keep");
    await takeAction(team.coordinator, reference, "add_note");
    expect(await undo(number)).toMatchObject({ details: { problem: "overtaken" } });
    await decide(team.head, number, other, "extend");
    expect(await undo(number)).toMatchObject({ details: { problem: "cannot_take_back" } });
  });
});
