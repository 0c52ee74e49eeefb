import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommitment, type CommitmentToBuild } from "@/tests/support/build-commitment";
import { aTeam, type Team } from "@/tests/support/commitment-actions";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let team: Team;
let client: pg.Client;
beforeAll(async () => {
  team = await aTeam();
  client = await rawSql(database.url());
});
afterAll(() => client.end());

type Built = { id: string; reference: string };

/** Tries a change of a commitment with everything else in order: its version raised and its event written. */
function tryOn({ id }: Built, sql: string, ...values: unknown[]): Promise<string> {
  return refusedBy(
    client,
    [sql, id, ...values],
    ["UPDATE commitment SET version = version + 1 WHERE id = $1", id],
    [
      `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash)
       SELECT 'commitment:' || id, version, 'note_added', '{"kind":"note_added","noteId":"x"}', now(), '', '' FROM commitment WHERE id = $1`,
      id,
    ],
  );
}

function set(columns: string): string {
  return `UPDATE commitment SET ${columns} WHERE id = $1`;
}

const built: Record<string, Partial<CommitmentToBuild>> = {
  captured: { status: "captured", leadId: null },
  open: {},
  standing: { standing: true },
};

describe("the database refuses a commitment", () => {
  it.each([
    ["captured", "status = 'on_control'", "commitment_control_needs"],
    ["open", "completion_form = NULL", "commitment_control_needs"],
    ["open", "control_level = NULL", "commitment_control_needs"],
    ["open", "lead_id = NULL", "commitment_control_needs"],
    ["open", "status = 'off_control', closed_on = '2026-01-01'", "commitment_outcome"],
    ["open", "status = 'off_control', outcome = 'lapsed'", "commitment_outcome"],
    ["open", "outcome = 'fulfilled', closed_on = '2026-01-01'", "commitment_outcome"],
    ["open", "status = 'off_control', outcome = 'superseded', closed_on = '2026-01-01'", "commitment_superseded_by"],
    ["open", "superseded_by_id = id", "commitment_superseded_by"],
    ["open", "objection_until = '2026-01-08'", "commitment_assigned"],
    ["open", "assigned_on = '2026-01-08', objection_until = '2026-01-01'", "commitment_assigned"],
    [
      "open",
      "status = 'off_control', outcome = 'superseded', closed_on = '2026-01-01', superseded_by_id = id",
      "commitment_superseded_by",
    ],
    [
      "open",
      "control_edtf = 'x', control_precision = 'day', control_earliest = '2026-02-02', control_latest = '2026-02-01'",
      "commitment_control",
    ],
    ["open", "control_edtf = '2026-13'", "commitment_control"],
    [
      "open",
      "promised_edtf = 'x', promised_precision = 'day', promised_basis = 'explicit', promised_earliest = '2026-02-02', promised_latest = '2026-02-01'",
      "commitment_promised",
    ],
    ["open", "promised_edtf = '2026', promised_precision = 'year'", "commitment_promised"],
    ["open", "promised_edtf = '2026', promised_precision = 'year', promised_basis = 'event'", "commitment_promised"],
    ["standing", "control_edtf = '2026', control_precision = 'year'", "commitment_standing"],
    ["standing", "report_interval = 0", "commitment_standing"],
    ["open", "report_interval = 30", "commitment_standing"],
    ["open", "title_ru = NULL", "commitment_original_title"],
    ["open", "reference = 'KZ-JP-2025-00'", "commitment_reference_parts"],
    ["open", "number = number + 1000", "commitment_reference_parts"],
  ])("%s with %s", async (kind, columns, constraint) => {
    expect(await tryOn(await aCommitment({ ...team.owners, ...built[kind] }), set(columns))).toBe(constraint);
  });

  it("of a status, kind or level that does not exist", async () => {
    const item = await aCommitment(team.owners);
    for (const column of ["status", "kind", "control_level", "outcome"]) {
      expect(await tryOn(item, set(`${column} = 'done'`))).toContain("invalid input value for enum");
    }
  });

  it("of a number that was given before", async () => {
    const [one, two] = [await aCommitment(team.owners), await aCommitment(team.owners)];
    const number = Number(one.reference.slice(-2));

    expect(await tryOn(two, set("number = $2, reference = $3"), number, one.reference)).toMatch(/unique/);
  });
});

describe("the database refuses a second lead of a side", () => {
  it("by insert and by update, on either side, and takes one of another side", async () => {
    const item = await aCommitment(team.owners);
    const insert = `INSERT INTO assignment (id, commitment_id, organisation_id, side, role)
      VALUES (gen_random_uuid(), $1, $2, $3, 'lead')`;
    const promote = "UPDATE assignment SET role = 'lead' WHERE commitment_id = $1 AND organisation_id = $2";

    expect(await tryOn(item, insert, team.other.id, "KZ")).toBe("assignment_one_lead_per_side");
    expect(await tryOn(item, promote, team.co.id)).toBe("assignment_one_lead_per_side");
    expect(await tryOn(item, insert, team.co.id, "KZ")).toMatch(/assignment_(once_unique|one_lead_per_side)/);
    const alone = await aCommitment({ leadId: team.lead.id });
    expect(await tryOn(alone, insert, team.other.id, "JP")).toContain("assignment_organisation_id_side_fkey");
    expect(await tryOn(alone, insert, team.foreign.id, "JP")).toBe("committed");
  });
});

const inserts = {
  decision: (columns: string, values: string) =>
    `INSERT INTO decision (id, commitment_id, occurred_at, author_id, reason_in, ${columns})
     VALUES (gen_random_uuid(), $1, now(), $2, 'ru', ${values})`,
  deadline_change: (columns: string, values: string) =>
    `INSERT INTO deadline_change (id, commitment_id, occurred_at, new_edtf, new_precision, ${columns})
     VALUES (gen_random_uuid(), $1, now(), '2027', 'year', ${values})`,
};

describe("the database refuses parts that say too little", () => {
  it.each([
    ["decision", "type", "'return'", "decision_reason"],
    ["decision", "type, reason", "'extend', '  '", "decision_reason"],
    ["decision", "type, outcome", "'take_off_control', 'lapsed'", "decision_reason"],
    ["decision", "type, reason", "'take_off_control', 'п'", "decision_outcome"],
    ["decision", "type, reason, outcome", "'return', 'п', 'lapsed'", "decision_outcome"],
    ["decision", "type, outcome", "'take_off_control', 'superseded'", "decision_superseded_by"],
    ["deadline_change", "field, approved_by_id", "'control', $2", "deadline_change_grounds"],
    ["deadline_change", "field, reason, approved_by_id", "'control', ' ', $2", "deadline_change_grounds"],
    [
      "deadline_change",
      "field, source_url, approved_by_id",
      "'promised', 'https://a.kz', $2",
      "deadline_change_grounds",
    ],
    [
      "deadline_change",
      "field, reason, approved_by_id, new_earliest, new_latest",
      "'control', 'п', $2, '2027-02-02', '2027-02-01'",
      "deadline_change_dates",
    ],
    [
      "deadline_change",
      "field, reason, approved_by_id, announced",
      "'control', 'п', $2, '2026'",
      "deadline_change_announced",
    ],
  ] as const)("a %s with %s = %s", async (table, columns, values, constraint) => {
    const sql = inserts[table](columns, values);

    expect(await tryOn(await aCommitment(team.owners), sql, team.head.id)).toBe(constraint);
  });

  it.each(["javascript:alert(1)", "https://", "https://a.kz/a b", "ftp://a.kz"])(
    "evidence with the link %s",
    async (url) => {
      const insert = `INSERT INTO evidence (id, commitment_id, occurred_at, kind, title, title_in, url, added_by_id)
        VALUES (gen_random_uuid(), $1, now(), 'press', 'т', 'ru', $2, $3)`;

      expect(await tryOn(await aCommitment(team.owners), insert, url, team.head.id)).toBe("evidence_url");
    },
  );

  it.each(["2023-09-01", "2023-13", "2019-41", "2023~", ""])(
    "an announcement's month or year %j",
    async (announced) => {
      const insert = inserts.deadline_change("field, source_url, announced", "'promised', 'https://a.kz', $2");

      expect(await tryOn(await aCommitment(team.owners), insert, announced)).toBe("deadline_change_announced");
    },
  );

  it("a promised change without a source, and blank texts", async () => {
    const item = await aCommitment(team.owners);
    const promised = inserts.deadline_change("field, reason", "'promised', 'п'");
    const report = `INSERT INTO report (id, commitment_id, occurred_at, type, text, text_in, author_id, organisation_id)
      VALUES (gen_random_uuid(), $1, now(), 'final', E' \\n', 'ru', $2, $3)`;
    const note = `INSERT INTO note (id, commitment_id, occurred_at, text, text_in, author_id, organisation_id)
      VALUES (gen_random_uuid(), $1, now(), E'\\t', 'ru', $2, $3)`;

    expect(await tryOn(item, promised)).toBe("deadline_change_grounds");
    expect(await tryOn(item, report, team.head.id, team.lead.id)).toBe("report_text");
    expect(await tryOn(item, note, team.head.id, team.lead.id)).toBe("note_text");
  });
});

describe("the database keeps what lists lean on", () => {
  const derived = async (item: Built) => {
    const { rows } = await client.query(
      `SELECT open, due_on::text AS due, due_soon_from::text AS soon, lead_id AS lead, owner_id AS owner
       FROM commitment WHERE id = $1`,
      [item.id],
    );
    return rows[0];
  };

  it.each<[Partial<CommitmentToBuild>, boolean, string | null, string | null]>([
    [{}, true, null, null],
    [{ promised: "2026-12-31" }, true, "2026-12-31", "2026-12-17"],
    [{ promised: "2026", control: "2026-10-10" }, true, "2026-10-10", "2026-09-26"],
    [{ promised: "2026" }, true, "2026-12-31", "2026-10-01"],
    [{ control: "2027" }, true, "2027-12-31", "2027-10-01"],
    [{ control: "2026-12" }, true, "2026-12-31", "2026-12-17"],
    [{ control: "../2026-12" }, true, "2026-12-31", "2026-12-17"],
    [{ promised: "2026-12/..", control: undefined }, true, null, null],
    [{ promised: "2026-06", control: "2026-12/.." }, true, null, null],
    [{ kind: "discussed", promised: "2026" }, true, null, null],
    [{ kind: "interested", promised: "2026" }, true, null, null],
    [{ kind: "reaffirmed", promised: "2026" }, true, null, null],
    [{ kind: "offered", promised: "2026-12-31" }, true, "2026-12-31", "2026-12-17"],
    [{ kind: "reaffirmed", promised: "2026", control: "2026-12-31" }, true, "2026-12-31", "2026-12-17"],
    [{ standing: true }, true, null, null],
    [{ status: "captured", promised: "2026-12-31" }, false, "2026-12-31", "2026-12-17"],
    [{ status: "record_only" }, false, null, null],
    [{ status: "off_control" }, false, null, null],
  ])("for %o: open %s, due on %s, due soon from %s", async (given, open, due, soon) => {
    expect(await derived(await aCommitment({ ...team.owners, ...given }))).toMatchObject({ open, due, soon });
  });

  it("whatever is written into them", async () => {
    const item = await aCommitment({ ...team.owners, control: "2026-12-31" });

    expect(await tryOn(item, set("open = false, due_on = '2000-01-01', due_soon_from = NULL"))).toBe("committed");
    expect(await derived(item)).toMatchObject({ open: true, due: "2026-12-31", soon: "2026-12-17" });
  });

  it("the home side's lead and its person, as the assignments change", async () => {
    const item = await aCommitment({ ...team.owners, ownerId: team.executor.id, status: "captured" });
    const where = "WHERE commitment_id = $1 AND organisation_id = $2";

    expect(await derived(item)).toMatchObject({ lead: team.lead.id, owner: team.executor.id });
    await tryOn(item, `UPDATE assignment SET role = 'co_executor' ${where}`, team.lead.id);
    expect(await derived(item)).toMatchObject({ lead: null, owner: null });
    await tryOn(item, `UPDATE assignment SET role = 'lead' ${where}`, team.co.id);
    expect(await derived(item)).toMatchObject({ lead: team.co.id, owner: null });
    await tryOn(item, `DELETE FROM assignment ${where}`, team.co.id);
    expect(await derived(item)).toMatchObject({ lead: null });
  });
});
