import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeCommitment } from "@/lib/commitments/write";
import { aCommitment } from "@/tests/support/build-commitment";
import { aUser, changeUser } from "@/tests/support/build-people";
import { aRelease } from "@/tests/support/build-release";
import { testDatabase } from "@/tests/support/database";
import { recorded, type Told, under } from "@/tests/support/raw-events";
import { rawSql, refusedBy } from "@/tests/support/raw-sql";
import { asRoles } from "@/tests/support/template-server";

/* guards.prove and what it asks in prisma/sql/history-tells.sql: history can't run ahead of what there is. */

const database = testDatabase({ PACTA_TODAY: "2026-11-23" });

let client: pg.Client;
beforeAll(async () => {
  client = await rawSql(asRoles(database.url()).app);
});
afterAll(() => client.end());

const why = { reason: "x", reasonIn: "ru" };
const told = (table: "commitment" | "release" | "users", id: string, ...events: Told[]) =>
  refusedBy(client, ...under(table, id, "", ...events));

const started: Told = { kind: "started", from: "on_control", to: "in_progress" };
const note: Told = { kind: "note_added", noteId: "x" };
const asked = { organisationId: "x", onBehalf: false, from: null, to: "2027", ...why };

describe("of a commitment", () => {
  it.each<Told>([
    started,
    { kind: "report_sent", from: "on_control", to: "reported", type: "final" },
    { kind: "taken_off_control", from: "on_control", to: "off_control", outcome: "not_fulfilled", ...why },
    { kind: "marking_set", marking: "restricted", ...why },
    { kind: "restated", marking: "restricted" },
    { kind: "control_deadline_changed", from: "2027", to: "2028", ...why },
    { kind: "commitment_edited", section: "control", changes: { control: ["2027", "2028"] }, ...why },
    { kind: "extension_requested", done: "x", forecast: "x", forecastFor: "2027", ...asked },
    { kind: "extension_forwarded", supported: true, to: "2028", ...why },
    { kind: "report_verified", organisationId: "x", ...why },
    { kind: "assignment_accepted", organisationId: "x" },
    { kind: "objection_raised", ground: "not_ours", proposedLeadId: null, proposedWords: null, ...asked },
    { kind: "decision_proposed", decision: "extend", controlDate: "2028", ...why },
    { kind: "note_added", noteId: "x", proposalWaits: "extend" },
    { kind: "objection_returned", from: "on_control", to: "captured", ground: "not_ours", changes: {}, ...why },
  ])("$kind is refused without what it tells, alone or under another event", async (event) => {
    const { id } = await aCommitment({ status: "on_control", control: "2027" });
    expect(await told("commitment", id, event)).toBe("audit_event_tells");
    expect(await told("commitment", id, event, note)).toBe("audit_event_tells");
    expect(await told("commitment", id, note)).toBe("committed");
  });

  it("a first step, an opening and a lifted marking are refused without it", async () => {
    const { id: captured } = await aCommitment({ status: "captured" });
    const put = { kind: "put_on_control", from: "captured", to: "on_control", controlLevel: "minister", control: null };
    expect(await told("commitment", captured, put)).toBe("audit_event_tells");
    const { id: closed } = await aCommitment({ status: "off_control" });
    const reopened = { kind: "reopened", from: "off_control", to: "in_progress", ...why };
    expect(await told("commitment", closed, reopened)).toBe("audit_event_tells");
    const { id: marked } = await aCommitment({ marking: "restricted" });
    expect(await told("commitment", marked, { kind: "marking_lifted", ...why })).toBe("audit_event_tells");
  });

  it.each([
    ["verified_at", "now()"],
    ["extension_state", "'forwarded'"],
    ["objection_ground", "'not_ours'"],
    ["control_edtf, control_precision", "'2029', 'year'"],
    ["quiet_since", "current_date"],
  ])("a beginning with %s is refused, which no first event tells", async (columns, values) => {
    const { id: like } = await aCommitment({ status: "captured" });
    const id = randomUUID();
    const born = `INSERT INTO commitment (id, reference, series, number, kind, title_ru, original, sector_code, status, changed_at, ${columns})
      SELECT $1::uuid, series || '-9' || number, series, 900 + number, kind, title_ru, original, sector_code, status, now(), ${values}
      FROM commitment WHERE id = $2::uuid`;
    const event: Told = { kind: "commitment_captured", reference: "x", status: "captured" };
    const outcome = await refusedBy(client, [born, id, like], recorded(`commitment:${id}`, 1, event));
    expect(outcome).toBe(columns === "quiet_since" ? "committed" : "audit_event_tells");
  });

  it("one date is told and another one written: refused", async () => {
    const { id } = await aCommitment({ status: "on_control", control: "2027" });
    const moved = { kind: "control_deadline_changed", from: "2027", to: "2028", ...why };
    const set = "control_edtf = '2029', control_precision = 'year',";
    expect(await refusedBy(client, ...under("commitment", id, set, moved))).toBe("audit_event_tells");
    expect(await refusedBy(client, ...under("commitment", id, set, note))).toBe("audit_event_tells");
    expect(await refusedBy(client, ...under("commitment", id, set.replace("2029", "2028"), moved))).toBe("committed");
  });

  it("what the product does then is not in its way", async () => {
    const { id, reference } = await aCommitment({ status: "on_control" });
    await told("commitment", id, started);
    const coordinator = await aUser({ role: "coordinator" });
    const request = { reference, version: 1, key: randomUUID() };
    const done = await changeCommitment(coordinator, request, "start", {}, async () => ({
      event: { kind: "started" },
    }));
    expect(done).toMatchObject({ ok: true });
  });
});

describe("of a text", () => {
  const tellings: [open: boolean, told: Told][] = [
    [false, { kind: "marking_set", marking: "restricted", ...why }],
    [false, { kind: "capture_reopened" }],
    [true, { kind: "release_captured", accepted: [], merged: [], rejected: [], context: [] }],
    [true, { kind: "release_withdrawn", code: "x", sha256: "x", fileSha256: null, supersedes: null, ...why }],
    [false, { kind: "release_registered", code: "x", sha256: "x" }],
  ];
  it.each(tellings)("(open: %s) %j is refused without what it tells", async (captureOpen, event) => {
    const { id } = await aRelease({ captureOpen });
    const changed = { kind: "release_changed", changes: {} };
    expect(await told("release", id, event)).toBe("audit_event_tells");
    expect(await told("release", id, event, changed)).toBe("audit_event_tells");
    expect(await told("release", id, changed)).toBe("committed");
  });

  it("waiting to be entered ends with what is told of that, and does not begin again", async () => {
    const { id } = await aRelease({ captureOpen: true, awaitsEntry: true });
    const closed = { kind: "release_captured", accepted: [], merged: [], rejected: [], context: [] };
    const changed = { kind: "release_changed", changes: {} };
    const outcome = (set: string, ...events: Told[]) => refusedBy(client, ...under("release", id, set, ...events));
    expect(await outcome("awaits_entry = NULL,", changed)).toBe("audit_event_tells");
    expect(await outcome("capture_open = false, awaits_entry = NULL,", changed)).toBe("audit_event_tells");
    expect(await outcome("capture_open = false, awaits_entry = NULL,", closed)).toBe("committed");
    const { id: entered } = await aRelease({ captureOpen: false });
    expect(await refusedBy(client, ...under("release", entered, "awaits_entry = true,", changed))).toBe(
      "audit_event_tells",
    );
  });

  it("being opened or closed is told, and is what is told", async () => {
    const { id } = await aRelease({ captureOpen: false });
    const [open, close] = ["capture_open = true,", "capture_open = false,"];
    const closed = { kind: "release_captured", accepted: [], merged: [], rejected: [], context: [] };
    const opened = { kind: "capture_reopened" };
    const outcome = (set: string, ...events: Told[]) => refusedBy(client, ...under("release", id, set, ...events));
    expect(await outcome(open, { kind: "release_changed", changes: {} })).toBe("audit_event_tells");
    expect(await outcome(open, closed)).toBe("audit_event_tells");
    expect(await outcome(close, opened)).toBe("audit_event_tells");
    expect(await outcome(open, opened, opened)).toBe("audit_event_tells");
    expect(await outcome(open, opened)).toBe("committed");
  });
});

describe("of a person", () => {
  it.each<Told>([
    { kind: "user_disabled" },
    { kind: "user_erased" },
    { kind: "password_changed" },
    { kind: "password_renewed" },
    { kind: "user_created", role: "executor" },
    { kind: "user_changed", changes: {}, personal: ["name"] },
    { kind: "user_changed", changes: {}, personal: ["email"] },
    { kind: "user_changed", changes: {}, personal: ["nameKk"] },
    { kind: "user_changed", changes: { role: ["executor", "head"] } },
    { kind: "change_confirmed", change: "rights", askedById: "x", changes: { authorityLevel: [null, "minister"] } },
  ])("%j is refused without what it tells, alone or under another event", async (event) => {
    const { id } = await aUser({ role: "executor" });
    const declined = { kind: "change_declined", change: "rights", askedById: "x" };
    expect(await told("users", id, event)).toBe("audit_event_tells");
    expect(await told("users", id, event, declined)).toBe("audit_event_tells");
    expect(await told("users", id, declined)).toBe("committed");
  });

  it("being let in again is refused of who stays shut out", async () => {
    const { id } = await aUser();
    await changeUser(id, { disabledAt: new Date() });
    const outcome = await refusedBy(
      client,
      ["UPDATE users SET version = 3 WHERE id = $1", id],
      recorded(`user:${id}`, 3, { kind: "user_enabled" }),
    );
    expect(outcome).toBe("audit_event_tells");
  });
});
