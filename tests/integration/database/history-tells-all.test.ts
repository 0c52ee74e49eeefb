import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommitment } from "@/tests/support/build-commitment";
import { anOrganisation } from "@/tests/support/build-people";
import { aRelease } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";

/* guards.told_of_commitment in prisma/sql/history-tells.sql: what the application's connection can't make history say. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(database.url());
});
afterAll(() => client.end());

type Told = { kind: string } & Record<string, unknown>;
const record = (id: string, seq: number, event: Told, what = "commitment"): [string, ...unknown[]] => [
  `INSERT INTO audit_event (chain, seq, kind, payload, occurred_at, previous_hash, hash) VALUES ($1, $2, $3, $4, now(), '', '')`,
  `${what}:${id}`,
  seq,
  event.kind,
  JSON.stringify(event),
];
/** The change, and its events from the second on. */
const changed = (id: string, set: string, ...events: Told[]) =>
  refusedBy(
    client,
    [`UPDATE commitment SET ${set}, version = ${events.length + 1} WHERE id = $1`, id],
    ...events.map((event, index) => record(id, index + 2, event)),
  );
const why = { reason: "x", reasonIn: "ru" };
const move = (kind: string, from: string, to: string, more: object = {}): Told =>
  Object.assign({ kind, from, to }, why, more);
const CLOSED = "status = 'off_control', closed_on = '2026-11-23'";
const closed = (outcome: string): Told =>
  move("taken_off_control", "on_control", "off_control", { outcome, supersededBy: null, evidence: [] });

describe("the outcome", () => {
  it("is refused where nothing opened what was closed", async () => {
    const { id } = await aCommitment({ status: "off_control", outcome: "not_fulfilled" });
    const withdrawn = (from: string, to = "off_control") =>
      move("decision_withdrawn", from, to, { decision: "reopen" });
    expect(await changed(id, "outcome = 'lapsed'", withdrawn("off_control"))).toBe("audit_event_tells");
    expect(await changed(id, "outcome = 'lapsed'", closed("lapsed"))).toBe("audit_event_tells");
    const { id: open } = await aCommitment({ status: "in_progress" });
    expect(await changed(open, `${CLOSED}, outcome = 'lapsed'`, withdrawn("in_progress"))).toBe("audit_event_tells");
  });

  it("is, once the decision to open it again is withdrawn, the one it was closed with", async () => {
    const { id } = await aCommitment({ status: "off_control", outcome: "not_fulfilled" });
    const events = [
      move("reopened", "off_control", "in_progress"),
      move("decision_withdrawn", "in_progress", "off_control", { decision: "reopen" }),
    ];
    expect(await changed(id, "outcome = 'lapsed'", ...events)).toBe("audit_event_tells");
    expect(await changed(id, "outcome = 'not_fulfilled'", ...events)).toBe("committed");
  });

  it("has no event to rest on that was written beside it", async () => {
    const { id } = await aCommitment({ status: "off_control", outcome: "not_fulfilled" });
    expect(await changed(id, "next_step = NULL", move("taken_off_control", "off_control", "off_control"))).toBe(
      "audit_event_tells",
    );
    expect(await changed(id, "next_step = NULL", { kind: "note_added", noteId: "x", outcome: "lapsed" })).toBe(
      "audit_event_tells",
    );
  });
});

describe("what is taken back", () => {
  it("leads to where it came from, and nowhere else", async () => {
    const { id } = await aCommitment({ status: "on_control" });
    const sent = (to: string, type: string) =>
      move("report_sent", "on_control", to, { type, organisationId: "x", onBehalf: false });
    const back = (to: string) => move("report_withdrawn", "reported", to, { organisationId: "x" });
    expect(await changed(id, "status = 'reported'", sent("reported", "interim"))).toBe("audit_event_tells");
    expect(await changed(id, "status = 'in_progress'", sent("reported", "final"), back("in_progress"))).toBe(
      "audit_event_tells",
    );
    expect(await changed(id, "status = 'on_control'", sent("reported", "final"), back("on_control"))).toBe("committed");
  });

  it("is a decision, the last thing that moved it", async () => {
    const { id } = await aCommitment({ status: "in_progress" });
    const withdrawn = (from: string, to: string) =>
      move("decision_withdrawn", from, to, { decision: "put_on_control" });
    expect(await changed(id, "status = 'on_control'", withdrawn("in_progress", "on_control"))).toBe(
      "audit_event_tells",
    );
    const { id: other } = await aCommitment({ status: "on_control" });
    const started = { kind: "started", from: "on_control", to: "in_progress" };
    expect(await changed(other, "status = 'on_control'", started, withdrawn("in_progress", "on_control"))).toBe(
      "audit_event_tells",
    );
  });
});

describe("a commitment begins", () => {
  const begin = async (status: string, told: Told) => {
    const { id: leadId } = await anOrganisation();
    const id = randomUUID();
    const number = 1000 + Math.floor(Math.random() * 8000);
    const outcome = status === "off_control" ? "'not_fulfilled', '2026-11-23'" : "NULL, NULL";
    return refusedBy(
      client,
      [
        `INSERT INTO commitment (id, reference, series, number, kind, title_ru, original, sector_code, changed_at, completion_form,
           completion_in, control_level)
         SELECT $1, 'KZ-ZZ-2026-' || $2::int, 'KZ-ZZ-2026', $2, 'planned', 'Новая', 'ru', code, now(), 'Отчёт', 'ru', 'minister'
         FROM sector LIMIT 1`,
        id,
        number,
      ],
      [
        `INSERT INTO assignment (id, commitment_id, organisation_id, side, role) VALUES (gen_random_uuid(), $1, $2, 'KZ', 'lead')`,
        id,
        leadId,
      ],
      [`UPDATE commitment SET status = $2, (outcome, closed_on) = (${outcome}) WHERE id = $1`, id, status],
      record(id, 1, told),
    );
  };
  const captured = (status: string): Told => ({ kind: "commitment_captured", reference: "x", status });

  it("where its first event says", async () => {
    await aCommitment();
    for (const status of ["record_only", "off_control", "on_control", "in_progress"]) {
      expect(await begin(status, captured("captured")), status).toBe("audit_event_tells");
    }
    expect(
      await begin("off_control", { ...captured("off_control"), kind: "commitment_imported", outcome: "lapsed" }),
    ).toBe("audit_event_tells");
    expect(await begin("captured", captured("captured"))).toBe("committed");
    expect(await begin("on_control", captured("on_control"))).toBe("committed");
  });

  it("with an event of its beginning, which comes once", async () => {
    expect(await begin("captured", { kind: "note_added", noteId: "x", status: "captured" })).toBe("audit_event_tells");
    expect(await begin("captured", { kind: "recorded" })).toBe("audit_event_tells");
    const { id } = await aCommitment({ status: "captured" });
    expect(await changed(id, "status = 'record_only'", captured("record_only"))).toBe("audit_event_tells");
  });
});

describe("the marking", () => {
  const forged: Told[] = [
    { kind: "note_added", noteId: "x", marking: "restricted" },
    { kind: "owner_assigned", organisationId: "x", from: null, to: null, marking: "restricted" },
    { kind: "commitment_captured", reference: "x", status: "on_control", marking: "restricted" },
  ];

  it.each(forged)("of a commitment is not set by $kind", async (event) => {
    const { id } = await aCommitment();
    expect(await changed(id, "marking = 'restricted'", event)).toBe("audit_event_tells");
    expect(await changed(id, "next_step = NULL", event)).toBe("audit_event_tells");
  });

  it("of a commitment is what its last event of that says", async () => {
    const { id } = await aCommitment();
    const [set, lifted] = [{ kind: "marking_set", marking: "restricted", ...why }, move("marking_lifted", "x", "y")];
    expect(await changed(id, "marking = 'restricted'", set, lifted)).toBe("audit_event_tells");
    expect(await changed(id, "marking = 'restricted'", lifted, set)).toBe("committed");
  });

  it("of a text is what its last event of that says", async () => {
    const { id } = await aRelease();
    const marked = (set: string, ...events: Told[]) =>
      refusedBy(
        client,
        [`UPDATE release SET ${set}, version = ${events.length + 1} WHERE id = $1`, id],
        ...events.map((event, index) => record(id, index + 2, event, "release")),
      );
    const set = { kind: "marking_set", marking: "restricted", ...why };
    const lifted = { kind: "marking_lifted", ...why };
    const registered = { kind: "release_registered", code: "x", sha256: "x", marking: "restricted" };
    for (const event of [{ kind: "release_captured", marking: "restricted" }, registered, lifted]) {
      expect(await marked("marking = 'restricted'", event), event.kind).toBe("audit_event_tells");
    }
    expect(await marked("marking = 'restricted'", set, lifted)).toBe("audit_event_tells");
    expect(await marked("marking = 'restricted'", lifted, set)).toBe("committed");
  });
});
