import { beforeAll, describe, expect, it } from "vitest";
import { listHistory, readEventNames } from "@/lib/audit/queries";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment, type CommitmentToBuild } from "@/tests/support/build-commitment";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

/** A commitment on control whose term to object ends today. */
function assigned(given: Partial<CommitmentToBuild> = {}) {
  const term = { assignedOn: "2026-11-16", objectionUntil: "2026-11-23" };
  return aCommitment({ ...team.owners, control: "2026-12-31", ...term, ...given });
}

/** The same, to which its lead has objected. */
async function objected(form: Record<string, unknown> = {}, given: Partial<CommitmentToBuild> = {}) {
  const made = await assigned(given);
  expect(await takeAction(team.executor, made.reference, "raise_objection", form)).toMatchObject({ ok: true });
  return made;
}

const leadByOther = (reference: string, organisationId = team.other.id) =>
  takeAction(team.coordinator, reference, "change_parts", { parts: [{ organisationId, role: "lead" }] });
const termOf = async ({ id }: { id: string }) => {
  const { assignedOn, objectionUntil, acceptedById } = (await readEverything(id)).commitment;
  return [dayOf(assignedOn), dayOf(objectionUntil), acceptedById];
};
const problemOf = async (...asked: Parameters<typeof takeAction>) => {
  const answer = await takeAction(...asked);
  return answer.ok ? null : (answer.details?.problem ?? answer.refusal);
};
const notOurs = () => ({ ground: "not_ours", proposedWords: "", proposedLeadId: team.other.id });
const notPromised = { ground: "not_promised", proposedWords: "" };
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

describe("an assignment", () => {
  it("begins with control, with a term of seven days, and ends with it", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, status: "captured" });
    await takeAction(team.coordinator, reference, "put_on_control", { leadId: team.lead.id });
    const { commitment } = await readEverything(id);
    expect([dayOf(commitment.assignedOn), dayOf(commitment.objectionUntil)]).toEqual(["2026-11-23", "2026-11-30"]);

    await takeAction(team.executor, reference, "accept_assignment");
    await takeAction(team.head, reference, "withdraw_decision");
    const after = (await readEverything(id)).commitment;
    expect([after.assignedOn, after.objectionUntil, after.acceptedById]).toEqual([null, null, null]);
  });

  it("is accepted once, by its lead, and takes no objection then", async () => {
    const { id, reference } = await assigned();
    expect(await problemOf(team.coordinator, reference, "accept_assignment")).toBe("forbidden");
    expect(await takeAction(team.executor, reference, "accept_assignment")).toMatchObject({ ok: true });

    expect((await readEverything(id)).commitment).toMatchObject({
      acceptedById: team.executor.id,
      objectionUntil: null,
    });
    expect(await problemOf(team.executor, reference, "accept_assignment")).toBe("objection_term_over");
    expect(await problemOf(team.coordinator, reference, "raise_objection")).toBe("objection_term_over");
  });

  it("of another lead has a term of its own, and nothing the one before said holds for it", async () => {
    const { id, reference } = await objected();
    const parts = [{ organisationId: team.other.id, role: "lead" }];
    expect(await takeAction(team.coordinator, reference, "change_parts", { parts })).toMatchObject({ ok: true });

    const { commitment, objections } = await readEverything(id);
    expect(objections).toMatchObject([{ answer: "lapsed", decisionId: null }]);
    expect([commitment.leadId, dayOf(commitment.objectionUntil)]).toEqual([team.other.id, "2026-11-30"]);
    expect(await takeAction(team.stranger, reference, "accept_assignment")).toMatchObject({ ok: true });
    await takeAction(team.coordinator, reference, "hand_over", {
      organisationId: team.other.id,
      successorId: team.co.id,
      personId: "",
    });
    expect((await readEverything(id)).commitment).toMatchObject({ leadId: team.co.id, acceptedById: null });
  });

  it("stays where other parts change", async () => {
    const { id, reference } = await objected();
    const parts = [{ organisationId: team.lead.id, role: "lead" }];
    await takeAction(team.coordinator, reference, "change_parts", { parts });
    expect((await readEverything(id)).objections).toMatchObject([{ answer: null }]);
  });

  it("has a new term where it is taken up again, unless its lead accepted in words", async () => {
    const [silent, accepted] = [await assigned({ objectionUntil: "2026-11-20" }), await assigned()];
    await takeAction(team.executor, accepted.reference, "accept_assignment");
    for (const { reference } of [silent, accepted]) {
      await takeAction(team.head, reference, "take_off_control");
      await takeAction(team.head, reference, "reopen");
    }
    const untilOf = async ({ id }: { id: string }) => dayOf((await readEverything(id)).commitment.objectionUntil);
    expect([await untilOf(silent), await untilOf(accepted)]).toEqual(["2026-11-30", null]);
  });

  it("is as it was where the decision to take it up again is withdrawn, and nobody's of another lead", async () => {
    const term = { assignedOn: "2026-11-10", objectionUntil: "2026-11-17" };
    const made = [await assigned(term), await assigned(term), await aCommitment(team.owners)];
    const [, another] = made;
    for (const { reference } of made) {
      await takeAction(team.head, reference, "take_off_control");
      await takeAction(team.head, reference, "reopen");
      await takeAction(team.executor, reference, "accept_assignment");
      if (reference === another?.reference) await leadByOther(reference);
      expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({ ok: true });
    }
    const terms = await Promise.all(made.map(termOf));
    expect(terms).toEqual([
      ["2026-11-10", "2026-11-17", null],
      [null, null, null],
      [null, null, null],
    ]);
  });
});

describe("an objection", () => {
  it("changes nothing by itself, and is seen where it waits", async () => {
    const { id, reference } = await objected(notPromised);
    const { commitment, objections, decisions } = await readEverything(id);

    expect(commitment).toMatchObject({
      status: "on_control",
      controlEdtf: "2026-12-31",
      objectionGround: "not_promised",
    });
    expect(objections).toMatchObject([{ organisationId: team.lead.id, onBehalf: false, answer: null }]);
    expect(decisions).toEqual([]);
    const { rows } = await listCommitments(team.coordinator, today, {
      filters: { ...noFilters, q: reference, condition: ["objection"] },
      sort: { key: "deadline", descending: false },
      pageSize: 5,
    });
    expect(rows.map((row) => row.objectionGround)).toEqual(["not_promised"]);
  });

  it("is the lead organisation's also where the coordinator sends it", async () => {
    const { id, reference } = await assigned();
    await takeAction(team.coordinator, reference, "raise_objection");
    expect((await readEverything(id)).objections).toMatchObject([{ organisationId: team.lead.id, onBehalf: true }]);
  });

  it.each([
    ["2026-11-23", null],
    ["2026-11-22", "objection_term_over"],
    [undefined, "objection_term_over"],
  ])("is taken on the last day of the term and not after it (%s)", async (objectionUntil, expected) => {
    const { reference } = await aCommitment({
      ...team.owners,
      assignedOn: "2026-11-15",
      ...(objectionUntil === undefined ? {} : { objectionUntil }),
    });
    expect(await problemOf(team.executor, reference, "raise_objection")).toBe(expected);
  });

  it("is taken of what is reported as done, too", async () => {
    const { id, reference } = await assigned();
    await takeAction(team.executor, reference, "report_final");
    expect(await takeAction(team.executor, reference, "raise_objection", notPromised)).toMatchObject({ ok: true });
    expect((await readEverything(id)).commitment).toMatchObject({
      status: "reported",
      objectionGround: "not_promised",
    });
  });

  it("names as whose it is somebody else who could lead", async () => {
    const { reference } = await assigned();
    const naming = (proposedLeadId: string) =>
      problemOf(team.executor, reference, "raise_objection", { ...notOurs(), proposedLeadId });
    expect(await naming(team.lead.id)).toBe("lead_already");
    expect(await naming(team.foreign.id)).toBe("lead_not_of_home_side");
    expect(await naming(team.other.id)).toBeNull();
  });

  it("is one at a time, and keeps one from accepting", async () => {
    const { reference } = await objected();
    expect(await problemOf(team.executor, reference, "raise_objection")).toBe("objection_waits");
    expect(await problemOf(team.executor, reference, "accept_assignment")).toBe("objection_waits");
  });

  it.each([
    ["uphold_objection", "head"],
    ["uphold_and_return", "head"],
    ["refuse_objection", "head"],
    ["withdraw_objection", "executor"],
  ] as const)("that is not there can't be answered by %s", async (action, who) => {
    const { reference } = await assigned();
    expect(await problemOf(team[who], reference, action)).toBe("no_objection_waits");
  });

  it("keeps what was said as it was written", async () => {
    const { id } = await objected();
    const where = { commitmentId: id };
    await expect(db().objection.updateMany({ where, data: { reason: "Иначе" } })).rejects.toThrow();
    await expect(db().objection.deleteMany({ where })).rejects.toThrow();
  });
});

describe("its answer", () => {
  it("not ours, upheld: another lead in the same act, and the one before has no part", async () => {
    const { id, reference } = await objected(notOurs());
    expect(await problemOf(team.head, reference, "uphold_objection", { leadId: "" })).toBe("required");
    expect(await takeAction(team.head, reference, "uphold_objection", { leadId: team.other.id })).toMatchObject({
      ok: true,
    });

    const { commitment, assignments, objections, decisions, events } = await readEverything(id);
    expect([commitment.leadId, commitment.status, dayOf(commitment.objectionUntil)]).toEqual([
      team.other.id,
      "on_control",
      "2026-11-30",
    ]);
    expect(assignments.some(({ organisationId }) => organisationId === team.lead.id)).toBe(false);
    expect(objections).toMatchObject([{ answer: "upheld", decisionId: decisions[0]?.id }]);
    expect(JSON.parse(events.at(-1)?.payload ?? "")).toMatchObject({ kind: "objection_upheld", ground: "not_ours" });
  });

  it("other words, upheld: they are to be clarified, and the lead stays", async () => {
    const { id, reference } = await objected();
    await takeAction(team.head, reference, "uphold_objection");

    const { commitment, objections } = await readEverything(id);
    expect(commitment).toMatchObject({
      leadId: team.lead.id,
      clarification: "Рассмотреть возможность рейсов",
      objectionUntil: null,
    });
    expect(objections[0]?.answer).toBe("upheld");
  });

  it("not promised, upheld: only back to before control", async () => {
    const { id, reference } = await objected(notPromised);
    await takeAction(team.executor, reference, "request_extension");
    expect(await problemOf(team.head, reference, "uphold_objection")).toBe("not_promised_is_returned");
    expect(await takeAction(team.head, reference, "uphold_and_return")).toMatchObject({ ok: true });

    const { commitment, objections, extensions } = await readEverything(id);
    expect(commitment).toMatchObject({
      status: "captured",
      controlEdtf: null,
      assignedOn: null,
      clarification: "Нужно уточнить",
    });
    expect([objections[0]?.answer, extensions[0]?.answer]).toEqual(["returned", "lapsed"]);
    expect(await takeAction(team.coordinator, reference, "put_on_control", { leadId: team.other.id })).toMatchObject({
      ok: true,
    });
  });

  it("is a refusal with a reason, after which the term is over", async () => {
    const { id, reference } = await objected();
    await takeAction(team.head, reference, "refuse_objection");
    const { commitment, objections, decisions } = await readEverything(id);
    expect(decisions).toMatchObject([{ type: "refuse_objection", reason: "Сказано именно так" }]);
    expect([objections[0]?.answer, commitment.objectionUntil, commitment.leadId]).toEqual([
      "refused",
      null,
      team.lead.id,
    ]);
    expect(await problemOf(team.executor, reference, "raise_objection")).toBe("objection_term_over");
  });

  it("is nobody's without authority over the level", async () => {
    const { reference } = await objected();
    for (const action of ["refuse_objection", "uphold_objection", "uphold_and_return"] as const) {
      expect(await problemOf(team.departmentHead, reference, action)).toBe("forbidden");
    }
  });

  it("is one where two decide at once", async () => {
    const { id, reference } = await objected(notOurs());
    const answers = await Promise.all([
      takeAction(team.head, reference, "refuse_objection"),
      takeAction(team.president, reference, "uphold_objection", { leadId: team.other.id }),
    ]);

    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: "conflict" });
    const { decisions, objections } = await readEverything(id);
    expect([decisions.length, objections.length]).toEqual([1, 1]);
  });

  it("is that control ended, and is forgotten with that decision", async () => {
    const { id, reference } = await objected();
    await takeAction(team.head, reference, "take_off_control");
    expect((await readEverything(id)).objections).toMatchObject([{ answer: "lapsed" }]);

    await takeAction(team.head, reference, "withdraw_decision");
    const { commitment, objections } = await readEverything(id);
    expect([commitment.objectionGround, objections[0]?.answer]).toEqual(["other_words", null]);
  });

  it("stays that control ended where another leads, who has a term of its own then, also having led before", async () => {
    const [handed, back] = [await objected(), await objected()];
    for (const { reference } of [handed, back]) {
      await takeAction(team.head, reference, "take_off_control");
      expect(await leadByOther(reference)).toMatchObject({ ok: true });
    }
    expect(await leadByOther(back.reference, team.lead.id)).toMatchObject({ ok: true });
    for (const made of [handed, back]) {
      expect(await takeAction(team.head, made.reference, "withdraw_decision")).toMatchObject({ ok: true });
      const { commitment, objections } = await readEverything(made.id);
      expect([commitment.objectionGround, objections[0]?.answer]).toEqual([null, "lapsed"]);
      expect(await termOf(made)).toEqual(["2026-11-23", "2026-11-30", null]);
    }
    expect(await takeAction(team.stranger, handed.reference, "accept_assignment")).toMatchObject({ ok: true });
  });

  it("not ours, returned: whose it was not has no part any more", async () => {
    const { id, reference } = await objected(notOurs());
    expect(await takeAction(team.head, reference, "uphold_and_return")).toMatchObject({ ok: true });
    const before = await readEverything(id);
    expect([before.commitment.leadId, before.commitment.status]).toEqual([null, "captured"]);
    expect(before.assignments.some(({ organisationId }) => organisationId === team.lead.id)).toBe(false);

    await takeAction(team.coordinator, reference, "put_on_control", { leadId: team.other.id });
    const { assignments } = await readEverything(id);
    expect(assignments.some(({ organisationId }) => organisationId === team.lead.id)).toBe(false);
  });

  it("adds to what is to be clarified no more than its field takes, and says no language of two", async () => {
    const [long, other] = [await objected(), await objected()];
    const wording = { clarification: "а".repeat(7990), language: "ru" };
    await takeAction(team.coordinator, long.reference, "edit_wording", wording);
    await takeAction(team.coordinator, other.reference, "edit_wording", { clarification: "When?", language: "en" });
    for (const { reference } of [long, other]) await takeAction(team.head, reference, "uphold_objection");

    const { clarification, clarificationIn } = (await readEverything(long.id)).commitment;
    expect([clarification?.length, clarification?.endsWith("\nРассмотр…"), clarificationIn]).toEqual([
      8000,
      true,
      "ru",
    ]);
    expect((await readEverything(other.id)).commitment).toMatchObject({
      clarification: "When?\nРассмотреть возможность рейсов",
      clarificationIn: null,
    });
  });

  it("is told with the names of who is proposed and who leads from then on", async () => {
    const { reference } = await objected(notOurs());
    const named = async () => {
      const [latest] = (await listHistory(team.coordinator, reference))?.events ?? [];
      return [...(await readEventNames(latest ? [latest] : [])).organisations.keys()];
    };
    expect(await named()).toEqual(expect.arrayContaining([team.lead.id, team.other.id]));
    await takeAction(team.head, reference, "uphold_objection", { leadId: team.other.id });
    expect(await named()).toEqual(expect.arrayContaining([team.lead.id, team.other.id]));
  });

  it("is withdrawn by who raised it, with a reason, and the term goes on", async () => {
    const { id, reference } = await objected();
    await takeAction(team.executor, reference, "withdraw_objection");

    expect((await readEverything(id)).objections).toMatchObject([{ answer: "withdrawn", answerReason: "Разобрались" }]);
    expect(await takeAction(team.executor, reference, "raise_objection")).toMatchObject({ ok: true });
  });
});

it("is proven with its commitment", async () => {
  expect((await verifyHistory(db())).flaws).toEqual([]);
});
