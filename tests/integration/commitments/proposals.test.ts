import { beforeAll, describe, expect, it } from "vitest";
import { listHistory } from "@/lib/audit/queries";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { mayDecide } from "@/lib/commitments/proposals";
import { getCommitment } from "@/lib/commitments/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment, type CommitmentToBuild } from "@/tests/support/build-commitment";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

type Form = Record<string, unknown>;
const evidence = { evidenceKind: "press", evidenceTitle: "Сообщение", evidenceUrl: "https://gov.kz/1" };

/** On control until the end of the year, with a proposal of the coordinator's that waits. */
async function proposed(form: Form, given: Partial<CommitmentToBuild> = {}) {
  const made = await aCommitment({ ...team.owners, control: "2026-12-31", ...given });
  const who = form.decision === "change_lead" ? team.head : team.coordinator;
  expect(await takeAction(who, made.reference, "propose_decision", form)).toMatchObject({ ok: true });
  return made;
}

/** The same, after a report on execution. */
async function proposedOnReport(decision: string) {
  const made = await aCommitment({ ...team.owners, control: "2026-12-31" });
  await takeAction(team.executor, made.reference, "report_final");
  expect(await takeAction(team.coordinator, made.reference, "propose_decision", { decision })).toMatchObject({
    ok: true,
  });
  return made;
}

const problemOf = async (...asked: Parameters<typeof takeAction>) => {
  const answer = await takeAction(...asked);
  return answer.ok ? null : (answer.details?.problem ?? answer.refusal);
};
const answersOf = async (id: string) => (await readEverything(id)).proposals.map(({ answer }) => answer);
const lastEvent = async (id: string) => JSON.parse((await readEverything(id)).events.at(-1)?.payload ?? "");
const parts = (organisationId: string) => ({ parts: [{ organisationId, role: "lead" }] });

describe("a proposal", () => {
  it("changes nothing by itself", async () => {
    const { id } = await proposed({ decision: "extend", controlDate: "2027-03" });
    const { commitment, proposals, decisions } = await readEverything(id);

    expect(commitment).toMatchObject({ status: "on_control", controlEdtf: "2026-12-31", proposedDecision: "extend" });
    expect(proposals).toMatchObject([
      {
        decision: "extend",
        controlEdtf: "2027-03",
        proposedAs: "coordinator",
        organisationId: team.mfa.id,
        answer: null,
      },
    ]);
    expect(decisions).toEqual([]);
  });

  it("is one at a time, of what somebody else decides and of what can be decided now", async () => {
    const { reference } = await aCommitment({ ...team.owners, control: "2026-12-31" });
    const propose = (who: "coordinator" | "head" | "departmentHead" | "president", form: Form) =>
      problemOf(team[who], reference, "propose_decision", form);

    expect(await propose("coordinator", { decision: "change_lead", leadId: team.other.id })).toBe("may_decide_oneself");
    expect(await propose("head", { decision: "take_off_control:lapsed" })).toBe("may_decide_oneself");
    expect(await propose("president", { decision: "escalate:government" })).toBe("may_decide_oneself");
    expect(await propose("coordinator", { decision: "return" })).toBe("not_proposable_now");
    expect(await propose("coordinator", { decision: "escalate:department" })).toBe("level_not_higher");
    expect(await propose("coordinator", { decision: "extend", controlDate: "2026-12-01" })).toBe("not_later");
    expect(await propose("head", { decision: "change_lead", leadId: team.lead.id })).toBe("lead_already");
    const superseded = { decision: "take_off_control:superseded", supersededBy: reference };
    expect(await propose("coordinator", superseded)).toBe("no_such_commitment");

    expect(await propose("departmentHead", { decision: "take_off_control:lapsed" })).toBeNull();
    expect(await propose("coordinator", { decision: "escalate:government" })).toBe("proposal_waits");
  });

  it("of what has no date is no extension", async () => {
    const standing = await aCommitment({ ...team.owners, standing: true, reportInterval: 30 });
    const form = { decision: "extend", controlDate: "2027-03" };
    expect(await problemOf(team.coordinator, standing.reference, "propose_decision", form)).toBe("not_proposable_now");
  });

  it("needs the value of its decision, and takes that of no other", async () => {
    const { reference } = await aCommitment({ ...team.owners, control: "2026-12-31" });
    const send = (form: Form) => takeAction(team.coordinator, reference, "propose_decision", form);
    for (const form of [
      { decision: "extend" },
      { decision: "change_lead" },
      { decision: "take_off_control:superseded" },
      { decision: "take_off_control" },
      { decision: "escalate:government", controlDate: "2027" },
    ])
      await expect(send(form)).rejects.toThrow();
  });

  it("keeps what was proposed as it was written", async () => {
    const { id } = await proposed({});
    const where = { commitmentId: id };
    await expect(db().decisionProposal.updateMany({ where, data: { reason: "Иначе" } })).rejects.toThrow();
    await expect(db().decisionProposal.deleteMany({ where })).rejects.toThrow();
  });

  it("shows what is to take its place to nobody who does not see that", async () => {
    const successor = await aCommitment({ leadId: team.other.id });
    const form = { decision: "take_off_control:superseded", supersededBy: successor.reference };
    const { reference } = await proposed(form);
    const seenBy = async (who: "head" | "executor") =>
      [
        (await getCommitment(team[who], reference))?.proposal?.supersededBy?.reference ?? null,
        (await listHistory(team[who], reference))?.events[0]?.event,
      ] as const;
    expect(await seenBy("head")).toMatchObject([successor.reference, { supersededBy: successor.reference }]);
    expect(await seenBy("executor")).toMatchObject([null, { supersededBy: null }]);
  });
});

describe("deciding", () => {
  it("as proposed adopts it, with the decision that did", async () => {
    const { id, reference } = await proposedOnReport("take_off_control:fulfilled");
    const closing = { outcome: "fulfilled", reason: "Проверено на месте", ...evidence };
    expect(await takeAction(team.head, reference, "take_off_control", closing)).toMatchObject({ ok: true });

    const { proposals, decisions, commitment } = await readEverything(id);
    const closed = decisions.find(({ type }) => type === "take_off_control");
    expect(proposals).toMatchObject([{ answer: "adopted", answeredById: team.head.id, decisionId: closed?.id }]);
    expect(commitment.proposedDecision).toBeNull();
    expect(await lastEvent(id)).toMatchObject({ kind: "taken_off_control", proposal: "adopted" });
  });

  it.each([
    ["take_off_control:lapsed", "take_off_control", { outcome: "not_fulfilled" }, "decided_otherwise"],
    ["take_off_control:lapsed", "return", {}, "decided_otherwise"],
    ["additional_control", "additional_control", {}, "adopted"],
    ["return", "additional_control", {}, "decided_otherwise"],
    ["clarify", "return", {}, "adopted"],
    ["clarify", "take_off_control", {}, "decided_otherwise"],
    ["escalate:government", "return", {}, null],
    ["escalate:government", "take_off_control", {}, "lapsed"],
    ["additional_control", "extend", {}, null],
  ] as const)("of %s, by %s %j: %s", async (decision, action, form, expected) => {
    const { id, reference } = await proposedOnReport(decision);
    expect(await takeAction(team.head, reference, action, form)).toMatchObject({ ok: true });
    expect(await answersOf(id)).toEqual([expected]);
  });

  it.each([
    [{ decision: "extend", controlDate: "2027-03" }, "head", "extend", { controlDate: "2027-03" }, "adopted"],
    [{ decision: "extend", controlDate: "2027-03" }, "head", "extend", { controlDate: "2027-06" }, "decided_otherwise"],
    [
      { decision: "extend", controlDate: "2027-03" },
      "head",
      "correct_control_date",
      { controlDate: "2027-03" },
      "lapsed",
    ],
    [{ decision: "extend", controlDate: "2027-03" }, "head", "correct_control_date", { controlDate: "2027-02" }, null],
    [{ decision: "extend", controlDate: "2027-03" }, "head", "change_control", { reportInterval: "30" }, "lapsed"],
    [{ decision: "escalate:government" }, "president", "change_control", { controlLevel: "government" }, "adopted"],
    [
      { decision: "escalate:government" },
      "president",
      "change_control",
      { controlLevel: "president" },
      "decided_otherwise",
    ],
    [{ decision: "take_off_control:lapsed" }, "executor", "report_final", {}, null],
  ] as const)("of %j, by %s with %s %j: %s", async (form, who, action, given, expected) => {
    const { id, reference } = await proposed(form);
    expect(await takeAction(team[who], reference, action, given)).toMatchObject({ ok: true });
    expect(await answersOf(id)).toEqual([expected]);
  });

  it("on another lead answers whoever names one, and adding a part does not", async () => {
    for (const [named, expected] of [
      [team.lead.id, null],
      [team.other.id, "adopted"],
      [team.co.id, "decided_otherwise"],
    ] as const) {
      const { id, reference } = await proposed({ decision: "change_lead", leadId: team.other.id });
      expect(await takeAction(team.coordinator, reference, "change_parts", parts(named))).toMatchObject({ ok: true });
      expect(await answersOf(id)).toEqual([expected]);
    }
  });

  it("lets what was proposed about a report lapse with the report", async () => {
    const { id, reference } = await proposedOnReport("clarify");
    await takeAction(team.executor, reference, "withdraw_report");
    expect(await answersOf(id)).toEqual(["lapsed"]);
    expect(await lastEvent(id)).toMatchObject({ kind: "report_withdrawn", proposal: "lapsed" });
  });

  it("that is withdrawn as a mistake leaves it waiting, unless another one waits or that lead leads by now", async () => {
    const { id, reference } = await proposedOnReport("take_off_control:lapsed");
    await takeAction(team.head, reference, "take_off_control", { outcome: "lapsed" });
    await takeAction(team.head, reference, "withdraw_decision");
    expect(await answersOf(id)).toEqual([null]);
    expect(await lastEvent(id)).toMatchObject({ kind: "decision_withdrawn", proposalWaits: "take_off_control" });

    await takeAction(team.head, reference, "return");
    await takeAction(team.coordinator, reference, "propose_decision", { decision: "escalate:government" });
    expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({ ok: true });
    expect(await answersOf(id)).toEqual(["decided_otherwise", null]);

    const other = await proposed({ decision: "change_lead", leadId: team.other.id });
    await takeAction(team.head, other.reference, "take_off_control");
    await takeAction(team.coordinator, other.reference, "change_parts", parts(team.other.id));
    await takeAction(team.head, other.reference, "withdraw_decision");
    expect(await answersOf(other.id)).toEqual(["lapsed"]);
  });

  it("is one where one declines and another carries it out at once", async () => {
    const { id, reference } = await proposed({ decision: "take_off_control:lapsed" });
    const answers = await Promise.all([
      takeAction(team.head, reference, "decline_proposal"),
      takeAction(team.president, reference, "take_off_control", { outcome: "lapsed" }),
    ]);
    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: "conflict" });
    expect(await answersOf(id)).toHaveLength(1);
  });
});

describe("an answer in words", () => {
  it("is of who may decide", async () => {
    const { id, reference } = await proposed({ decision: "escalate:government" });
    expect(await problemOf(team.departmentHead, reference, "decline_proposal")).toBe("forbidden");
    expect(await problemOf(team.coordinator, reference, "decline_proposal")).toBe("not_yours_to_decide");
    expect(await problemOf(team.president, reference, "decline_proposal")).toBeNull();
    const { proposals, commitment } = await readEverything(id);
    expect(proposals).toMatchObject([{ answer: "declined", answerReason: "Рано", decisionId: null }]);
    expect([commitment.status, commitment.controlLevel]).toEqual(["on_control", "minister"]);
    expect(await problemOf(team.president, reference, "decline_proposal")).toBe("no_proposal_waits");
  });

  it("to a coordinator is a coordinator's", async () => {
    const { reference } = await proposed({ decision: "change_lead", leadId: team.other.id });
    expect(await problemOf(team.president, reference, "decline_proposal")).toBe("not_yours_to_decide");
    expect(await problemOf(team.coordinator, reference, "decline_proposal")).toBeNull();
  });

  it("is taken back by the side that proposed", async () => {
    const [own, heads] = [await proposed({}), await proposed({ decision: "change_lead", leadId: team.other.id })];
    expect(await problemOf(team.head, own.reference, "withdraw_proposal")).toBe("not_own_entry");
    expect(await problemOf(team.coordinator, own.reference, "withdraw_proposal")).toBeNull();
    expect(await problemOf(team.departmentHead, heads.reference, "withdraw_proposal")).toBeNull();
    expect(await answersOf(own.id)).toEqual(["withdrawn"]);
  });

  it("is left to nobody: whoever decides of the item declines what is above them, and a coordinator takes back any", async () => {
    const above = await proposed({ decision: "escalate:president" });
    expect(await problemOf(team.head, above.reference, "decline_proposal")).toBeNull();
    const heads = await proposed({ decision: "change_lead", leadId: team.other.id });
    expect(await problemOf(team.coordinator, heads.reference, "withdraw_proposal")).toBeNull();
  });

  it("to the lead's own request answers a proposal of more time, too", async () => {
    const { id, reference } = await proposed({ decision: "extend", controlDate: "2027-03" });
    await takeAction(team.executor, reference, "request_extension", { controlDate: "2027-02", forecastFor: "2027-01" });
    expect(await takeAction(team.head, reference, "refuse_extension")).toMatchObject({ ok: true });
    expect(await answersOf(id)).toEqual(["decided_otherwise"]);
  });
});

it("is listed to those who may decide it, and to nobody else", async () => {
  for (const [form, level] of [
    [{}, "minister"],
    [{}, "government"],
    [{ decision: "escalate:government" }, "minister"],
    [{ decision: "change_lead", leadId: team.other.id }, "minister"],
  ] as const) {
    const { reference } = await proposed(form, { controlLevel: level });
    for (const who of ["coordinator", "head", "president", "departmentHead", "observer", "executor"] as const) {
      const { rows } = await listCommitments(team[who], calendarDate("2026-11-23"), {
        filters: { ...noFilters, q: reference, condition: ["proposed_to_me"] },
        sort: { key: "deadline", descending: false },
      });
      const item = await getCommitment(team[who], reference);
      const isTheirs = item?.proposal ? mayDecide(team[who], item.proposal, item) : null;
      expect([form, who, rows.length === 1]).toEqual([form, who, isTheirs]);
    }
  }
});

it("of a report that came from a list is no verification", async () => {
  const { reference } = await aCommitment({ ...team.owners, status: "reported" });
  expect(await problemOf(team.coordinator, reference, "verify_report")).toBe("no_report_waits");
});

it("leaves a history that proves it all", async () => {
  expect((await verifyHistory(db())).flaws).toEqual([]);
});
