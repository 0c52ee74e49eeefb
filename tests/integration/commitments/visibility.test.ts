import { beforeAll, describe, expect, it } from "vitest";
import { visibleTo, visibleToSql } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { getCommitment, listLeadCandidates, listOwnerCandidates } from "@/lib/commitments/queries";
import { db } from "@/lib/db";
import { calendarDate } from "@/lib/deadlines/calendar-date";
import { type Action, actions, type Status, statuses } from "@/lib/vocabulary/commitments";
import { aCommitment } from "@/tests/support/build-commitment";
import { actionForm, aTeam, readEverything, sendForm, type Team, takeAction } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";

testDatabase({ PACTA_TODAY: "2026-11-23" });

type Who =
  | "coordinator"
  | "head"
  | "observer"
  | "admin"
  | "executor"
  | "coExecutor"
  | "consolidatorOfficer"
  | "stranger";

const everyone: Who[] = [
  "coordinator",
  "head",
  "observer",
  "admin",
  "executor",
  "coExecutor",
  "consolidatorOfficer",
  "stranger",
];
const executors = new Set<Who>(["executor", "coExecutor", "consolidatorOfficer"]);

/** Written out by hand from the rule of sight. */
function sees(who: Who, status: Status): boolean {
  if (who === "stranger") return false;
  return !executors.has(who) || (status !== "captured" && status !== "record_only");
}

/** Who may do what, apart from status; written out by hand from the table of moves. */
const mayDo: Record<Action, Who[]> = {
  put_on_control: ["coordinator"],
  set_for_record: ["coordinator"],
  return_to_captured: ["coordinator"],
  start: ["coordinator", "executor"],
  report_interim: ["coordinator", "executor"],
  report_final: ["coordinator", "executor", "consolidatorOfficer"],
  return: ["head"],
  additional_control: ["head"],
  take_off_control: ["head"],
  reopen: ["head"],
  verify_report: ["coordinator"],
  extend: ["head"],
  request_extension: ["coordinator", "executor"],
  forward_extension: ["coordinator"],
  refuse_extension: ["head"],
  withdraw_extension: ["coordinator", "executor"],
  accept_assignment: ["executor"],
  raise_objection: ["coordinator", "executor"],
  uphold_objection: ["head"],
  uphold_and_return: ["head"],
  refuse_objection: ["head"],
  withdraw_objection: ["coordinator", "executor"],
  propose_decision: ["coordinator", "head"],
  decline_proposal: ["coordinator", "head"],
  withdraw_proposal: ["coordinator", "head"],
  request_report: ["coordinator", "head"],
  assign_owner: ["coordinator", "executor"],
  add_evidence: ["coordinator", "head", "executor", "coExecutor", "consolidatorOfficer"],
  add_note: ["coordinator", "head", "executor", "coExecutor", "consolidatorOfficer"],
  restrict: ["coordinator"],
  lift_restriction: ["coordinator"],
  edit_wording: ["coordinator"],
  set_next_step: ["coordinator", "head"],
  edit_facts: ["coordinator"],
  change_parts: ["coordinator"],
  change_control: ["head"],
  correct_control_date: ["coordinator", "head"],
  move_statement: ["coordinator"],
  separate_statement: ["coordinator"],
  withdraw_report: ["coordinator", "executor", "consolidatorOfficer"],
  withdraw_decision: ["head"],
  withdraw_entry: ["coordinator", "head", "executor", "coExecutor", "consolidatorOfficer"],
  hand_over: ["coordinator"],
  translate: ["coordinator", "executor", "coExecutor", "consolidatorOfficer"],
  withdraw_note: ["coordinator", "head", "executor", "coExecutor", "consolidatorOfficer"],
};

let team: Team;
const items = new Map<Status, { id: string; reference: string }>();
beforeAll(async () => {
  team = await aTeam();
  for (const status of statuses) items.set(status, await aCommitment({ ...team.owners, status }));
});

async function isSeen(viewer: Viewer, reference: string): Promise<boolean[]> {
  const where = { AND: [{ reference }, visibleTo(viewer)] };
  const bySql = await db().$queryRaw<unknown[]>`
    SELECT FROM commitment c WHERE c.reference = ${reference} AND ${visibleToSql(viewer)}`;
  return [
    (await getCommitment(viewer, reference)) !== null,
    (await db().commitment.count({ where })) === 1,
    bySql.length === 1,
  ];
}

describe("sight", () => {
  it.each(everyone)("of %s is the same for every way of reading, in every status", async (who) => {
    for (const [status, { reference }] of items) {
      const expected = sees(who, status);
      expect([status, ...(await isSeen(team[who], reference))]).toEqual([status, expected, expected, expected]);
    }
  });

  it("of an executor ends where the organisation's part ends", async () => {
    const alone = await aCommitment({ leadId: team.lead.id });

    expect(await getCommitment(team.executor, alone.reference)).not.toBeNull();
    expect(await getCommitment(team.coExecutor, alone.reference)).toBeNull();
  });
});

describe("every action in every status", () => {
  it.each(everyone)(
    "of %s is found, allowed and possible exactly by the tables, and else changes nothing",
    async (who) => {
      const wrong: string[] = [];
      for (const [status, item] of items) {
        const before = await readEverything(item.id);
        for (const action of actions) {
          if (mayDo[action].includes(who) && sees(who, status)) continue;
          const answer = await takeAction(team[who], item.reference, action, action === "put_on_control" ? lead() : {});
          const expected = sees(who, status) ? "forbidden" : "not-found";
          if (answer.ok || answer.refusal !== expected)
            wrong.push(`${action} from ${status}: ${JSON.stringify(answer)}`);
        }
        expect(await readEverything(item.id)).toEqual(before);
      }
      expect(wrong).toEqual([]);
    },
  );

  it("tells an executor out of sight the same as of a commitment that is not there", async () => {
    const captured = items.get("captured")?.reference ?? "";
    const answers = [captured, "KZ-JP-1999-01"].map((reference) =>
      sendForm(team.executor, actionForm(reference, 1, "add_note")),
    );

    expect(await Promise.all(answers)).toEqual([
      { ok: false, refusal: "not-found" },
      { ok: false, refusal: "not-found" },
    ]);
  });
});

describe("what a form chooses from", () => {
  it.each(everyone)("is listed for %s exactly where the step is theirs", async (who) => {
    const { reference } = await aCommitment(team.owners);
    const commitment = await getCommitment(team.coordinator, reference);
    if (!commitment) throw new Error("not found");

    const leads = await listLeadCandidates(team[who], commitment, calendarDate("2026-11-23"));
    const people = await listOwnerCandidates(team[who], commitment);

    const naming = ["put_on_control", "raise_objection", "uphold_objection", "propose_decision"] as const;
    const namesLead = naming.some((action) => mayDo[action].includes(who));
    expect(leads.some(({ id }) => id === team.lead.id)).toBe(namesLead);
    expect(people.some(({ id }) => id === team.executor.id)).toBe(mayDo.assign_owner.includes(who));
    if (!namesLead) expect(leads).toEqual([]);
    if (!mayDo.assign_owner.includes(who)) expect(people).toEqual([]);
  });
});

describe("notes", () => {
  it("are read by coordinator, head and observer, by an executor of the same organisation, and by nobody else", async () => {
    const { reference } = await aCommitment(team.owners);
    await takeAction(team.coordinator, reference, "add_note", { text: "от координатора" });
    await takeAction(team.executor, reference, "add_note", { text: "от исполнителя" });
    const notesOf = async (viewer: Viewer) =>
      (await getCommitment(viewer, reference))?.notes.map(({ text }) => text).sort();

    const both = ["от исполнителя", "от координатора"];
    expect(await notesOf(team.coordinator)).toEqual(both);
    expect(await notesOf(team.head)).toEqual(both);
    expect(await notesOf(team.observer)).toEqual(both);
    expect(await notesOf(team.executor)).toEqual(["от исполнителя"]);
    expect(await notesOf(team.coExecutor)).toEqual([]);
    expect(await notesOf(team.admin)).toEqual([]);
  });
});

function lead() {
  return { leadId: team.lead.id };
}
