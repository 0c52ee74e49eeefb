import { beforeAll, describe, expect, it } from "vitest";
import { verifyHistory } from "@/lib/audit/verify/verify-history";
import { controlMoves } from "@/lib/commitments/control-moves";
import { noFilters } from "@/lib/commitments/list/filters";
import { listCommitments } from "@/lib/commitments/list/queries";
import { listMyWork } from "@/lib/commitments/my-work/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { aCommitment, type CommitmentToBuild } from "@/tests/support/build-commitment";
import { aTeam, readEverything, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });
const today = calendarDate("2026-11-23");

let team: Team;
beforeAll(async () => {
  team = await aTeam();
});

/** A commitment on control until the end of the year, for which the lead has asked for the next. */
async function requested(given: Partial<CommitmentToBuild> = {}) {
  const made = await aCommitment({ ...team.owners, control: "2026-12-31", ...given });
  expect(await takeAction(team.executor, made.reference, "request_extension")).toMatchObject({ ok: true });
  return made;
}

const problemOf = async (...asked: Parameters<typeof takeAction>) => {
  const answer = await takeAction(...asked);
  return answer.ok ? null : (answer.details?.problem ?? answer.refusal);
};

describe("a request for a later control date", () => {
  it("moves nothing by itself, and is seen where it waits", async () => {
    const { id, reference } = await requested();
    const { commitment, extensions, dates, decisions } = await readEverything(id);

    expect(commitment).toMatchObject({ status: "on_control", controlEdtf: "2026-12-31", extensionState: "requested" });
    expect(extensions).toMatchObject([
      { fromEdtf: "2026-12-31", requestedEdtf: "2027-12-31", forecastEdtf: "2027-11", onBehalf: false, answer: null },
    ]);
    expect([dates.length, decisions.length]).toEqual([0, 0]);
    const { rows } = await listCommitments(team.coordinator, today, {
      filters: { ...noFilters, condition: ["extension_requested"], lead: null },
      sort: { key: "deadline", descending: false },
      pageSize: 50,
    });
    const row = rows.find((one) => one.reference === reference);
    expect([row?.extensionState, row?.extensionTo?.edtf]).toEqual(["requested", "2027-12-31"]);
    const work = await listMyWork(team.coordinator, today, new Date("2026-01-01"));
    const section = work.find(({ name }) => name === "extension_requested");
    expect(section?.rows.map((one) => one.reference)).toContain(reference);
  });

  it("is the lead organisation's also where the coordinator sends it", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, control: "2026-12-31" });
    await takeAction(team.coordinator, reference, "request_extension");

    const { extensions } = await readEverything(id);
    expect(extensions).toMatchObject([{ organisationId: team.lead.id, onBehalf: true }]);
  });

  it.each([
    ["an earlier date", { controlDate: "2026-12-30" }, {}, "not_later"],
    ["a date that has passed", { controlDate: "2026-11-01" }, { control: "2026-01" }, "date_is_past"],
    ["a forecast for the past", { forecastFor: "2026-10" }, {}, "date_is_past"],
    ["a forecast for later", { forecastFor: "2028" }, {}, "forecast_too_late"],
    ["a standing commitment", {}, { standing: true, control: undefined }, "standing_has_no_date"],
  ] as const)("is refused for %s", async (_what, form, given, expected) => {
    const { control = "2026-12-31", ...rest } = given as Partial<CommitmentToBuild>;
    const isStanding = rest.standing === true;
    const { reference } = await aCommitment({ ...team.owners, ...(isStanding ? {} : { control }), ...rest });
    expect(await problemOf(team.executor, reference, "request_extension", form)).toBe(expected);
  });

  it("is one at a time, and passed on once", async () => {
    const { reference } = await requested();

    expect(await problemOf(team.executor, reference, "request_extension")).toBe("extension_waits");
    expect(await takeAction(team.coordinator, reference, "forward_extension")).toMatchObject({ ok: true });
    expect(await problemOf(team.coordinator, reference, "forward_extension")).toBe("extension_forwarded");
  });

  it.each([
    ["refuse_extension", "head"],
    ["forward_extension", "coordinator"],
    ["withdraw_extension", "executor"],
  ] as const)("that is not there can't be answered by %s", async (action, who) => {
    const { reference } = await aCommitment({ ...team.owners, control: "2026-12-31" });
    expect(await problemOf(team[who], reference, action)).toBe("no_extension_waits");
  });
});

describe("its answer", () => {
  it.each([
    ["granted", "2027-12-31"],
    ["granted_otherwise", "2027-06-30"],
  ] as const)("is %s by a date of %s", async (answer, controlDate) => {
    const { id, reference } = await requested();
    await takeAction(team.coordinator, reference, "forward_extension", { opinion: "against" });
    await takeAction(team.head, reference, "extend", { controlDate });

    const { commitment, extensions, dates, decisions, events } = await readEverything(id);
    expect(commitment).toMatchObject({ controlEdtf: controlDate, extensionState: null });
    expect(extensions).toMatchObject([
      { isSupported: false, answer, answeredById: team.head.id, decisionId: decisions.at(-1)?.id },
    ]);
    expect(dates).toHaveLength(1);
    expect(JSON.parse(events.at(-1)?.payload ?? "")).toMatchObject({
      kind: "control_deadline_changed",
      to: controlDate,
      requested: "2027-12-31",
    });
  });

  it("is a refusal with a reason, after which one may ask again", async () => {
    const { id, reference } = await requested();
    await takeAction(team.head, reference, "refuse_extension");

    const { commitment, extensions, dates, decisions } = await readEverything(id);
    expect(commitment).toMatchObject({ controlEdtf: "2026-12-31", extensionState: null });
    expect(decisions).toMatchObject([{ type: "refuse_extension", reason: "Срок достаточен" }]);
    expect([extensions[0]?.answer, dates.length]).toEqual(["refused", 0]);
    expect(await takeAction(team.executor, reference, "request_extension")).toMatchObject({ ok: true });
  });

  it("is nobody's without authority over the level", async () => {
    const { reference } = await requested();
    expect(await problemOf(team.departmentHead, reference, "refuse_extension")).toBe("forbidden");
  });

  it("is one where two decide at once", async () => {
    const { id, reference } = await requested();
    const answers = await Promise.all([
      takeAction(team.head, reference, "refuse_extension"),
      takeAction(team.president, reference, "extend", { controlDate: "2027-12-31" }),
    ]);

    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await readEverything(id)).decisions).toHaveLength(1);
  });

  it("is that control ended, and is forgotten with that decision", async () => {
    const { id, reference } = await requested();
    await takeAction(team.coordinator, reference, "forward_extension");
    await takeAction(team.head, reference, "take_off_control");
    expect((await readEverything(id)).extensions).toMatchObject([{ answer: "lapsed" }]);

    await takeAction(team.head, reference, "withdraw_decision");
    const { commitment, extensions } = await readEverything(id);
    expect([commitment.extensionState, extensions[0]?.answer]).toEqual(["forwarded", null]);
  });

  it("is withdrawn by who asked, with a reason", async () => {
    const { id, reference } = await requested();
    await takeAction(team.executor, reference, "withdraw_extension");

    expect((await readEverything(id)).extensions).toMatchObject([{ answer: "withdrawn", answerReason: "Успеваем" }]);
  });

  it("is that control ended again, where a reopening in which it was asked is withdrawn", async () => {
    const { id, reference } = await aCommitment({ ...team.owners, control: "2026-12-31" });
    await takeAction(team.head, reference, "take_off_control");
    await takeAction(team.head, reference, "reopen");
    await takeAction(team.executor, reference, "request_extension");
    expect(await takeAction(team.head, reference, "withdraw_decision")).toMatchObject({ ok: true });

    const { commitment, extensions } = await readEverything(id);
    expect([commitment.status, commitment.extensionState, extensions[0]?.answer]).toEqual([
      "off_control",
      null,
      "lapsed",
    ]);
  });

  it.each([
    ["control becomes standing", "change_control", { reportInterval: "30", controlLevel: "minister" }],
    ["the date is corrected to a later one", "correct_control_date", { controlDate: "2028-01-15" }],
  ] as const)("is that it lapsed where %s", async (_where, action, given) => {
    const { id, reference } = await requested();
    expect(await takeAction(team.head, reference, action, given)).toMatchObject({ ok: true });
    expect((await readEverything(id)).extensions).toMatchObject([{ answer: "lapsed", decisionId: null }]);
  });

  it("waits on where the date is corrected to an earlier one", async () => {
    const { id, reference } = await requested();
    const earlier = { controlDate: "2026-12-01" };
    expect(await takeAction(team.head, reference, "correct_control_date", earlier)).toMatchObject({ ok: true });
    expect((await readEverything(id)).extensions).toMatchObject([{ answer: null }]);
  });

  it("keeps what was asked as it was written", async () => {
    const { id } = await requested();
    const client = await rawSql(database.url());
    const refused = (sql: string) => refusedBy(client, [sql, id]);
    expect(await refused("UPDATE extension_request SET reason = 'Иначе' WHERE commitment_id = $1")).toBe(
      "extension_request_keeps_words",
    );
    expect(await refused("DELETE FROM extension_request WHERE commitment_id = $1")).toBe("extension_request_is_kept");
    await client.end();
  });
});

it("counts moves of the control date in lists as on the page", async () => {
  const { id, reference } = await aCommitment({ ...team.owners, status: "captured", leadId: team.lead.id });
  const counts = async () => {
    const { rows } = await listCommitments(team.coordinator, today, {
      filters: { ...noFilters, q: reference },
      sort: { key: "deadline", descending: false },
      pageSize: 5,
    });
    const { dates } = await readEverything(id);
    const inOrder = dates.toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
    const filtered = await listCommitments(team.coordinator, today, {
      filters: { ...noFilters, q: reference, condition: ["moved"] },
      sort: { key: "deadline", descending: false },
      pageSize: 5,
    });
    return [rows[0]?.controlMoves, controlMoves(inOrder).times, filtered.rows.length];
  };

  await takeAction(team.coordinator, reference, "put_on_control", { leadId: team.lead.id });
  expect(await counts()).toEqual([0, 0, 0]);
  await takeAction(team.head, reference, "extend", { controlDate: "2027-03-31" });
  await takeAction(team.head, reference, "extend", { controlDate: "2037-03-31", confirmed: "2037-03-31" });
  await takeAction(team.head, reference, "correct_control_date", { controlDate: "2027-05-31" });
  expect(await counts()).toEqual([2, 2, 1]);
  expect((await verifyHistory(db())).flaws).toEqual([]);
});
